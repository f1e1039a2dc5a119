#include "core/edit/relation_types.h"

#include "core/edit/missing.h"
#include "core/model/info_changes.h"
#include "core/model/map_references.h"

#include <algorithm>

namespace conspectus {

namespace {

/// Views that leave relations of that type out do not name it any more.
void forget(MapInfo& info, const std::string& type)
{
    changeViews(info, [&](NamedView& view) { std::erase(view.without, type); });
}

}  // namespace

NewType addType(const ConceptMap& map, const std::string& name)
{
    const auto isTaken = [&](const std::string& wanted) {
        return std::ranges::any_of(map.relationTypes(),
                                   [&](RelationTypeId id) { return map.find(id)->name == wanted; });
    };
    RelationType type;
    type.id = map.nextRelationTypeId();
    type.name = name;
    for (int number = 2; isTaken(type.name); ++number)
        type.name = name + ' ' + std::to_string(number);
    type.phrase = type.name;
    return {{"Add relation type", {AddRelationType{type}}, {}}, type.id};
}

Result<Transaction> setType(const ConceptMap& map, RelationType type)
{
    const RelationType* before = map.find(type.id);
    if (!before)
        return noSuchType();
    if (type.name.empty())
        return unexpected(ErrorCode::Edit, "Give the relation type a name.");
    type.key = before->key;
    type.attributes = before->attributes;
    return Transaction{"Edit relation type", {SetRelationType{std::move(type)}}, {}};
}

Result<Transaction> removeType(const ConceptMap& map, RelationTypeId id, RelationTypeId heir)
{
    if (!map.find(id))
        return noSuchType();
    const std::size_t used = relationsOfType(map, id);
    if (used > 0 && (!map.find(heir) || heir == id))
        return unexpected(ErrorCode::Edit, "Say which other type its relations shall have.");
    Transaction step{"Remove relation type", {}, {}};
    for (RelationId each : map.relations())
        if (Relation relation = *map.find(each); relation.type == id) {
            relation.type = heir;
            step.changes.push_back(SetRelation{std::move(relation)});
        }
    step.changes.push_back(RemoveRelationType{id});
    MapInfo info = map.info();
    forget(info, map.find(id)->key);
    std::ranges::move(changesTo(info, map.info()), std::back_inserter(step.changes));
    return step;
}

std::size_t relationsOfType(const ConceptMap& map, RelationTypeId id)
{
    const std::vector<RelationId> all = map.relations();
    return std::size_t(std::ranges::count_if(all, [&](RelationId each) { return map.find(each)->type == id; }));
}

}  // namespace conspectus
