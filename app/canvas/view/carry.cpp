#include "app/canvas/view/carry.h"

#include "app/paint/concept_painter.h"

namespace conspectus {

namespace {

constexpr double kHandleRadius = 6;
constexpr double kHandleReach = 10;
constexpr double kRing = 5;  // px around a target
constexpr double kCarriedOpacity = 0.8;

const PictureConcept& conceptAt(const Picture& picture, int i) { return picture.concepts[static_cast<std::size_t>(i)]; }

}  // namespace

QPointF handleOf(const QRectF& box) { return {box.right(), box.center().y()}; }

bool isOnHandle(const QRectF& box, QPointF position)
{
    return QLineF(handleOf(box), position).length() <= kHandleReach;
}

void paintHandle(QPainter& painter, const Theme& theme, const QRectF& box, bool isUnderPointer)
{
    painter.setPen(QPen(theme.hover, 1.5));
    painter.setBrush(isUnderPointer ? theme.hover : theme.canvas);
    const QPointF centre = handleOf(box);
    painter.drawEllipse(centre, kHandleRadius, kHandleRadius);
    painter.setPen(QPen(isUnderPointer ? theme.canvas : theme.hover, 1.5));
    painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0));
    painter.drawLine(centre - QPointF(0, 3), centre + QPointF(0, 3));
}

QRectF Carry::area(const Picture& picture, const Camera& camera) const
{
    QRectF all = QRectF(start, now).normalized();
    if (kind == Kind::Concepts)
        for (int i : concepts)
            all = all.united(camera.toView(conceptAt(picture, i).box).translated(now - start));
    if (target >= 0)
        all = all.united(camera.toView(conceptAt(picture, target).box));
    return all.adjusted(-12, -12, 12, 12);
}

void Carry::paint(QPainter& painter, const Picture& picture, const Theme& theme, const Camera& camera) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (target >= 0) {
        painter.setPen(QPen(theme.hover, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(camera.toView(conceptAt(picture, target).box).adjusted(-kRing, -kRing, kRing, kRing), 8,
                                8);
    }
    if (kind == Kind::Link) {
        painter.setPen(QPen(theme.hover, 2));
        painter.drawLine(start, now);
        painter.setBrush(theme.hover);
        painter.drawEllipse(now, 4, 4);
    } else {
        painter.setOpacity(kCarriedOpacity);
        painter.translate(now - start + camera.translation());
        painter.scale(camera.scale(), camera.scale());
        for (int i : concepts)
            paintConceptBox(painter, theme, conceptAt(picture, i),
                            camera.scale() * painter.device()->devicePixelRatioF(), Emphasis::Selected);
    }
    painter.restore();
}

}  // namespace conspectus
