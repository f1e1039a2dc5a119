#include "core/formats/graphml/yed_graphics.h"

#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

struct ShapeName {
    std::string_view name;
    Outline outline;
};
// The first of an outline is the one that is written.
constexpr ShapeName kShapes[] = {{"roundrectangle", Outline::Rounded},
                                 {"rectangle", Outline::Box},
                                 {"rectangle3d", Outline::Box},
                                 {"ellipse", Outline::Ellipse},
                                 {"diamond", Outline::Diamond},
                                 {"hexagon", Outline::Hexagon},
                                 {"parallelogram", Outline::Parallelogram},
                                 {"parallelogram2", Outline::Parallelogram}};

// Configurations of <y:GenericNode> that have such an outline.
constexpr ShapeName kConfigurations[] = {{"com.yworks.flowchart.decision", Outline::Diamond},
                                         {"com.yworks.flowchart.process", Outline::Box},
                                         {"com.yworks.flowchart.terminator", Outline::Rounded},
                                         {"com.yworks.flowchart.start1", Outline::Ellipse},
                                         {"com.yworks.flowchart.start2", Outline::Ellipse},
                                         {"com.yworks.flowchart.data", Outline::Parallelogram},
                                         {"com.yworks.flowchart.preparation", Outline::Hexagon},
                                         {"com.yworks.entityRelationship.relationship", Outline::Diamond},
                                         {"com.yworks.entityRelationship.attribute", Outline::Ellipse}};

bool isElement(pugi::xml_node node) { return node.type() == pugi::node_element; }

std::optional<double> number(pugi::xml_node element, const char* name)
{
    return numberFrom(element.attribute(name).value());
}

Outline outlineOf(pugi::xml_node shape)
{
    const std::string_view type = childNamed(shape, "Shape").attribute("type").value();
    const std::string_view configuration = shape.attribute("configuration").value();
    for (const ShapeName& each : kShapes)
        if (each.name == type)
            return each.outline;
    for (const ShapeName& each : kConfigurations)
        if (configuration.starts_with(each.name))
            return each.outline;
    return Outline::Usual;
}

/// The first label's colour.
Rgba textColourOf(pugi::xml_node shape)
{
    return yedColour(childNamed(shape, "NodeLabel").attribute("textColor").value());
}

}  // namespace

pugi::xml_node yedShapeIn(pugi::xml_node data)
{
    const pugi::xml_node shape = data.find_child(isElement);
    const pugi::xml_node realizers = childNamed(shape, "Realizers");
    if (!realizers)
        return shape;
    pugi::xml_node active = realizers.find_child(isElement);
    for (int i = realizers.attribute("active").as_int(); i > 0 && active.next_sibling(); --i)
        active = active.next_sibling();
    return active;
}

std::string_view yedShapeName(Outline outline)
{
    const auto found = std::ranges::find(kShapes, outline, &ShapeName::outline);
    return found == std::end(kShapes) ? std::string_view() : found->name;
}

Rgba yedColour(std::string_view text) { return colourFrom(text).value_or(Rgba()); }

Rgba yedColourOf(pugi::xml_node element)
{
    const auto says = [element](const char* name, std::string_view value) {
        return element.attribute(name).value() == value;
    };
    if (says("transparent", "true") || says("hasColor", "false"))
        return kClear;
    return yedColour(element.attribute("color").value());
}

YedNode yedNodeIn(pugi::xml_node data)
{
    const pugi::xml_node shape = yedShapeIn(data);
    YedNode found;
    const pugi::xml_node geometry = childNamed(shape, "Geometry");
    const auto x = number(geometry, "x"), y = number(geometry, "y");
    if (x && y)
        found.box = Rect{*x, *y, std::max(number(geometry, "width").value_or(0), 0.0),
                         std::max(number(geometry, "height").value_or(0), 0.0)};
    const std::string_view kind = localName(shape);
    found.look = {yedColourOf(childNamed(shape, "Fill")), yedColourOf(childNamed(shape, "BorderStyle")),
                  textColourOf(shape), outlineOf(shape)};
    found.isGroup = kind == "GroupNode" || kind == "TableNode" || kind == "ProxyAutoBoundsNode";
    found.isClosed = std::string_view(childNamed(shape, "State").attribute("closed").value()) == "true";
    found.isPicture = kind == "ImageNode" || kind == "SVGNode";
    if (found.isPicture || (found.look.fill == kClear && found.look.line == kClear))
        found.look.outline = Outline::Plain;
    return found;
}

YedEdge yedEdgeIn(pugi::xml_node data)
{
    const pugi::xml_node shape = yedShapeIn(data);
    const pugi::xml_node style = childNamed(shape, "LineStyle");
    YedEdge found;
    found.colour = yedColourOf(style);
    const std::string_view type = style.attribute("type").value();
    if (type.starts_with("dashed"))
        found.line = LineStyle::Dashed;
    else if (type == "dotted")
        found.line = LineStyle::Dotted;
    for (pugi::xml_node point : childNamed(shape, "Path"))
        if (const auto x = number(point, "x"), y = number(point, "y"); localName(point) == "Point" && x && y)
            found.bends.push_back({*x, *y});
    return found;
}

}  // namespace conspectus
