#include "app/canvas/hand/link_gesture.h"

#include "app/canvas/hand/drop_target.h"

namespace conspectus {

LinkGesture::LinkGesture(const CanvasContext& canvas, QPointF start, int from)
    : Gesture(canvas), m_from(from), m_start(start), m_now(start)
{
}

LinkGesture::~LinkGesture() { m_canvas.view.update(); }

QRectF LinkGesture::area() const
{
    QRectF all = QRectF(m_start, m_now).normalized();
    if (m_target >= 0)
        all = all.united(m_canvas.boxOnScreen(m_target));
    return all.adjusted(-12, -12, 12, 12);
}

void LinkGesture::moveTo(QPointF position)
{
    const QRectF before = area();
    m_now = position;
    m_target = dropTargetAt(m_canvas, position, {&m_from, 1});
    m_canvas.view.update(before.united(area()).toAlignedRect());
}

void LinkGesture::finish()
{
    m_canvas.view.update();
    if (m_target >= 0)
        emit m_canvas.requests.linkAsked(m_canvas.scene.at(m_from).id, m_canvas.scene.at(m_target).id);
}

void LinkGesture::paint(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_target >= 0)
        paintDropTarget(painter, m_canvas, m_target);
    painter.setPen(QPen(m_canvas.theme.hover, 2));
    painter.drawLine(m_start, m_now);
    painter.setBrush(m_canvas.theme.hover);
    painter.drawEllipse(m_now, 4, 4);
    painter.restore();
}

}  // namespace conspectus
