// pan_gesture.h: the picture follows the pointer.
#pragma once
#include "app/canvas/hand/gesture.h"

namespace conspectus {

class PanGesture : public Gesture {
public:
    PanGesture(const CanvasContext& canvas, QPointF start) : Gesture(canvas), m_last(start) { }

    void moveTo(QPointF position) override;

private:
    QPointF m_last;  // how far the picture has followed
};

}  // namespace conspectus
