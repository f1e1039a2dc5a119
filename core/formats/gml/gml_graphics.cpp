#include "core/formats/gml/gml_graphics.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

using Entries = std::vector<GmlEntry>;

struct OutlineName {
    std::string_view name;
    Outline outline;
};
// The first name of each outline is the one that is written.
constexpr OutlineName kOutlines[] = {{"rectangle", Outline::Box},
                                     {"box", Outline::Box},
                                     {"rect", Outline::Box},
                                     {"square", Outline::Box},
                                     {"roundrectangle", Outline::Rounded},
                                     {"ellipse", Outline::Ellipse},
                                     {"oval", Outline::Ellipse},
                                     {"circle", Outline::Ellipse},
                                     {"diamond", Outline::Diamond},
                                     {"rhombus", Outline::Diamond},
                                     {"hexagon", Outline::Hexagon},
                                     {"parallelogram", Outline::Parallelogram},
                                     {"plain", Outline::Plain}};

bool isArrowWord(const GmlEntry& entry)
{
    return entry.key == "arrow" && entry.kind == GmlKind::Text &&
        (entry.value == "none" || entry.value == "first" || entry.value == "last" || entry.value == "both");
}

std::optional<double> numberIn(const GmlEntry& entry)
{
    return entry.kind == GmlKind::List ? std::nullopt : numberFrom(entry.value);
}

std::optional<Point> pointIn(const Entries& entries, std::size_t list, GmlScale scale)
{
    std::optional<double> x, y;
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end) {
        if (entries[i].key == "x")
            x = numberIn(entries[i]);
        else if (entries[i].key == "y")
            y = numberIn(entries[i]);
    }
    return x && y ? std::optional(Point{*x * scale.x, *y * scale.y}) : std::nullopt;
}

/// yEd's arrowheads, whose shapes are kept as they are.
bool isYedArrow(const GmlEntry& entry) { return entry.key == "sourceArrow" || entry.key == "targetArrow"; }

std::optional<ArrowEnds> arrowsIn(const Entries& entries, std::size_t list)
{
    std::optional<ArrowEnds> arrows;
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end) {
        const GmlEntry& entry = entries[i];
        if (isArrowWord(entry))
            return ArrowEnds{entry.value == "first" || entry.value == "both",
                             entry.value == "last" || entry.value == "both"};
        if (!isYedArrow(entry))
            continue;
        arrows = arrows.value_or(ArrowEnds{false, false});
        (entry.key == "sourceArrow" ? arrows->atSource : arrows->atTarget) =
            !entry.value.empty() && entry.value != "none";
    }
    return arrows;
}

/// The points between the first and the last, which are the ends.
std::vector<Point> cornersIn(const Entries& entries, std::size_t list, GmlScale scale)
{
    std::vector<Point> points;
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end)
        if (entries[i].key == "point" && entries[i].kind == GmlKind::List)
            if (const auto point = pointIn(entries, i, scale))
                points.push_back(*point);
    if (points.size() <= 2)
        return {};
    return {points.begin() + 1, points.end() - 1};
}

void appendEntry(std::string& out, std::string_view gml)
{
    if (gml.empty())
        return;
    if (!out.empty())
        out += ' ';
    out += gml;
}

std::string colourEntry(std::string_view key, Rgba colour)
{
    return colour.isSaid() ? std::string(key) + " \"" + colourText(colour) + '"' : std::string();
}

/// In twelve digits: halves of widths are added and taken away on the way.
std::string lengthText(double length)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, length, std::chars_format::general, 12).ptr;
    return numberText(numberFrom(std::string_view(buffer, end)).value_or(length));
}

std::string pointEntries(Point point) { return "x " + lengthText(point.x) + " y " + lengthText(point.y); }

}  // namespace

std::size_t findInList(const Entries& entries, std::size_t list, std::string_view key)
{
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end)
        if (entries[i].key == key)
            return i;
    return entries.size();
}

