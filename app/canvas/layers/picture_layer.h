// picture_layer.h: the lowest layer of the canvas: the picture with its highlight.
#pragma once
#include "app/canvas/layers/frame_store.h"
#include "app/canvas/motion/canvas_context.h"

namespace conspectus {

/// Keeps the last frame, so that panning paints only what comes into view. While the picture glides to its next form,
/// every frame is painted whole.
class PictureLayer {
public:
    explicit PictureLayer(const CanvasContext& canvas) : m_canvas(canvas) { }

    /// Picture, theme or highlight changed: asks for a frame that is painted whole.
    void invalidate();
    /// The next frame shows another arrangement of the scene's picture, such as one with concepts where they are
    /// dragged to; none: the scene's again.
    void showStandIn(std::optional<Picture> picture);
    /// Ends that and returns what was shown in place of the scene's picture.
    std::optional<Picture> removeStandIn();

    void paint(QPainter& painter, FrameStore::Haste haste);
    /// Asks for an exact frame if the last one was stretched or put together of parts; for when the camera rests.
    void refine();

private:
    void paintMorph(QPainter& painter) const;

    const CanvasContext& m_canvas;
    FrameStore m_frame;
    std::optional<Picture> m_standIn;
    bool m_isStretched = false;  // the frame on screen
};

}  // namespace conspectus
