// hover.h: what is under the pointer, brought forward over the frame, with the handle that it offers.
#pragma once
#include "app/canvas/motion/canvas_context.h"

#include <QRegion>

namespace conspectus {

/// Repaints only what changes.
class Hover {
public:
    explicit Hover(const CanvasContext& canvas) : m_canvas(canvas) { }

    /// Takes what is at `position` (px of the view).
    void pointAt(QPointF position);
    void clear();
    /// Hovers nothing, without repainting: the picture is another.
    void forget();

    const Hit& hit() const { return m_hit; }
    int handle() const { return m_handle; }  // the concept whose handle is under the pointer; -1: none
    void setHandle(int subject);
    int handleAt(QPointF position) const;

    void paint(QPainter& painter) const;
    /// The handle of the concept under the pointer. Keys have an action of their own for linking.
    void paintHandles(QPainter& painter) const;

private:
    void setHit(const Hit& hit);
    std::vector<int> withHandles() const;
    QRegion areaOf(const PicturePart& part) const;

    const CanvasContext& m_canvas;
    Hit m_hit;
    PicturePart m_part;  // of the picture that stands out
    int m_handle = -1;
};

}  // namespace conspectus
