#include "app/publish/check/check_places.h"

#include "app/publish/wording.h"
#include "core/query/propositions.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostNamed = 3;
constexpr int kWordsOfName = 12, kLettersOfName = 60;

RelationId firstOf(const PictureRelation& relation)
{
    return relation.relations.empty() ? RelationId() : relation.relations.front();
}

RelationId relationOf(const Inspected& figure, const DrawnPart& part)
{
    const auto relationAt = [&](int index) {
        return firstOf(figure.picture.relations[static_cast<std::size_t>(index)]);
    };
    const bool isOfBlock = part.kind == DrawnPart::Kind::Block || part.index < 0;
    if (!isOfBlock)
        return relationAt(part.index);
    const int block = part.kind == DrawnPart::Kind::Block ? part.index : -1 - part.index;
    const std::vector<int>& relations = figure.picture.blocks[static_cast<std::size_t>(block)].relations;
    return relations.empty() ? RelationId() : relationAt(relations.front());
}

}  // namespace

Rect lettersOf(const DrawnText& text)
{
    const Size size = text.text.size;
    const Rect& area = text.area;
    const double left = text.text.align == TextAlign::Left ? area.x
        : text.text.align == TextAlign::Right              ? area.right() - size.width
                                                           : area.centre().x - size.width / 2;
    return {left, area.centre().y - size.height / 2, size.width, size.height};
}

QString wordsOf(const DrawnText& text) { return text.text.lines.join(u' '); }

FindingPlace placeOf(const Inspected& figure, const DrawnPart& part, const Rect& area)
{
    switch (part.kind) {
    case DrawnPart::Kind::Concept:
        return {figure.picture.concepts[static_cast<std::size_t>(part.index)].id, {}, area};
    case DrawnPart::Kind::Block:
    case DrawnPart::Kind::Relation:
    case DrawnPart::Kind::Phrase:
        return {{}, relationOf(figure, part), area};
    case DrawnPart::Kind::Frame:
    case DrawnPart::Kind::Sample:
    case DrawnPart::Kind::Note:
        break;
    }
    return {{}, {}, area};
}

QString sentenceOf(const Inspected& figure, const DrawnPart& part)
{
    const RelationId relation = placeOf(figure, part, {}).relation;
    return QString::fromStdString(sentence(figure.map, relation, figure.picture.language.toStdString()));
}

void Group::add(const FindingPlace& place, const QString& name)
{
    places.push_back(place);
    const QString brief = quoted(shortened(name, kWordsOfName, kLettersOfName));
    if (static_cast<std::size_t>(names.size()) < kMostNamed && !names.contains(brief))
        names += brief;
}

QString Group::named() const { return enumerated(names, places.size() - static_cast<std::size_t>(names.size())); }

}  // namespace conspectus
