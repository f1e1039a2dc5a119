// rings.h: the places around a point, from near to far.
#pragma once
#include "core/base/geometry.h"

#include <numbers>
#include <optional>

namespace conspectus {

/// The first point on rings `step` apart around `centre` that `isGood`; none if there is none for a long way.
template <class IsGood> std::optional<Point> nearestAround(Point centre, double step, IsGood&& isGood)
{
    constexpr int kRings = 400;
    constexpr int kDirections = 16;
    for (int ring = 1; ring <= kRings; ++ring)
        for (int direction = 0; direction < kDirections; ++direction) {
            const double angle = direction * 2 * std::numbers::pi / kDirections;
            const Point tried = centre + Point{std::cos(angle), std::sin(angle)} * (ring * step);
            if (isGood(tried))
                return tried;
        }
    return std::nullopt;
}

}  // namespace conspectus
