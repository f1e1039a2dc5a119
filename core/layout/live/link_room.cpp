#include "core/layout/live/link_room.h"

#include "core/layout/index.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kLeastLine = 24;  // px of a line without a phrase: an arrow, and a bit of line before it
constexpr double kBesidePhrase = 26;  // px of line on both sides of a phrase together
constexpr double kBetweenPhrases = 6;  // px

}  // namespace

std::vector<LinkedPair> linksOf(const LayoutRequest& request)
{
    std::map<std::pair<int, int>, std::vector<int>> pairs;
    for (int edge = 0; index(edge) < request.edges.size(); ++edge) {
        const LayoutEdge& ends = request.edges[index(edge)];
        if (ends.from != ends.to)
            pairs[std::minmax(ends.from, ends.to)].push_back(edge);
    }
    std::vector<LinkedPair> links;
    links.reserve(pairs.size());
    for (auto& [ends, edges] : pairs)
        links.push_back({ends.first, ends.second, std::move(edges)});
    return links;
}

Crowd::Gaps roomFor(const LayoutRequest& request, const LinkedPair& link, Orientation orientation)
{
    double widest = 0, together = 0;
    for (int edge : link.edges) {
        const Size phrase = request.edges[index(edge)].phrase;
        if (phrase.width <= 0 || phrase.height <= 0)
            continue;
        widest = std::max(widest, phrase.width);
        together += phrase.height + (together > 0 ? kBetweenPhrases : 0);
    }
    if (widest <= 0)
        return {kLeastLine, kLeastLine};
    const double beside = widest + kBesidePhrase, below = together + kBesidePhrase;
    return orientation == Orientation::Right ? Crowd::Gaps{below, beside} : Crowd::Gaps{beside, below};
}

Crowd::Gaps spaceBetween(const Rect& a, const Rect& b)
{
    return {std::max(a.x, b.x) - std::min(a.right(), b.right()), std::max(a.y, b.y) - std::min(a.bottom(), b.bottom())};
}

Crowd::Gaps noMoreThan(const Crowd::Gaps& space, const Crowd::Gaps& wanted)
{
    if (space.across >= wanted.across || space.along >= wanted.along)
        return wanted;
    const bool isAlong = space.along / wanted.along > space.across / wanted.across;
    return isAlong ? Crowd::Gaps{wanted.across, space.along} : Crowd::Gaps{space.across, wanted.along};
}

}  // namespace conspectus
