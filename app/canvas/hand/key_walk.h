// key_walk.h: moving the selection by keys.
#pragma once
#include "app/canvas/layers/focus_ring.h"
#include "app/canvas/scene/walk.h"

#include <functional>

namespace conspectus {

/// From the current concept; from none to the first of the picture. Shows where the focus is.
class KeyWalk {
public:
    KeyWalk(const CanvasContext& canvas, FocusRing& focus) : m_canvas(canvas), m_focus(focus) { }

    void toward(Direction direction);
    void along(FamilyStep step);
    void selectAll();

private:
    void go(const std::function<std::optional<int>(int current)>& next);

    const CanvasContext& m_canvas;
    FocusRing& m_focus;
};

}  // namespace conspectus
