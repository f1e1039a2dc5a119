// canvas_context.h: what the layers and gestures of one canvas work on together.
#pragma once
#include "app/canvas/motion/navigation.h"
#include "app/canvas/scene/canvas_requests.h"
#include "app/canvas/scene/scene.h"
#include "app/theme/theme.h"

namespace conspectus {

/// References to parts of one view, which owns them all and outlives whoever holds this.
struct CanvasContext {
    QWidget& view;
    Scene& scene;
    Navigation& navigation;
    CanvasRequests& requests;
    const CanvasHabits& habits;
    const Theme& theme;

    const Camera& camera() const { return navigation.camera(); }
    double deviceScale() const;  // device px for one px of the picture
    QRectF boxOnScreen(int subject) const;  // px of the view
    Hit hitAt(QPointF position) const;  // px of the view
};

}  // namespace conspectus
