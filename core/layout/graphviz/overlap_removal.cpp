// After E. Gansner, Y. Hu: "Efficient, proximity-preserving node overlap removal" (Graph Drawing 2008), with the boxes
// near each other in place of the edges of a triangulation.
//
//  1. The whole picture gets a size at which relations are about as long as the boxes at their ends and their phrases
//     ask for.
//  2. Neighbours that are too near want to be farther apart in the direction in which they are, at most by half at a
//     time; other neighbours want to stay as they are. All move towards what their neighbours want of them (stress).
//     That keeps shapes: rings stay round.
//  3. What little is left is pushed apart pair by pair, along the axis on which less is missing. A crowd that does not
//     come to rest gets more room and is pushed again.
#include "core/layout/graphviz/overlap_removal.h"

#include "core/layout/geometry/box_index.h"

#include <numeric>

namespace conspectus {

namespace {

constexpr double kComfort = 2;  // length of a relation, in half widths and heights of its ends
constexpr double kLeastScale = 0.02, kMostScale = 4;
constexpr int kStressRounds = 80;  // each of kSweeps
constexpr int kSweeps = 4;
constexpr double kMostStretch = 1.5;
constexpr double kHorizon = 40;  // px around a box within which others are neighbours
constexpr int kPushRounds = 60;  // before the picture grows
constexpr double kGrowth = 1.08;  // of the picture, then
constexpr int kMostGrowths = 100;  // a factor of two thousand
constexpr double kPush = 1.02;  // of what is missing, so that rest comes in finitely many rounds
constexpr double kTolerance = 0.01;  // px

std::size_t index(int i) { return static_cast<std::size_t>(i); }

void scale(std::vector<Point>& centres, double factor)
{
    for (Point& centre : centres)
        centre = centre * factor;
}

/// The factor that makes relations as long as they should be, on average.
double comfortableScale(const LayoutRequest& request, const std::vector<Point>& centres)
{
    double is = 0, wanted = 0;
    for (const LayoutEdge& edge : request.edges) {
        if (edge.from == edge.to)
            continue;
        const Size a = request.nodes[index(edge.from)].size, b = request.nodes[index(edge.to)].size;
        is += length(centres[index(edge.to)] - centres[index(edge.from)]);
        wanted += kComfort * (a.width + a.height + b.width + b.height) / 4 + edge.phrase.width / 2 + request.nodeGap;
    }
    return is > 0 ? std::clamp(wanted / is, kLeastScale, kMostScale) : 1;
}

/// Two boxes in the same place push in no direction: the later ones step aside, a little further each.
void partEqualPlaces(std::vector<Point>& centres)
{
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(centres[a].x, centres[a].y) < std::pair(centres[b].x, centres[b].y);
    });
    const std::vector<Point> before = centres;
    for (std::size_t i = 1, steps = 0; i < order.size(); ++i) {
        steps = before[order[i]] == before[order[i - 1]] ? steps + 1 : 0;
        centres[order[i]] = centres[order[i]] + Point{0.5, 1} * static_cast<double>(steps);
    }
}

struct Neighbours {
    int a = 0, b = 0;
    Point offset;  // from a to b, as they want it
    double weight = 1;
};

class Crowd {
public:
    Crowd(const LayoutRequest& request, double gap, std::vector<Point>& centres) : m_centres(centres)
    {
        for (const LayoutNode& node : request.nodes)
            m_sizes.push_back({node.size.width + gap, node.size.height + gap});
    }

    /// One round of step 2; false if nobody was too near.
    bool relax()
    {
        bool isTight = false;
        const std::vector<Neighbours> pairs = neighbours(isTight);
        for (int sweep = 0; isTight && sweep < kSweeps; ++sweep)
            follow(pairs);
        return isTight;
    }

    /// One round of step 3; false if nobody was pushed.
    bool push()
    {
        bool isPushed = false;
        visitPairs(0, [&](int i, int j) { isPushed |= part(i, j); });
        return isPushed;
    }

private:
    std::vector<Point>& m_centres;
    std::vector<Size> m_sizes;  // with half of the gap on each side

