#include "app/paint/picture_style.h"

#include "app/theme/contrast.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kHead = 8.5;
constexpr double kBundleHead = 12;
constexpr double kRadius[] = {10, 8, 6, 5};
constexpr double kRoundest = 14;  // of a capsule: rounder ends would cut into labels of several lines
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

PlateLook plateLook(const Theme& theme, const Rect& plate, bool isNumber)
{
    if (!isNumber)
        return {theme.plate, {}, 0, kPlateRadius, theme.phrase};
    return {theme.plate, theme.phrase, theme.lineWidth, std::min(plate.width, plate.height) / 2, theme.phrase};
}

BlockLook blockLook(const Theme& theme)
{
    const bool isAngular = theme.shape == Shape::Rectangle || theme.shape == Shape::Octagon;
    return {theme.block, mixed(theme.block, theme.faint, 0.5), 1, isAngular ? 0.0 : 9.0};
}

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

/// Black or white, whichever is read more easily on it.
QColor textOn(const QColor& fill)
{
    const QColor black(Qt::black), white(Qt::white);
    return contrastRatio(fill, black) > contrastRatio(fill, white) ? black : white;
}

}  // namespace

namespace {

double radiusOf(Shape shape, const PictureConcept& shown)
{
    const auto last = static_cast<int>(std::size(kRadius)) - 1;
    switch (shape) {
    case Shape::Rectangle:
    case Shape::Plain:
    case Shape::Octagon:
        return 0;
    case Shape::Capsule:
        return std::min({shown.box.height / 2, shown.box.width / 2, kRoundest});
    case Shape::Rounded:
        break;
    }
    return kRadius[std::clamp(shown.level, 0, last)];
}

/// What concepts are coloured by goes before class and level.
ConceptLook coloured(const Theme& theme, const PictureConcept& shown)
{
    if (shown.shade >= 0 || shown.group >= 0) {
        const QColor fill = shown.group >= 0 ? groupColour(theme, shown.group) : shadeColour(theme, shown.shade);
        const QColor text = textOn(fill);
        return {fill, mixed(fill, text, 0.4), text, mixed(fill, text, 0.2), theme.lineWidth, 0};
    }
    const LevelStyle& level = theme.level(shown.level);
    return {level.fill, level.border, level.text, mixed(level.fill, level.text, 0.14), theme.lineWidth, 0};
}

QColor toQColor(Rgba colour) { return {colour.red(), colour.green(), colour.blue(), colour.alpha()}; }

/// An author's colour on the canvas itself; ink where it cannot be seen there, as black in a dark theme.
QColor onCanvas(const QColor& colour, const Theme& theme, double leastContrast)
{
    return contrastRatio(colour, theme.canvas) < leastContrast ? theme.ink : colour;
}

constexpr double kLeastTextContrast = 3;
constexpr double kLeastOwnLineContrast = 1.6;

/// The shape that comes nearest to what the author chose.
Shape shapeOf(Outline outline, Shape usual)
{
    switch (outline) {
    case Outline::Usual:
        break;
    case Outline::Box:
        return Shape::Rectangle;
    case Outline::Rounded:
        return Shape::Rounded;
    case Outline::Ellipse:
        return Shape::Capsule;
    case Outline::Diamond:
    case Outline::Hexagon:
    case Outline::Parallelogram:
        return Shape::Octagon;
    case Outline::Plain:
        return Shape::Plain;
    }
    return usual;
}

/// What the author chose for this concept goes before class and level; what concepts are coloured by goes before that.
void applyOwnLook(ConceptLook& look, const PictureConcept& shown, const Theme& theme)
{
    look.shape = shapeOf(shown.look.outline, look.shape);
    if (shown.shade >= 0 || shown.group >= 0)
        return;
    if (shown.look.fill.isSaid())
        look.fill = toQColor(shown.look.fill);
    if (shown.look.line.isSaid())
        look.border = toQColor(shown.look.line);
    if (shown.look.text.isSaid())
        look.text = toQColor(shown.look.text);
    else if (shown.look.fill.isSaid() && look.fill.alpha() == 255)
        look.text = textOn(look.fill);
    if (look.fill.alpha() < 128) {
        look.text = onCanvas(look.text, theme, kLeastTextContrast);
        look.border = onCanvas(look.border, theme, kLeastOwnLineContrast);
    }
    if (shown.look.fill.isSaid() || shown.look.text.isSaid())
        look.badge = mixed(look.fill, look.text, 0.14);
}

}  // namespace

