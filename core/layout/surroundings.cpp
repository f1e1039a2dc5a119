#include "core/layout/surroundings.h"

#include "core/layout/index.h"
#include "core/layout/router.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace conspectus {

namespace {

constexpr int kNowhere = std::numeric_limits<int>::min();

/// Where a concept belongs: a row (above: negative) in the middle, or a column at a side (left: negative).
struct Slot {
    int row = kNowhere;
    int column = 0;

    bool isSet() const { return row != kNowhere || column != 0; }
};

struct Neighbour {
    int node;
    bool isOutgoing;
    bool isHierarchical;
};

class Surroundings {
public:
    explicit Surroundings(const LayoutRequest& view)
        : m_view(view),
          m_centre(view.centre >= 0 && index(view.centre) < view.nodes.size() ? view.centre : 0),
          m_next(view.nodes.size()),
          m_slots(view.nodes.size())
    {
        for (const LayoutEdge& edge : view.edges) {
            if (edge.from == edge.to)
                continue;
            m_next[index(edge.from)].push_back({edge.to, true, edge.isHierarchical});
            m_next[index(edge.to)].push_back({edge.from, false, edge.isHierarchical});
        }
        for (const LayoutEdge& edge : view.edges) {
            m_phrase.width = std::max(m_phrase.width, edge.phrase.width);
            m_phrase.height = std::max(m_phrase.height, edge.phrase.height);
        }
    }

    Layout run()
    {
        m_slots[index(m_centre)] = {0, 0};
        climb(-1);
        climb(1);
        putBeside();

        Layout layout;
        layout.centres.resize(m_view.nodes.size());
        layout.edges.resize(m_view.edges.size());
        place(layout.centres);
        routeFreely(m_view, RouteCare::Quick, layout);
        layout.bounds = boundsOf(m_view, layout);
        return layout;
    }

private:
    /// Over hierarchical edges away from the centre: up (-1) to what is broader, or down (1).
    void climb(int way)
    {
        std::vector<int> met{m_centre};
        for (std::size_t i = 0; i < met.size(); ++i)
            for (const Neighbour& each : m_next[index(met[i])])
                if (each.isHierarchical && each.isOutgoing == (way > 0) && !m_slots[index(each.node)].isSet()) {
                    m_slots[index(each.node)] = {m_slots[index(met[i])].row + way, 0};
                    met.push_back(each.node);
                }
    }

    /// Everything else beside, on the side that the first relation to it leads to; what hangs on a row goes to the
    /// emptier side; what is not connected at all goes to the right.
    void putBeside()
    {
        std::vector<int> met{m_centre};
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (m_slots[i].isSet() && static_cast<int>(i) != m_centre)
                met.push_back(static_cast<int>(i));
        int left = 0, right = 0;
        const auto put = [&](int node, int side, int distance) {
            m_slots[index(node)] = {kNowhere, side * distance};
            ++(side < 0 ? left : right);
            met.push_back(node);
        };
        for (std::size_t i = 0; i < met.size(); ++i) {
            const Slot here = m_slots[index(met[i])];
            for (const Neighbour& each : m_next[index(met[i])]) {
                if (m_slots[index(each.node)].isSet())
                    continue;
                const int side = met[i] == m_centre ? (each.isOutgoing ? 1 : -1)
                    : here.column != 0              ? (here.column < 0 ? -1 : 1)
                                                    : (left < right ? -1 : 1);
                put(each.node, side, std::abs(here.column) + 1);
            }
        }
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (!m_slots[i].isSet())
                put(static_cast<int>(i), 1, 1);
    }

    Size sizeOf(int node) const { return m_view.nodes[index(node)].size; }

    std::vector<int> in(auto isWanted) const
    {
        std::vector<int> nodes;
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (isWanted(m_slots[i]))
                nodes.push_back(static_cast<int>(i));
        return nodes;
    }

    /// By where what they hang on stands, so that lines cross little.
    void order(std::vector<int>& nodes, const std::vector<Point>& centres, double Point::*axis) const
    {
        std::vector<double> key(m_slots.size(), 0);
        for (int node : nodes) {
            double sum = 0;
            int count = 0;
            for (const Neighbour& each : m_next[index(node)])
                if (m_isPlaced[index(each.node)]) {
                    sum += centres[index(each.node)].*axis;
                    ++count;
                }
            key[index(node)] = count == 0 ? 0 : sum / count;
        }
        std::ranges::stable_sort(nodes, {}, [&](int node) { return key[index(node)]; });
    }