GmlNodeGraphics nodeGraphicsIn(const Entries& entries, std::size_t list, GmlScale scale)
{
    GmlNodeGraphics found;
    std::optional<Point> middle = pointIn(entries, list, scale);
    Size size;
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end) {
        const GmlEntry& entry = entries[i];
        const std::optional<double> number = numberIn(entry);
        const auto colour = entry.kind == GmlKind::Text ? colourFrom(entry.value) : std::nullopt;
        if (entry.key == "x" || entry.key == "y")  // one without the other is no place
            continue;
        if (entry.key == "center" && entry.kind == GmlKind::List && !middle) {
            if ((middle = pointIn(entries, i, scale)))
                continue;
        } else if ((entry.key == "w" || entry.key == "W") && number && *number >= 0) {
            size.width = *number * scale.x;
            continue;
        } else if ((entry.key == "h" || entry.key == "H") && number && *number >= 0) {
            size.height = *number * std::abs(scale.y);
            continue;
        } else if (entry.key == "fill" && colour) {
            found.look.fill = *colour;
            continue;
        } else if (entry.key == "outline" && colour) {
            found.look.line = *colour;
            continue;
        } else if (entry.key == "type" && entry.kind == GmlKind::Text) {
            const auto name = std::find_if(std::begin(kOutlines), std::end(kOutlines),
                                           [&](const OutlineName& each) { return each.name == entry.value; });
            if (name != std::end(kOutlines)) {
                found.look.outline = name->outline;
                continue;
            }
        }
        appendEntry(found.rest, gmlFrom(entries, i, entry.end));
    }
    if (middle)
        found.box = Rect::around(*middle, size.width > 0 && size.height > 0 ? size : Size());
    return found;
}

GmlEdgeGraphics edgeGraphicsIn(const Entries& entries, std::size_t list, GmlScale scale)
{
    GmlEdgeGraphics found;
    found.arrows = arrowsIn(entries, list);
    const bool isTurned = found.arrows && found.arrows->pointBack();
    for (std::size_t i = list + 1; i < entries[list].end; i = entries[i].end) {
        const GmlEntry& entry = entries[i];
        if (isArrowWord(entry))
            continue;
        if (isYedArrow(entry) && isTurned) {
            appendEntry(found.rest, entry.key == "sourceArrow" ? "targetArrow" : "sourceArrow");
            appendEntry(found.rest, gmlFrom(entries, i, entry.end).substr(entry.key.size() + 1));
            continue;
        }
        if (entry.key == "Line" && entry.kind == GmlKind::List) {
            found.corners = cornersIn(entries, i, scale);
            if (isTurned)
                std::reverse(found.corners.begin(), found.corners.end());
            continue;
        }
        const auto colour = entry.kind == GmlKind::Text ? colourFrom(entry.value) : std::nullopt;
        if (entry.key == "fill" && colour)
            found.colour = *colour;
        else
            appendEntry(found.rest, gmlFrom(entries, i, entry.end));
    }
    return found;
}

std::string nodeGraphics(const std::optional<Rect>& box, const Look& look, std::string_view rest)
{
    std::string out;
    if (box) {
        out = pointEntries(box->centre());
        if (!box->isEmpty())
            out += " w " + lengthText(box->width) + " h " + lengthText(box->height);
    }
    for (const OutlineName& each : kOutlines)
        if (each.outline == look.outline) {
            appendEntry(out, "type \"" + std::string(each.name) + '"');
            break;
        }
    appendEntry(out, colourEntry("fill", look.fill));
    appendEntry(out, colourEntry("outline", look.line));
    appendEntry(out, rest);
    return out;
}

std::string edgeGraphics(std::string_view arrow, const std::vector<Point>& line, Rgba colour, std::string_view rest)
{
    std::string out;
    if (!arrow.empty())
        out = "arrow \"" + std::string(arrow) + '"';
    appendEntry(out, colourEntry("fill", colour));
    if (!line.empty()) {
        appendEntry(out, "Line [");
        for (Point point : line)
            out += " point [ " + pointEntries(point) + " ]";
        out += " ]";
    }
    appendEntry(out, rest);
    return out;
}

}  // namespace conspectus