    Rect box(int i) const { return Rect::around(m_centres[index(i)], m_sizes[index(i)]); }

    template <class Visit> void visitPairs(double horizon, Visit&& visit) const
    {
        Rect area;
        for (int i = 0; index(i) < m_centres.size(); ++i)
            area = area.united(box(i));
        BoxIndex boxes(area, m_centres.size());
        for (int i = 0; index(i) < m_centres.size(); ++i)
            boxes.add(box(i), i);
        for (int i = 0; index(i) < m_centres.size(); ++i)
            boxes.visitNear(box(i).grown(horizon), [&](int j, const Rect&) {
                if (j > i)
                    visit(i, j);
                return true;
            });
    }

    /// How far apart the centres of two must be, on one axis or the other.
    Size needOf(int i, int j) const
    {
        const Size a = m_sizes[index(i)], b = m_sizes[index(j)];
        return {(a.width + b.width) / 2, (a.height + b.height) / 2};
    }

    /// The factor by which an offset must grow so that it reaches the need on one axis.
    static double stretchFor(Point offset, Size need)
    {
        const double x = std::abs(offset.x), y = std::abs(offset.y);
        const double stretch = std::min(x > 0 ? need.width / x : kMostStretch, y > 0 ? need.height / y : kMostStretch);
        return std::clamp(stretch, 1.0, kMostStretch);
    }

    std::vector<Neighbours> neighbours(bool& isTight) const
    {
        std::vector<Neighbours> pairs;
        visitPairs(kHorizon, [&](int i, int j) {
            const Point offset = m_centres[index(j)] - m_centres[index(i)];
            const double stretch = stretchFor(offset, needOf(i, j)), distance = length(offset) * stretch;
            isTight |= stretch > 1 + 1e-4;
            pairs.push_back({i, j, offset * stretch, 1 / (distance * distance + 1e-9)});
        });
        return pairs;
    }

    /// Everybody goes to the mean of the places that the neighbours want.
    void follow(const std::vector<Neighbours>& pairs)
    {
        std::vector<Point> sums(m_centres.size());
        std::vector<double> weights(m_centres.size(), 0);
        const auto want = [&](int node, Point place, double weight) {
            sums[index(node)] = sums[index(node)] + place * weight;
            weights[index(node)] += weight;
        };
        for (const Neighbours& pair : pairs) {
            want(pair.a, m_centres[index(pair.b)] - pair.offset, pair.weight);
            want(pair.b, m_centres[index(pair.a)] + pair.offset, pair.weight);
        }
        for (std::size_t i = 0; i < m_centres.size(); ++i)
            if (weights[i] > 0)
                m_centres[i] = (m_centres[i] + sums[i] * (1 / weights[i])) * 0.5;
    }

    bool part(int i, int j)
    {
        Point& a = m_centres[index(i)];
        Point& b = m_centres[index(j)];
        const Point offset = b - a;
        const Size need = needOf(i, j);
        const double x = need.width - std::abs(offset.x), y = need.height - std::abs(offset.y);
        if (std::min(x, y) < kTolerance)
            return false;
        const Point push = x < y ? Point{std::copysign(x, offset.x), 0} : Point{0, std::copysign(y, offset.y)};
        a = a - push * (kPush / 2);
        b = b + push * (kPush / 2);
        return true;
    }
};

bool comesToRest(Crowd& crowd)
{
    for (int round = 0; round < kPushRounds; ++round)
        if (!crowd.push())
            return true;
    return false;
}

}  // namespace

void removeOverlaps(const LayoutRequest& request, double gap, std::vector<Point>& centres)
{
    scale(centres, comfortableScale(request, centres));
    partEqualPlaces(centres);
    Crowd crowd(request, gap, centres);
    for (int round = 0; round < kStressRounds && crowd.relax(); ++round) { }
    for (int growth = 0; growth < kMostGrowths && !comesToRest(crowd); ++growth)
        scale(centres, kGrowth);
}

}  // namespace conspectus
