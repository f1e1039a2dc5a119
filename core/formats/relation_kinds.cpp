#include "core/formats/relation_kinds.h"

#include "core/formats/numbers.h"

#include <algorithm>
#include <span>

namespace conspectus {

namespace {

// In the order of the enumerators.
constexpr std::string_view kHierarchies[] = {"none", "from-broader", "from-narrower"};
constexpr std::string_view kLines[] = {"solid", "dashed", "dotted"};
constexpr int kMostColours = 64;

template <class Enum> bool setEnum(Enum& value, std::span<const std::string_view> names, std::string_view text)
{
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end())
        return false;
    value = static_cast<Enum>(found - names.begin());
    return true;
}

/// All that tells one kind from another.
std::string keyOf(const RelationKind& kind)
{
    std::string key = kind.name;
    for (int part : {static_cast<int>(kind.arrow), static_cast<int>(kind.hierarchy), static_cast<int>(kind.line),
                     kind.colour, kind.isPhraseShown ? 1 : 0})
        (key += '\0') += numberText(part);
    return key;
}

bool saysOnlyItsArrow(const RelationKind& kind)
{
    RelationKind plain;
    plain.arrow = kind.arrow;
    return keyOf(kind) == keyOf(plain);
}

/// True for what is made of a kind without a name, and for what MapBuilder::plainType makes.
bool isNameless(const RelationType& type)
{
    return (type.name == "relation" || type.name.ends_with(" relation")) && type.phrase.empty() && type.phraseShown;
}

}  // namespace

bool RelationKind::set(std::string_view field, std::string_view text)
{
    if (field == "relation") {
        name = text;
        return true;
    }
    if (field == "hierarchy")
        return setEnum(hierarchy, kHierarchies, text);
    if (field == "line")
        return setEnum(line, kLines, text);
    if (field == "palette") {
        const auto number = wholeNumberFrom(text);
        colour = number && *number >= 0 && *number < kMostColours ? *number : colour;
        return number && *number == colour;
    }
    if (field != "phraseShown" || (text != "no" && text != "yes"))
        return false;
    isPhraseShown = text == "yes";
    return true;
}

RelationTypeId RelationTypesRead::typeFor(const RelationKind& kind)
{
    RelationTypeId& known = m_types[keyOf(kind)];
    if (known.isValid())
        return known;
    if (saysOnlyItsArrow(kind))
        return known = m_builder.plainType(kind.arrow);
    RelationType type;
    type.key = type.name = kind.name.empty() ? "relation" : kind.name;
    type.phrase = kind.name;
    type.arrow = kind.arrow;
    type.hierarchy = kind.hierarchy;
    type.line = kind.line;
    type.colour = kind.colour;
    type.phraseShown = kind.isPhraseShown;
    while (m_builder.typeByKey(type.key).isValid())
        type.key += '_';
    return known = m_builder.add(std::move(type));
}

void RelationTypesRead::apply(const RelationKind& kind, std::string phrase, Relation& relation)
{
    relation.type = typeFor(kind);
    if (!kind.isPhraseShown || phrase != kind.name)
        relation.phrase = std::move(phrase);
}

RelationTypesWritten::RelationTypesWritten(const ConceptMap& map)
{
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        std::vector<Field>& fields = m_fields[id];
        if (type.hierarchy != Hierarchy::None)
            fields.push_back({"hierarchy", "string", std::string(kHierarchies[static_cast<int>(type.hierarchy)])});
        if (type.line != LineStyle::Solid)
            fields.push_back({"line", "string", std::string(kLines[static_cast<int>(type.line)])});
        if (type.colour > 0 && type.colour < kMostColours)
            fields.push_back({"palette", "int", numberText(type.colour)});
        if (isNameless(type))
            continue;
        if (!type.phraseShown || type.phrase.empty())
            fields.push_back({"phraseShown", "string", "no"});
        fields.insert(fields.begin(), Field{"relation", "string", nameFor(type, fields)});
    }
}

void RelationTypesWritten::noteLeftOut(const ConceptMap& map, std::string_view format, LossList& losses)
{
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        if (!type.phrases.empty())
            losses.note("A relation type's phrase in another language was left out: " + std::string(format) +
                            " has no place for it.",
                        0, type.name);
        if (!type.attributes.empty())
            losses.note("Data of a relation type was left out: " + std::string(format) + " has no place for it.", 0,
                        type.name);
    }
}

/// Its name, where no other type of that name has the same fields.
std::string RelationTypesWritten::nameFor(const RelationType& type, const std::vector<Field>& others)
{
    std::string suffix = numberText(static_cast<int>(type.arrow));
    for (const Field& field : others)
        ((suffix += '\0') += field.name) += field.text;
    std::string name = type.name.empty() ? type.key : type.name;
    if (!m_taken.insert(name + '\0' + suffix).second) {
        name = type.key;
        while (!m_taken.insert(name + '\0' + suffix).second)
            name += '_';
    }
    return name;
}

std::string_view shownPhrase(const Relation& relation, const RelationType& type)
{
    return relation.phrase.empty() && type.phraseShown ? type.phrase : relation.phrase;
}

}  // namespace conspectus