BlockLook frameLook(const Theme& theme, const PictureFrame& frame)
{
    BlockLook look = blockLook(theme);
    if (frame.look.fill.isSaid())
        look.fill = toQColor(frame.look.fill);
    if (frame.look.line.isSaid())
        look.border = toQColor(frame.look.line);
    return look;
}

QColor frameTextColour(const Theme& theme, const PictureFrame& frame)
{
    if (frame.look.text.isSaid())
        return toQColor(frame.look.text);
    return frame.look.fill.isSaid() && frame.look.fill.alpha() == 255 ? textOn(toQColor(frame.look.fill)) : theme.ink;
}

std::array<Point, 8> octagonIn(const Rect& box)
{
    const double cut = std::min({box.width, box.height}) * 0.25;
    return {{{box.x + cut, box.y},
             {box.right() - cut, box.y},
             {box.right(), box.y + cut},
             {box.right(), box.bottom() - cut},
             {box.right() - cut, box.bottom()},
             {box.x + cut, box.bottom()},
             {box.x, box.bottom() - cut},
             {box.x, box.y + cut}}};
}

ConceptLook conceptLook(const Theme& theme, const PictureConcept& shown)
{
    ConceptLook look = coloured(theme, shown);
    look.shape = theme.shape;
    const auto own = shown.style.isEmpty() ? theme.classes.end() : theme.classes.find(shown.style);
    if (own != theme.classes.end()) {
        const ClassStyle& style = own->second;
        look.shape = style.shape.value_or(look.shape);
        if (shown.shade < 0 && shown.group < 0) {
            look.fill = style.fill.value_or(look.fill);
            look.border = style.border.value_or(look.border);
            look.text = style.text.value_or(style.fill ? textOn(look.fill) : look.text);
            look.badge = mixed(look.fill, look.text, 0.14);
        }
    }
    applyOwnLook(look, shown, theme);
    if (look.shape == Shape::Plain)
        look.border = look.fill;
    look.radius = radiusOf(look.shape, shown);
    return look;
}

namespace {

const TypeLineStyle* ownStyle(const Theme& theme, const PictureRelation& shown)
{
    if (theme.lines.empty() || shown.typeKey.isEmpty())
        return nullptr;
    const auto own = theme.lines.find(shown.typeKey);
    return own == theme.lines.end() ? nullptr : &own->second;
}

/// How heavy a bundle looks: from 0, of one relation, to 1, of so many that more make no difference.
double weightOf(const PictureRelation& bundle)
{
    constexpr double kMany = 1000;
    return std::clamp(std::log2(static_cast<double>(bundle.relations.size())) / std::log2(kMany), 0.0, 1.0);
}

/// Paler the lighter the bundle, as far as its line can still be seen well; never as strong as what stands for itself.
QColor faded(const QColor& colour, const Theme& theme, double weight)
{
    constexpr double kStep = 0.05, kStrongest = 0.85;
    double least = 0.5;
    while (least < 1 && contrastRatio(mixed(theme.canvas, colour, least), theme.canvas) < kLeastLineContrast)
        least = std::min(1.0, least + kStep);
    const double most = std::max(least, kStrongest);
    const double strength = least + (most - least) * weight;
    return mixed(theme.canvas, colour, strength);
}

QColor fullColour(const Theme& theme, const PictureRelation& shown)
{
    if (shown.ownColour.isSaid())
        return onCanvas(toQColor(shown.ownColour), theme, kLeastOwnLineContrast);
    if (const TypeLineStyle* own = ownStyle(theme, shown); own && own->colour)
        return *own->colour;
    const bool isQuiet = (shown.isHierarchical || shown.isBundle) && shown.colour == 0;
    return isQuiet ? theme.faint : theme.relationColour(shown.colour);
}

}  // namespace

QColor lineColour(const Theme& theme, const PictureRelation& shown)
{
    const QColor colour = fullColour(theme, shown);
    return shown.isBundle ? faded(colour, theme, weightOf(shown)) : colour;
}

RelationLook relationLook(const Theme& theme, const PictureRelation& shown)
{
    const TypeLineStyle* own = ownStyle(theme, shown);
    RelationLook look{lineColour(theme, shown), theme.lineWidth, dashesOf(own && own->line ? *own->line : shown.line),
                      kHead};
    if (shown.isBundle) {
        const double weight = weightOf(shown);
        look.width = (1 + weight) * theme.lineWidth;
        look.headLength = kHead + (kBundleHead - kHead) * weight;
    } else if (own && own->width) {
        look.width = *own->width;
    }
    return look;
}

}  // namespace conspectus
