#include "app/theme/theme.h"

#include <algorithm>

namespace conspectus {

namespace {

struct LevelColours {
    QRgb fill;
    QRgb border;
    QRgb text;
};

std::array<LevelStyle, 4> levelsOf(const std::array<LevelColours, 4>& colours)
{
    std::array<LevelStyle, 4> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = {QColor(colours[i].fill), QColor(colours[i].border), QColor(colours[i].text)};
    return levels;
}

// Palettes: ink, then orange, sky blue, bluish green, yellow, blue, vermilion and reddish purple in the order of Okabe
// and Ito ("Color Universal Design", 2008), made darker or lighter where a line would have less than 3:1 on the canvas.

/// Warm paper and blue-black ink, as in a printed handbook.
Theme paper()
{
    return {.name = QStringLiteral("paper"),
            .title = QStringLiteral("Paper"),
            .isDark = false,
            .canvas = QColor(0xFFFCFBF7),
            .ink = QColor(0xFF2B2F36),
            .faint = QColor(0xFF87857C),
            .block = QColor(0xFFF4F2EA),
            .plate = QColor(0xFFFCFBF7),
            .phrase = QColor(0xFF4A4D52),
            .selection = QColor(0xFFC2410C),
            .hover = QColor(0xFF1F6FB2),
            .levels = levelsOf({{{0xFF264463, 0xFF264463, 0xFFFFFFFF},
                                 {0xFFCFDEEC, 0xFF7E9CB9, 0xFF14263A},
                                 {0xFFE6EEF5, 0xFFA3B9CD, 0xFF1D2B39},
                                 {0xFFFFFFFF, 0xFFBEC6CD, 0xFF26292E}}}),
            .palette = {QColor(0xFF2B2F36), QColor(0xFFB26F00), QColor(0xFF2A86BD), QColor(0xFF008A64),
                        QColor(0xFF8A7F00), QColor(0xFF0066A1), QColor(0xFFCB5800), QColor(0xFFB4568B)}};
}

Theme night()
{
    return {.name = QStringLiteral("night"),
            .title = QStringLiteral("Night"),
            .isDark = true,
            .canvas = QColor(0xFF14181E),
            .ink = QColor(0xFFD5DBE3),
            .faint = QColor(0xFF77828F),
            .block = QColor(0xFF1A2027),
            .plate = QColor(0xFF14181E),
            .phrase = QColor(0xFFB9C2CC),
            .selection = QColor(0xFFFFB454),
            .hover = QColor(0xFF7CC0FF),
            .levels = levelsOf({{{0xFFA9CBEA, 0xFFA9CBEA, 0xFF0D1823},
                                 {0xFF2D4660, 0xFF5F84A6, 0xFFEDF4FA},
                                 {0xFF22313F, 0xFF4A6076, 0xFFDFE8F0},
                                 {0xFF1B2229, 0xFF404C58, 0xFFD2D9E0}}}),
            .palette = {QColor(0xFFD5DBE3), QColor(0xFFE69F00), QColor(0xFF56B4E9), QColor(0xFF1FB58A),
                        QColor(0xFFE5DA4A), QColor(0xFF4E9BD6), QColor(0xFFEE7733), QColor(0xFFD98CB6)}};
}

/// Nothing but black, white and saturated light colours; text at 15:1 and more.
Theme highContrast()
{
    return {.name = QStringLiteral("high-contrast"),
            .title = QStringLiteral("High contrast"),
            .isDark = true,
            .canvas = QColor(0xFF000000),
            .ink = QColor(0xFFFFFFFF),
            .faint = QColor(0xFFC8C8C8),
            .block = QColor(0xFF000000),
            .plate = QColor(0xFF000000),
            .phrase = QColor(0xFFFFFFFF),
            .selection = QColor(0xFFFFE000),
            .hover = QColor(0xFF00E5FF),
            .levels = levelsOf({{{0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000},
                                 {0xFF303030, 0xFFFFFFFF, 0xFFFFFFFF},
                                 {0xFF181818, 0xFFFFFFFF, 0xFFFFFFFF},
                                 {0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF}}}),
            .palette = {QColor(0xFFFFFFFF), QColor(0xFFFFB733), QColor(0xFF7CCBFF), QColor(0xFF35E0AE),
                        QColor(0xFFFFF15C), QColor(0xFF78AEFF), QColor(0xFFFF8F4D), QColor(0xFFFFA3D1)}};
}

/// Black on white for journals that print in one ink: types differ by line and phrase, shades only help.
Theme print()
{
    return {.name = QStringLiteral("print"),
            .title = QStringLiteral("Print"),
            .isDark = false,
            .canvas = QColor(0xFFFFFFFF),
            .ink = QColor(0xFF000000),
            .faint = QColor(0xFF6E6E6E),
            .block = QColor(0xFFFFFFFF),
            .plate = QColor(0xFFFFFFFF),
            .phrase = QColor(0xFF000000),
            .selection = QColor(0xFF000000),
            .hover = QColor(0xFF555555),
            .levels = levelsOf({{{0xFFD8D8D8, 0xFF000000, 0xFF000000},
                                 {0xFFEBEBEB, 0xFF000000, 0xFF000000},
                                 {0xFFF7F7F7, 0xFF333333, 0xFF000000},
                                 {0xFFFFFFFF, 0xFF555555, 0xFF000000}}}),
            .palette = {QColor(0xFF000000), QColor(0xFF4D4D4D), QColor(0xFF6B6B6B), QColor(0xFF333333),
                        QColor(0xFF7A7A7A), QColor(0xFF262626), QColor(0xFF5C5C5C), QColor(0xFF404040)}};
}

}  // namespace

const LevelType& TypeStyle::level(int of) const
{
    return levels[static_cast<std::size_t>(std::clamp(of, 0, static_cast<int>(levels.size()) - 1))];
}

double TypeStyle::leastPx() const
{
    const auto least =
        std::min_element(levels.begin(), levels.end(), [](const auto& a, const auto& b) { return a.px < b.px; });
    return std::min(least->px, phrasePx);
}

const LevelStyle& Theme::level(int of) const
{
    return levels[static_cast<std::size_t>(std::clamp(of, 0, static_cast<int>(levels.size()) - 1))];
}

QColor Theme::relationColour(int index) const
{
    const int size = static_cast<int>(palette.size());
    return palette[static_cast<std::size_t>((index % size + size) % size)];
}

std::span<const Theme> themes()
{
    static const Theme all[] = {paper(), night(), highContrast(), print()};
    return all;
}

}  // namespace conspectus
