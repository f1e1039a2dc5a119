#include "core/model/concept_map.h"

#include "core/model/concept_graph.h"

#include <algorithm>
#include <optional>

namespace conspectus {

namespace {

std::string nameOf(ConceptId id) { return "concept " + std::to_string(id.value); }
std::string nameOf(RelationId id) { return "relation " + std::to_string(id.value); }
std::string nameOf(RelationTypeId id) { return "relation type " + std::to_string(id.value); }

tl::unexpected<Error> refused(std::string sentence) { return unexpected(ErrorCode::Edit, std::move(sentence)); }

/// The slots of one kind of thing, and the table of keys that goes with them.
template <class T, class IdT> struct Shelf {
    std::deque<Slot<T>>& slots;
    std::unordered_map<std::string, IdT>& keys;
    char prefix;  // of the keys that the map gives

    T* find(IdT id) const { return id.value < slots.size() && slots[id.value] ? &*slots[id.value] : nullptr; }

    /// A key for a thing that came without one: "n12", and on the rare clash "n12_", "n12__".
    std::string freshKey(IdT id) const
    {
        std::string key = prefix + std::to_string(id.value);
        while (keys.contains(key))
            key += '_';
        return key;
    }

    Result<void> checkAdd(const T& value) const
    {
        if (!value.id.isValid() || value.id.value > slots.size())
            return refused("The id of " + nameOf(value.id) + " was not given by this map.");
        if (find(value.id))
            return refused("There is a " + nameOf(value.id) + " already.");
        if (keys.contains(value.key))
            return refused("The key '" + value.key + "' is in use already.");
        return {};
    }

    void add(T value) const
    {
        const IdT id = value.id;
        if (value.key.empty())
            value.key = freshKey(id);
        Slot<T> slot;
        slot = std::move(value);
        if (id.value == slots.size())
            slots.emplace_back();
        keys.emplace(slot->key, id);
        slots[id.value] = std::move(slot);
    }

    T take(IdT id) const
    {
        T value = std::move(*slots[id.value]);
        slots[id.value].reset();
        keys.erase(value.key);
        return value;
    }

    Result<T> exchange(T value) const
    {
        T* current = find(value.id);
        if (!current)
            return refused("There is no " + nameOf(value.id) + ".");
        if (value.key.empty())
            value.key = current->key;
        if (value.key != current->key) {
            if (!keys.emplace(value.key, value.id).second)
                return refused("The key '" + value.key + "' is in use already.");
            keys.erase(current->key);
        }
        std::swap(*current, value);
        return value;
    }
};

Shelf<Concept, ConceptId> conceptShelf(GraphStorage& s) { return {s.concepts, s.conceptKeys, 'n'}; }
Shelf<Relation, RelationId> relationShelf(GraphStorage& s) { return {s.relations, s.relationKeys, 'e'}; }
Shelf<RelationType, RelationTypeId> typeShelf(GraphStorage& s) { return {s.types, s.typeKeys, 't'}; }

/// Room for one item more, so that adding it cannot fail.
template <class List> void makeRoom(List& list)
{
    if (list.size() == list.capacity())
        list.reserve(2 * list.size() + 2);
}

/// The edge of a relation, which is gone again with this unless it is kept.
class NewEdge {
public:
    explicit NewEdge(GraphStorage& s) : m_storage(s) { }
    NewEdge(const NewEdge&) = delete;
    NewEdge& operator=(const NewEdge&) = delete;
    ~NewEdge()
    {
        if (m_edge)
            boost::remove_edge(*m_edge, m_storage.graph);
    }

    void connect(const Relation& relation)
    {
        makeRoom(m_storage.graph.out_edge_list(relation.from.value));
        makeRoom(boost::in_edge_list(m_storage.graph, relation.to.value));
        m_edge = boost::add_edge(relation.from.value, relation.to.value, EdgeLabel{relation.id}, m_storage.graph).first;
    }
    void keep() { m_edge.reset(); }

private:
    GraphStorage& m_storage;
    std::optional<ConceptGraph::edge_descriptor> m_edge;
};

/// Of two edges of one relation, the older.
void disconnect(GraphStorage& s, const Relation& relation)
{
    const auto [first, last] = boost::out_edges(relation.from.value, s.graph);
    const auto edge = std::find_if(first, last, [&](const auto& e) { return s.graph[e].relation == relation.id; });
    boost::remove_edge(*edge, s.graph);
}

Result<void> checkEnds(const GraphStorage& s, const Relation& relation)
{
    for (ConceptId end : {relation.from, relation.to})
        if (end.value >= s.concepts.size() || !s.concepts[end.value])
            return refused("A relation cannot end at " + nameOf(end) + ": there is none.");
    if (relation.type.value >= s.types.size() || !s.types[relation.type.value])
        return refused("A relation cannot have " + nameOf(relation.type) + ": there is none.");
    return {};
}

/// One overload per kind of change: checks everything, then changes, first what may run out of memory: that leaves the
/// map as it was.
struct Applier {
    GraphStorage& s;

