// carry.h: what the pointer carries over the picture: concepts on the way to another place, or the loose end of a new
// relation.
#pragma once
#include "app/paint/camera.h"
#include "app/paint/map_painter.h"

#include <QPainter>

namespace conspectus {

/// The place on a concept's border from which a relation is drawn, in px of the view.
QPointF handleOf(const QRectF& box);
bool isOnHandle(const QRectF& box, QPointF position);
void paintHandle(QPainter& painter, const Theme& theme, const QRectF& box, bool isUnderPointer);

/// In the middle of a drag. Indices are of the picture's concepts.
struct Carry {
    enum class Kind { Concepts, Link };
    Kind kind = Kind::Concepts;
    std::vector<int> concepts;  // carried, or the one that the relation starts from
    QPointF start, now;  // of the pointer, in px of the view
    int target = -1;  // the concept under the pointer that is not carried

    QRectF area(const Picture& picture, const Camera& camera) const;  // that it covers, in px of the view
    void paint(QPainter& painter, const Picture& picture, const Theme& theme, const Camera& camera) const;
};

}  // namespace conspectus
