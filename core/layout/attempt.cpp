#include "core/layout/attempt.h"

#include "core/layout/expand.h"
#include "core/layout/index.h"
#include "core/layout/parallel_edges.h"
#include "core/layout/phrase_gaps.h"
#include "core/layout/placement.h"
#include "core/layout/settle.h"

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
    m_pieces = piecesOf(m_sketch.request);
    m_way.isTwoSided = false;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i) {
        const LayoutRequest& piece = m_pieces.requests[i];
        std::vector<double> headroom;
        if (!m_sketch.headroom.empty())
            for (int node : m_pieces.components[i].nodes)
                headroom.push_back(m_sketch.headroom[index(node)]);
        m_skeletons.push_back(skeletonOf(piece, std::move(headroom)));
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
        layouts.push_back(
            unrouted(centresOf(i, {}, Placing::AsTree), m_pieces.requests[i].edges.size(), m_way.orientation));
    return assembled(m_sketch.request, m_pieces, layouts).bounds.size();
}

Layout Attempt::drawn(const Answers& answers, Placing placing, RouteCare care, const std::stop_token& stop) const
{
    std::vector<Layout> layouts;
    bool isSettled = true;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i) {
        const LayoutRequest& piece = m_pieces.requests[i];
        std::vector<Point> centres = centresOf(i, answers, placing);
        widenGapsForPhrases(piece, centres);
        layouts.push_back(unrouted(std::move(centres), piece.edges.size(), m_way.orientation));
        isSettled = isSettled && !needsSettling(piece, layouts.back().centres);
    }
    if (isSettled)
        for (std::size_t i = 0; i < layouts.size(); ++i)
            routeEdges(m_pieces.requests[i], m_skeletons[i], care, layouts[i], stop);
    Layout whole = assembled(m_sketch.request, m_pieces, layouts);
    if (!isSettled || needsSettling(m_sketch.request, whole.centres)) {
        settle(m_sketch.request, whole.centres);
        routeEdges(m_sketch.request, wholeSkeleton(), care, whole, stop);
    }
    return expanded(m_view, m_groups, m_sketch, whole);
}

std::vector<Point> Attempt::centresOf(std::size_t piece, const Answers& answers, Placing placing) const
{
    const LayoutRequest& request = m_pieces.requests[piece];
    const Skeleton& skeleton = m_skeletons[piece];
    if (answers.empty())
        return placedAsTree(request, skeleton, m_way.orientation, {});
    const std::span<const Point> answer = std::span(answers[piece]).first(request.nodes.size());  // see levelledRequest
    switch (placing) {
    case Placing::AsAnswered:
        break;
    case Placing::InLevels:
        return placedInLevels(request, skeleton, m_way.orientation, answer);
    case Placing::AsTree:
        return placedAsTree(request, skeleton, m_way.orientation, orderOf(answer, m_way.orientation));
    }
    return {answer.begin(), answer.end()};
}

Skeleton Attempt::wholeSkeleton() const
{
    const std::size_t nodes = m_sketch.request.nodes.size();
    Skeleton whole{std::vector<int>(nodes, -1),
                   std::vector<int>(nodes, -1),
                   std::vector<int>(nodes, 0),
                   std::vector<bool>(nodes, false),
                   {},
                   m_sketch.headroom};
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
