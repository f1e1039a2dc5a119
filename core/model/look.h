// look.h: how an author wants one concept or relation to look, whatever the theme says.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// A colour of sRGB with its opacity, as 0xRRGGBBAA. 0: none is said; the theme's holds.
struct Rgba {
    std::uint32_t value = 0;

    static constexpr Rgba of(unsigned red, unsigned green, unsigned blue, unsigned alpha = 255)
    {
        return {red << 24 | green << 16 | blue << 8 | alpha};
    }
    constexpr bool isSaid() const { return value != 0; }
    constexpr int red() const { return static_cast<int>(value >> 24); }
    constexpr int green() const { return static_cast<int>(value >> 16 & 255); }
    constexpr int blue() const { return static_cast<int>(value >> 8 & 255); }
    constexpr int alpha() const { return static_cast<int>(value & 255); }

    friend constexpr bool operator==(Rgba, Rgba) = default;
};

/// Nothing is to be painted.
inline constexpr Rgba kClear = Rgba::of(255, 255, 255, 0);

/// "#4477aa", "#4477aa80" (with opacity), "#47a" (short for #4477aa). Nothing for what is no colour.
std::optional<Rgba> colourFrom(std::string_view text);
/// "#4477aa"; with opacity "#4477aa80". Empty when none is said.
std::string colourText(Rgba colour);

/// The outline of a concept's box.
enum class Outline : std::uint8_t { Usual, Box, Rounded, Ellipse, Diamond, Hexagon, Parallelogram, Plain };

/// "box", "rounded", "ellipse", "diamond", "hexagon", "parallelogram", "plain" (no outline); "" is the usual one.
std::optional<Outline> outlineFrom(std::string_view name);
std::string_view outlineName(Outline outline);

struct Look {
    Rgba fill;
    Rgba line;  // of the outline; of a relation: of its curve
    Rgba text;
    Outline outline = Outline::Usual;

    friend constexpr bool operator==(const Look&, const Look&) = default;
};

}  // namespace conspectus
