#include "app/canvas/layers/focus_ring.h"

namespace conspectus {

namespace {

constexpr double kGap = 7;  // px of the view between a concept and its ring

}  // namespace

void FocusRing::setShown(bool isShown)
{
    if (m_isShown == isShown)
        return;
    m_isShown = isShown;
    update();
}

void FocusRing::focusCame(Qt::FocusReason reason)
{
    m_isShown = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
}

void FocusRing::update() const
{
    const int current = m_canvas.scene.currentIndex();
    if (current >= 0)
        m_canvas.view.update(ringAround(current).toAlignedRect().adjusted(-2, -2, 2, 2));
    else
        m_canvas.view.update();
}

QRectF FocusRing::ringAround(int subject) const
{
    return m_canvas.boxOnScreen(subject).adjusted(-kGap, -kGap, kGap, kGap);
}

void FocusRing::paint(QPainter& painter) const
{
    if (!m_isShown || !m_canvas.view.hasFocus() || m_canvas.navigation.morph())
        return;
    const int current = m_canvas.scene.currentIndex();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_canvas.theme.ink, 2));
    if (current >= 0)
        painter.drawRoundedRect(ringAround(current), kGap, kGap);
    painter.setPen(QPen(m_canvas.theme.hover, 2));
    if (current < 0 && m_canvas.habits.framesFocus)
        painter.drawRect(QRectF(m_canvas.view.rect()).adjusted(1, 1, -1, -1));
}

}  // namespace conspectus
