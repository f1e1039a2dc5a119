#include "app/canvas/motion/navigation.h"

#include <QStyle>

namespace conspectus {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kRevealMargin = 36;  // px of the view

QPointF middleOf(const Camera& camera) { return {camera.viewport().width() / 2, camera.viewport().height() / 2}; }

}  // namespace

Navigation::Navigation(QWidget& view, const CanvasHabits& habits) : m_view(view), m_habits(habits)
{
    m_camera.fit();
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { step(share.toDouble()); });
    connect(&m_motion, &QVariantAnimation::finished, this, &Navigation::land);
}

int Navigation::motionMs() const
{
    const QStyle* style = m_view.style();
    const bool isStill =
        !m_habits.isAnimated || style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) <= 0;
    return isStill || !m_view.isVisible() ? 0 : m_habits.motionMs;
}

// --- At once

void Navigation::setViewport(QSizeF size)
{
    if (isMoving())
        land();
    m_camera.setViewport(size);
    emit moved();
}

void Navigation::panBy(QPointF by)
{
    if (isMoving())
        land();
    const double ratio = m_view.devicePixelRatioF();
    m_camera.panBy(QPointF((by * ratio).toPoint()) / ratio);
    emit moved();
}

void Navigation::zoomAt(QPointF pointer, double factor)
{
    if (isMoving())
        land();
    m_camera.zoomAt(pointer, factor);
    emit moved();
}

void Navigation::jumpTo(const Camera& camera)
{
    m_goal = camera;
    land();
}

void Navigation::land()
{
    m_motion.stop();
    m_camera = m_goal;
    m_morph.reset();
    emit moved();
}

// --- Gliding

void Navigation::glideTo(const Camera& camera, std::unique_ptr<PictureMorph> morph)
{
    m_motion.stop();
    m_morph = std::move(morph);
    m_start = m_camera;
    m_goal = camera;
    if (motionMs() == 0)
        return land();
    m_motion.setDuration(motionMs());
    m_motion.start();
}

void Navigation::step(double share)
{
    m_camera = m_habits.showsContext ? Camera::along(m_start, m_goal, share) : Camera::between(m_start, m_goal, share);
    if (m_morph)
        m_morph->moveTo(share);
    emit moved();
}

void Navigation::zoomIn() { zoomMiddle(kZoomStep); }
void Navigation::zoomOut() { zoomMiddle(1 / kZoomStep); }

void Navigation::zoomMiddle(double factor)
{
    Camera to = goal();
    to.zoomAt(QRectF(m_view.rect()).center(), factor);
    glideTo(to);
}

void Navigation::actualSize()
{
    Camera to = m_camera;
    to.zoomAt(QRectF(m_view.rect()).center(), 1 / m_camera.scale());
    glideTo(to);
}

void Navigation::fitAll()
{
    Camera to = m_camera;
    to.fit();
    glideTo(to);
}

void Navigation::fitTo(const Rect& part)
{
    Camera to = m_camera;
    to.fitTo(part);
    glideTo(to);
}

void Navigation::reveal(const Rect& part)
{
    Camera to = goal();
    if (to.reveal(part, kRevealMargin))
        glideTo(to);
}

void Navigation::lookAt(Point place, double zoom)
{
    Camera to = goal();
    to.zoomAt(middleOf(to), zoom / to.scale());
    to.hold(place, middleOf(to));
    glideTo(to);
}

void Navigation::peek()
{
    if (m_beforePeek) {
        glideTo(*std::exchange(m_beforePeek, std::nullopt));
        return;
    }
    m_beforePeek = goal();
    fitAll();
}

}  // namespace conspectus
