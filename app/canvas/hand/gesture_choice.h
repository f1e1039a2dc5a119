// gesture_choice.h: which gesture a press begins.
#pragma once
#include "app/canvas/scene/canvas_habits.h"
#include "app/canvas/scene/hit_test.h"

#include <Qt>

namespace conspectus {

enum class GestureKind { None, Pan, Band, Carry, Link };

struct Press {
    Qt::MouseButton button = Qt::NoButton;
    Qt::KeyboardModifiers modifiers;
    bool isSpaceDown = false;
    bool isOnHandle = false;  // of a concept
    Hit hit;
};

GestureKind gestureFor(const Press& press, const CanvasHabits& habits);

}  // namespace conspectus
