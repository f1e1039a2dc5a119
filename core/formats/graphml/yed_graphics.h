// yed_graphics.h: places, sizes, colours, shapes and bends in yEd's graphics.
#pragma once
#include "core/base/geometry.h"
#include "core/model/relation.h"

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace conspectus {

/// What a <data> of node graphics says; of a group, the shape that is active now.
struct YedNode {
    std::optional<Rect> box;
    Look look;
    bool isGroup = false;
    bool isClosed = false;  // a group that shows nothing of what is in it
    bool isPicture = false;
};
YedNode yedNodeIn(pugi::xml_node data);

/// What a <data> of edge graphics says.
struct YedEdge {
    Rgba colour;
    LineStyle line = LineStyle::Solid;
    std::vector<Point> bends;
};
YedEdge yedEdgeIn(pugi::xml_node data);

/// The shape (y:ShapeNode and the like) in a <data> of graphics; of a group, the one that is active now.
pugi::xml_node yedShapeIn(pugi::xml_node data);

/// yEd's name for an outline; empty if it has none.
std::string_view yedShapeName(Outline outline);

/// yEd's "#RRGGBB" or "#RRGGBBAA"; nothing for what is none.
Rgba yedColour(std::string_view text);

/// The colour of <y:Fill> or <y:BorderStyle>: kClear where it says that there is none.
Rgba yedColourOf(pugi::xml_node element);

}  // namespace conspectus
