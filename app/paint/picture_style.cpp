#include "app/paint/picture_style.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kRadius[] = {10, 8, 6, 5};
constexpr double kDashed[] = {6, 4};
constexpr double kDotted[] = {0.01, 4};

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

ConceptLook conceptLook(const Theme& theme, const PictureConcept& shown)
{
    const LevelStyle& level = theme.level(shown.level);
    const auto last = static_cast<int>(std::size(kRadius)) - 1;
    return {level.fill, level.border,
            level.text, mixed(level.fill, level.text, 0.14),
            1.1,        kRadius[std::clamp(shown.level, 0, last)]};
}

RelationLook relationLook(const Theme& theme, const PictureRelation& shown)
{
    const bool isQuiet = shown.isHierarchical && shown.colour == 0;
    RelationLook look{isQuiet ? theme.faint : theme.relationColour(shown.colour), 1.3, dashesOf(shown.line), false, 9};
    if (shown.line == LineStyle::Dotted) {
        look.hasRoundCaps = true;
        look.width = 1.8;
    }
    if (shown.isBundle) {
        look.width = 2.4;
        look.headLength = 12;
    }
    return look;
}

}  // namespace conspectus
