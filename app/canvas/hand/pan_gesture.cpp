#include "app/canvas/hand/pan_gesture.h"

namespace conspectus {

/// By whole device px, so that the kept frame can be shifted; what is left over counts for the next movement.
void PanGesture::moveTo(QPointF position)
{
    const double ratio = m_canvas.view.devicePixelRatioF();
    const QPointF by = QPointF(((position - m_last) * ratio).toPoint()) / ratio;
    m_last += by;
    m_canvas.navigation.panBy(by);
}

}  // namespace conspectus
