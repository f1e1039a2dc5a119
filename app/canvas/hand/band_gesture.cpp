#include "app/canvas/hand/band_gesture.h"

#include <QGuiApplication>

namespace conspectus {

void BandGesture::moveTo(QPointF position)
{
    const QRectF before = m_band;
    m_band = QRectF(m_start, position).normalized();
    m_canvas.view.update(before.united(m_band).toAlignedRect().adjusted(-2, -2, 2, 2));
}

void BandGesture::finish()
{
    Scene& scene = m_canvas.scene;
    const std::vector<int> inside = scene.hits().conceptsIn(m_canvas.camera().toPicture(m_band));
    m_canvas.view.update();
    emit m_canvas.requests.selectionAsked(
        banded(scene.selection(), scene.idsOf(inside), QGuiApplication::keyboardModifiers()));
}

void BandGesture::paint(QPainter& painter) const
{
    if (m_band.isNull())
        return;
    QColor fill = m_canvas.theme.hover;
    fill.setAlphaF(0.12F);
    painter.fillRect(m_band, fill);
    painter.setPen(QPen(m_canvas.theme.hover, 1));
    painter.drawRect(m_band);
}

}  // namespace conspectus
