// link_gesture.h: a new relation is drawn from a concept's handle to another concept.
#pragma once
#include "app/canvas/hand/gesture.h"

namespace conspectus {

class LinkGesture : public Gesture {
public:
    LinkGesture(const CanvasContext& canvas, QPointF start, int from);
    ~LinkGesture() override;

    void moveTo(QPointF position) override;
    void finish() override;
    bool holdsConcepts() const override { return true; }
    void paint(QPainter& painter) const override;

private:
    QRectF area() const;  // that it covers, in px of the view

    int m_from;  // of the picture's concepts
    QPointF m_start, m_now;
    int m_target = -1;
};

}  // namespace conspectus
