#include "core/formats/cxl/cxl_index.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kFarthest = 1e7;  // px; farther out nothing is drawn

constexpr std::string_view kAppearances[] = {"concept-appearance", "linking-phrase-appearance",
                                             "connection-appearance"};  // by CxlKind

std::optional<double> coordinate(pugi::xml_node element, const char* name)
{
    const std::optional<double> number = numberFrom(element.attribute(name).value());
    return number && std::abs(*number) <= kFarthest ? number : std::nullopt;
}

std::optional<Point> pointOf(pugi::xml_node element)
{
    const std::optional<double> x = coordinate(element, "x"), y = coordinate(element, "y");
    return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
}

bool isWebAddress(std::string_view text)
{
    const std::string start = asciiLower(text.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("mailto:");
}

}  // namespace

CxlIndex::CxlIndex(pugi::xml_node map)
    : m_styles(childNamed(map, "style-sheet-list"), map.attribute("default-stylesheet-id").value())
{
    for (pugi::xml_node list : map)
        for (pugi::xml_node element : list) {
            const std::string_view name = localName(element);
            if (name == "resource-group")
                m_resources[element.attribute("parent-id").value()].push_back(element);
            for (std::size_t kind = 0; kind < std::size(kAppearances); ++kind)
                if (name == kAppearances[kind])
                    m_appearances[kind].emplace(element.attribute("id").value(), element);
        }
}

pugi::xml_node CxlIndex::appearanceOf(CxlKind kind, std::string_view id) const
{
    const auto& known = m_appearances[static_cast<std::size_t>(kind)];
    const auto found = known.find(id);
    return found == known.end() ? pugi::xml_node() : found->second;
}

const std::vector<pugi::xml_node>& CxlIndex::resourcesOf(std::string_view id) const
{
    static const std::vector<pugi::xml_node> none;
    const auto found = m_resources.find(id);
    return found == m_resources.end() ? none : found->second;
}

std::optional<Rect> cxlBox(pugi::xml_node appearance)
{
    const std::optional<Point> centre = pointOf(appearance);
    if (!centre)
        return std::nullopt;
    const double width = coordinate(appearance, "width").value_or(0);
    const double height = coordinate(appearance, "height").value_or(0);
    return Rect::around(*centre, width > 0 && height > 0 ? Size{width, height} : Size());
}

std::vector<Point> cxlControlPoints(pugi::xml_node appearance)
{
    std::vector<Point> points;
    for (pugi::xml_node child : appearance)
        if (localName(child) == "control-point")
            if (const std::optional<Point> point = pointOf(child))
                points.push_back(*point);
    return points;
}

std::string cxlLink(const std::vector<pugi::xml_node>& groups)
{
    for (pugi::xml_node group : groups)
        for (pugi::xml_node resource : group)
            if (const std::string_view address = resource.attribute("resource-url").value(); isWebAddress(address))
                return std::string(address);
    return {};
}

std::string cxlRest(pugi::xml_node element, std::initializer_list<std::string_view> without)
{
    pugi::xml_document rest;
    pugi::xml_node copy = rest.append_copy(element);
    for (std::string_view name : without)
        copy.remove_attribute(std::string(name).c_str());
    return copy.first_attribute() || copy.first_child() ? fragmentIn(rest) : std::string();
}

}  // namespace conspectus
