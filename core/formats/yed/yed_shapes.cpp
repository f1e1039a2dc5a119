#include "core/formats/yed/yed_shapes.h"

#include "core/formats/graphml/yed_arrows.h"
#include "core/formats/graphml/yed_graphics.h"
#include "core/formats/graphml/yed_labels.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/xml/xml_tree.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kSame = 0.06;  // px: maps keep tenths
constexpr std::string_view kNodeData = "yfiles.nodegraphics";
constexpr std::string_view kEdgeData = "yfiles.edgegraphics";

bool isSame(Point a, Point b) { return std::abs(a.x - b.x) < kSame && std::abs(a.y - b.y) < kSame; }

void setValue(pugi::xml_node element, const char* name, std::string_view value)
{
    pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute)
        attribute = element.append_attribute(name);
    attribute.set_value(std::string(value).c_str());
}

/// The child called y:NAME; a new one, as the first or last child, if there is none.
pugi::xml_node childOf(pugi::xml_node parent, const char* name)
{
    const pugi::xml_node found = childNamed(parent, name);
    return found ? found : parent.append_child(("y:" + std::string(name)).c_str());
}

/// The graphics that a record has kept; an empty document if it has none.
void loadKept(pugi::xml_document& graphics, const Attributes& attributes, std::string_view name)
{
    for (const Attribute& attribute : attributes)
        if (attribute.name == name && attribute.type == "xml" && appendFragment(graphics, attribute.value))
            break;
    for (pugi::xml_node element : graphics)
        element.remove_attribute("xmlns:y");  // the file declares it
}

void setGeometry(pugi::xml_node shape, const Rect& box)
{
    pugi::xml_node geometry = childNamed(shape, "Geometry");
    if (!geometry)
        geometry = shape.prepend_child("y:Geometry");
    const Rect before{numberFrom(geometry.attribute("x").value()).value_or(1e9),
                      numberFrom(geometry.attribute("y").value()).value_or(1e9),
                      numberFrom(geometry.attribute("width").value()).value_or(-1),
                      numberFrom(geometry.attribute("height").value()).value_or(-1)};
    if (isSame({before.x, before.y}, {box.x, box.y}) && isSame({before.width, before.height}, {box.width, box.height}))
        return;
    setValue(geometry, "height", numberText(box.height));
    setValue(geometry, "width", numberText(box.width));
    setValue(geometry, "x", numberText(box.x));
    setValue(geometry, "y", numberText(box.y));
}

/// yEd has capitals in colours.
std::string colourFor(Rgba colour)
{
    std::string text = colourText(colour);
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
    return text;
}

void setColour(pugi::xml_node shape, const char* part, Rgba had, Rgba has)
{
    if (!has.isSaid() || has == had)
        return;
    pugi::xml_node element = childOf(shape, part);
    element.remove_attribute("transparent");
    element.remove_attribute("color");
    element.remove_attribute("hasColor");
    if (has == kClear)
        setValue(element, "hasColor", "false");
    else
        setValue(element, "color", colourFor(has));
    if (localName(element) == "Fill")
        setValue(element, "transparent", "false");
}

/// One label with this text in place of all; none if it is empty.
void setLabel(pugi::xml_node shape, const char* name, std::string_view text, LossList& losses)
{
    pugi::xml_node first;
    for (pugi::xml_node child = shape.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (localName(child) == name && (first || text.empty()))
            shape.remove_child(child);
        else if (localName(child) == name)
            first = child;
        child = next;
    }
    if (text.empty())
        return;
    if (!first) {
        first = shape.append_child(("y:" + std::string(name)).c_str());
        setValue(first, "visible", "true");
    }
    for (pugi::xml_node child = first.first_child(); child && child.type() != pugi::node_element;) {
        const pugi::xml_node next = child.next_sibling();
        first.remove_child(child);
        child = next;
    }
    first.prepend_child(pugi::node_pcdata).set_value(asXmlText(text, losses).c_str());
}

void setLook(pugi::xml_node shape, const Look& had, const Look& has)
{
    setColour(shape, "Fill", had.fill, has.outline == Outline::Plain && !has.fill.isSaid() ? kClear : has.fill);
    setColour(shape, "BorderStyle", had.line, has.outline == Outline::Plain && !has.line.isSaid() ? kClear : has.line);
    if (has.text.isSaid() && has.text != had.text)
        if (pugi::xml_node label = childNamed(shape, "NodeLabel"))
            setValue(label, "textColor", colourFor(has.text));
    if (has.outline != had.outline && !yedShapeName(has.outline).empty())
        setValue(childOf(shape, "Shape"), "type", yedShapeName(has.outline));
}

/// A new shape with yEd's usual values, which what follows changes.
pugi::xml_node addShape(pugi::xml_node parent, const char* kind, const char* shape)
{
    pugi::xml_node made = parent.append_child(kind);
    made.append_child("y:Geometry");
    setValue(made.append_child("y:Fill"), "color", "#FFFFFF");
    pugi::xml_node border = made.append_child("y:BorderStyle");
    setValue(border, "color", "#000000");
    setValue(border, "type", "line");
    setValue(border, "width", "1.0");
    pugi::xml_node label = made.append_child("y:NodeLabel");
    for (const auto& [name, value] : {std::pair("alignment", "center"),
                                      {"autoSizePolicy", "content"},
                                      {"fontFamily", "Dialog"},
                                      {"fontSize", "12"},
                                      {"fontStyle", "plain"},
                                      {"modelName", "internal"},
                                      {"modelPosition", "c"},
                                      {"textColor", "#000000"},
                                      {"visible", "true"}})
        setValue(label, name, value);
    setValue(made.append_child("y:Shape"), "type", shape);
    return made;
}

