// handle.h: the mark on a concept's border from which a new relation is dragged. All in px of the view.
#pragma once
#include "app/theme/theme.h"

#include <QPainter>

namespace conspectus {

QPointF handleOf(const QRectF& box);
bool isOnHandle(const QRectF& box, QPointF position);
void paintHandle(QPainter& painter, const Theme& theme, const QRectF& box, bool isUnderPointer);

}  // namespace conspectus
