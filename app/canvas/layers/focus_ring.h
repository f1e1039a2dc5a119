// focus_ring.h: where the keyboard focus is on the canvas.
#pragma once
#include "app/canvas/motion/canvas_context.h"

#include <QPainter>

namespace conspectus {

/// A ring around the current concept, or a frame around the canvas when there is none. Shown to those who use keys: who
/// points with the mouse sees what is selected.
class FocusRing {
public:
    explicit FocusRing(const CanvasContext& canvas) : m_canvas(canvas) { }

    void setShown(bool isShown);
    /// Shown when a key brought the focus.
    void focusCame(Qt::FocusReason reason);
    /// Repaints where it is: it came, went, or the widget lost the focus.
    void update() const;
    void paint(QPainter& painter) const;

private:
    QRectF ringAround(int subject) const;

    const CanvasContext& m_canvas;
    bool m_isShown = false;
};

}  // namespace conspectus
