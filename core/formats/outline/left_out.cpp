#include "core/formats/outline/left_out.h"

#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

/// Notes "WHAT was left out: TITLE has no place for it." where it is so.
class Notes {
public:
    Notes(Kept kept, std::string_view prefix, std::string_view title, LossList& losses)
        : m_kept(kept),
          m_prefix(prefix),
          m_end(" was left out: " + std::string(title) + " has no place for it."),
          m_losses(losses)
    {
    }

    void say(bool isThere, std::string_view what, std::string_view example)
    {
        if (isThere)
            m_losses.note(std::string(what) + m_end, 0, example);
    }
    void say(Part part, bool isThere, std::string_view what, std::string_view example)
    {
        say(isThere && !m_kept.has(part), what, example);
    }
    bool keeps(Part part) const { return m_kept.has(part); }
    void say(const Attributes& attributes)
    {
        for (const Attribute& each : attributes)
            say(!each.name.starts_with(m_prefix), "Data of another program", each.name);
    }

private:
    Kept m_kept;
    std::string_view m_prefix;
    std::string m_end;
    LossList& m_losses;
};

/// True for kinds that say no more than their relations' phrases and arrows.
bool isPlainKind(const RelationType& type)
{
    return type.name == "relation" || type.name == "contains" || type.name == "branch" || type.name == type.phrase;
}

void sayOf(Notes& notes, const Concept& subject)
{
    notes.say(Part::Definition, !subject.definition.empty(), "A definition", subject.label);
    notes.say(Part::Notes, !subject.notes.empty(), "A note", subject.label);
    notes.say(Part::Source, !subject.source.empty(), "A source", subject.label);
    notes.say(Part::Link, !subject.link.empty(), "A link", subject.label);
    notes.say(Part::Tags, !subject.tags.empty(), "A concept's list of tags", subject.label);
    notes.say(Part::Style, !subject.style.empty(), "A style class", subject.label);
    notes.say(Part::Pin, subject.pin.has_value(), "A pinned place", subject.label);
    notes.say(Part::Labels, !subject.labels.empty(), "A label in another language", subject.label);
    if (!notes.keeps(Part::Data))
        notes.say(subject.attributes);
}

void sayOf(Notes& notes, const Relation& relation, const RelationType& type)
{
    const std::string_view example = phraseOf(relation, type, "");
    notes.say(!isPlainKind(type), "A relation's kind, beyond its phrase,", type.name);
    notes.say(!relation.phrases.empty(), "A phrase in another language", example);
    notes.say(!relation.definition.empty(), "A relation's definition", example);
    notes.say(!relation.notes.empty(), "A relation's note", example);
    notes.say(!relation.source.empty(), "A relation's source", example);
    notes.say(!relation.tags.empty(), "A relation's list of tags", example);
    notes.say(relation.weight != 1, "A relation's weight", example);
    notes.say(relation.attributes);
}

void sayOf(Notes& notes, const MapInfo& info)
{
    notes.say(Part::Title, !info.title.empty(), "The map's title", info.title);
    notes.say(Part::Description, !info.description.empty(), "The map's description", info.description);
    notes.say(Part::MapTexts, !info.source.empty(), "The map's source", info.source);
    notes.say(Part::MapTexts, info.language != MapInfo().language, "The map's language", info.language);
    notes.say(Part::MapTexts, !info.titles.empty(), "The map's title in another language",
              info.titles.empty() ? "" : info.titles.front().text);
    for (const NamedView& view : info.views)
        notes.say(Part::Views, true, "A view", view.name);
    for (const Tour& tour : info.tours)
        notes.say(true, "A tour", tour.name);
    for (const Figure& figure : info.figures)
        notes.say(true, "A figure", figure.name);
    notes.say(info.attributes);
}

}  // namespace

void noteLeftOut(const ConceptMap& map, const SpanningTree& tree, Kept kept, std::string_view prefix,
                 std::string_view title, LossList& losses)
{
    Notes notes(kept, prefix, title, losses);
    sayOf(notes, map.info());
    for (const OutlineItem& item : tree.items) {
        sayOf(notes, *map.find(item.id));
        const Relation* relation = map.find(item.relation);
        if (!relation)
            continue;
        const RelationType& type = *map.find(relation->type);
        sayOf(notes, *relation, type);
        const std::string_view phrase =
            type.phraseShown ? phraseOf(*relation, type, "") : std::string_view(relation->phrase);
        if (phrase != phraseOfLine(map, item.relation))
            losses.note("A phrase that is read from the narrower concept to the broader one was left out.", 0, phrase);
        notes.say(Part::LinePhrase, !phraseOfLine(map, item.relation).empty(), "A linking phrase", phrase);
    }
}

void noteLeftOut(const Relation& relation, const RelationType& type, std::string_view prefix, std::string_view title,
                 LossList& losses)
{
    Notes notes({}, prefix, title, losses);
    sayOf(notes, relation, type);
}

void noteNotInTree(const ConceptMap& map, RelationId relation, std::string_view title, LossList& losses)
{
    losses.note("A relation was left out: in " + std::string(title) +
                    " each concept stands below one other, the first of those that its weightiest relations of a "
                    "hierarchy lead to.",
                0, propositionOf(map, relation));
}

std::string propositionOf(const ConceptMap& map, RelationId id)
{
    const Relation& relation = *map.find(id);
    const std::string_view phrase = phraseOf(relation, *map.find(relation.type), "");
    return map.find(relation.from)->label + (phrase.empty() ? " - " : " - " + std::string(phrase) + " - ") +
        map.find(relation.to)->label;
}

}  // namespace conspectus
