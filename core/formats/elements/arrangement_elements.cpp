#include "core/formats/elements/arrangement_elements.h"

#include "core/formats/elements/element_writer.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_file.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace conspectus {

namespace {

constexpr double kFarthest = 1e6;  // px

/// Exactly: what another program placed goes back to it as it came.
std::string lengthText(double px) { return numberText(px); }

void writeBox(ElementWriter& write, const Rect& box)
{
    write.attribute("x", lengthText(box.x));
    write.attribute("y", lengthText(box.y));
    if (box.width > 0 || box.height > 0) {
        write.attribute("width", lengthText(box.width));
        write.attribute("height", lengthText(box.height));
    }
}

double lengthIn(pugi::xml_node element, const char* name, double least)
{
    const double length = numberFrom(element.attribute(name).value()).value_or(0);
    return std::isfinite(length) ? std::clamp(length, least, kFarthest) : 0;
}

Rect boxIn(pugi::xml_node element)
{
    return {lengthIn(element, "x", -kFarthest), lengthIn(element, "y", -kFarthest), lengthIn(element, "width", 0),
            lengthIn(element, "height", 0)};
}

Frame frameFrom(pugi::xml_node element, const KeysIn& keys)
{
    Frame frame{element.attribute("label").value(), boxIn(element), conceptsIn(element, "concept", keys.conceptBy), {}};
    frame.look.fill = colourFrom(element.attribute("fill").value()).value_or(Rgba());
    frame.look.line = colourFrom(element.attribute("line_colour").value()).value_or(Rgba());
    frame.look.text = colourFrom(element.attribute("text_colour").value()).value_or(Rgba());
    frame.look.outline = outlineFrom(element.attribute("outline").value()).value_or(Outline::Usual);
    return frame;
}

}  // namespace

void writeArrangement(ElementWriter parent, const SavedArrangement& arrangement, const KeysOut& keys)
{
    for (const PlacedBox& place : arrangement.places)
        if (const std::string key = keys.ofConcept(place.of); !key.empty()) {
            ElementWriter write = parent.child("c:place", {});
            write.attribute("ref", key);
            writeBox(write, place.box);
        }
    for (const BentLine& line : arrangement.lines)
        if (const std::string key = keys.ofRelation(line.of); !key.empty())
            parent.child("c:bend", pointsText(line.corners)).attribute("ref", key);
    for (const Frame& frame : arrangement.frames) {
        ElementWriter write = parent.child("c:frame", {});
        write.attribute("label", frame.label);
        writeBox(write, frame.box);
        write.attribute("fill", colourText(frame.look.fill));
        write.attribute("line_colour", colourText(frame.look.line));
        write.attribute("text_colour", colourText(frame.look.text));
        write.attribute("outline", outlineName(frame.look.outline));
        write.concepts("c:concept", frame.members, keys.ofConcept);
    }
}

bool addToArrangement(SavedArrangement& arrangement, pugi::xml_node element, const KeysIn& keys)
{
    const std::string_view kind = localName(element);
    if (kind == "place") {
        if (const ConceptId id = keys.conceptBy(element.attribute("ref").value()); id.isValid())
            arrangement.places.push_back({id, boxIn(element)});
    } else if (kind == "bend") {
        const RelationId id = keys.relationBy(element.attribute("ref").value());
        if (std::vector<Point> corners = pointsFrom(textOf(element)); id.isValid() && !corners.empty())
            arrangement.lines.push_back({id, std::move(corners)});
    } else if (kind == "frame") {
        arrangement.frames.push_back(frameFrom(element, keys));
    } else {
        return false;
    }
    return true;
}

std::string pointsText(const std::vector<Point>& points)
{
    std::string text;
    for (const Point& each : points)
        ((((text += text.empty() ? "" : " ") += lengthText(each.x)) += ',') += lengthText(each.y));
    return text;
}

std::vector<Point> pointsFrom(const std::string& text)
{
    std::vector<Point> points;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto comma = word.find(',');
        if (comma == std::string::npos)
            continue;
        const std::optional<double> x = numberFrom(word.substr(0, comma)), y = numberFrom(word.substr(comma + 1));
        if (x && y)
            points.push_back({std::clamp(*x, -kFarthest, kFarthest), std::clamp(*y, -kFarthest, kFarthest)});
    }
    return points;
}

}  // namespace conspectus
