#include "core/layout/arrange/attempt.h"

#include "core/layout/engines/placement.h"
#include "core/layout/geometry/settle.h"
#include "core/layout/index.h"
#include "core/layout/levels/edge_levels.h"
#include "core/layout/levels/level_places.h"
#include "core/layout/phrases/phrase_gaps.h"
#include "core/layout/structure/expand.h"
#include "core/layout/structure/parallel_edges.h"

namespace conspectus {

namespace {

/// Levels may stand closer when phrases have levels of their own in between.
constexpr double kGapAtPhrase = 0.6;

/// Where across the levels each node stands: the order of siblings.
std::vector<double> orderOf(std::span<const Point> centres, Orientation orientation)
{
    std::vector<double> keys;
    for (Point centre : centres)
        keys.push_back(orientation == Orientation::Right ? centre.y : centre.x);
    return keys;
}

/// Levels below 0 are on the far side of the root.
std::vector<int> sidedLevels(const Skeleton& skeleton)
{
    std::vector<int> levels = skeleton.levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] *= skeleton.isMirrored[i] ? -1 : 1;
    return levels;
}

/// The places of nodes as one reads the tree: each before what hangs under it.
std::vector<double> readingOrder(const Skeleton& skeleton)
{
    const Forest forest(skeleton.parents);
    std::vector<double> places(forest.size(), 0);
    std::vector<int> open(forest.roots().rbegin(), forest.roots().rend());
    for (int place = 0; !open.empty(); ++place) {
        const int node = open.back();
        open.pop_back();
        places[index(node)] = place;
        const std::span<const int> below = forest.children(node);
        open.insert(open.end(), below.rbegin(), below.rend());
    }
    return places;
}

/// Where edges pass moves with the nodes.
void makeRoomForPhrases(const LayoutRequest& piece, std::vector<Point>& centres, Skeleton& skeleton)
{
    std::vector<Point> points = centres;
    for (const LevelPass& pass : skeleton.passes)
        points.insert(points.end(), pass.points.begin(), pass.points.end());
    widenGapsForPhrases(piece, points);
    auto moved = points.begin() + static_cast<std::ptrdiff_t>(centres.size());
    std::copy(points.begin(), moved, centres.begin());
    for (LevelPass& pass : skeleton.passes)
        for (Point& point : pass.points)
            point = *moved++;
}

Layout unrouted(std::vector<Point> centres, std::size_t edges, Orientation orientation)
{
    Layout layout;
    layout.orientation = orientation;
    layout.centres = std::move(centres);
    layout.edges.resize(edges);
    return layout;
}

}  // namespace

Attempt::Attempt(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Way& way)
    : m_view(view), m_groups(groups), m_way(way)
{
    LayoutRequest spaced = view;
    if (way.hasPhraseNodes)
        spaced.levelGap *= kGapAtPhrase;
    m_sketch = sketchOf(spaced, groups, {way.blockAspect, way.hasPhraseNodes, way.orientation});
    if (m_sketch.headroom.empty())
        m_sketch.request.levelGap = view.levelGap;
    m_sketch.request.orientation = way.orientation;
    for (std::size_t block = 0; block < groups.size(); ++block)
        for (int edge : m_sketch.stems[block])  // what crosses it, crosses all that it stands for
            m_sketch.request.edges[index(edge)].weight = static_cast<double>(groups[block].edges.size());
    m_pieces = piecesOf(m_sketch.request);
    m_way.isTwoSided = false;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i) {
        const LayoutRequest& piece = m_pieces.requests[i];
        std::vector<double> headroom;
        if (!m_sketch.headroom.empty())
            for (int node : m_pieces.components[i].nodes)
                headroom.push_back(m_sketch.headroom[index(node)]);
        m_skeletons.push_back(skeletonOf(piece, std::move(headroom)));
        for (int node : m_pieces.components[i].nodes)
            m_skeletons.back().isPhrase.push_back(m_sketch.nodes[index(node)].kind == SketchNode::Kind::Phrase);
        if (way.isTwoSided && mirrorBranches(piece, way.orientation, m_skeletons.back()))
            m_way.isTwoSided = true;
    }
}

std::vector<LayoutRequest> Attempt::requests() const
{
    std::vector<LayoutRequest> requests;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i)
        requests.push_back(withoutParallels(
            m_view.engine == "layered" ? levelledRequest(m_pieces.requests[i], m_skeletons[i]) : m_pieces.requests[i]));
    return requests;
}

Size Attempt::sizeAsTree() const
{
    std::vector<Layout> layouts;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i)
        layouts.push_back(unrouted(asTree(i, {}), m_pieces.requests[i].edges.size(), m_way.orientation));
    return assembled(m_sketch.request, m_pieces, layouts).bounds.size();
}

