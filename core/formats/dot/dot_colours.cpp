#include "core/formats/dot/dot_colours.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace conspectus {

namespace {

struct Named {
    std::string_view name;
    std::uint32_t colour;  // 0xrrggbb
};

// The colours of X11, by name. Those that end with 2, 3 and 4 are darker kinds of those that end with 1.
// clang-format off
constexpr Named kNames[] = {
    {"aliceblue", 0xf0f8ff}, {"antiquewhite", 0xfaebd7}, {"antiquewhite1", 0xffefdb}, {"aquamarine", 0x7fffd4},
    {"aquamarine1", 0x7fffd4}, {"azure", 0xf0ffff}, {"azure1", 0xf0ffff}, {"beige", 0xf5f5dc}, {"bisque", 0xffe4c4},
    {"bisque1", 0xffe4c4}, {"black", 0x000000}, {"blanchedalmond", 0xffebcd}, {"blue", 0x0000ff}, {"blue1", 0x0000ff},
    {"blueviolet", 0x8a2be2}, {"brown", 0xa52a2a}, {"brown1", 0xff4040}, {"burlywood", 0xdeb887},
    {"burlywood1", 0xffd39b}, {"cadetblue", 0x5f9ea0}, {"cadetblue1", 0x98f5ff}, {"chartreuse", 0x7fff00},
    {"chartreuse1", 0x7fff00}, {"chocolate", 0xd2691e}, {"chocolate1", 0xff7f24}, {"coral", 0xff7f50},
    {"coral1", 0xff7256}, {"cornflowerblue", 0x6495ed}, {"cornsilk", 0xfff8dc}, {"cornsilk1", 0xfff8dc},
    {"crimson", 0xdc143c}, {"cyan", 0x00ffff}, {"cyan1", 0x00ffff}, {"darkblue", 0x00008b}, {"darkcyan", 0x008b8b},
    {"darkgoldenrod", 0xb8860b}, {"darkgoldenrod1", 0xffb90f}, {"darkgray", 0xa9a9a9}, {"darkgreen", 0x006400},
    {"darkgrey", 0xa9a9a9}, {"darkkhaki", 0xbdb76b}, {"darkmagenta", 0x8b008b}, {"darkolivegreen", 0x556b2f},
    {"darkolivegreen1", 0xcaff70}, {"darkorange", 0xff8c00}, {"darkorange1", 0xff7f00}, {"darkorchid", 0x9932cc},
    {"darkorchid1", 0xbf3eff}, {"darkred", 0x8b0000}, {"darksalmon", 0xe9967a}, {"darkseagreen", 0x8fbc8f},
    {"darkseagreen1", 0xc1ffc1}, {"darkslateblue", 0x483d8b}, {"darkslategray", 0x2f4f4f},
    {"darkslategray1", 0x97ffff}, {"darkslategrey", 0x2f4f4f}, {"darkturquoise", 0x00ced1}, {"darkviolet", 0x9400d3},
    {"debianred", 0xd70751}, {"deeppink", 0xff1493}, {"deeppink1", 0xff1493}, {"deepskyblue", 0x00bfff},
    {"deepskyblue1", 0x00bfff}, {"dimgray", 0x696969}, {"dimgrey", 0x696969}, {"dodgerblue", 0x1e90ff},
    {"dodgerblue1", 0x1e90ff}, {"firebrick", 0xb22222}, {"firebrick1", 0xff3030}, {"floralwhite", 0xfffaf0},
    {"forestgreen", 0x228b22}, {"gainsboro", 0xdcdcdc}, {"ghostwhite", 0xf8f8ff}, {"gold", 0xffd700},
    {"gold1", 0xffd700}, {"goldenrod", 0xdaa520}, {"goldenrod1", 0xffc125}, {"gray", 0xbebebe}, {"green", 0x00ff00},
    {"green1", 0x00ff00}, {"greenyellow", 0xadff2f}, {"grey", 0xbebebe}, {"honeydew", 0xf0fff0},
    {"honeydew1", 0xf0fff0}, {"hotpink", 0xff69b4}, {"hotpink1", 0xff6eb4}, {"indianred", 0xcd5c5c},
    {"indianred1", 0xff6a6a}, {"indigo", 0x4b0082}, {"ivory", 0xfffff0}, {"ivory1", 0xfffff0}, {"khaki", 0xf0e68c}, {"khaki1", 0xfff68f},
    {"lavender", 0xe6e6fa}, {"lavenderblush", 0xfff0f5}, {"lavenderblush1", 0xfff0f5}, {"lawngreen", 0x7cfc00},
    {"lemonchiffon", 0xfffacd}, {"lemonchiffon1", 0xfffacd}, {"lightblue", 0xadd8e6}, {"lightblue1", 0xbfefff},
    {"lightcoral", 0xf08080}, {"lightcyan", 0xe0ffff}, {"lightcyan1", 0xe0ffff}, {"lightgoldenrod", 0xeedd82},
    {"lightgoldenrod1", 0xffec8b}, {"lightgoldenrodyellow", 0xfafad2}, {"lightgray", 0xd3d3d3},
    {"lightgreen", 0x90ee90}, {"lightgrey", 0xd3d3d3}, {"lightpink", 0xffb6c1}, {"lightpink1", 0xffaeb9},
    {"lightsalmon", 0xffa07a}, {"lightsalmon1", 0xffa07a}, {"lightseagreen", 0x20b2aa}, {"lightskyblue", 0x87cefa},
    {"lightskyblue1", 0xb0e2ff}, {"lightslateblue", 0x8470ff}, {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899}, {"lightsteelblue", 0xb0c4de}, {"lightsteelblue1", 0xcae1ff},
    {"lightyellow", 0xffffe0}, {"lightyellow1", 0xffffe0}, {"limegreen", 0x32cd32}, {"linen", 0xfaf0e6},
    {"magenta", 0xff00ff}, {"magenta1", 0xff00ff}, {"maroon", 0xb03060}, {"maroon1", 0xff34b3},
    {"mediumaquamarine", 0x66cdaa}, {"mediumblue", 0x0000cd}, {"mediumorchid", 0xba55d3}, {"mediumorchid1", 0xe066ff},
    {"mediumpurple", 0x9370db}, {"mediumpurple1", 0xab82ff}, {"mediumseagreen", 0x3cb371},
    {"mediumslateblue", 0x7b68ee}, {"mediumspringgreen", 0x00fa9a}, {"mediumturquoise", 0x48d1cc},
    {"mediumvioletred", 0xc71585}, {"midnightblue", 0x191970}, {"mintcream", 0xf5fffa}, {"mistyrose", 0xffe4e1},
    {"mistyrose1", 0xffe4e1}, {"moccasin", 0xffe4b5}, {"navajowhite", 0xffdead}, {"navajowhite1", 0xffdead},
    {"navy", 0x000080}, {"navyblue", 0x000080}, {"oldlace", 0xfdf5e6}, {"olivedrab", 0x6b8e23},
    {"olivedrab1", 0xc0ff3e}, {"orange", 0xffa500}, {"orange1", 0xffa500}, {"orangered", 0xff4500},
    {"orangered1", 0xff4500}, {"orchid", 0xda70d6}, {"orchid1", 0xff83fa}, {"palegoldenrod", 0xeee8aa},
    {"palegreen", 0x98fb98}, {"palegreen1", 0x9aff9a}, {"paleturquoise", 0xafeeee}, {"paleturquoise1", 0xbbffff},
    {"palevioletred", 0xdb7093}, {"palevioletred1", 0xff82ab}, {"papayawhip", 0xffefd5}, {"peachpuff", 0xffdab9},
    {"peachpuff1", 0xffdab9}, {"peru", 0xcd853f}, {"pink", 0xffc0cb}, {"pink1", 0xffb5c5}, {"plum", 0xdda0dd},
    {"plum1", 0xffbbff}, {"powderblue", 0xb0e0e6}, {"purple", 0xa020f0}, {"purple1", 0x9b30ff}, {"red", 0xff0000},
    {"red1", 0xff0000}, {"rosybrown", 0xbc8f8f}, {"rosybrown1", 0xffc1c1}, {"royalblue", 0x4169e1},
    {"royalblue1", 0x4876ff}, {"saddlebrown", 0x8b4513}, {"salmon", 0xfa8072}, {"salmon1", 0xff8c69},
    {"sandybrown", 0xf4a460}, {"seagreen", 0x2e8b57}, {"seagreen1", 0x54ff9f}, {"seashell", 0xfff5ee},
    {"seashell1", 0xfff5ee}, {"sienna", 0xa0522d}, {"sienna1", 0xff8247}, {"skyblue", 0x87ceeb},
    {"skyblue1", 0x87ceff}, {"slateblue", 0x6a5acd}, {"slateblue1", 0x836fff}, {"slategray", 0x708090},
    {"slategray1", 0xc6e2ff}, {"slategrey", 0x708090}, {"snow", 0xfffafa}, {"snow1", 0xfffafa},
    {"springgreen", 0x00ff7f}, {"springgreen1", 0x00ff7f}, {"steelblue", 0x4682b4}, {"steelblue1", 0x63b8ff},
    {"tan", 0xd2b48c}, {"tan1", 0xffa54f}, {"thistle", 0xd8bfd8}, {"thistle1", 0xffe1ff}, {"tomato", 0xff6347},
    {"tomato1", 0xff6347}, {"turquoise", 0x40e0d0}, {"turquoise1", 0x00f5ff}, {"violet", 0xee82ee},
    {"violetred", 0xd02090}, {"violetred1", 0xff3e96}, {"wheat", 0xf5deb3}, {"wheat1", 0xffe7ba}, {"white", 0xffffff},
    {"whitesmoke", 0xf5f5f5}, {"yellow", 0xffff00}, {"yellow1", 0xffff00}, {"yellowgreen", 0x9acd32},
};
// clang-format on

Rgba fromNumber(std::uint32_t colour, double part = 1)
{
    const auto scaled = [&](unsigned shift) {
        return static_cast<unsigned>(std::lround((colour >> shift & 255) * part));
    };
    return Rgba::of(scaled(16), scaled(8), scaled(0));
}

const Named* find(std::string_view name)
{
    const auto found = std::ranges::lower_bound(kNames, name, {}, &Named::name);
    return found != std::end(kNames) && found->name == name ? &*found : nullptr;
}

/// "gray50": per cent of white.
Rgba greyFrom(std::string_view name)
{
    if (!name.starts_with("gray") && !name.starts_with("grey"))
        return {};
    const std::optional<int> percent = wholeNumberFrom(name.substr(4));
    if (!percent || *percent < 0 || *percent > 100)
        return {};
    const auto level = static_cast<unsigned>(std::lround(*percent * 2.55));
    return Rgba::of(level, level, level);
}

Rgba namedColour(std::string_view name)
{
    if (name == "transparent" || name == "none")
        return kClear;
    if (const Named* found = find(name))
        return fromNumber(found->colour);
    static constexpr double kParts[] = {0.932, 0.804, 0.5475};
    if (!name.empty() && name.back() >= '2' && name.back() <= '4')
        if (const Named* first = find(std::string(name.substr(0, name.size() - 1)) + '1'))
            return fromNumber(first->colour, kParts[name.back() - '2']);
    return greyFrom(name);
}

/// Hue, saturation and value, each from 0 to 1, apart by blanks or commas.
Rgba fromHsv(std::string_view text)
{
    std::array<double, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text.remove_prefix(std::min(text.find_first_not_of(" ,\t"), text.size()));
        const std::string_view word = text.substr(0, text.find_first_of(" ,\t"));
        const std::optional<double> number = numberFrom(word);
        if (!number)
            return {};
        parts[i] = std::clamp(*number, 0.0, 1.0);
        text.remove_prefix(word.size());
    }
    if (!trimmed(text).empty())
        return {};
    const auto channel = [&](double offset) {
        const double k = std::fmod(offset + parts[0] * 6, 6);
        const double value = parts[2] * (1 - parts[1] * std::max(0.0, std::min({k, 4 - k, 1.0})));
        return static_cast<unsigned>(std::lround(value * 255));
    };
    return Rgba::of(channel(5), channel(3), channel(1));
}

}  // namespace

Rgba dotColour(std::string_view text)
{
    text = trimmed(text.substr(0, text.find_first_of(":;")));
    if (text.empty())
        return {};
    if (text.front() == '#')
        return colourFrom(text).value_or(Rgba());
    if (text.starts_with("/x11/") || text.starts_with("//"))
        text.remove_prefix(text.find_last_of('/') + 1);
    if ((text.front() >= '0' && text.front() <= '9') || text.front() == '.')
        return fromHsv(text);
    return namedColour(asciiLower(text));
}

}  // namespace conspectus
