#include "app/canvas/hand/gesture_choice.h"

namespace conspectus {

GestureKind gestureFor(const Press& press, const CanvasHabits& habits)
{
    if (press.button == Qt::MiddleButton || press.isSpaceDown)
        return GestureKind::Pan;
    if (press.button != Qt::LeftButton)
        return GestureKind::None;
    if (!habits.movesConcepts)
        return GestureKind::Pan;
    if (press.isOnHandle)
        return GestureKind::Link;
    if (press.hit.kind == Hit::Kind::Concept)
        return GestureKind::Carry;
    if (habits.wheelZooms)
        return press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier) ? GestureKind::Band : GestureKind::Pan;
    return press.hit.kind == Hit::Kind::Nothing || press.hit.isInFrame ? GestureKind::Band : GestureKind::None;
}

}  // namespace conspectus
