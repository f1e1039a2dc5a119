#include "core/formats/cxl/cxl_phrases.h"

#include "core/formats/cxl/cxl.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace conspectus {

namespace {

/// What relations of one phrase have in common.
using Shared = std::tuple<std::string, std::string, ArrowStyle>;

/// Cuts relations that share a phrase into sets in which each source is joined to each target. Sources with the same
/// targets make one.
std::vector<CxlPhrase> fullProducts(const ConceptMap& map, const std::vector<RelationId>& relations)
{
    std::vector<ConceptId> sources;
    std::unordered_map<ConceptId, std::vector<ConceptId>> targets;
    std::map<std::pair<ConceptId, ConceptId>, std::vector<RelationId>> between;
    for (RelationId id : relations) {
        const Relation& relation = *map.find(id);
        std::vector<RelationId>& same = between[{relation.from, relation.to}];
        same.push_back(id);
        if (same.size() > 1)
            continue;
        if (!targets.contains(relation.from))
            sources.push_back(relation.from);
        targets[relation.from].push_back(relation.to);
    }
    std::map<std::vector<ConceptId>, std::size_t> bySortedTargets;
    std::vector<CxlPhrase> phrases;
    for (ConceptId source : sources) {
        std::vector<ConceptId> sorted = targets[source];
        std::ranges::sort(sorted);
        const auto [found, isNew] = bySortedTargets.emplace(std::move(sorted), phrases.size());
        if (isNew)
            phrases.push_back({{}, {}, targets[source], {}});
        CxlPhrase& phrase = phrases[found->second];
        phrase.from.push_back(source);
        for (ConceptId target : phrase.to)
            phrase.relations.push_back(between[{source, target}].front());
    }
    for (const auto& [ends, same] : between)  // a relation that says again what another one says
        for (std::size_t i = 1; i < same.size(); ++i)
            phrases.push_back({{}, {ends.first}, {ends.second}, {same[i]}});
    return phrases;
}

}  // namespace

const std::string* cxlValue(const Attributes& attributes, std::string_view name)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &found->value;
}

std::string CxlIds::take(const std::string& wanted)
{
    std::string id = wanted.empty() ? "x" : wanted;
    if (m_used.insert(id).second)
        return id;
    for (int& copies = m_copies.try_emplace(wanted, 1).first->second; !m_used.insert(id).second;)
        id = wanted + '_' + std::to_string(++copies);
    return id;
}

std::vector<CxlPhrase> cxlPhrases(const ConceptMap& map, const std::vector<RelationId>& relations, CxlIds& ids)
{
    std::vector<std::vector<RelationId>> groups;
    std::map<Shared, std::size_t> known;
    for (RelationId id : relations) {
        const Relation& relation = *map.find(id);
        const std::string* shared = cxlValue(relation.attributes, kCxlPhrase);
        if (shared) {
            const RelationType& type = *map.find(relation.type);
            const auto [found, isNew] =
                known.emplace(Shared(*shared, phraseOf(relation, type, ""), type.arrow), groups.size());
            if (!isNew) {
                groups[found->second].push_back(id);
                continue;
            }
        }
        groups.push_back({id});
    }
    std::vector<CxlPhrase> phrases;
    for (const std::vector<RelationId>& group : groups) {
        const Relation& first = *map.find(group.front());
        const std::string* shared = cxlValue(first.attributes, kCxlPhrase);
        for (CxlPhrase& phrase : fullProducts(map, group)) {
            phrase.id = ids.take(shared ? *shared : first.key);
            phrases.push_back(std::move(phrase));
        }
    }
    return phrases;
}

}  // namespace conspectus
