// map_storage.h: what a ConceptMap consists of; for core/model alone.
#pragma once
#include "core/model/chunked.h"
#include "core/model/concept_map.h"
#include "core/model/incidence_table.h"
#include "core/model/key_index.h"
#include "core/model/map_info.h"

namespace conspectus {

/// The things of one kind, by id: null where there is none, as at 0. Ids are given in order and never again.
template <class T> using Things = Chunked<std::shared_ptr<const T>>;

/// A copy shares everything with the original until one of the two changes.
struct MapStorage {
    Things<Concept> concepts{1};
    Things<Relation> relations{1};
    Things<RelationType> types{1};
    KeyIndex conceptKeys;
    KeyIndex relationKeys;
    KeyIndex typeKeys;
    IncidenceTable incidences;
    std::size_t conceptCount = 0;
    std::size_t relationCount = 0;
    Cow<MapInfo> info;
};

template <class T, class IdT> const T* at(const Things<T>& things, IdT id)
{
    return id.value < things.size() ? things[id.value].get() : nullptr;
}

template <class T> std::uint32_t idOfKey(const Things<T>& things, const KeyIndex& keys, std::string_view key)
{
    return keys.find(key, [&](std::uint32_t id) { return things[id]->key == key; });
}

/// Does a change in `storage`; see ConceptMap::apply().
Result<Change> applied(MapStorage& storage, Change&& change);

}  // namespace conspectus
