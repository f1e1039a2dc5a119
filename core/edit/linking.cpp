#include "core/edit/linking.h"

#include "core/edit/edits.h"
#include "core/edit/missing.h"

#include <algorithm>
#include <iterator>

namespace conspectus {

namespace {

RelationTypeId typeThatSays(const ConceptMap& map, std::string_view phrase)
{
    for (RelationTypeId id : map.relationTypes())
        if (!phrase.empty() && map.find(id)->phrase == phrase)
            return id;
    return {};
}

RelationTypeId firstPlainType(const ConceptMap& map)
{
    for (RelationTypeId id : map.relationTypes())
        if (map.find(id)->hierarchy == Hierarchy::None && map.find(id)->phrase.empty())
            return id;
    return {};
}

}  // namespace

Result<Transaction> connect(const ConceptMap& map, ConceptId from, ConceptId to, std::string phrase)
{
    if (!map.find(from) || !map.find(to))
        return noSuchConcept();
    Transaction transaction{"Link concepts", {}, {}};
    Relation relation;
    relation.id = map.nextRelationId();
    relation.from = from;
    relation.to = to;
    relation.type = typeThatSays(map, phrase);
    if (!relation.type.isValid()) {
        relation.phrase = std::move(phrase);
        relation.type = firstPlainType(map);
    }
    if (!relation.type.isValid()) {
        RelationType plain;
        plain.id = relation.type = map.nextRelationTypeId();
        plain.name = "relation";
        transaction.changes.push_back(AddRelationType{std::move(plain)});
    }
    transaction.changes.push_back(AddRelation{std::move(relation)});
    return transaction;
}

Result<Transaction> rephrase(const ConceptMap& map, RelationId id, std::string phrase)
{
    const Relation* before = map.find(id);
    if (!before)
        return noSuchRelation();
    Transaction step{"Change linking phrase", {}, {}};
    if (phrase == (before->phrase.empty() ? map.find(before->type)->phrase : before->phrase))
        return step;
    Relation after = *before;
    after.phrases.clear();
    const RelationTypeId type = typeThatSays(map, phrase);
    after.phrase = type.isValid() ? std::string() : std::move(phrase);
    if (type.isValid())
        after.type = type;
    step.changes.push_back(SetRelation{std::move(after)});
    return step;
}

Result<Transaction> reverse(const ConceptMap& map, RelationId id)
{
    const Relation* before = map.find(id);
    if (!before)
        return noSuchRelation();
    Relation after = *before;
    std::swap(after.from, after.to);
    return Transaction{"Reverse relation", {SetRelation{std::move(after)}}, {}};
}

namespace {

/// What `edit` does to each of them, under one label: that of one, or that of several.
template <class Edit>
Result<Transaction> together(std::span<const RelationId> ids, const char* ofOne, const char* ofSeveral, Edit edit)
{
    Transaction all{ids.size() == 1 ? ofOne : ofSeveral, {}, {}};
    for (RelationId id : ids) {
        Result<Transaction> step = edit(id);
        if (!step)
            return step;
        std::ranges::move(step->changes, std::back_inserter(all.changes));
    }
    return all;
}

}  // namespace

Result<Transaction> rephraseAll(const ConceptMap& map, std::span<const RelationId> ids, const std::string& phrase)
{
    return together(ids, "Change linking phrase", "Change linking phrases",
                    [&](RelationId id) { return rephrase(map, id, phrase); });
}

Result<Transaction> reverseAll(const ConceptMap& map, std::span<const RelationId> ids)
{
    return together(ids, "Reverse relation", "Reverse relations", [&](RelationId id) { return reverse(map, id); });
}

Result<Transaction> removeRelations(const ConceptMap& map, std::span<const RelationId> ids)
{
    return together(ids, "Remove relation", "Remove relations", [&](RelationId id) { return removeRelation(map, id); });
}

std::vector<std::string> phrasesInUse(const ConceptMap& map)
{
    std::vector<std::string> phrases;
    for (RelationTypeId id : map.relationTypes())
        phrases.push_back(map.find(id)->phrase);
    for (RelationId id : map.relations())
        phrases.push_back(map.find(id)->phrase);
    std::sort(phrases.begin(), phrases.end());
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    std::erase(phrases, std::string());
    return phrases;
}

}  // namespace conspectus
