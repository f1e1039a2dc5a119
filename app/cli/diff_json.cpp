#include "app/cli/diff_json.h"

#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/fields.h"
#include "core/model/map_info.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace conspectus {
namespace {

using Keys = std::vector<std::string>;

Json fieldsJson(const std::vector<Field>& fields)
{
    Json object = Json::object();
    for (const Field& field : fields)
        object[field.name] = field.text;
    return object;
}

Json attributesJson(const Attributes& attributes)
{
    Json list = Json::array();
    for (const Attribute& each : attributes)
        list.push_back({{"name", each.name}, {"type", each.type}, {"value", each.value}});
    return list;
}

Json change(Json was, Json is) { return {{"was", std::move(was)}, {"is", std::move(is)}}; }

/// {"label": {"was": "heat", "is": "warmth"}}
Json changedFields(const std::vector<Field>& before, const std::vector<Field>& after)
{
    const Json was = fieldsJson(before), is = fieldsJson(after);
    Json object = Json::object();
    for (const auto& [name, text] : was.items())
        if (!is.contains(name) || is.at(name) != text)
            object[name] = change(text, is.contains(name) ? is.at(name) : Json());
    for (const auto& [name, text] : is.items())
        if (!was.contains(name))
            object[name] = change(Json(), text);
    return object;
}

void addChanges(Json& record, const std::vector<Field>& before, const std::vector<Field>& after,
                const Attributes& attributesBefore, const Attributes& attributesAfter)
{
    if (Json fields = changedFields(before, after); !fields.empty())
        record["fields"] = std::move(fields);
    if (!(attributesBefore == attributesAfter))
        record["attributes"] = change(attributesJson(attributesBefore), attributesJson(attributesAfter));
}

Json differing(Json added, Json removed, Json changed)
{
    return {{"added", std::move(added)}, {"removed", std::move(removed)}, {"changed", std::move(changed)}};
}

Json conceptsJson(const ConceptMap& before, const ConceptMap& after)
{
    Json added = Json::array(), removed = Json::array(), changed = Json::array();
    for (ConceptId id : after.concepts()) {
        const Concept& is = *after.find(id);
        const Concept* was = before.find(before.conceptByKey(is.key));
        if (!was) {
            added.push_back(
                {{"id", is.key}, {"fields", fieldsJson(fieldsOf(is))}, {"attributes", attributesJson(is.attributes)}});
            continue;
        }
        Json record = {{"id", is.key}, {"label", is.label}};
        addChanges(record, fieldsOf(*was), fieldsOf(is), was->attributes, is.attributes);
        if (record.size() > 2)
            changed.push_back(std::move(record));
    }
    for (ConceptId id : before.concepts())
        if (const Concept& was = *before.find(id); !after.conceptByKey(was.key).isValid())
            removed.push_back({{"id", was.key}, {"label", was.label}});
    return differing(std::move(added), std::move(removed), std::move(changed));
}

Json relationsJson(const ConceptMap& before, const ConceptMap& after)
{
    const auto keyIn = [](const ConceptMap& map, ConceptId id) {
        return map.find(id)->key;
    };
    const auto fieldsIn = [](const ConceptMap& map, const Relation& relation) {
        return fieldsOf(relation, *map.find(relation.type));
    };
    Json added = Json::array(), removed = Json::array(), changed = Json::array();
    for (RelationId id : after.relations()) {
        const Relation& is = *after.find(id);
        const Relation* was = before.find(before.relationByKey(is.key));
        Json record = {{"id", is.key}};
        if (!was) {
            record.update({{"from", keyIn(after, is.from)},
                           {"to", keyIn(after, is.to)},
                           {"fields", fieldsJson(fieldsIn(after, is))},
                           {"attributes", attributesJson(is.attributes)}});
            added.push_back(std::move(record));
            continue;
        }
        if (keyIn(before, was->from) != keyIn(after, is.from))
            record["from"] = change(keyIn(before, was->from), keyIn(after, is.from));
        if (keyIn(before, was->to) != keyIn(after, is.to))
            record["to"] = change(keyIn(before, was->to), keyIn(after, is.to));
        addChanges(record, fieldsIn(before, *was), fieldsIn(after, is), was->attributes, is.attributes);
        if (record.size() > 1)
            changed.push_back(std::move(record));
    }
    for (RelationId id : before.relations())
        if (!after.relationByKey(before.find(id)->key).isValid())
            removed.push_back({{"id", before.find(id)->key}});
    return differing(std::move(added), std::move(removed), std::move(changed));
}

std::string elementOf(const RelationType& type)
{
    LossList nothing;
    return typeElement(type, nothing);
}

Json typesJson(const ConceptMap& before, const ConceptMap& after)
{
    Json added = Json::array(), removed = Json::array(), changed = Json::array();
    for (RelationTypeId id : after.relationTypes()) {
        const RelationType& is = *after.find(id);
        const RelationType* was = before.find(before.typeByKey(is.key));
        if (!was)
            added.push_back({{"id", is.key}, {"element", elementOf(is)}});
        else if (elementOf(*was) != elementOf(is))
            changed.push_back({{"id", is.key}, {"element", change(elementOf(*was), elementOf(is))}});
    }
    for (RelationTypeId id : before.relationTypes())
        if (!after.typeByKey(before.find(id)->key).isValid())
            removed.push_back({{"id", before.find(id)->key}});
    return differing(std::move(added), std::move(removed), std::move(changed));
}

struct MapElements {
    Keys views, tours, figures;
};

MapElements elementsOf(const ConceptMap& map)
{
    const KeysOut keys{[&](ConceptId id) { return map.find(id) ? map.find(id)->key : std::string(); },
                       [&](RelationId id) {
                           return map.find(id) ? map.find(id)->key : std::string();
                       }};
    LossList nothing;
    MapElements elements;
    for (const NamedView& view : map.info().views)
        for (std::string& line : viewElements(view, keys, nothing))
            elements.views.push_back(std::move(line));
    for (const Tour& tour : map.info().tours)
        for (std::string& line : tourElements(tour, keys, nothing))
            elements.tours.push_back(std::move(line));
    for (const Figure& figure : map.info().figures)
        elements.figures.push_back(figureElement(figure, keys, nothing));
    return elements;
}

Json mapJson(const ConceptMap& before, const ConceptMap& after)
{
    Json object = Json::object();
    addChanges(object, fieldsOf(before.info()), fieldsOf(after.info()), before.info().attributes,
               after.info().attributes);
    const MapElements was = elementsOf(before), is = elementsOf(after);
    const auto add = [&](const char* name, const Keys& a, const Keys& b) {
        if (a != b)
            object[name] = change(a, b);
    };
    add("views", was.views, is.views);
    add("tours", was.tours, is.tours);
    add("figures", was.figures, is.figures);
    return object;
}

template <class Ids> Keys keysOf(const ConceptMap& map, const Ids& ids)
{
    Keys keys;
    for (const auto id : ids)
        keys.push_back(map.find(id)->key);
    return keys;
}

/// The order of `after`, unless it is what one expects.
void addOrder(Json& order, const char* name, const Keys& before, const Keys& after)
{
    Keys expected, known = before, kept = after;
    std::ranges::sort(known);
    std::ranges::sort(kept);
    for (const std::string& key : before)
        if (std::ranges::binary_search(kept, key))
            expected.push_back(key);
    for (const std::string& key : after)
        if (!std::ranges::binary_search(known, key))
            expected.push_back(key);
    if (expected != after)
        order[name] = after;
}

}  // namespace

Json differencesJson(const ConceptMap& before, const ConceptMap& after, const Comparison& compared)
{
    Json order = Json::object();
    addOrder(order, "types", keysOf(before, before.relationTypes()), keysOf(after, after.relationTypes()));
    addOrder(order, "concepts", keysOf(before, before.concepts()), keysOf(after, after.concepts()));
    addOrder(order, "relations", keysOf(before, before.relations()), keysOf(after, after.relations()));
    return {{"sentences", {{"added", compared.added}, {"removed", compared.removed}, {"changed", compared.changed}}},
            {"types", typesJson(before, after)},
            {"concepts", conceptsJson(before, after)},
            {"relations", relationsJson(before, after)},
            {"map", mapJson(before, after)},
            {"order", std::move(order)}};
}

}  // namespace conspectus
