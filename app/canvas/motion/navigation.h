// navigation.h: where the view looks, and how it gets there: at once, as fingers do, or gliding.
#pragma once
#include "app/canvas/motion/picture_morph.h"
#include "app/canvas/scene/canvas_habits.h"
#include "app/paint/camera.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <optional>

namespace conspectus {

/// GUI thread. The camera of one canvas. Places and areas are of the picture; `pointer` and `by` are px of the view.
class Navigation : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    Navigation(QWidget& view, const CanvasHabits& habits);

    const Camera& camera() const { return m_camera; }
    const Camera& goal() const { return isMoving() ? m_goal : m_camera; }  // of the glide, or where it stands
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    /// Length of a glide; 0 when the habits, the desktop or a hidden view want none.
    int motionMs() const;
    /// The picture that glides with the camera; null when there is none.
    const PictureMorph* morph() const { return m_morph.get(); }

    // At once; a glide ends at its goal first.
    void setViewport(QSizeF size);
    void panBy(QPointF by);  // rounded to device px
    void zoomAt(QPointF pointer, double factor);
    void jumpTo(const Camera& camera);
    void land();  // ends a glide at its goal

    // Gliding.
    void glideTo(const Camera& camera, std::unique_ptr<PictureMorph> morph = nullptr);
    void zoomIn();
    void zoomOut();
    void actualSize();
    void fitAll();
    void fitTo(const Rect& part);
    void reveal(const Rect& part);  // moves only if `part` is not in the window
    void lookAt(Point place, double zoom);
    /// Everything, and at the next call back to where the view was.
    void peek();
    void forgetPeek() { m_beforePeek.reset(); }

signals:
    void moved();

private:
    void zoomMiddle(double factor);
    void step(double share);

    QWidget& m_view;
    const CanvasHabits& m_habits;
    QVariantAnimation m_motion;
    Camera m_camera;
    Camera m_start;
    Camera m_goal;
    std::optional<Camera> m_beforePeek;
    std::unique_ptr<PictureMorph> m_morph;
};

}  // namespace conspectus
