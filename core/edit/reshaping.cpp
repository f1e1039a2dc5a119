#include "core/edit/reshaping.h"

#include "core/base/text.h"
#include "core/edit/branches.h"
#include "core/edit/missing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace conspectus {

namespace {

bool areThere(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    return std::ranges::all_of(ids, [&](ConceptId id) { return map.find(id) != nullptr; });
}

/// All relations at any of the concepts, each once, in order.
std::set<RelationId> relationsAt(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    std::set<RelationId> relations;
    for (ConceptId id : ids)
        for (RelationId relation : map.relationsOf(id))
            relations.insert(relation);
    return relations;
}

/// Takes what the other has and this one lacks.
void take(const Concept& other, Concept& kept)
{
    for (std::string Concept::*text : {&Concept::definition, &Concept::notes, &Concept::source, &Concept::link})
        if ((kept.*text).empty())
            kept.*text = other.*text;
    for (const LocalizedText& label : other.labels)
        if (std::ranges::none_of(kept.labels, [&](const LocalizedText& own) { return own.language == label.language; }))
            kept.labels.push_back(label);
    std::ranges::sort(kept.labels, {}, &LocalizedText::language);
    kept.tags.insert(kept.tags.end(), other.tags.begin(), other.tags.end());
    std::ranges::sort(kept.tags);
    kept.tags.erase(std::unique(kept.tags.begin(), kept.tags.end()), kept.tags.end());
}

/// What makes two relations say the same.
auto saying(const Relation& relation) { return std::tuple(relation.from, relation.to, relation.type, relation.phrase); }

Concept copyOf(const Concept& original, ConceptId id)
{
    Concept copy = original;
    copy.id = id;
    copy.key.clear();
    copy.pin.reset();
    return copy;
}

Relation copyOf(const Relation& original, RelationId id, ConceptId from, ConceptId to)
{
    Relation copy = original;
    copy.id = id;
    copy.key.clear();
    copy.from = from;
    copy.to = to;
    return copy;
}

}  // namespace

Result<Transaction> removeConcepts(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    if (!areThere(map, ids))
        return noSuchConcept();
    Transaction step{ids.size() == 1 ? "Delete concept" : "Delete concepts", {}, {}};
    for (RelationId relation : relationsAt(map, ids))
        step.changes.push_back(RemoveRelation{relation});
    for (ConceptId id : std::set<ConceptId>(ids.begin(), ids.end()))
        step.changes.push_back(RemoveConcept{id});
    return step;
}

Result<Transaction> mergeConcepts(const ConceptMap& map, ConceptId kept, const std::vector<ConceptId>& others)
{
    std::set<ConceptId> gone(others.begin(), others.end());
    gone.erase(kept);
    if (!map.find(kept) || !areThere(map, others))
        return noSuchConcept();
    if (gone.empty())
        return unexpected(ErrorCode::Edit, "Select two concepts or more to merge them.");
    Transaction step{"Merge concepts", {}, {}};
    Concept merged = *map.find(kept);
    std::set<decltype(saying(Relation{}))> said;
    for (RelationId id : map.relationsOf(kept))
        said.insert(saying(*map.find(id)));
    for (RelationId id : relationsAt(map, {gone.begin(), gone.end()})) {
        Relation moved = *map.find(id);
        const auto isMerged = [&](ConceptId end) {
            return end == kept || gone.contains(end);
        };
        const bool wasLoop = moved.from == moved.to;
        const bool isAmong = isMerged(moved.from) && isMerged(moved.to) && !wasLoop;
        for (ConceptId* end : {&moved.from, &moved.to})
            if (gone.contains(*end))
                *end = kept;
        if (isAmong || !said.insert(saying(moved)).second)
            step.changes.push_back(RemoveRelation{id});
        else
            step.changes.push_back(SetRelation{std::move(moved)});
    }
    for (ConceptId id : gone) {
        take(*map.find(id), merged);
        step.changes.push_back(RemoveConcept{id});
    }
    step.changes.push_back(SetConcept{std::move(merged)});
    return step;
}

std::vector<std::string> partsOf(std::string_view label)
{
    for (char separator : {'\n', ';', ',', '/'}) {
        std::vector<std::string> parts;
        for (std::string_view part : split(label, separator))
            if (std::string text(trimmed(part)); !text.empty())
                parts.push_back(std::move(text));
        if (parts.size() > 1)
            return parts;
    }
    return {std::string(label)};
}

Result<Addition> splitConcept(const ConceptMap& map, ConceptId id)
{
    const Concept* whole = map.find(id);
    if (!whole)
        return noSuchConcept();
    const std::vector<std::string> parts = partsOf(whole->label);
    if (parts.size() < 2)
        return unexpected(ErrorCode::Edit,
                          "The label names one thing only; write the parts on lines of their own, or between commas.");
    Addition result{{"Split concept", {}, {}}, {}};
    Concept first = *whole;
    first.label = parts.front();
    result.transaction.changes.push_back(SetConcept{std::move(first)});
    ConceptId next = map.nextConceptId();
    RelationId nextRelation = map.nextRelationId();
    std::vector<Change> relations;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Concept part = copyOf(*whole, ConceptId{next.value++});
        part.label = parts[i];
        part.labels.clear();
        for (const Branch& branch : branchesAt(map, id))
            if (branch.narrower() == id) {
                const Relation& up = *branch.relation;
                relations.push_back(
                    AddRelation{copyOf(up, RelationId{nextRelation.value++}, up.from == id ? part.id : up.from,
                                       up.to == id ? part.id : up.to)});
            }
        result.added.push_back(part.id);
        result.transaction.changes.push_back(AddConcept{std::move(part)});
    }
    result.transaction.changes.insert(result.transaction.changes.end(), relations.begin(), relations.end());
    return result;
}

Result<Addition> duplicate(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    if (ids.empty() || !areThere(map, ids))
        return noSuchConcept();
    Addition result{{ids.size() == 1 ? "Duplicate concept" : "Duplicate concepts", {}, {}}, {}};
    std::map<ConceptId, ConceptId> copies;
    ConceptId next = map.nextConceptId();
    for (ConceptId id : ids)
        if (!copies.contains(id)) {
            const ConceptId copy{next.value++};
            copies[id] = copy;
            result.added.push_back(copy);
            result.transaction.changes.push_back(AddConcept{copyOf(*map.find(id), copy)});
        }
    RelationId nextRelation = map.nextRelationId();
    const auto add = [&](const Relation& original, ConceptId from, ConceptId to) {
        result.transaction.changes.push_back(AddRelation{copyOf(original, RelationId{nextRelation.value++}, from, to)});
    };
    for (RelationId id : relationsAt(map, ids)) {
        const Relation& relation = *map.find(id);
        if (copies.contains(relation.from) && copies.contains(relation.to))
            add(relation, copies[relation.from], copies[relation.to]);
    }
    for (const auto& [original, copy] : copies)
        if (const Branch above = firstAbove(map, original); above.isFound() && !copies.contains(above.broader())) {
            const Relation& up = *above.relation;
            add(up, up.from == original ? copy : up.from, up.to == original ? copy : up.to);
        }
    return result;
}

}  // namespace conspectus
