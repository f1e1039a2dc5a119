#include "core/formats/outline/outline_builder.h"

#include "core/formats/fields.h"

namespace conspectus {

bool isWebAddress(std::string_view text)
{
    Concept probe;
    return !text.empty() && setField(probe, "link", text);
}

Result<ConceptId> OutlineBuilder::add(Concept subject, ConceptId parent, int line, std::string_view phrase)
{
    const Result<ConceptId> id = m_builder.add(std::move(subject), line);
    if (!id || !parent.isValid())
        return id;
    Relation relation;
    relation.phrase = phrase;
    return join(parent, *id, line, std::move(relation)).map([&](RelationId) { return *id; });
}

Result<RelationId> OutlineBuilder::join(ConceptId parent, ConceptId child, int line, Relation relation)
{
    relation.from = parent;
    relation.to = child;
    relation.type = typeFor(!relation.phrase.empty());
    return m_builder.add(std::move(relation), line);
}

RelationTypeId OutlineBuilder::typeFor(bool saysSomething)
{
    RelationTypeId& known = saysSomething ? m_named : m_silent;
    if (known.isValid())
        return known;
    RelationType type;
    type.key = type.name = saysSomething ? "branch" : "contains";
    type.phrase = saysSomething ? "" : "contains";
    type.hierarchy = Hierarchy::FromIsBroader;
    type.phraseShown = saysSomething;
    while (m_builder.typeByKey(type.key).isValid())
        type.key += '_';
    return known = m_builder.add(std::move(type));
}

}  // namespace conspectus
