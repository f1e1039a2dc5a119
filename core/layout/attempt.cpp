#include "core/layout/attempt.h"

#include "core/layout/expand.h"
#include "core/layout/index.h"
#include "core/layout/placement.h"

namespace conspectus {

namespace {

/// Where across the levels each node stands: the order of siblings.
std::vector<double> orderOf(const std::vector<Point>& centres, Orientation orientation)
{
    std::vector<double> keys;
    for (Point centre : centres)
        keys.push_back(orientation == Orientation::Right ? centre.y : centre.x);
    return keys;
}

/// Phrases have nodes of their own in between, so levels may stand closer.
constexpr double kGapAtPhrase = 0.6;

}  // namespace

Attempt::Attempt(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Way& way, bool hasPhraseNodes)
    : m_view(view), m_groups(groups), m_way(way)
{
    SketchOptions options;
    options.blockAspect = way.blockAspect;
    options.hasPhraseNodes = hasPhraseNodes;
    m_sketch = sketchOf(view, groups, options);
    m_sketch.request.orientation = way.orientation;
    if (hasPhraseNodes)
        m_sketch.request.levelGap *= kGapAtPhrase;
    m_pieces = piecesOf(m_sketch.request);
    for (const LayoutRequest& piece : m_pieces.requests) {
        m_skeletons.push_back(skeletonOf(piece));
        if (way.isTwoSided && mirrorBranches(piece, way.orientation, m_skeletons.back()))
            m_isTwoSided = true;
    }
}

std::vector<LayoutRequest> Attempt::requests() const
{
    std::vector<LayoutRequest> requests;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i)
        requests.push_back(m_view.engine == "layered" ? levelledRequest(m_pieces.requests[i], m_skeletons[i])
                                                      : m_pieces.requests[i]);
    return requests;
}

Layout Attempt::drawn(const std::vector<std::vector<Point>>& answers, Placing placing, RouteCare care) const
{
    std::vector<Layout> layouts;
    for (std::size_t i = 0; i < m_pieces.requests.size(); ++i)
        layouts.push_back(drawnPiece(i, answers.empty() ? nullptr : &answers[i], placing, care));
    return expanded(m_view, m_groups, m_sketch, assembled(m_sketch.request, m_pieces, layouts));
}

Layout Attempt::drawnPiece(std::size_t piece, const std::vector<Point>* answer, Placing placing, RouteCare care) const
{
    const LayoutRequest& request = m_pieces.requests[piece];
    const Skeleton& skeleton = m_skeletons[piece];
    Layout layout;
    layout.orientation = m_way.orientation;
    layout.edges.resize(request.edges.size());
    if (placing == Placing::AsTree)
        layout.centres = placedAsTree(request, skeleton, m_way.orientation,
                                      answer ? orderOf(*answer, m_way.orientation) : std::vector<double>{});
    else if (placing == Placing::InLevels)
        layout.centres = placedInLevels(request, skeleton, m_way.orientation, *answer);
    else
        layout.centres = *answer;
    routeEdges(request, skeleton, care, layout);
    return layout;
}

}  // namespace conspectus
