#include "core/model/look.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace conspectus {

namespace {

constexpr std::array<std::string_view, 8> kOutlines{"",        "box",     "rounded",       "ellipse",
                                                    "diamond", "hexagon", "parallelogram", "plain"};

}  // namespace

std::optional<Rgba> colourFrom(std::string_view text)
{
    if (!text.starts_with('#'))
        return std::nullopt;
    std::string digits(text.substr(1));
    if (digits.size() == 3)
        digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    if (digits.size() == 6)
        digits += "ff";
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    if (digits.size() != 8 || std::from_chars(digits.data(), end, value, 16).ptr != end)
        return std::nullopt;
    return value == 0 ? kClear : Rgba{value};  // nothing of black is nothing
}

std::string colourText(Rgba colour)
{
    if (!colour.isSaid())
        return {};
    char text[10];
    std::snprintf(text, sizeof text, "#%08x", static_cast<unsigned>(colour.value));
    return {text, colour.alpha() == 255 ? std::size_t{7} : std::size_t{9}};
}

std::optional<Outline> outlineFrom(std::string_view name)
{
    const auto found = std::ranges::find(kOutlines, name);
    if (found == kOutlines.end())
        return std::nullopt;
    return static_cast<Outline>(found - kOutlines.begin());
}

std::string_view outlineName(Outline outline) { return kOutlines.at(static_cast<std::size_t>(outline)); }

}  // namespace conspectus