/// A group has a shape for open and one for closed.
void addGroup(pugi::xml_document& graphics)
{
    pugi::xml_node realizers = graphics.append_child("y:ProxyAutoBoundsNode").append_child("y:Realizers");
    setValue(realizers, "active", "0");
    for (const char* isClosed : {"false", "true"}) {
        pugi::xml_node shape = addShape(realizers, "y:GroupNode", "roundrectangle");
        setValue(childNamed(shape, "BorderStyle"), "type", "dashed");
        setValue(childNamed(shape, "NodeLabel"), "modelPosition", "t");
        pugi::xml_node state = shape.append_child("y:State");
        setValue(state, "closed", isClosed);
        setValue(state, "innerGraphDisplayEnabled", "false");
    }
}

void setShape(pugi::xml_document& graphics, std::string_view label, const Rect& box, const Look& look, LossList& losses)
{
    const pugi::xml_node shape = yedShapeIn(graphics);
    const YedNode had = yedNodeIn(graphics);
    setGeometry(shape, box);
    if (yedLabelIn(graphics, "NodeLabel").text != label)
        setLabel(shape, "NodeLabel", label, losses);
    setLook(shape, had.look, look);
}

std::string_view lineName(LineStyle line)
{
    static constexpr std::string_view kNames[] = {"line", "dashed", "dotted"};
    return kNames[static_cast<std::size_t>(line)];
}

void setPath(pugi::xml_node shape, const std::vector<Point>& had, const std::vector<Point>& corners)
{
    if (std::ranges::equal(had, corners, isSame))
        return;
    pugi::xml_node path = childNamed(shape, "Path");
    path.remove_children();
    for (Point corner : corners) {
        pugi::xml_node point = path.append_child("y:Point");
        setValue(point, "x", numberText(corner.x));
        setValue(point, "y", numberText(corner.y));
    }
}

void addEdge(pugi::xml_document& graphics)
{
    pugi::xml_node shape = graphics.append_child("y:PolyLineEdge");
    pugi::xml_node path = shape.append_child("y:Path");
    for (const char* name : {"sx", "sy", "tx", "ty"})
        setValue(path, name, "0.0");
    pugi::xml_node style = shape.append_child("y:LineStyle");
    setValue(style, "color", "#000000");
    setValue(style, "type", "line");
    setValue(style, "width", "1.0");
    pugi::xml_node arrows = shape.append_child("y:Arrows");
    setValue(arrows, "source", "none");
    setValue(arrows, "target", "standard");
    setValue(shape.append_child("y:BendStyle"), "smoothed", "false");
}

}  // namespace

std::string yedNodeGraphics(const Concept& subject, const Rect& box, LossList& losses)
{
    pugi::xml_document graphics;
    loadKept(graphics, subject.attributes, kNodeData);
    if (!yedShapeIn(graphics) || yedNodeIn(graphics).isGroup) {
        graphics.reset();
        addShape(graphics, "y:ShapeNode", "roundrectangle");
    }
    setShape(graphics, subject.label, box, subject.look, losses);
    return fragmentIn(graphics, "y");
}

std::string yedGroupGraphics(const Attributes& kept, std::string_view label, const Rect& box, const Look& look,
                             LossList& losses)
{
    pugi::xml_document graphics;
    loadKept(graphics, kept, kNodeData);
    if (!yedNodeIn(graphics).isGroup) {
        graphics.reset();
        addGroup(graphics);
    }
    setShape(graphics, label, box, look, losses);
    return fragmentIn(graphics, "y");
}

bool wasYedGroup(const Attributes& attributes)
{
    pugi::xml_document graphics;
    loadKept(graphics, attributes, kNodeData);
    return yedNodeIn(graphics).isGroup;
}

std::string yedEdgeGraphics(const Relation& relation, const RelationType& type, std::string_view phrase,
                            const std::vector<Point>& corners, LossList& losses)
{
    pugi::xml_document graphics;
    loadKept(graphics, relation.attributes, kEdgeData);
    const pugi::xml_node shown = yedShapeIn(graphics);
    if (!shown || !childNamed(shown, "Path")) {
        graphics.reset();
        addEdge(graphics);
    }
    const pugi::xml_node shape = yedShapeIn(graphics);
    const YedEdge had = yedEdgeIn(graphics);
    setPath(shape, had.bends, corners);
    setColour(shape, "LineStyle", had.colour, relation.colour);
    if (had.line != type.line)
        setValue(childOf(shape, "LineStyle"), "type", lineName(type.line));
    const std::optional<ArrowEnds> arrows = yedArrowsIn(graphics);
    if (!arrows || arrows->pointBack() || arrows->style() != type.arrow) {
        setValue(childOf(shape, "Arrows"), "source", type.arrow == ArrowStyle::Both ? "standard" : "none");
        setValue(childOf(shape, "Arrows"), "target", type.arrow == ArrowStyle::None ? "none" : "standard");
    }
    if (yedLabelIn(graphics, "EdgeLabel").text != phrase)
        setLabel(shape, "EdgeLabel", phrase, losses);
    return fragmentIn(graphics, "y");
}

}  // namespace conspectus
