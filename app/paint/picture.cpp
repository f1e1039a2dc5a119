#include "app/paint/picture.h"

#include "app/paint/map_font.h"
#include "app/paint/numbers.h"
#include "app/paint/picture_key.h"
#include "app/paint/pixel_grid.h"
#include "core/model/map_info.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace conspectus {

namespace {

/// How a concept of one level is set: the widest line, and the space between label and border.
struct BoxStyle {
    double labelWidth;
    Size padding;
};

constexpr BoxStyle kBoxes[] = {{230, {16, 10}}, {190, {13, 8}}, {170, {11, 7}}, {160, {10, 6}}};
constexpr double kPhraseWidth = 120;
constexpr Size kPlatePadding{4, 2};
constexpr double kKeyWidth = 240;  // of a phrase in the key
constexpr int kKeyLines = 3;
constexpr double kBadgeGap = 8;
constexpr Size kBadgePadding{6, 1};
constexpr double kNarrowestLabel = 16;

const BoxStyle& boxStyle(int level) { return kBoxes[std::clamp(level, 0, static_cast<int>(std::size(kBoxes)) - 1)]; }

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Size padded(Size size, Size padding) { return {size.width + 2 * padding.width, size.height + 2 * padding.height}; }

Size badgeSize(int hidden)
{
    if (hidden <= 0)
        return {};
    return padded(badgeLabel(hidden).size, kBadgePadding);
}

Size boxSize(const MeasuredText& label, const VisibleConcept& shown, double padding)
{
    const Size badge = badgeSize(shown.hidden);
    const double lineHeight = label.font.pixelSize() * 1.25;
    const Size content{std::max(label.size.width, kNarrowestLabel) + (badge.width > 0 ? kBadgeGap + badge.width : 0),
                       std::max({label.size.height, lineHeight, badge.height})};
    const Size usual = boxStyle(shown.level).padding;
    const Size box = padded(content, {usual.width, usual.height * padding});
    return {std::ceil(box.width), std::ceil(box.height)};  // see pixel_grid.h
}

/// Phrases may be set at these shares of their size, if that is not below the least; in whole px, as fonts are.
std::vector<double> smallerScales(const LayoutWish& wish)
{
    const double usual = phraseFont(u"a", wish.type).pixelSize();
    std::vector<double> scales;
    double last = usual;
    for (double share : {0.85, 0.72})
        if (const double px = std::round(usual * share); px >= wish.leastPhrasePx && px < last) {
            scales.push_back(px / usual);
            last = px;
        }
    return scales;
}

/// The same lines in type of that scale.
MeasuredText scaled(MeasuredText text, double scale)
{
    if (scale == 1)
        return text;
    text.font.setPixelSize(static_cast<int>(std::lround(text.font.pixelSize() * scale)));
    text.size = {text.size.width * scale, text.size.height * scale};
    text.lineHeight *= scale;
    text.ascent *= scale;
    return text;
}

QString bundlePhrase(std::size_t relations)
{
    return QCoreApplication::translate("Picture", "%1 relations", nullptr, static_cast<int>(relations))
        .arg(counted(relations));
}

QString phraseText(const ConceptMap& map, const VisibleRelation& shown, const std::string& language)
{
    if (shown.relations.size() > 1)
        return bundlePhrase(shown.relations.size());
    const RelationType* type = map.find(shown.type);
    const Relation* relation = map.find(shown.relations.front());
    const bool isSaid = type && relation && (type->phraseShown || !relation->phrase.empty());
    if (!isSaid)
        return {};
    return toQString(phraseOf(*relation, *type, language));
}

/// "is part of" points up: its target stands first in the levels.
bool pointsUp(const ConceptMap& map, const VisibleRelation& shown)
{
    const RelationType* type = map.find(shown.type);
    return shown.isHierarchical && type && type->hierarchy == Hierarchy::FromIsNarrower;
}

/// Of more bundles than that their counts would cover the map: then those of the heaviest few are said, the others are
/// in the tips.
constexpr std::size_t kMostCountedBundles = 20;
constexpr std::size_t kHeaviestBundles = 12;

/// How many relations a bundle has at least that says so.
std::size_t leastCounted(const VisibleMap& visible)
{
    std::vector<std::size_t> sizes;
    for (const VisibleRelation& shown : visible.relations)
        if (shown.relations.size() > 1)
            sizes.push_back(shown.relations.size());
    if (sizes.size() <= kMostCountedBundles)
        return 0;
    std::ranges::nth_element(sizes, sizes.begin() + kHeaviestBundles, std::ranges::greater());
    return sizes[kHeaviestBundles] + 1;
}

/// How wide the lines of a text may get: narrower than usual where that is wished and breaks no word.
double lineWidth(double usual, const LayoutWish& wish, const QString& text, const QFont& font)
{
    const double wished = usual * wish.labelWidth;
    return wished >= usual ? wished : std::max(wished, std::min(usual, widestWord(text, font)));
}

void measureConcepts(const ConceptMap& map, MeasuredView& view, const LayoutWish& wish)
{
    const std::string language = view.language.toStdString();
    view.labels.reserve(view.visible.concepts.size());
    for (const VisibleConcept& shown : view.visible.concepts) {
        const Concept& subject = *map.find(shown.id);
        const QString label = toQString(labelOf(subject, language));
        const QFont& font = labelFont(shown.level, label, wish.type);
        view.labels.push_back(measureText(label, font, lineWidth(boxStyle(shown.level).labelWidth, wish, label, font)));
        view.request.nodes.push_back({boxSize(view.labels.back(), shown, wish.padding), shown.parent, subject.pin});
        const double px = shown.hidden > 0 ? std::min<double>(font.pixelSize(), kBadgePx) : font.pixelSize();
        view.request.smallestType = std::min(view.request.smallestType, px);
    }
}

void measureRelations(const ConceptMap& map, MeasuredView& view, const LayoutWish& wish)
{
    const std::string language = view.language.toStdString();
    std::map<std::tuple<RelationTypeId, QString, bool>, int> kinds;
    view.phrases.reserve(view.visible.relations.size());
    const std::size_t least = leastCounted(view.visible);
    int bundlesSaid = 0;
    for (const VisibleRelation& shown : view.visible.relations) {
        const bool isSilent = shown.relations.size() > 1 && shown.relations.size() < least;
        const QString phrase = isSilent ? QString() : phraseText(map, shown, language);
        const QFont& font = phraseFont(phrase, wish.type);
        view.phrases.push_back(
            measureText(phrase, font, lineWidth(kPhraseWidth, wish, phrase, font), wish.phraseLines));
        LayoutEdge edge{shown.from, shown.to, shown.isHierarchical, -1, {}, 1};
        if (pointsUp(map, shown))
            std::swap(edge.from, edge.to);
        if (!shown.isBundle)
            edge.kind = kinds.try_emplace({shown.type, phrase, shown.isHierarchical}, static_cast<int>(kinds.size()))
                            .first->second;
        if (!view.phrases.back().lines.isEmpty()) {
            edge.phrase = padded(view.phrases.back().size, kPlatePadding);
            bundlesSaid += shown.isBundle ? 1 : 0;
            view.request.smallestType = std::min(view.request.smallestType, wish.type.phrasePx);
        }
        view.request.edges.push_back(edge);
    }
    const auto most = static_cast<int>(kinds.size()) + bundlesSaid;
    view.request.numberPlate = numberPlate(most, wish.type);
    view.request.phraseScales = smallerScales(wish);
}

/// The curve in the relation's own direction, whichever way the layout saw it.
Spline inDirection(Spline curve, const LayoutEdge& edge, const VisibleRelation& shown)
{
    if (edge.from != shown.from || edge.to != shown.to)
        std::reverse(curve.begin(), curve.end());
    return curve;
}

/// Writes the phrase of relation `i` of the view, or the number that stands for it, where the layout put it.
template <class Placed, class Shown>
void writePhrase(const MeasuredView& view, std::size_t i, const Placed& placed, Shown& shown)
{
    if (!placed.phrase)
        return;
    shown.keyNumber = placed.keyNumber;
    shown.phrase =
        scaled(placed.keyNumber > 0 ? numberLabel(placed.keyNumber, view.type) : view.phrases[i], placed.phraseScale);
    const Size size = plateSize(view.request, static_cast<int>(i), placed.phraseScale, placed.keyNumber);
    shown.plate = Rect::around(*placed.phrase, size);
}

/// In wider lines than on the relation's own line: below the picture there is room.
PictureKeyEntry composeKeyEntry(const ConceptMap& map, const MeasuredView& view, const KeyEntry& placed)
{
    const VisibleRelation& shown = view.visible.relations[static_cast<std::size_t>(placed.edge)];
    const QString phrase = phraseText(map, shown, view.language.toStdString());
    PictureKeyEntry entry;
    entry.number = placed.number;
    entry.sign = numberLabel(placed.number, view.type);
    entry.phrase = measureText(phrase, phraseFont(phrase, view.type), kKeyWidth, kKeyLines);
    entry.phrase.align = entry.phrase.isRightToLeft ? TextAlign::Right : TextAlign::Left;
    const Size plate = view.request.numberPlate, text = entry.phrase.size;
    standIn({0, 0, plate.width + kBesideNumber + text.width, std::max(plate.height, text.height)}, plate, entry);
    return entry;
}

/// What the layout has above its key.
Rect boundsWithoutKey(const LayoutRequest& request, Layout layout)
{
    layout.key.clear();
    return boundsOf(request, layout);
}

PictureRelation composeRelation(const ConceptMap& map, const MeasuredView& view, const PlacedEdge& placed,
                                std::size_t i, std::map<RelationTypeId, QString>& typeKeys)
{
    const VisibleRelation& shown = view.visible.relations[i];
    PictureRelation relation;
    relation.relations = shown.relations;
    relation.from = shown.from;
    relation.to = shown.to;
    relation.curve = inDirection(placed.curve, view.request.edges[i], shown);
    relation.block = placed.block;
    if (placed.block < 0)
        writePhrase(view, i, placed, relation);
    relation.type = shown.type;
    relation.isHierarchical = shown.isHierarchical;
    relation.isBundle = shown.isBundle;
    if (const RelationType* type = map.find(shown.type)) {
        const auto [key, isNew] = typeKeys.try_emplace(shown.type);
        if (isNew)
            key->second = toQString(type->key);
        relation.typeKey = key->second;  // shared: one text for each type
        relation.line = type->line;
        relation.arrow = type->arrow;
        relation.colour = type->colour;
    }
    if (const Relation* only = shown.relations.size() == 1 ? map.find(shown.relations.front()) : nullptr)
        relation.ownColour = only->colour;
    return relation;
}

/// Around its members, with its label at the top.
PictureFrame composeFrame(const Picture& picture, const MeasuredFrame& measured)
{
    constexpr double kPadding = 12;
    PictureFrame frame{measured.label, measured.box, {}, measured.look};
    Rect inside;
    for (int member : measured.members)
        inside = inside.united(picture.concepts[static_cast<std::size_t>(member)].box);
    const Size label = frame.label.lines.isEmpty() ? Size{} : frame.label.size;
    if (!inside.isEmpty()) {
        const double top = kPadding + (label.height > 0 ? label.height + kPadding / 2 : 0);
        frame.box = frame.box.united(
            {inside.x - kPadding, inside.y - top, inside.width + 2 * kPadding, inside.height + top + kPadding});
    }
    frame.box.width = std::max(frame.box.width, label.width + 2 * kPadding);
    frame.labelArea = {frame.box.x + kPadding, frame.box.y + kPadding / 2, label.width, label.height};
    return frame;
}

PictureBlock composeBlock(const MeasuredView& view, const LeafBlock& placed)
{
    PictureBlock block;
    block.anchor = placed.anchor;
    block.concepts = placed.nodes;
    block.relations = placed.edges;
    block.frame = placed.frame;
    if (placed.edges.empty())
        return block;
    const auto first = static_cast<std::size_t>(placed.edges.front());
    block.stem = inDirection(placed.stem, view.request.edges[first], view.visible.relations[first]);
    writePhrase(view, first, placed, block);
    return block;
}

}  // namespace