    Result<Change> operator()(AddConcept& change) const
    {
        const auto shelf = conceptShelf(s);
        if (auto ok = shelf.checkAdd(change.value); !ok)
            return unexpected(ok.error());
        const ConceptId id = change.value.id;
        if (id.value == boost::num_vertices(s.graph))
            boost::add_vertex(s.graph);
        shelf.add(std::move(change.value));
        ++s.conceptCount;
        return RemoveConcept{id};
    }

    Result<Change> operator()(RemoveConcept& change) const
    {
        const auto shelf = conceptShelf(s);
        if (!shelf.find(change.id))
            return refused("There is no " + nameOf(change.id) + ".");
        if (boost::degree(change.id.value, s.graph) != 0)
            return refused("The relations of " + nameOf(change.id) + " must be removed first.");
        --s.conceptCount;
        return AddConcept{shelf.take(change.id)};
    }

    Result<Change> operator()(SetConcept& change) const
    {
        return conceptShelf(s).exchange(std::move(change.value)).map([](Concept before) -> Change {
            return SetConcept{std::move(before)};
        });
    }

    Result<Change> operator()(AddRelation& change) const
    {
        const auto shelf = relationShelf(s);
        if (auto ok = shelf.checkAdd(change.value); !ok)
            return unexpected(ok.error());
        if (auto ok = checkEnds(s, change.value); !ok)
            return unexpected(ok.error());
        const RelationId id = change.value.id;
        NewEdge edge(s);
        edge.connect(change.value);
        shelf.add(std::move(change.value));
        edge.keep();
        ++s.relationCount;
        return RemoveRelation{id};
    }

    Result<Change> operator()(RemoveRelation& change) const
    {
        const auto shelf = relationShelf(s);
        const Relation* found = shelf.find(change.id);
        if (!found)
            return refused("There is no " + nameOf(change.id) + ".");
        disconnect(s, *found);
        --s.relationCount;
        return AddRelation{shelf.take(change.id)};
    }

    Result<Change> operator()(SetRelation& change) const
    {
        if (auto ok = checkEnds(s, change.value); !ok)
            return unexpected(ok.error());
        const auto shelf = relationShelf(s);
        const Relation* current = shelf.find(change.value.id);
        const bool isMoved = current && (current->from != change.value.from || current->to != change.value.to);
        NewEdge edge(s);
        if (isMoved)
            edge.connect(change.value);
        auto before = shelf.exchange(std::move(change.value));
        if (!before)
            return unexpected(before.error());
        if (isMoved)
            disconnect(s, *before);
        edge.keep();
        return SetRelation{std::move(*before)};
    }

    Result<Change> operator()(AddRelationType& change) const
    {
        const auto shelf = typeShelf(s);
        if (auto ok = shelf.checkAdd(change.value); !ok)
            return unexpected(ok.error());
        const RelationTypeId id = change.value.id;
        shelf.add(std::move(change.value));
        return RemoveRelationType{id};
    }

    Result<Change> operator()(RemoveRelationType& change) const
    {
        const auto shelf = typeShelf(s);
        if (!shelf.find(change.id))
            return refused("There is no " + nameOf(change.id) + ".");
        for (const auto& relation : s.relations)
            if (relation && relation->type == change.id)
                return refused("The relations with " + nameOf(change.id) + " must be removed first.");
        return AddRelationType{shelf.take(change.id)};
    }

    Result<Change> operator()(SetRelationType& change) const
    {
        return typeShelf(s).exchange(std::move(change.value)).map([](RelationType before) -> Change {
            return SetRelationType{std::move(before)};
        });
    }