PiecePlaces Attempt::placed(const Answers& answers, Placing placing, LevelOrders& orders) const
{
    PiecePlaces placement;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i) {
        const LayoutRequest& piece = m_pieces.requests[i];
        placement.skeletons.push_back(m_skeletons[i]);
        std::span<const Point> answer;
        if (!answers.empty())
            answer = std::span(answers[i]).first(piece.nodes.size());  // see levelledRequest
        switch (placing) {
        case Placing::AsAnswered:
            placement.centres.emplace_back(answer.begin(), answer.end());
            break;
        case Placing::AsTree:
            placement.centres.push_back(asTree(i, answer));
            break;
        case Placing::InOrder:
        case Placing::InEdgeLevels:
        case Placing::AsTreeInOrder:
            placeInOrder(i, answer, placing, orders, placement);
            break;
        }
        makeRoomForPhrases(piece, placement.centres.back(), placement.skeletons.back());
    }
    return placement;
}

Layout Attempt::drawn(const PiecePlaces& placement, RouteCare care, const std::stop_token& stop) const
{
    std::vector<Layout> layouts;
    bool isSettled = true;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i) {
        const LayoutRequest& piece = m_pieces.requests[i];
        layouts.push_back(unrouted(placement.centres[i], piece.edges.size(), m_way.orientation));
        isSettled = isSettled && !needsSettling(piece, layouts.back().centres);
    }
    if (isSettled)
        for (std::size_t i = 0; i < layouts.size(); ++i)
            routeEdges(m_pieces.requests[i], placement.skeletons[i], care, layouts[i], stop);
    Layout whole = assembled(m_sketch.request, m_pieces, layouts);
    if (!isSettled || needsSettling(m_sketch.request, whole.centres)) {
        settle(m_sketch.request, whole.centres);
        routeEdges(m_sketch.request, wholeSkeleton(), care, whole, stop);
    }
    return expanded(m_view, m_groups, m_sketch, whole);
}

std::vector<Point> Attempt::asTree(std::size_t piece, std::span<const Point> order) const
{
    return placedAsTree(m_pieces.requests[piece], m_skeletons[piece], m_way.orientation,
                        orderOf(order, m_way.orientation));
}

void Attempt::placeInOrder(std::size_t piece, std::span<const Point> answer, Placing placing, LevelOrders& orders,
                           PiecePlaces& placement) const
{
    const LayoutRequest& request = m_pieces.requests[piece];
    Skeleton& skeleton = placement.skeletons.back();
    if (placing == Placing::InEdgeLevels) {
        skeleton.levels = levelsOfEdges(request, skeleton);
        skeleton.isMirrored.assign(request.nodes.size(), false);
        answer = {};
    }
    LevelGraph graph = levelGraph(request, sidedLevels(skeleton));
    if (graph.levels.empty()) {
        skeleton = m_skeletons[piece];
        placement.centres.push_back(asTree(piece, answer));
        return;
    }
    std::vector<std::vector<double>> starts{readingOrder(skeleton)};
    if (!answer.empty())
        starts.push_back(orderOf(answer, m_way.orientation));
    orders.putInOrder(graph, starts);
    const std::vector<int> levels = sidedLevels(skeleton);
    LevelPlaces places = placesOf(request, graph, m_way.orientation, -*std::min_element(levels.begin(), levels.end()));
    if (placing == Placing::AsTreeInOrder) {
        placement.centres.push_back(asTree(piece, places.centres));
        return;
    }
    placement.centres.push_back(std::move(places.centres));
    skeleton.passes = std::move(places.passes);
}

Skeleton Attempt::wholeSkeleton() const
{
    const std::size_t nodes = m_sketch.request.nodes.size();
    Skeleton whole{std::vector<int>(nodes, -1),
                   std::vector<int>(nodes, -1),
                   std::vector<int>(nodes, 0),
                   std::vector<bool>(nodes, false),
                   {},
                   m_sketch.headroom,
                   {},
                   {}};
    for (std::size_t i = 0; i < m_skeletons.size(); ++i) {
        const Component& component = m_pieces.components[i];
        for (std::size_t k = 0; k < component.nodes.size(); ++k) {
            const std::size_t node = index(component.nodes[k]);
            const int parent = m_skeletons[i].parents[k], edge = m_skeletons[i].parentEdges[k];
            whole.parents[node] = parent < 0 ? -1 : component.nodes[index(parent)];
            whole.parentEdges[node] = edge < 0 ? -1 : component.edges[index(edge)];
            whole.levels[node] = m_skeletons[i].levels[k];
            whole.isMirrored[node] = m_skeletons[i].isMirrored[k];
        }
    }
    return whole;
}

}  // namespace conspectus
