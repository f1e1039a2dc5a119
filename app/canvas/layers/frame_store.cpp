#include "app/canvas/layers/frame_store.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QRegion>

namespace conspectus {

namespace {

constexpr double kMostStretch = 2.2;  // beyond this a stretched frame is only a blur: paint, whatever it takes

QSize deviceSize(QSizeF viewport, double ratio) { return (viewport * ratio).toSize().expandedTo({1, 1}); }

}  // namespace

bool FrameStore::draw(QPainter& target, const Camera& camera, double devicePixelRatio, const QColor& background,
                      Haste haste, const PaintPicture& paint)
{
    const QSize size = deviceSize(camera.viewport(), devicePixelRatio);
    if (m_frame.size() != size || m_ratio != devicePixelRatio) {
        m_frame = QPixmap(size);
        m_ratio = devicePixelRatio;
        m_isValid = false;
    }
    if (m_isValid && canShift(camera)) {
        shift(camera, background, paint);
    } else if (m_isValid && haste == Haste::Following && m_costMs > kBudgetMs && canStretch(camera)) {
        drawStretched(target, camera, background);
        return false;
    } else {
        paintWhole(camera, background, paint);
    }
    target.save();
    target.scale(1 / m_ratio, 1 / m_ratio);
    target.drawPixmap(0, 0, m_frame);
    target.restore();
    return true;
}

bool FrameStore::canStretch(const Camera& camera) const
{
    const double by = camera.scale() / m_camera.scale();
    return by < kMostStretch && by > 1 / kMostStretch;
}

QPoint FrameStore::shiftTo(const Camera& camera) const
{
    return ((camera.translation() - m_camera.translation()) * m_ratio).toPoint();
}

bool FrameStore::canShift(const Camera& camera) const
{
    if (camera.scale() != m_camera.scale())
        return false;
    const QPointF by = (camera.translation() - m_camera.translation()) * m_ratio;
    const QPointF rest = by - QPointF(shiftTo(camera));
    const bool isWhole = std::abs(rest.x()) < 1e-4 && std::abs(rest.y()) < 1e-4;
    return isWhole && std::abs(by.x()) < m_frame.width() && std::abs(by.y()) < m_frame.height();
}

void FrameStore::shift(const Camera& camera, const QColor& background, const PaintPicture& paint)
{
    const QPoint by = shiftTo(camera);
    m_camera = camera;
    if (by.isNull())
        return;
    QRegion exposed;
    m_frame.scroll(by.x(), by.y(), m_frame.rect(), &exposed);
    for (const QRect& part : exposed)
        paintPart(part, background, paint);
    m_isPatched = true;
}

void FrameStore::paintWhole(const Camera& camera, const QColor& background, const PaintPicture& paint)
{
    QElapsedTimer clock;
    clock.start();
    m_camera = camera;
    paintPart(m_frame.rect(), background, paint);
    m_isValid = true;
    m_isPatched = false;
    m_costMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// The pixmap counts in device px, so that the clip of a strip falls exactly between pixels at every ratio.
void FrameStore::paintPart(const QRect& part, const QColor& background, const PaintPicture& paint)
{
    QPainter painter(&m_frame);
    painter.setClipRect(part);
    painter.fillRect(part, background);
    painter.scale(m_ratio, m_ratio);
    painter.translate(m_camera.translation());
    painter.scale(m_camera.scale(), m_camera.scale());
    paint(painter, m_camera.toPicture(QRectF(QPointF(part.topLeft()) / m_ratio, QSizeF(part.size()) / m_ratio)));
}

void FrameStore::drawStretched(QPainter& target, const Camera& camera, const QColor& background) const
{
    const double by = camera.scale() / m_camera.scale();
    const QRectF place(camera.translation() - m_camera.translation() * by, m_camera.viewport() * by);
    target.fillRect(QRectF({0, 0}, camera.viewport()), background);
    target.drawPixmap(place, m_frame, QRectF(m_frame.rect()));
}

}  // namespace conspectus