    Result<Change> operator()(SetMapInfo& change) const
    {
        std::swap(s.info, change.value);
        return SetMapInfo{std::move(change.value)};
    }
};

template <class IdT, class T> std::vector<IdT> living(const std::deque<Slot<T>>& slots)
{
    std::vector<IdT> ids;
    ids.reserve(slots.size());
    for (const auto& slot : slots)
        if (slot)
            ids.push_back(slot->id);
    return ids;
}

template <class T, class IdT> const T* at(const std::deque<Slot<T>>& slots, IdT id)
{
    return id.value < slots.size() && slots[id.value] ? &*slots[id.value] : nullptr;
}

template <class IdT> IdT byKey(const std::unordered_map<std::string, IdT>& keys, std::string_view key)
{
    const auto found = keys.find(std::string(key));
    return found == keys.end() ? IdT{} : found->second;
}

template <class IdT, class Slots> IdT next(const Slots& slots) { return IdT{static_cast<std::uint32_t>(slots.size())}; }

bool isVertex(const GraphStorage& s, ConceptId id) { return id.value < boost::num_vertices(s.graph); }

void sortUnique(std::vector<RelationId>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <class T> bool sameLiving(const std::deque<Slot<T>>& a, const std::deque<Slot<T>>& b)
{
    const std::size_t common = std::min(a.size(), b.size());
    const auto empty = [](const auto& slot) {
        return !slot.has_value();
    };
    return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(common), b.begin()) &&
        std::all_of(a.begin() + static_cast<std::ptrdiff_t>(common), a.end(), empty) &&
        std::all_of(b.begin() + static_cast<std::ptrdiff_t>(common), b.end(), empty);
}

}  // namespace

ConceptMap::ConceptMap() : m_storage(std::make_unique<GraphStorage>()) { }
ConceptMap::~ConceptMap() = default;
ConceptMap::ConceptMap(const ConceptMap& other) : m_storage(std::make_unique<GraphStorage>(*other.m_storage)) { }
ConceptMap::ConceptMap(ConceptMap&& other) noexcept : m_storage(std::make_unique<GraphStorage>())
{
    m_storage.swap(other.m_storage);
}
ConceptMap& ConceptMap::operator=(const ConceptMap& other)
{
    if (this != &other)
        *m_storage = *other.m_storage;
    return *this;
}
ConceptMap& ConceptMap::operator=(ConceptMap&& other) noexcept
{
    m_storage.swap(other.m_storage);
    return *this;
}

const Concept* ConceptMap::find(ConceptId id) const { return at(m_storage->concepts, id); }
const Relation* ConceptMap::find(RelationId id) const { return at(m_storage->relations, id); }
const RelationType* ConceptMap::find(RelationTypeId id) const { return at(m_storage->types, id); }

ConceptId ConceptMap::conceptByKey(std::string_view key) const { return byKey(m_storage->conceptKeys, key); }
RelationId ConceptMap::relationByKey(std::string_view key) const { return byKey(m_storage->relationKeys, key); }
RelationTypeId ConceptMap::typeByKey(std::string_view key) const { return byKey(m_storage->typeKeys, key); }

std::vector<ConceptId> ConceptMap::concepts() const { return living<ConceptId>(m_storage->concepts); }
std::vector<RelationId> ConceptMap::relations() const { return living<RelationId>(m_storage->relations); }
std::vector<RelationTypeId> ConceptMap::relationTypes() const { return living<RelationTypeId>(m_storage->types); }
std::size_t ConceptMap::conceptCount() const { return m_storage->conceptCount; }
std::size_t ConceptMap::relationCount() const { return m_storage->relationCount; }

std::vector<RelationId> ConceptMap::relationsOf(ConceptId id) const
{
    std::vector<RelationId> ids = relationsFrom(id);
    const std::vector<RelationId> incoming = relationsTo(id);
    ids.insert(ids.end(), incoming.begin(), incoming.end());
    sortUnique(ids);
    return ids;
}

std::vector<RelationId> ConceptMap::relationsFrom(ConceptId id) const
{
    std::vector<RelationId> ids;
    if (isVertex(*m_storage, id))
        for (auto [edge, end] = boost::out_edges(id.value, m_storage->graph); edge != end; ++edge)
            ids.push_back(m_storage->graph[*edge].relation);
    sortUnique(ids);
    return ids;
}

std::vector<RelationId> ConceptMap::relationsTo(ConceptId id) const
{
    std::vector<RelationId> ids;
    if (isVertex(*m_storage, id))
        for (auto [edge, end] = boost::in_edges(id.value, m_storage->graph); edge != end; ++edge)
            ids.push_back(m_storage->graph[*edge].relation);
    sortUnique(ids);
    return ids;
}

std::size_t ConceptMap::degree(ConceptId id) const
{
    return isVertex(*m_storage, id) ? boost::degree(id.value, m_storage->graph) : 0;
}

const MapInfo& ConceptMap::info() const { return m_storage->info; }

ConceptId ConceptMap::nextConceptId() const { return next<ConceptId>(m_storage->concepts); }
RelationId ConceptMap::nextRelationId() const { return next<RelationId>(m_storage->relations); }
RelationTypeId ConceptMap::nextRelationTypeId() const { return next<RelationTypeId>(m_storage->types); }

Result<Change> ConceptMap::apply(Change change) { return std::visit(Applier{*m_storage}, change); }

bool operator==(const ConceptMap& a, const ConceptMap& b)
{
    return sameLiving(a.m_storage->concepts, b.m_storage->concepts) &&
        sameLiving(a.m_storage->relations, b.m_storage->relations) &&
        sameLiving(a.m_storage->types, b.m_storage->types) && a.m_storage->info == b.m_storage->info;
}

}  // namespace conspectus
