// A map of ten thousand concepts has thousands of lines that run across any part of it, at 30 ns a pixel with smooth
// edges (6 ns without). A frame has 16 ms. What helps the reader most is left out last: lines that start or end in view
// are always drawn; those that only pass through fade as the ink grows from kMuchInk to twice that, so that none of
// them comes or goes at a jump while one pans.
#include "app/paint/line_traffic.h"

#include "app/paint/edge_path.h"

#include <limits>

namespace conspectus {

namespace {

constexpr double kMuchInk = 60'000;  // device px: two hundred lines across the view
constexpr double kTangledInk = 400'000;

}  // namespace

LineTraffic lineTraffic(const Picture& picture, const Rect& visible, double scale)
{
    LineTraffic traffic;
    std::vector<bool> isShown;
    isShown.reserve(picture.concepts.size());
    for (const PictureConcept& each : picture.concepts)
        isShown.push_back(each.box.intersects(visible));

    const double across = std::hypot(visible.width, visible.height);
    double ink = 0, passing = 0;
    const auto take = [&](std::size_t i) {
        const PictureRelation& relation = picture.relations[i];
        if (!isWithin(relation.curve, visible))
            return;
        const bool hasEnd =
            isShown[static_cast<std::size_t>(relation.from)] || isShown[static_cast<std::size_t>(relation.to)];
        const double length = conspectus::length(relation.curve.back() - relation.curve.front());
        (hasEnd ? ink : passing) += std::min(length, across) * scale;
        traffic.lines.push_back(i);
        traffic.isPassing.push_back(!hasEnd);
    };
    for (bool areBundles : {true, false})
        for (std::size_t i = 0; i < picture.relations.size(); ++i)
            if (picture.relations[i].isBundle == areBundles)
                take(i);
    traffic.passingStrength = std::clamp((2 * kMuchInk - passing) / kMuchInk, 0.0, 1.0);
    traffic.isTangle = ink + passing * traffic.passingStrength > kTangledInk;
    return traffic;
}

double longestAffordable(std::vector<double> lengths, double budget)
{
    double sum = 0;
    for (double each : lengths)
        sum += each;
    if (sum <= budget)
        return std::numeric_limits<double>::infinity();
    std::sort(lengths.begin(), lengths.end());
    sum = 0;
    for (double each : lengths) {
        sum += each;
        if (sum > budget)
            return each;
    }
    return 0;
}

}  // namespace conspectus
