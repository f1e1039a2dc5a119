#include "core/layout/arrange.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/index.h"

#include <array>

namespace conspectus {

namespace {

class PhrasePlacer {
public:
    PhrasePlacer(const LayoutRequest& request, Layout& layout)
        : m_request(request), m_layout(layout), m_taken(layout.bounds, request.nodes.size() + request.edges.size())
    {
        for (std::size_t i = 0; i < request.nodes.size(); ++i)
            m_taken.add(Rect::around(layout.centres[i], request.nodes[i].size).grown(1), static_cast<int>(i));
    }

    void place()
    {
        for (LeafBlock& block : m_layout.blocks)
            block.phrase = block.edges.empty() ? std::nullopt : placeOn(block.stem, phraseOf(block.edges.front()));
        for (std::size_t i = 0; i < m_layout.edges.size(); ++i) {
            PlacedEdge& edge = m_layout.edges[i];
            edge.phrase = edge.block >= 0 ? std::nullopt : placeOn(edge.curve, phraseOf(static_cast<int>(i)));
        }
    }

private:
    const LayoutRequest& m_request;
    Layout& m_layout;
    BoxIndex m_taken;

    Size phraseOf(int edge) const { return m_request.edges[index(edge)].phrase; }

    std::optional<Point> placeOn(const Spline& curve, Size size)
    {
        if (curve.empty() || size.width <= 0 || size.height <= 0)
            return std::nullopt;
        const std::vector<Point> points = flattened(curve, 16);
        for (double t : std::array{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9}) {
            const Point p = points[static_cast<std::size_t>(t * static_cast<double>(points.size() - 1))];
            if (take(p, size))
                return p;
        }
        return std::nullopt;
    }

    bool take(Point centre, Size size)
    {
        const Rect plate = Rect::around(centre, size);
        if (!m_taken.isFree(plate))
            return false;
        m_taken.add(plate, -1);
        return true;
    }
};

}  // namespace

void placePhrases(const LayoutRequest& request, Layout& layout) { PhrasePlacer(request, layout).place(); }

}  // namespace conspectus
