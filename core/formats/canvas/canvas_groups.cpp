#include "core/formats/canvas/canvas_groups.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostLooks = 50'000'000;
constexpr std::size_t kMostMembers = 4'000'000;

bool isInside(const Rect& inner, const Rect& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
        inner.bottom() <= outer.bottom();
}

double areaOf(const Frame& frame) { return frame.box.width * frame.box.height; }

}  // namespace

bool fillFrames(std::vector<Frame>& frames, std::vector<PlacedBox> places)
{
    std::ranges::sort(places, {}, [](const PlacedBox& each) { return each.box.x; });
    std::ranges::stable_sort(frames, std::greater<>(), areaOf);
    std::size_t looks = 0, members = 0;
    for (Frame& frame : frames) {
        auto at = std::ranges::lower_bound(places, frame.box.x, {}, [](const PlacedBox& each) { return each.box.x; });
        for (; at != places.end() && at->box.x <= frame.box.right(); ++at) {
            if (++looks > kMostLooks || members > kMostMembers)
                return false;
            if (isInside(at->box, frame.box)) {
                frame.members.push_back(at->of);
                ++members;
            }
        }
        std::ranges::sort(frame.members);
    }
    return true;
}

}  // namespace conspectus
