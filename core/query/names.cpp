#include "core/query/names.h"

#include "core/query/fold.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isAnyOf(const LocalizedTexts& texts, std::string_view wanted)
{
    return std::ranges::any_of(texts, [&](const LocalizedText& each) { return folded(each.text) == wanted; });
}

bool isCalled(const RelationType& type, std::string_view wanted)
{
    return folded(type.key) == wanted || folded(type.name) == wanted || folded(type.phrase) == wanted ||
        isAnyOf(type.phrases, wanted);
}

std::string typeNames(const ConceptMap& map)
{
    std::string names;
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        names += (names.empty() ? "" : ", ") + (type.name.empty() ? type.key : type.name);
    }
    return names;
}

}  // namespace

std::string folded(std::string_view text)
{
    FoldedText result;
    result.append(text);
    return std::move(result.text);
}

std::vector<ConceptId> conceptsCalled(const ConceptMap& map, std::string_view name)
{
    if (const ConceptId id = map.conceptByKey(name); id.isValid())
        return {id};
    const std::string wanted = folded(name);
    std::vector<ConceptId> found;
    for (ConceptId id : map.concepts()) {
        const Concept& subject = *map.find(id);
        if (folded(subject.label) == wanted || isAnyOf(subject.labels, wanted))
            found.push_back(id);
    }
    return found;
}

std::vector<RelationId> relationsCalled(const ConceptMap& map, std::string_view name)
{
    const std::string wanted = folded(name);
    std::vector<bool> isWanted(map.nextRelationTypeId().value, false);
    for (RelationTypeId id : map.relationTypes())
        isWanted[id.value] = isCalled(*map.find(id), wanted);
    std::vector<RelationId> found;
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const bool isOwn = !relation.phrase.empty() && folded(relation.phrase) == wanted;
        if (isWanted[relation.type.value] || isOwn || isAnyOf(relation.phrases, wanted))
            found.push_back(id);
    }
    return found;
}

Result<std::vector<RelationTypeId>> typesCalled(const ConceptMap& map, const std::vector<std::string>& names)
{
    std::vector<RelationTypeId> found;
    for (const std::string& name : names) {
        const std::string wanted = folded(name);
        const std::size_t before = found.size();
        for (RelationTypeId id : map.relationTypes())
            if (isCalled(*map.find(id), wanted))
                found.push_back(id);
        if (found.size() == before)
            return unexpected(ErrorCode::Input,
                              "No type of relation is called '" + name + "'; the map has: " + typeNames(map) + ".");
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace conspectus