    /// Lines of nodes no wider than `most`, from the top edge `y` on, each in the middle; the height they take. Upwards
    /// when `way` is -1.
    double placeRow(const std::vector<int>& nodes, double y, int way, double most, std::vector<Point>& centres)
    {
        double used = 0;
        for (std::size_t first = 0; first < nodes.size();) {
            double width = 0, height = 0;
            std::size_t end = first;
            for (; end < nodes.size(); ++end) {
                const double wider = width + (end > first ? m_view.nodeGap : 0) + sizeOf(nodes[end]).width;
                if (end > first && wider > most)
                    break;
                width = wider;
                height = std::max(height, sizeOf(nodes[end]).height);
            }
            double x = -width / 2;
            for (; first < end; ++first) {
                const Size size = sizeOf(nodes[first]);
                centres[index(nodes[first])] = {x + size.width / 2, y + way * (used + height / 2)};
                m_isPlaced[index(nodes[first])] = true;
                x += size.width + m_view.nodeGap;
            }
            used += height + m_view.nodeGap;
        }
        return used - m_view.nodeGap;
    }

    /// Columns of nodes no taller than `most`, beginning at `x` and going outwards (`side`); the width they take.
    double placeColumn(const std::vector<int>& nodes, double x, int side, double most, std::vector<Point>& centres)
    {
        double used = 0;
        for (std::size_t first = 0; first < nodes.size();) {
            double width = 0, height = 0;
            std::size_t end = first;
            for (; end < nodes.size(); ++end) {
                const double taller = height + (end > first ? gapBeside() : 0) + sizeOf(nodes[end]).height;
                if (end > first && taller > most)
                    break;
                height = taller;
                width = std::max(width, sizeOf(nodes[end]).width);
            }
            double y = -height / 2;
            for (; first < end; ++first) {
                const Size size = sizeOf(nodes[first]);
                // Near sides in line, so that phrases have the same room.
                centres[index(nodes[first])] = {x + side * (used + size.width / 2), y + size.height / 2};
                m_isPlaced[index(nodes[first])] = true;
                y += size.height + gapBeside();
            }
            used += width + m_view.nodeGap * 2;
        }
        return used - m_view.nodeGap * 2;
    }

    double gapBeside() const { return std::max(m_view.nodeGap, m_phrase.height); }

    void place(std::vector<Point>& centres)
    {
        m_isPlaced.assign(m_slots.size(), false);
        m_isPlaced[index(m_centre)] = true;
        const Size middle = sizeOf(m_centre);
        const double across = m_phrase.width + 2 * m_view.nodeGap + 20;  // from a column to the next: a phrase fits
        const double along = std::max(m_view.levelGap, m_phrase.height + 2 * m_view.nodeGap);
        const double alongFar = std::max(m_view.nodeGap * 1.6, m_phrase.height + m_view.nodeGap);  // on the way up
        const double aspect = m_view.target.height > 0 ? m_view.target.width / m_view.target.height : 1.6;

        // Columns and rows share one scale: the larger of what half of the concepts need in the window's shape.
        double area = 0;
        for (const LayoutNode& node : m_view.nodes)
            area += (node.size.width + m_view.nodeGap * 2) * (node.size.height + along / 2);
        const double width = std::max({std::sqrt(area * aspect), middle.width, 500.0});
        const double height = std::max({width / aspect * 0.7, middle.height, 160.0});

        double tallest = middle.height;
        double reach[2] = {middle.width / 2, middle.width / 2};
        for (int side : {-1, 1})
            for (int distance = 1;; ++distance) {
                std::vector<int> nodes = in([&](const Slot& slot) { return slot.column == side * distance; });
                if (nodes.empty())
                    break;
                order(nodes, centres, &Point::y);
                double& edge = reach[side < 0 ? 0 : 1];
                edge += across;
                edge += placeColumn(nodes, side * edge, side, height, centres);
                double sum = -gapBeside();
                for (int node : nodes)
                    sum += sizeOf(node).height + gapBeside();
                tallest = std::max(tallest, std::min(sum, height + 60));
            }
        const bool hasSides = reach[0] + reach[1] > middle.width;
        for (int way : {-1, 1}) {
            double y = way * (hasSides ? tallest : middle.height) / 2;
            for (int row = way;; row += way) {
                std::vector<int> nodes = in([&](const Slot& slot) { return slot.row == row; });
                if (nodes.empty())
                    break;
                order(nodes, centres, &Point::x);
                y += way * (way < 0 && row < way ? alongFar : along);
                y += way * placeRow(nodes, y, way, std::max(width, reach[0] + reach[1]), centres);
            }
        }
    }

    const LayoutRequest& m_view;
    int m_centre;
    std::vector<std::vector<Neighbour>> m_next;
    std::vector<Slot> m_slots;
    std::vector<bool> m_isPlaced;
    Size m_phrase;  // room for the largest
};

}  // namespace

Layout surroundings(const LayoutRequest& view) { return view.nodes.empty() ? Layout() : Surroundings(view).run(); }

}  // namespace conspectus