MeasuredText badgeLabel(int hidden)
{
    return measureText(QStringLiteral("+%1").arg(counted(hidden)), badgeFont(), 1000, 1);
}

MeasuredText numberLabel(int number, const TypeStyle& type)
{
    return measureText(counted(number), numberFont(type), 1000, 1);
}

Size numberPlate(int most, const TypeStyle& type)
{
    constexpr double kBesideDigits = 3;
    const QString widest(std::max<qsizetype>(2, counted(most).size()), u'8');
    const MeasuredText label = measureText(widest, numberFont(type), 1000, 1);
    const double width = std::ceil(label.size.width + 2 * kBesideDigits);
    const double height =
        std::ceil(std::max(label.lineHeight + 2 * kPlatePadding.height, widest.size() > 2 ? 0 : width));
    return {std::max(width, height), height};
}

Rect badgeArea(const PictureConcept& shown)
{
    const Size size = badgeSize(shown.hidden);
    const double right = shown.box.right() - boxStyle(shown.level).padding.width;
    return {right - size.width, shown.box.centre().y - size.height / 2, size.width, size.height};
}

Rect labelArea(const PictureConcept& shown)
{
    Rect area = shown.box;
    if (shown.hidden > 0)
        area.width -= badgeSize(shown.hidden).width + kBadgeGap;
    return area;
}

