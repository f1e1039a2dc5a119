#include "core/formats/dot/dot_drawing.h"

#include "core/base/text.h"
#include "core/formats/dot/dot_colours.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kPoint = 96.0 / 72;  // px
constexpr double kInch = 96;
constexpr double kSmallest = 50;  // drawings that are narrower, in whatever unit, are in inches
constexpr double kSame = 0.1;  // px: maps keep tenths
constexpr double kStraight = 3;  // px that a curve may be off a straight line

struct ShapeName {
    std::string_view name;
    Outline outline;
};
// The first of an outline is the one that is written.
constexpr ShapeName kShapes[] = {{"box", Outline::Box},
                                 {"ellipse", Outline::Ellipse},
                                 {"diamond", Outline::Diamond},
                                 {"hexagon", Outline::Hexagon},
                                 {"parallelogram", Outline::Parallelogram},
                                 {"plain", Outline::Plain},
                                 {"rect", Outline::Box},
                                 {"rectangle", Outline::Box},
                                 {"square", Outline::Box},
                                 {"record", Outline::Box},
                                 {"Mrecord", Outline::Rounded},
                                 {"oval", Outline::Ellipse},
                                 {"circle", Outline::Ellipse},
                                 {"doublecircle", Outline::Ellipse},
                                 {"point", Outline::Ellipse},
                                 {"Mdiamond", Outline::Diamond},
                                 {"plaintext", Outline::Plain},
                                 {"none", Outline::Plain}};

bool hasStyle(const DotAttributes& attributes, std::string_view style)
{
    for (std::string_view each : split(dotValue(attributes, "style"), ','))
        if (trimmed(each) == style)
            return true;
    return false;
}

void addStyle(DotAttributes& attributes, std::string_view style)
{
    if (hasStyle(attributes, style))
        return;
    std::string styles(dotValue(attributes, "style"));
    setAttribute(attributes, {"style", styles.empty() ? std::string(style) : styles + ',' + std::string(style), false});
}

void setColour(DotAttributes& attributes, const char* name, Rgba had, Rgba has)
{
    if (has.isSaid() && has != had)
        setAttribute(attributes, {name, has == kClear ? "transparent" : colourText(has), false});
}

std::vector<double> numbersIn(std::string_view text)
{
    std::vector<double> numbers;
    for (std::string_view each : split(text, ','))
        if (const std::optional<double> number = numberFrom(each))
            numbers.push_back(*number);
    return numbers;
}

}  // namespace

