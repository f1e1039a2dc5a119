#include "core/formats/dot/dot_arrows.h"

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

constexpr std::string_view kNoArrow = "none";

struct OfTheEnds {
    std::string_view tail;
    std::string_view head;
};
constexpr std::array kPairs = {OfTheEnds{"arrowtail", "arrowhead"},   OfTheEnds{"tailport", "headport"},
                               OfTheEnds{"taillabel", "headlabel"},   OfTheEnds{"tailclip", "headclip"},
                               OfTheEnds{"tailURL", "headURL"},       OfTheEnds{"tailhref", "headhref"},
                               OfTheEnds{"tailtarget", "headtarget"}, OfTheEnds{"tailtooltip", "headtooltip"},
                               OfTheEnds{"ltail", "lhead"},           OfTheEnds{"sametail", "samehead"}};

std::string_view valueOf(const DotAttributes& attributes, std::string_view name)
{
    const auto found = std::ranges::find(attributes, name, &DotAttribute::name);
    return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

ArrowEnds endsNamedBy(std::string_view direction, bool isDirected)
{
    if (direction == "forward")
        return {false, true};
    if (direction == "back")
        return {true, false};
    if (direction == "both")
        return {true, true};
    return {false, direction == "none" ? false : isDirected};
}

std::string_view otherEnd(std::string_view name)
{
    for (const OfTheEnds& pair : kPairs)
        if (name == pair.tail || name == pair.head)
            return name == pair.tail ? pair.head : pair.tail;
    return name;
}

}  // namespace

ArrowEnds takeArrowEnds(DotAttributes& attributes, bool isDirected)
{
    ArrowEnds ends = endsNamedBy(valueOf(attributes, "dir"), isDirected);
    ends.atTarget = ends.atTarget && valueOf(attributes, "arrowhead") != kNoArrow;
    ends.atSource = ends.atSource && valueOf(attributes, "arrowtail") != kNoArrow;
    std::erase_if(attributes, [](const DotAttribute& each) {
        return each.name == "dir" || (each.value == kNoArrow && (each.name == "arrowhead" || each.name == "arrowtail"));
    });
    return ends;
}

void turnAround(DotAttributes& attributes)
{
    for (DotAttribute& each : attributes)
        each.name = otherEnd(each.name);
}

}  // namespace conspectus
