#include "core/formats/graphml/yed_arrows.h"

#include "core/formats/xml/xml_text.h"

#include <string>
#include <vector>

namespace conspectus {

namespace {

/// The line's shape (y:PolyLineEdge and the like).
pugi::xml_node shapeIn(pugi::xml_node data)
{
    return data.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; });
}

bool isArrow(pugi::xml_attribute shape) { return shape && std::string_view(shape.value()) != "none"; }

void swapValues(pugi::xml_node element, const char* one, const char* other)
{
    pugi::xml_attribute first = element.attribute(one), second = element.attribute(other);
    if (!first || !second)
        return;
    const std::string value = first.value();
    first.set_value(second.value());
    second.set_value(value.c_str());
}

}  // namespace

std::optional<ArrowEnds> yedArrowsIn(pugi::xml_node data)
{
    const pugi::xml_node arrows = childNamed(shapeIn(data), "Arrows");
    if (!arrows)
        return std::nullopt;
    return ArrowEnds{isArrow(arrows.attribute("source")), isArrow(arrows.attribute("target"))};
}

void turnYedEdge(pugi::xml_node data)
{
    const pugi::xml_node shape = shapeIn(data);
    swapValues(childNamed(shape, "Arrows"), "source", "target");
    pugi::xml_node path = childNamed(shape, "Path");
    swapValues(path, "sx", "tx");
    swapValues(path, "sy", "ty");
    std::vector<pugi::xml_node> bends(path.begin(), path.end());
    for (pugi::xml_node bend : bends)
        path.prepend_move(bend);
}

}  // namespace conspectus
