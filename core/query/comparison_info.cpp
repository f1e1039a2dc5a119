#include "core/query/comparison_info.h"

#include "core/model/map_info.h"
#include "core/model/map_references.h"

#include <algorithm>

namespace conspectus {

namespace {

/// The info of `map` in the ids of `other`; names of what `other` does not have are left out.
MapInfo infoFor(const ConceptMap& other, const ConceptMap& map)
{
    MapInfo info = map.info();
    const auto translate = [&](auto& ids, auto idInOther) {
        for (auto& id : ids)
            id = map.find(id) ? idInOther(map.find(id)->key) : decltype(idInOther(std::string())){};
        std::erase_if(ids, [](auto id) { return !id.isValid(); });
    };
    visitReferences(
        info,
        [&](std::vector<ConceptId>& ids) {
            translate(ids, [&](const std::string& key) { return other.conceptByKey(key); });
        },
        [&](std::vector<RelationId>& ids) {
            translate(ids, [&](const std::string& key) { return other.relationByKey(key); });
        });
    sortIdSets(info);
    return info;
}

template <class T>
void compareLists(const SharedList<T>& before, const SharedList<T>& after, const std::string& kind, Comparison& result)
{
    std::vector<std::string> order, orderBefore;
    for (const T& is : after) {
        const auto was = std::ranges::find(before, is.name, &T::name);
        if (was == before.end()) {
            result.added.push_back("the " + kind + " " + is.name);
            continue;
        }
        order.push_back(is.name);
        if (!(*was == is))
            result.changed.push_back("the " + kind + " " + is.name);
    }
    for (const T& was : before)
        if (std::ranges::find(after, was.name, &T::name) == after.end())
            result.removed.push_back("the " + kind + " " + was.name);
        else
            orderBefore.push_back(was.name);
    if (order != orderBefore)
        result.changed.push_back("the order of " + kind + "s");
}

}  // namespace

void compareInfos(const ConceptMap& before, const ConceptMap& after, Comparison& result)
{
    // Both in the ids of `after`: a view is not changed by the removal of a concept that it names.
    const MapInfo was = infoFor(after, before), is = infoFor(after, after);
    const auto note = [&](bool differs, const std::string& name) {
        if (differs)
            result.changed.push_back(name);
    };
    note(was.title != is.title, "the title: " + is.title);
    note(!(was.titles == is.titles), "the title in other languages");
    note(was.language != is.language, "the language: " + is.language);
    note(was.description != is.description, "the description");
    note(was.source != is.source, "the source");
    note(!(was.attributes == is.attributes), "other data of the map");
    compareLists(was.views, is.views, "view", result);
    compareLists(was.tours, is.tours, "tour", result);
    compareLists(was.figures, is.figures, "figure", result);
}

}  // namespace conspectus
