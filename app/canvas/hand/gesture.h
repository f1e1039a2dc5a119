// gesture.h: what a held button does, from the first movement to the release. One file for each.
#pragma once
#include "app/canvas/motion/canvas_context.h"

#include <QPainter>

namespace conspectus {

/// Positions are px of the view.
class Gesture {
public:
    explicit Gesture(const CanvasContext& canvas) : m_canvas(canvas) { }
    virtual ~Gesture() = default;

    virtual void moveTo(QPointF position) = 0;
    /// The button is released: asks for what the gesture means.
    virtual void finish() { }

    /// Whether it holds concepts of the picture: Escape drops it, and another picture ends it.
    virtual bool holdsConcepts() const { return false; }

    /// Work to be done once a frame, however often the pointer moved.
    virtual void prepareFrame() { }
    virtual void paint(QPainter&) const { }

protected:
    const CanvasContext& m_canvas;
};

}  // namespace conspectus
