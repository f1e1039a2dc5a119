#include "core/edit/edits.h"

#include "core/edit/missing.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

/// An empty text takes the language out.
void setText(LocalizedTexts& texts, std::string_view language, std::string text)
{
    const auto place =
        std::lower_bound(texts.begin(), texts.end(), language,
                         [](const LocalizedText& each, std::string_view wanted) { return each.language < wanted; });
    const bool isThere = place != texts.end() && place->language == language;
    if (text.empty() && isThere)
        texts.erase(place);
    else if (isThere)
        place->text = std::move(text);
    else if (!text.empty())
        texts.insert(place, {std::string(language), std::move(text)});
}

}  // namespace

Result<Transaction> addConcept(const ConceptMap& map, std::string label, ConceptId parent, RelationTypeId type)
{
    if (parent.isValid() && !map.find(parent))
        return noSuchConcept();
    Concept added;
    added.id = map.nextConceptId();
    added.label = std::move(label);
    Transaction transaction{"Add concept", {AddConcept{added}}, {}};
    if (!parent.isValid() || !type.isValid())
        return transaction;

    const RelationType* found = map.find(type);
    if (!found)
        return noSuchType();
    Relation relation;
    relation.id = map.nextRelationId();
    relation.from = parent;
    relation.to = added.id;
    if (found->hierarchy == Hierarchy::FromIsNarrower)
        std::swap(relation.from, relation.to);
    relation.type = type;
    transaction.changes.push_back(AddRelation{relation});
    return transaction;
}

Result<Transaction> rename(const ConceptMap& map, ConceptId id, std::string label, std::string_view language)
{
    const Concept* before = map.find(id);
    if (!before)
        return noSuchConcept();
    Concept after = *before;
    if (language.empty() || language == map.info().language || after.label.empty())
        after.label = std::move(label);
    else
        setText(after.labels, language, std::move(label));
    return Transaction{"Rename concept", {SetConcept{std::move(after)}}, "rename " + std::to_string(id.value)};
}

Result<Transaction> removeConcept(const ConceptMap& map, ConceptId id)
{
    if (!map.find(id))
        return noSuchConcept();
    Transaction transaction{"Remove concept", {}, {}};
    for (RelationId relation : map.relationsOf(id))
        transaction.changes.push_back(RemoveRelation{relation});
    transaction.changes.push_back(RemoveConcept{id});
    return transaction;
}

Result<Transaction> link(const ConceptMap& map, ConceptId from, ConceptId to, RelationTypeId type, std::string phrase)
{
    if (!map.find(from) || !map.find(to))
        return noSuchConcept();
    if (!map.find(type))
        return noSuchType();
    Relation relation;
    relation.id = map.nextRelationId();
    relation.from = from;
    relation.to = to;
    relation.type = type;
    relation.phrase = std::move(phrase);
    return Transaction{"Link concepts", {AddRelation{std::move(relation)}}, {}};
}

Result<Transaction> removeRelation(const ConceptMap& map, RelationId id)
{
    if (!map.find(id))
        return noSuchRelation();
    return Transaction{"Remove relation", {RemoveRelation{id}}, {}};
}

Result<Transaction> pin(const ConceptMap& map, ConceptId id, std::optional<Point> place)
{
    const Concept* before = map.find(id);
    if (!before)
        return noSuchConcept();
    Concept after = *before;
    after.pin = place;
    return Transaction{
        place ? "Pin concept" : "Unpin concept", {SetConcept{std::move(after)}}, "pin " + std::to_string(id.value)};
}

}  // namespace conspectus
