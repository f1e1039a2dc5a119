#include "app/publish/office/pptx_plane.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kEmuPerPx = 9525;
constexpr double kEmuPerHundredthPoint = 127;
constexpr double kSmallest = 914400, kLargest = 56 * 914400;

}  // namespace

SlidePlane::SlidePlane(const Placement& placement)
{
    const Point page = Point{placement.page.width(), placement.page.height()} * kEmuPerPx;
    const double shrinking = std::min(1.0, kLargest / std::max({page.x, page.y, 1.0}));
    const Point shown = page * shrinking;
    const Point slide{std::max(shown.x, kSmallest), std::max(shown.y, kSmallest)};
    m_width = std::llround(slide.x);
    m_height = std::llround(slide.y);
    m_scale = placement.scale * kEmuPerPx * shrinking;
    m_offset = placement.offset * (kEmuPerPx * shrinking) + (slide - shown) * 0.5;
}

Emu SlidePlane::length(double px) const { return std::llround(px * m_scale); }

EmuRect SlidePlane::at(const Rect& rect) const
{
    const Point corner = at(Point{rect.x, rect.y});
    return {std::llround(corner.x), std::llround(corner.y), length(rect.width), length(rect.height)};
}

int SlidePlane::points(double px) const { return static_cast<int>(std::lround(px * m_scale / kEmuPerHundredthPoint)); }

}  // namespace conspectus
