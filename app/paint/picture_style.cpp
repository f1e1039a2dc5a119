#include "app/paint/picture_style.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kLine = 1.1;
constexpr double kBundleLine = 2.2;
constexpr double kHead = 8.5;
constexpr double kBundleHead = 12;
constexpr double kRadius[] = {10, 8, 6, 5};
constexpr double kDashed[] = {6, 4};
constexpr double kDotted[] = {2, 2.6};

std::span<const double> dashesOf(LineStyle line)
{
    switch (line) {
    case LineStyle::Dashed:
        return kDashed;
    case LineStyle::Dotted:
        return kDotted;
    case LineStyle::Solid:
        break;
    }
    return {};
}

}  // namespace

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](int from, int to) {
        return from + qRound((to - from) * t);
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

BlockLook blockLook(const Theme& theme) { return {theme.block, mixed(theme.block, theme.faint, 0.5), 1, 9}; }

QColor shadeColour(const Theme& theme, double share)
{
    return mixed(mixed(theme.canvas, theme.palette[1], 0.06), theme.palette[1], std::clamp(share, 0.0, 1.0) * 0.85);
}

QColor groupColour(const Theme& theme, int group)
{
    const int colours = static_cast<int>(theme.palette.size()) - 1;
    return group < colours ? mixed(theme.canvas, theme.palette[static_cast<std::size_t>(1 + group)], 0.35)
                           : mixed(theme.canvas, theme.ink, 0.08);
}

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// Black or white, whichever is read more easily on it (WCAG 2: relative luminance).
QColor textOn(const QColor& fill)
{
    const double bright = luminance(fill);
    return (bright + 0.05) / 0.05 > 1.05 / (bright + 0.05) ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace

ConceptLook conceptLook(const Theme& theme, const PictureConcept& shown)
{
    if (shown.shade >= 0 || shown.group >= 0) {
        const QColor fill = shown.group >= 0 ? groupColour(theme, shown.group) : shadeColour(theme, shown.shade);
        const QColor text = textOn(fill);
        const auto lastRadius = static_cast<int>(std::size(kRadius)) - 1;
        return {fill,  mixed(fill, text, 0.4),
                text,  mixed(fill, text, 0.2),
                kLine, kRadius[std::clamp(shown.level, 0, lastRadius)]};
    }
    const LevelStyle& level = theme.level(shown.level);
    const auto last = static_cast<int>(std::size(kRadius)) - 1;
    return {level.fill, level.border,
            level.text, mixed(level.fill, level.text, 0.14),
            kLine,      kRadius[std::clamp(shown.level, 0, last)]};
}

QColor lineColour(const Theme& theme, const PictureRelation& shown)
{
    if (shown.isBundle && shown.colour == 0)
        return mixed(theme.faint, theme.ink, 0.25);
    const bool isQuiet = shown.isHierarchical && shown.colour == 0;
    return isQuiet ? theme.faint : theme.relationColour(shown.colour);
}

RelationLook relationLook(const Theme& theme, const PictureRelation& shown)
{
    RelationLook look{lineColour(theme, shown), kLine, dashesOf(shown.line), kHead};
    if (shown.isBundle) {
        look.width = kBundleLine;
        look.headLength = kBundleHead;
    }
    return look;
}

}  // namespace conspectus
