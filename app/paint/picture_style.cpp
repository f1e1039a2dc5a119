#include "app/paint/picture_style.h"

#include <algorithm>

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

ConceptLook conceptLook(const Theme& theme, const PictureConcept& shown)
{
    const LevelStyle& level = theme.level(shown.level);
    const auto last = static_cast<int>(std::size(kRadius)) - 1;
    return {level.fill, level.border,
            level.text, mixed(level.fill, level.text, 0.14),
            kLine,      kRadius[std::clamp(shown.level, 0, last)]};
}

QColor lineColour(const Theme& theme, const PictureRelation& shown)
{
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
