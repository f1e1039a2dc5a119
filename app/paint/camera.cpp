#include "app/paint/camera.h"

#include <cmath>
#include <numbers>

namespace conspectus {

namespace {

constexpr double kReach = 64;  // px of the picture that panning leaves in the window

/// How far to shift the interval [low, high] so that it overlaps [0, size] by `overlap`.
double shiftIntoReach(double low, double high, double size, double overlap)
{
    if (high < overlap)
        return overlap - high;
    if (low > size - overlap)
        return size - overlap - low;
    return 0;
}

/// How far to shift [low, high] so that it lies in [margin, size - margin]; of one that is too long the start counts.
double shiftInside(double low, double high, double size, double margin)
{
    const bool isTooLong = high - low > size - 2 * margin;
    if (isTooLong)
        return low <= margin && high >= size - margin ? 0 : margin - low;
    if (low < margin)
        return margin - low;
    return high > size - margin ? size - margin - high : 0;
}

}  // namespace

QRectF Camera::toView(const Rect& r) const { return {toView(Point{r.x, r.y}), QSizeF(r.width, r.height) * m_scale}; }

Rect Camera::toPicture(const QRectF& r) const
{
    const Point corner = toPicture(r.topLeft());
    return {corner.x, corner.y, r.width() / m_scale, r.height() / m_scale};
}

bool Camera::seesAll() const
{
    const QRectF window = QRectF({0, 0}, m_viewport).adjusted(-1, -1, 1, 1);
    return m_content.isEmpty() || window.contains(toView(m_content));
}

void Camera::setViewport(QSizeF viewport)
{
    const Point middle = visible().centre();
    m_viewport = viewport.expandedTo({1, 1});
    if (m_isFitted)
        fit();
    else
        hold(middle, {m_viewport.width() / 2, m_viewport.height() / 2});
}

void Camera::setContent(const Rect& content)
{
    m_content = content;
    if (m_isFitted)
        fit();
}

double Camera::scaleToFit(const Rect& part) const
{
    const double margin = std::min(kMargin, std::min(m_viewport.width(), m_viewport.height()) / 8);
    const double across = (m_viewport.width() - 2 * margin) / std::max(part.width, 1.0);
    const double down = (m_viewport.height() - 2 * margin) / std::max(part.height, 1.0);
    return std::min({across, down, kFitLargest});
}

double Camera::smallest() const { return std::min(0.25, scaleToFit(m_content) / 2); }

void Camera::fit()
{
    fitTo(m_content);
    m_isFitted = true;
}

void Camera::fitTo(const Rect& part)
{
    m_scale = scaleToFit(part);
    hold(part.centre(), {m_viewport.width() / 2, m_viewport.height() / 2});
}

void Camera::panBy(QPointF by)
{
    m_translation += by;
    m_isFitted = false;
    keepInReach(kReach);
}

void Camera::zoomAt(QPointF pointer, double factor)
{
    const Point held = toPicture(pointer);
    m_scale = std::clamp(m_scale * factor, smallest(), kLargest);
    hold(held, pointer);
    keepInReach(0);
}

void Camera::look(Point middle, double scale)
{
    m_scale = std::clamp(scale, std::min(smallest(), scaleToFit(m_content)), kLargest);
    hold(middle, {m_viewport.width() / 2, m_viewport.height() / 2});
}

void Camera::hold(Point p, QPointF at)
{
    m_translation = at - toQt(p) * m_scale;
    m_isFitted = false;
}

bool Camera::reveal(const Rect& part, double margin)
{
    const QRectF seen = toView(part);
    const QPointF by{shiftInside(seen.left(), seen.right(), m_viewport.width(), margin),
                     shiftInside(seen.top(), seen.bottom(), m_viewport.height(), margin)};
    if (by.isNull())
        return false;
    m_translation += by;
    m_isFitted = false;
    return true;
}

void Camera::keepInReach(double overlap)
{
    if (m_content.isEmpty())
        return;
    const QRectF seen = toView(m_content);
    m_translation += {shiftIntoReach(seen.left(), seen.right(), m_viewport.width(), overlap),
                      shiftIntoReach(seen.top(), seen.bottom(), m_viewport.height(), overlap)};
}

// Scales are mixed in proportion, as the eye sees zoom. The translation is an affine function of the scale for every
// zoom about one point, so it is mixed by how far the scale has come; that keeps the point.
Camera Camera::between(const Camera& a, const Camera& b, double t)
{
    Camera result = b;
    if (t >= 1)
        return result;
    result.m_scale = a.m_scale * std::pow(b.m_scale / a.m_scale, t);
    const double change = b.m_scale - a.m_scale;
    const bool isZoom = std::abs(change) > 1e-6 * a.m_scale;
    const double share = isZoom ? (result.m_scale - a.m_scale) / change : t;
    result.m_translation = a.m_translation + (b.m_translation - a.m_translation) * share;
    return result;
}

Camera Camera::along(const Camera& a, const Camera& b, double t)
{
    const Rect from = a.visible(), to = b.visible(), both = from.united(to);
    const double least = std::min(a.m_scale, b.m_scale);
    const double context = std::min(b.m_viewport.width() / std::max(both.width, 1e-9),
                                    b.m_viewport.height() / std::max(both.height, 1e-9));
    if (t <= 0 || t >= 1 || from.contains(to.centre()) || to.contains(from.centre()) || context >= least)
        return between(a, b, t);
    Camera result = b;
    result.m_scale =
        a.m_scale * std::pow(b.m_scale / a.m_scale, t) * std::pow(context / least, std::sin(std::numbers::pi * t));
    const double share = t * t * (3 - 2 * t);  // most of the way is gone while one is far away
    result.hold(from.centre() + (to.centre() - from.centre()) * share,
                {result.m_viewport.width() / 2, result.m_viewport.height() / 2});
    return result;
}

}  // namespace conspectus
