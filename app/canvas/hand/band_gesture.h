// band_gesture.h: a rubber band selects the concepts that it holds.
#pragma once
#include "app/canvas/hand/gesture.h"

namespace conspectus {

class BandGesture : public Gesture {
public:
    BandGesture(const CanvasContext& canvas, QPointF start) : Gesture(canvas), m_start(start) { }

    void moveTo(QPointF position) override;
    void finish() override;
    void paint(QPainter& painter) const override;

private:
    QPointF m_start;
    QRectF m_band;
};

}  // namespace conspectus
