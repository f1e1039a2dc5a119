#include "core/formats/canvas/canvas_colours.h"

#include <algorithm>

namespace conspectus {

namespace {

// Obsidian's red, orange, yellow, green, cyan and purple on white.
constexpr Rgba kPresets[] = {Rgba::of(0xe9, 0x31, 0x47), Rgba::of(0xec, 0x75, 0x00), Rgba::of(0xe0, 0xac, 0x00),
                             Rgba::of(0x08, 0xb9, 0x4e), Rgba::of(0x00, 0xbf, 0xbc), Rgba::of(0x78, 0x52, 0xee)};

unsigned tinted(int part) { return static_cast<unsigned>(255 - (255 - part) / 10); }

}  // namespace

Rgba canvasColour(std::string_view text)
{
    if (text.size() == 1 && text.front() >= '1' && text.front() <= '6')
        return kPresets[text.front() - '1'];
    return colourFrom(text).value_or(Rgba());
}

std::string canvasColourText(Rgba colour)
{
    if (!colour.isSaid() || colour.alpha() == 0)
        return {};
    if (const auto preset = std::ranges::find(kPresets, colour); preset != std::end(kPresets))
        return std::string(1, static_cast<char>('1' + (preset - kPresets)));
    return colourText(Rgba::of(static_cast<unsigned>(colour.red()), static_cast<unsigned>(colour.green()),
                               static_cast<unsigned>(colour.blue())));
}

Look canvasLook(Rgba colour)
{
    if (!colour.isSaid())
        return {};
    return {Rgba::of(tinted(colour.red()), tinted(colour.green()), tinted(colour.blue())), colour, {}, Outline::Usual};
}

Rgba canvasColourOf(const Look& look) { return look.line.isSaid() && look.line != kClear ? look.line : look.fill; }

}  // namespace conspectus
