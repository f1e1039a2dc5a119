// An arc is one cubic piece between the middles of two concepts, clipped to their boxes. Its bow is how far its middle
// lies from the chord, seen from the concept with the smaller index, so that relations of one pair in both directions
// agree about the sides. Bows are tried by their distance from the one that the edge would have on an empty plane: 0
// for a relation alone, evenly spread ones for several of a pair.
#include "core/layout/routing/bowed_curves.h"

#include "core/layout/geometry/box_index.h"
#include "core/layout/geometry/curves.h"

#include <limits>
#include <map>

namespace conspectus {

namespace {

constexpr double kClearance = 5;  // px that a curve keeps from concepts that are not its ends
constexpr double kBetween = 26;  // px between the middles of relations of one pair
constexpr int kSteps = 8;  // bows tried to each side
constexpr double kDeepest = 0.45;  // of the chord: deeper arcs lose the reader
constexpr double kLeastStep = 9;  // px
constexpr double kLoop = 24;  // px that the first loop reaches out of its concept
constexpr int kFlattening = 12;

std::size_t index(int i) { return static_cast<std::size_t>(i); }

class Bower {
public:
    Bower(const LayoutRequest& request, Layout& layout)
        : m_request(request),
          m_layout(layout),
          m_boxes(boxesOf(request, layout)),
          m_index(areaOf(m_boxes), m_boxes.size())
    {
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            m_index.add(m_boxes[i].grown(kClearance), static_cast<int>(i));
    }

    void draw()
    {
        std::map<std::pair<int, int>, std::vector<std::size_t>> pairs;
        for (std::size_t i = 0; i < m_request.edges.size(); ++i)
            pairs[std::minmax(m_request.edges[i].from, m_request.edges[i].to)].push_back(i);
        for (const auto& [ends, edges] : pairs)
            for (std::size_t place = 0; place < edges.size(); ++place)
                m_layout.edges[edges[place]].curve = ends.first == ends.second
                    ? loop(ends.first, static_cast<int>(place))
                    : arc(m_request.edges[edges[place]],
                          kBetween * (2.0 * static_cast<double>(place) + 1 - static_cast<double>(edges.size())) / 2);
    }

private:
    const LayoutRequest& m_request;
    Layout& m_layout;
    std::vector<Rect> m_boxes;
    BoxIndex m_index;

    static std::vector<Rect> boxesOf(const LayoutRequest& request, const Layout& layout)
    {
        std::vector<Rect> boxes;
        for (std::size_t i = 0; i < request.nodes.size(); ++i)
            boxes.push_back(Rect::around(layout.centres[i], request.nodes[i].size));
        return boxes;
    }

    static Rect areaOf(const std::vector<Rect>& boxes)
    {
        Rect area;
        for (const Rect& box : boxes)
            area = area.united(box);
        return area;
    }

    /// How many concepts other than the two ends the curve runs over.
    int hits(const Spline& curve, int from, int to) const
    {
        int count = 0;
        const std::vector<Point> points = flattened(curve, kFlattening);
        for (std::size_t i = 1; i < points.size(); ++i)
            m_index.visitNear(boundsOf(points[i - 1], points[i]), [&](int node, const Rect& box) {
                if (node != from && node != to && crosses(points[i - 1], points[i], box))
                    ++count;
                return true;
            });
        return count;
    }

    Spline bowed(const LayoutEdge& edge, double bow) const
    {
        const Point a = m_layout.centres[index(edge.from)], b = m_layout.centres[index(edge.to)], chord = b - a;
        if (bow == 0)
            return clippedToBoxes(straightSpline({a, b}), m_boxes[index(edge.from)], m_boxes[index(edge.to)]);
        const double scale = (edge.from < edge.to ? 1 : -1) * bow * 4 / 3 / length(chord);
        const Point aside{-chord.y * scale, chord.x * scale};
        const Spline curve{a, a + chord * (1.0 / 3) + aside, a + chord * (2.0 / 3) + aside, b};
        return clippedToBoxes(curve, m_boxes[index(edge.from)], m_boxes[index(edge.to)]);
    }

    Spline arc(const LayoutEdge& edge, double wanted) const
    {
        const double chord = length(m_layout.centres[index(edge.to)] - m_layout.centres[index(edge.from)]);
        const double step = std::max(kLeastStep, kDeepest * chord / kSteps);
        const Rect &from = m_boxes[index(edge.from)], &to = m_boxes[index(edge.to)];
        Spline best = straightSpline({boundaryPoint(from, to.centre()), boundaryPoint(to, from.centre())});
        int fewest = std::numeric_limits<int>::max();
        for (int turn = 0; turn <= 2 * kSteps && fewest > 0; ++turn) {
            const int steps = (turn + 1) / 2 * (turn % 2 == 1 ? 1 : -1);
            if (chord == 0 && turn > 0)
                break;
            Spline curve = bowed(edge, chord == 0 ? 0 : wanted + steps * step);
            const int met = curve.empty() ? std::numeric_limits<int>::max() : hits(curve, edge.from, edge.to);
            if (met < fewest) {
                fewest = met;
                best = std::move(curve);
            }
        }
        return best;
    }

    /// `place`: how many loops of the same concept are inside of this one.
    Spline loop(int node, int place) const
    {
        const Rect& box = m_boxes[index(node)];
        const Point half{box.width / 2, box.height / 2};
        const double reach = kLoop * (1 + 0.5 * place);
        Spline best;
        int fewest = std::numeric_limits<int>::max();
        for (const Point corner : {Point{1, -1}, Point{-1, -1}, Point{1, 1}, Point{-1, 1}}) {
            const auto at = [&](double x, double y) {
                return box.centre() + Point{corner.x * x, corner.y * y};
            };
            const double inset = std::min(half.x, kLoop * 0.75);
            Spline curve{at(half.x, half.y * 0.3), at(half.x + reach, half.y * 0.3), at(half.x - inset, half.y + reach),
                         at(half.x - inset, half.y)};
            const int met = hits(curve, node, node);
            if (met < fewest) {
                fewest = met;
                best = std::move(curve);
            }
        }
        return best;
    }
};

}  // namespace

void drawBowedCurves(const LayoutRequest& request, Layout& layout)
{
    layout.edges.resize(request.edges.size());
    Bower(request, layout).draw();
}

}  // namespace conspectus
