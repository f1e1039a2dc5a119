// frame_store.h: the last frame of the picture, kept so that panning paints only what comes into view and the zoom of a
// picture too heavy for one frame can follow the fingers.
#pragma once
#include "app/paint/camera.h"

#include <QPixmap>

#include <functional>

class QPainter;

namespace conspectus {

/// A pixmap of the viewport in device px. Panning by whole device px shifts it and paints the strips that are new.
class FrameStore {
public:
    /// Paints what of the picture meets `visible`; the painter's transform is set and its clip is the part to paint.
    using PaintPicture = std::function<void(QPainter& painter, const Rect& visible)>;

    enum class Haste {
        Exact,  // the frame must be right
        Following,  // the camera is moving: when painting would take too long the last frame is stretched instead
    };

    /// Longer than this and a moving camera gets the stretched frame; 60 frames a second leave 16.7 ms for everything.
    static constexpr double kBudgetMs = 11;

    /// The next draw() paints everything.
    void invalidate() { m_isValid = false; }
    bool isValid() const { return m_isValid; }

    /// Whether the frame was put together of parts painted at different moments. What is thinned out in a crowded
    /// picture may then differ a little between them: paint all of it when there is time.
    bool isPatched() const { return m_isPatched; }

    /// Brings the frame to `camera` and draws it at the painter's origin. False if it was only stretched: an exact
    /// draw should follow when the camera rests.
    bool draw(QPainter& target, const Camera& camera, double devicePixelRatio, const QColor& background, Haste haste,
              const PaintPicture& paint);

    double lastCostMs() const { return m_costMs; }  // of the last frame painted whole

private:
    bool canStretch(const Camera& camera) const;
    bool canShift(const Camera& camera) const;
    QPoint shiftTo(const Camera& camera) const;
    void shift(const Camera& camera, const QColor& background, const PaintPicture& paint);
    void paintWhole(const Camera& camera, const QColor& background, const PaintPicture& paint);
    void paintPart(const QRect& part, const QColor& background, const PaintPicture& paint);
    void drawStretched(QPainter& target, const Camera& camera, const QColor& background) const;

    QPixmap m_frame;
    Camera m_camera;  // that m_frame shows
    double m_ratio = 1;  // device px a logical px
    double m_costMs = 0;
    bool m_isValid = false;
    bool m_isPatched = false;
};

}  // namespace conspectus