std::string_view dotValue(const DotAttributes& attributes, std::string_view name)
{
    const auto found = std::ranges::find(attributes, name, &DotAttribute::name);
    return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

Look dotLook(const DotAttributes& attributes)
{
    Look look;
    look.line = dotColour(dotValue(attributes, "pencolor"));
    if (!look.line.isSaid())
        look.line = dotColour(dotValue(attributes, "color"));
    look.text = dotColour(dotValue(attributes, "fontcolor"));
    look.fill = dotColour(dotValue(attributes, "bgcolor"));
    if (hasStyle(attributes, "filled") || hasStyle(attributes, "radial") || hasStyle(attributes, "wedged")) {
        look.fill = dotColour(dotValue(attributes, "fillcolor"));
        if (!look.fill.isSaid())
            look.fill = look.line.isSaid() ? look.line : dotColour("lightgrey");
    }
    const auto shape = std::ranges::find(kShapes, dotValue(attributes, "shape"), &ShapeName::name);
    if (shape != std::end(kShapes))
        look.outline = shape->outline;
    if (hasStyle(attributes, "rounded") && (look.outline == Outline::Box || look.outline == Outline::Usual))
        look.outline = Outline::Rounded;
    return look;
}

void setDotLook(DotAttributes& attributes, const Look& look)
{
    const Look had = dotLook(attributes);
    setColour(attributes, "color", had.line, look.line);
    setColour(attributes, "fontcolor", had.text, look.text);
    if (look.fill.isSaid() && look.fill != dotLook(attributes).fill) {
        setColour(attributes, "fillcolor", {}, look.fill);
        addStyle(attributes, "filled");
    }
    if (look.outline == Outline::Usual || look.outline == had.outline)
        return;
    const Outline drawn = look.outline == Outline::Rounded ? Outline::Box : look.outline;
    setAttribute(attributes,
                 {"shape", std::string(std::ranges::find(kShapes, drawn, &ShapeName::outline)->name), false});
    if (look.outline == Outline::Rounded)
        addStyle(attributes, "rounded");
}

void setDotBox(DotAttributes& attributes, const Rect& box)
{
    const std::optional<Rect> had = DotScale().boxOf(attributes);
    const Point middle = box.centre();
    const bool isThere = had && length(had->centre() - middle) < kSame &&
        (box.isEmpty() || length(Point{had->width - box.width, had->height - box.height}) < kSame);
    if (isThere)
        return;
    const auto rounded = [](double number) {
        return numberText(std::round(number * 1000) / 1000 + 0.0);
    };
    setAttribute(attributes, {"pos", rounded(middle.x / kPoint) + ',' + rounded(-middle.y / kPoint), false});
    if (box.isEmpty())
        return;
    setAttribute(attributes, {"width", rounded(box.width / kInch), false});
    setAttribute(attributes, {"height", rounded(box.height / kInch), false});
}

DotScale::DotScale(const DotGraph& graph)
{
    if (!dotValue(graph.attributes, "bb").empty())
        return;
    Rect all;
    for (const DotNode& node : graph.nodes)
        for (const auto& layer : node.settings.layers)
            if (const std::optional<Point> at = pointFrom(dotValue(*layer, "pos")))
                all = all.united(Rect::around(*at, {1, 1}));
    if (!all.isEmpty() && std::max(all.width, all.height) < kSmallest * kPoint)
        m_unit = kInch;
}

/// "27,18", "27,18!" or "27,18,0"
std::optional<Point> DotScale::pointFrom(std::string_view text) const
{
    text = trimmed(text);
    if (text.ends_with('!'))
        text.remove_suffix(1);
    const std::vector<double> numbers = numbersIn(text);
    return numbers.size() >= 2 ? std::optional(Point{numbers[0] * m_unit, -numbers[1] * m_unit}) : std::nullopt;
}

std::optional<Rect> DotScale::boxOf(const DotAttributes& attributes) const
{
    const std::optional<Point> at = pointFrom(dotValue(attributes, "pos"));
    if (!at)
        return std::nullopt;
    const Size size{numberFrom(dotValue(attributes, "width")).value_or(0) * kInch,
                    numberFrom(dotValue(attributes, "height")).value_or(0) * kInch};
    return Rect::around(*at, size.width > 0 && size.height > 0 ? size : Size());
}

std::optional<Rect> DotScale::clusterBox(const DotAttributes& attributes) const
{
    const std::vector<double> corners = numbersIn(dotValue(attributes, "bb"));
    if (corners.size() != 4)
        return std::nullopt;
    const double left = std::min(corners[0], corners[2]), right = std::max(corners[0], corners[2]);
    const double low = std::min(corners[1], corners[3]), high = std::max(corners[1], corners[3]);
    return Rect{left * kPoint, -high * kPoint, (right - left) * kPoint, (high - low) * kPoint};
}

/// Pieces of Bezier curves: "e,x,y" and "s,x,y" are the tips of arrowheads.
std::vector<Point> DotScale::cornersOf(std::string_view pos) const
{
    std::vector<Point> points;
    for (std::string_view word : split(pos.substr(0, pos.find(';')), ' '))
        if (!word.empty() && word.front() != 'e' && word.front() != 's')
            if (const std::optional<Point> point = pointFrom(word))
                points.push_back(*point);
    std::vector<Point> corners;
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        const Point a = points[i], d = points[i + 3];
        const Point middle = (a + points[i + 1] * 3 + points[i + 2] * 3 + d) * 0.125;
        if (i > 0)
            corners.push_back(a);
        if (length(middle - (a + d) * 0.5) > kStraight)
            corners.push_back(middle);
    }
    return corners;
}

}  // namespace conspectus
