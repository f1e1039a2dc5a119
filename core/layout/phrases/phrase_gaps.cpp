#include "core/layout/phrases/phrase_gaps.h"

#include "core/layout/index.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kMostGrowth = 1.0 / 3;  // of the picture, each way,
constexpr double kAlways = 120;  // and px that a small one may grow by
constexpr double kAtEnds = 26;  // px of a relation that its arrow and a bit of the line at each end need
constexpr double kBetween = 6;  // px between phrases
constexpr std::size_t kMostPairs = 2000;

using Pair = std::pair<int, int>;

/// Room that the phrases between two concepts need, if they are level or one is above the other.
struct Need {
    double level = 0;
    double upright = 0;
};

std::map<Pair, Need> needsOf(const LayoutRequest& piece)
{
    std::map<Pair, Need> needs;
    for (const LayoutEdge& edge : piece.edges) {
        if (edge.from == edge.to || edge.phrase.width <= 0)
            continue;
        Need& need = needs[std::minmax(edge.from, edge.to)];
        need.level = std::max(need.level, edge.phrase.width + kAtEnds);
        need.upright += edge.phrase.height + (need.upright > 0 ? kBetween : kAtEnds);
    }
    return needs;
}

/// Widens along one axis; the other one is across.
class Widening {
public:
    Widening(const LayoutRequest& piece, std::vector<Point>& centres, bool isLevel)
        : m_piece(piece), m_centres(centres), m_isLevel(isLevel)
    {
        double first = 1e300, last = -1e300;
        for (int node = 0; index(node) < piece.nodes.size(); ++node) {
            first = std::min(first, low(node));
            last = std::max(last, high(node));
        }
        m_left = std::max(kAlways, kMostGrowth * (last - first));
    }

    void widen(Pair pair, double need)
    {
        auto [before, behind] = pair;
        if (high(before) > low(behind))
            std::swap(before, behind);
        const double from = high(before), to = low(behind), missing = std::min(need - (to - from), m_left);
        if (from > to || missing <= 0 || !areFacing(before, behind, from, to))
            return;
        const double cut = (from + to) / 2;
        for (Point& centre : m_centres)
            if (along(centre) > cut)
                along(centre) += missing;
        m_left -= missing;
    }

private:
    const LayoutRequest& m_piece;
    std::vector<Point>& m_centres;
    const bool m_isLevel;
    double m_left = 0;  // px that the picture may still grow by

    double& along(Point& p) const { return m_isLevel ? p.x : p.y; }
    double at(int node) const { return m_isLevel ? m_centres[index(node)].x : m_centres[index(node)].y; }
    double across(int node) const { return m_isLevel ? m_centres[index(node)].y : m_centres[index(node)].x; }
    double half(int node) const
    {
        const Size size = m_piece.nodes[index(node)].size;
        return (m_isLevel ? size.width : size.height) / 2;
    }
    double halfAcross(int node) const
    {
        const Size size = m_piece.nodes[index(node)].size;
        return (m_isLevel ? size.height : size.width) / 2;
    }
    double low(int node) const { return at(node) - half(node); }
    double high(int node) const { return at(node) + half(node); }

    /// What they have in common across is free between them.
    bool areFacing(int before, int behind, double from, double to) const
    {
        const double first = std::max(across(before) - halfAcross(before), across(behind) - halfAcross(behind));
        const double last = std::min(across(before) + halfAcross(before), across(behind) + halfAcross(behind));
        if (first >= last)
            return false;
        for (int other = 0; index(other) < m_piece.nodes.size(); ++other)
            if (other != before && other != behind && low(other) < to && high(other) > from &&
                across(other) - halfAcross(other) < last && across(other) + halfAcross(other) > first)
                return false;
        return true;
    }
};

}  // namespace

void widenGapsForPhrases(const LayoutRequest& piece, std::vector<Point>& centres)
{
    const std::map<Pair, Need> needs = needsOf(piece);
    if (needs.empty() || needs.size() > kMostPairs ||
        std::ranges::any_of(piece.nodes, [](const LayoutNode& node) { return node.pin.has_value(); }))
        return;
    Widening level(piece, centres, true);
    for (const auto& [pair, need] : needs)
        level.widen(pair, need.level);
    Widening upright(piece, centres, false);
    for (const auto& [pair, need] : needs)
        upright.widen(pair, need.upright);
}

}  // namespace conspectus
