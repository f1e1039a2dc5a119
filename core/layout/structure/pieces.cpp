#include "core/layout/structure/pieces.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/geometry/packing.h"
#include "core/layout/index.h"

namespace conspectus {

namespace {

constexpr double kPieceGapFactor = 2;  // pieces stand further apart than concepts do

LayoutRequest requestOf(const LayoutRequest& whole, const Component& component, const std::vector<int>& placeOf)
{
    // Not a copy of the whole: there may be as many pieces as nodes.
    LayoutRequest piece;
    piece.engine = whole.engine;
    piece.orientation = whole.orientation;
    piece.target = whole.target;
    piece.smallestType = whole.smallestType;
    piece.nodeGap = whole.nodeGap;
    piece.levelGap = whole.levelGap;
    piece.revision = whole.revision;
    piece.centre = whole.centre;
    for (int node : component.nodes) {
        piece.nodes.push_back(whole.nodes[index(node)]);
        int& parent = piece.nodes.back().parent;
        parent = parent < 0 ? -1 : placeOf[index(parent)];
    }
    for (int edge : component.edges) {
        piece.edges.push_back(whole.edges[index(edge)]);
        piece.edges.back().from = placeOf[index(piece.edges.back().from)];
        piece.edges.back().to = placeOf[index(piece.edges.back().to)];
    }
    return piece;
}

double aspectOf(Size target) { return target.height > 0 && target.width > 0 ? target.width / target.height : 1; }

class Assembly {
public:
    Assembly(const LayoutRequest& whole, const Pieces& pieces, const std::vector<Layout>& answers)
        : m_whole(whole), m_pieces(pieces), m_answers(answers)
    {
    }

    Layout layout()
    {
        m_layout.engine = m_whole.engine;
        m_layout.revision = m_whole.revision;
        m_layout.orientation = m_whole.orientation.value_or(Orientation::Down);
        m_layout.centres.resize(m_whole.nodes.size());
        m_layout.edges.resize(m_whole.edges.size());

        std::vector<Rect> areas;
        for (std::size_t i = 0; i < m_answers.size(); ++i)
            areas.push_back(boundsOf(m_pieces.requests[i], m_answers[i]));
        std::vector<Size> sizes;
        for (const Rect& area : areas)
            sizes.push_back(area.size());
        if (!m_pieces.isolated.empty())
            sizes.push_back(setIsolated());

        const double gap = kPieceGapFactor * m_whole.nodeGap;
        const std::vector<Point> corners = packed(sizes, gap, aspectOf(m_whole.target));
        for (std::size_t i = 0; i < m_answers.size(); ++i)
            take(i, corners[i] - Point{areas[i].x, areas[i].y});
        for (std::size_t i = 0; i < m_pieces.isolated.size(); ++i)
            m_layout.centres[index(m_pieces.isolated[i])] = m_isolated[i] + corners.back();
        m_layout.bounds = boundsOf(m_whole, m_layout);
        return std::move(m_layout);
    }

private:
    const LayoutRequest& m_whole;
    const Pieces& m_pieces;
    const std::vector<Layout>& m_answers;
    std::vector<Point> m_isolated;  // centres in their grid
    Layout m_layout;

    Size setIsolated()
    {
        std::vector<Size> sizes;
        for (int node : m_pieces.isolated)
            sizes.push_back(m_whole.nodes[index(node)].size);
        const std::vector<Point> corners = gridded(sizes, m_whole.nodeGap, aspectOf(m_whole.target));
        Size extent;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            m_isolated.push_back(corners[i] + Point{sizes[i].width / 2, sizes[i].height / 2});
            extent = {std::max(extent.width, corners[i].x + sizes[i].width),
                      std::max(extent.height, corners[i].y + sizes[i].height)};
        }
        return extent;
    }

    void take(std::size_t piece, Point shift)
    {
        const Component& component = m_pieces.components[piece];
        for (std::size_t i = 0; i < component.nodes.size(); ++i)
            m_layout.centres[index(component.nodes[i])] = m_answers[piece].centres[i] + shift;
        for (std::size_t i = 0; i < component.edges.size(); ++i)
            m_layout.edges[index(component.edges[i])].curve = translated(m_answers[piece].edges[i].curve, shift);
    }
};

}  // namespace

Pieces piecesOf(const LayoutRequest& whole)
{
    Pieces pieces;
    std::vector<int> placeOf(whole.nodes.size(), -1);
    for (Component& component : componentsOf(whole)) {
        if (component.nodes.size() == 1 && component.edges.empty()) {
            pieces.isolated.push_back(component.nodes.front());
            continue;
        }
        for (std::size_t i = 0; i < component.nodes.size(); ++i)
            placeOf[index(component.nodes[i])] = static_cast<int>(i);
        pieces.requests.push_back(requestOf(whole, component, placeOf));
        pieces.components.push_back(std::move(component));
    }
    return pieces;
}

Layout assembled(const LayoutRequest& whole, const Pieces& pieces, const std::vector<Layout>& answers)
{
    return Assembly(whole, pieces, answers).layout();
}

}  // namespace conspectus
