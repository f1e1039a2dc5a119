// dot_drawing.h: how Graphviz draws things, as attributes of a DOT file say it.
#pragma once
#include "core/base/geometry.h"
#include "core/formats/dot/dot_graph.h"
#include "core/model/look.h"

#include <optional>

namespace conspectus {

/// The value of an attribute; empty if there is none.
std::string_view dotValue(const DotAttributes& attributes, std::string_view name);

/// Colours and shape of a node or cluster.
Look dotLook(const DotAttributes& attributes);
/// Changes the attributes so that dotLook gives `look`; what it leaves open stays.
void setDotLook(DotAttributes& attributes, const Look& look);

/// Gives pos (in points), width and height; what says the same already stays.
void setDotBox(DotAttributes& attributes, const Rect& box);

/// Graphviz counts in points with y up, before layout in inches.
class DotScale {
public:
    DotScale() = default;  // points
    /// Looks at the graph and its nodes: where a box of the graph (bb) is known, Graphviz has written the places.
    explicit DotScale(const DotGraph& graph);

    /// The box of a node by pos, width and height; without area where only its middle is known.
    std::optional<Rect> boxOf(const DotAttributes& attributes) const;
    /// The box of a cluster.
    std::optional<Rect> clusterBox(const DotAttributes& attributes) const;
    /// Points on an edge's curve between its ends.
    std::vector<Point> cornersOf(std::string_view pos) const;

private:
    std::optional<Point> pointFrom(std::string_view text) const;

    double m_unit = 96.0 / 72;  // px
};

}  // namespace conspectus