int Picture::indexOf(ConceptId id) const
{
    const auto found = std::find_if(concepts.begin(), concepts.end(), [&](const auto& each) { return each.id == id; });
    return found == concepts.end() ? -1 : static_cast<int>(found - concepts.begin());
}

MeasuredView measureView(const ConceptMap& map, VisibleMap visible, const LayoutWish& wish)
{
    MeasuredView view;
    view.visible = std::move(visible);
    view.language = wish.language.isEmpty() ? toQString(map.info().language) : wish.language;
    view.request.engine = wish.engine;
    view.request.orientation = wish.orientation;
    view.request.target = wish.target;
    view.request.revision = wish.revision;
    view.request.centre = view.visible.centre;
    view.request.smallestType = wish.type.level(0).px;
    view.type = wish.type;
    measureConcepts(map, view, wish);
    measureRelations(map, view, wish);
    return view;
}

Picture composePicture(const ConceptMap& map, const MeasuredView& view, const Layout& layout)
{
    Picture picture;
    picture.bounds = layout.bounds;
    for (std::size_t i = 0; i < view.visible.concepts.size(); ++i) {
        const VisibleConcept& shown = view.visible.concepts[i];
        const Rect box = Rect::around(layout.centres[i], view.request.nodes[i].size);
        picture.concepts.push_back({shown.id, box, view.labels[i], shown.level, shown.hidden, shown.narrower > 0,
                                    toQString(map.find(shown.id)->style), map.find(shown.id)->look, shown.parent});
        picture.bounds = picture.bounds.united(box);
    }
    for (const MeasuredFrame& frame : view.frames)
        picture.frames.push_back(composeFrame(picture, frame));
    for (const PictureFrame& frame : picture.frames)
        picture.bounds = picture.bounds.united(frame.box);
    std::map<RelationTypeId, QString> typeKeys;
    for (std::size_t i = 0; i < view.visible.relations.size(); ++i)
        picture.relations.push_back(composeRelation(map, view, layout.edges[i], i, typeKeys));
    for (const LeafBlock& placed : layout.blocks)
        picture.blocks.push_back(composeBlock(view, placed));
    for (const KeyEntry& placed : layout.key)
        picture.key.push_back(composeKeyEntry(map, view, placed));
    if (!picture.key.empty()) {
        picture.bounds = boundsWithoutKey(view.request, layout);
        putKeyBelow(picture);
    }
    alignToPixels(picture);
    picture.hidden = view.visible.hidden;
    picture.outOfScope = view.visible.outOfScope;
    picture.language = view.language;
    picture.title = toQString(textIn(map.info().titles, view.language.toStdString(), map.info().title));
    return picture;
}

void shade(Picture& picture, const Shading& shading)
{
    for (PictureConcept& shown : picture.concepts) {
        const std::size_t id = shown.id.value;
        shown.shade = id < shading.shares.size() ? shading.shares[id] : -1;
        shown.group = id < shading.groups.size() ? static_cast<int>(shading.groups[id]) : -1;
    }
}

}  // namespace conspectus
