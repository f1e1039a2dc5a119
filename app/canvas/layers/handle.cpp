#include "app/canvas/layers/handle.h"

namespace conspectus {

namespace {

constexpr double kRadius = 6;
constexpr double kReach = 10;

}  // namespace

QPointF handleOf(const QRectF& box) { return {box.right(), box.center().y()}; }

bool isOnHandle(const QRectF& box, QPointF position) { return QLineF(handleOf(box), position).length() <= kReach; }

void paintHandle(QPainter& painter, const Theme& theme, const QRectF& box, bool isUnderPointer)
{
    painter.setPen(QPen(theme.hover, 1.5));
    painter.setBrush(isUnderPointer ? theme.hover : theme.canvas);
    const QPointF centre = handleOf(box);
    painter.drawEllipse(centre, kRadius, kRadius);
    painter.setPen(QPen(isUnderPointer ? theme.canvas : theme.hover, 1.5));
    painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0));
    painter.drawLine(centre - QPointF(0, 3), centre + QPointF(0, 3));
}

}  // namespace conspectus
