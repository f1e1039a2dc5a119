#include "core/formats/cxl/cxl_styles.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kDeepest = 16;  // style sheets that are based on one another

constexpr const char* kParts[] = {"concept-style", "linking-phrase-style", "connection-style"};  // by CxlKind

struct ShapeName {
    std::string_view name;
    Outline outline;
};
constexpr ShapeName kShapes[] = {{"rectangle", Outline::Box},
                                 {"rounded-rectangle", Outline::Rounded},
                                 {"oval", Outline::Ellipse},
                                 {"ellipse", Outline::Ellipse}};

/// "237,244,246,255"; nothing for "none" and what is no colour.
Rgba colourIn(std::string_view text)
{
    unsigned parts[4] = {0, 0, 0, 255};
    const std::vector<std::string_view> numbers = split(text, ',');
    if (numbers.size() < 3 || numbers.size() > 4)
        return {};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::optional<int> number = wholeNumberFrom(numbers[i]);
        if (!number || *number < 0 || *number > 255)
            return {};
        parts[i] = static_cast<unsigned>(*number);
    }
    return parts[3] == 0 ? kClear : Rgba::of(parts[0], parts[1], parts[2], parts[3]);
}

std::string colourFor(Rgba colour)
{
    std::string text;
    for (int part : {colour.red(), colour.green(), colour.blue(), colour.alpha()})
        (text += text.empty() ? "" : ",") += numberText(part);
    return text;
}

void setValue(pugi::xml_node element, const char* name, std::string_view value)
{
    pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute)
        attribute = element.append_attribute(name);
    attribute.set_value(std::string(value).c_str());
}

}  // namespace

CxlStyles::CxlStyles(pugi::xml_node list, std::string_view byDefault) : m_default(byDefault)
{
    for (pugi::xml_node sheet : list)
        if (localName(sheet) == "style-sheet")
            m_sheets.emplace(sheet.attribute("id").value(), sheet);
}

std::string_view CxlStyles::inSheet(std::string_view id, CxlKind kind, const char* name) const
{
    for (int depth = 0; depth < kDeepest && !id.empty(); ++depth) {
        const auto sheet = m_sheets.find(id);
        if (sheet == m_sheets.end())
            return {};
        const pugi::xml_node part = childNamed(sheet->second, kParts[static_cast<std::size_t>(kind)]);
        if (const pugi::xml_attribute found = part.attribute(name))
            return found.value();
        id = sheet->second.attribute("parent-id").value();
    }
    return {};
}

std::string_view CxlStyles::value(pugi::xml_node appearance, CxlKind kind, const char* name) const
{
    if (const pugi::xml_attribute own = appearance.attribute(name))
        return own.value();
    for (std::string_view sheet :
         {std::string_view(appearance.attribute("stylesheet-id").value()), m_default, std::string_view("_Default_")})
        if (const std::string_view found = inSheet(sheet, kind, name); !found.empty())
            return found;
    return {};
}

Look CxlStyles::lookOf(pugi::xml_node appearance, CxlKind kind) const
{
    if (kind == CxlKind::Connection)
        return {{}, colourIn(value(appearance, kind, "color")), {}, Outline::Usual};
    const auto colour = [&](const char* name) {
        return colourIn(value(appearance, kind, name));
    };
    Look look{colour("background-color"), colour("border-color"), colour("font-color"), Outline::Usual};
    const std::string_view shape = value(appearance, kind, "border-shape");
    const auto found = std::ranges::find(kShapes, shape, &ShapeName::name);
    if (found != std::end(kShapes))
        look.outline = found->outline;
    const bool hasNoBorder = value(appearance, kind, "border-style") == "none" || look.line == kClear;
    if (hasNoBorder && (look.fill == kClear || kind == CxlKind::LinkingPhrase))
        look.outline = Outline::Plain;
    else if (hasNoBorder)
        look.line = kClear;
    return look;
}

void CxlStyles::setLook(pugi::xml_node appearance, CxlKind kind, const Look& look) const
{
    const Look before = lookOf(appearance, kind);
    const auto set = [&](const char* name, Rgba had, Rgba has) {
        if (has.isSaid() && has != had)
            setValue(appearance, name, colourFor(has));
    };
    if (kind == CxlKind::Connection)
        return set("color", before.line, look.line);
    set("background-color", before.fill, look.fill);
    set("border-color", before.line, look.line);
    set("font-color", before.text, look.text);
    if (look.outline == before.outline || look.outline == Outline::Usual)
        return;
    const auto shape = std::ranges::find(kShapes, look.outline, &ShapeName::outline);
    if (shape != std::end(kShapes))
        setValue(appearance, "border-shape", shape->name);
    if (look.outline == Outline::Plain)
        setValue(appearance, "border-style", "none");
    else if (before.outline == Outline::Plain)
        setValue(appearance, "border-style", "solid");
}

}  // namespace conspectus
