#include "core/formats/gexf/gexf_viz.h"

#include "core/formats/numbers.h"

#include <cmath>

namespace conspectus {

namespace {

struct ShapeName {
    std::string_view shape;
    Outline outline;
};
constexpr ShapeName kShapes[] = {{"disc", Outline::Ellipse}, {"square", Outline::Box}, {"diamond", Outline::Diamond}};

std::optional<unsigned> byteFrom(const std::string& text)
{
    const std::optional<double> number = numberFrom(text);
    if (!number || *number < 0 || *number > 255)
        return std::nullopt;
    return static_cast<unsigned>(std::lround(*number));
}

}  // namespace

std::optional<Rgba> gexfColour(const XmlScanner& element)
{
    if (element.hasAttribute("hex"))
        return colourFrom(element.attribute("hex"));
    const auto red = byteFrom(element.attribute("r")), green = byteFrom(element.attribute("g")),
               blue = byteFrom(element.attribute("b"));
    const auto alpha = element.hasAttribute("a") ? numberFrom(element.attribute("a")) : std::optional<double>(1);
    if (!red || !green || !blue || !alpha || *alpha < 0 || *alpha > 1)
        return std::nullopt;
    const Rgba colour = Rgba::of(*red, *green, *blue, static_cast<unsigned>(std::lround(*alpha * 255)));
    return colour.isSaid() ? colour : kClear;
}

std::string gexfColourAttributes(Rgba colour)
{
    std::string text = "r=\"" + numberText(colour.red()) + "\" g=\"" + numberText(colour.green()) + "\" b=\"" +
        numberText(colour.blue()) + '"';
    if (colour.alpha() < 255)
        text += " a=\"" + numberText(colour.alpha() / 255.0) + '"';
    return text;
}

std::optional<Outline> gexfOutline(std::string_view shape)
{
    for (const ShapeName& each : kShapes)
        if (each.shape == shape)
            return each.outline;
    return std::nullopt;
}

std::string_view gexfShape(Outline outline)
{
    for (const ShapeName& each : kShapes)
        if (each.outline == outline)
            return each.shape;
    return {};
}

Rect gexfBox(Point position, std::optional<double> size)
{
    const double diameter = size && *size > 0 ? 2 * *size : 0;
    return Rect::around({position.x, -position.y}, {diameter, diameter});
}

}  // namespace conspectus
