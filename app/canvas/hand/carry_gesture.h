// carry_gesture.h: concepts are dragged to another place, or onto a concept under which they shall hang.
#pragma once
#include "app/canvas/hand/gesture.h"
#include "app/canvas/layers/picture_layer.h"

#include <functional>

namespace conspectus {

/// The picture with concepts moved by so much (px of the picture) and their lines led there; nothing: not available.
using DragPreview = std::function<std::optional<Picture>(const std::vector<ConceptId>& ids, Point by)>;

class CarryGesture : public Gesture {
public:
    /// Carries `grabbed` alone, unless it is selected: then all that is selected.
    CarryGesture(const CanvasContext& canvas, QPointF start, int grabbed, PictureLayer& layer,
                 const DragPreview& preview);
    ~CarryGesture() override;

    void moveTo(QPointF position) override;
    void finish() override;
    bool holdsConcepts() const override { return true; }
    void prepareFrame() override;
    void paint(QPainter& painter) const override;

private:
    Point way() const;  // px of the picture

    PictureLayer& m_layer;
    const DragPreview& m_preview;
    std::vector<int> m_carried;  // of the picture's concepts
    QPointF m_start, m_now;
    int m_target = -1;  // the concept that it would be dropped on
    bool m_isPreviewStale = false;
};

}  // namespace conspectus
