// One overload for each kind of change: it checks everything, then takes all the memory that it needs, and then
// changes, which cannot fail any more.
#include "core/model/map_storage.h"

#include <string>

namespace conspectus {

namespace {

std::string nameOf(ConceptId id) { return "concept " + std::to_string(id.value); }
std::string nameOf(RelationId id) { return "relation " + std::to_string(id.value); }
std::string nameOf(RelationTypeId id) { return "relation type " + std::to_string(id.value); }

tl::unexpected<Error> refused(std::string sentence) { return unexpected(ErrorCode::Edit, std::move(sentence)); }

/// The things of one kind, and the index of keys that goes with them.
template <class T> struct Shelf {
    Things<T>& things;
    KeyIndex& keys;
    char prefix;  // of the keys that the map gives

    using IdT = decltype(T::id);

    const T* find(IdT id) const { return at(things, id); }

    /// A key for a thing that came without one: "n12", and on the rare clash "n12_", "n12__".
    std::string freshKey(IdT id) const
    {
        std::string key = prefix + std::to_string(id.value);
        while (idOfKey(things, keys, key) != 0)
            key += '_';
        return key;
    }

    Result<void> checkAdd(const T& value) const
    {
        if (!value.id.isValid() || value.id.value > things.size())
            return refused("The id of " + nameOf(value.id) + " was not given by this map.");
        if (find(value.id))
            return refused("There is a " + nameOf(value.id) + " already.");
        if (idOfKey(things, keys, value.key) != 0)
            return refused("The key '" + value.key + "' is in use already.");
        return {};
    }

    /// What add() takes, with a key.
    std::shared_ptr<const T> prepareAdd(T&& value) const
    {
        if (value.key.empty())
            value.key = freshKey(value.id);
        things.prepare(value.id.value);
        keys.prepare(value.key);
        return std::make_shared<const T>(std::move(value));
    }

    void add(std::shared_ptr<const T> thing) const noexcept
    {
        const std::uint32_t id = thing->id.value;
        if (id == things.size())
            things.grow();
        keys.insert(thing->key, id);
        things.edit(id) = std::move(thing);
    }

    /// A copy of what remove() takes away.
    T prepareRemove(IdT id) const
    {
        things.prepare(id.value);
        keys.prepare(find(id)->key);
        return *find(id);
    }

    void remove(IdT id) const noexcept
    {
        keys.erase(find(id)->key, id.value);
        things.edit(id.value).reset();
    }

    /// What replace() takes.
    Result<std::shared_ptr<const T>> prepareReplace(T&& value) const
    {
        const T* current = find(value.id);
        if (!current)
            return refused("There is no " + nameOf(value.id) + ".");
        if (value.key.empty())
            value.key = current->key;
        if (value.key != current->key) {
            if (idOfKey(things, keys, value.key) != 0)
                return refused("The key '" + value.key + "' is in use already.");
            keys.prepare(value.key);
            keys.prepare(current->key);
        }
        things.prepare(value.id.value);
        return std::make_shared<const T>(std::move(value));
    }

    void replace(std::shared_ptr<const T> thing) const noexcept
    {
        const std::uint32_t id = thing->id.value;
        std::shared_ptr<const T>& place = things.edit(id);
        if (place->key != thing->key) {
            keys.erase(place->key, id);
            keys.insert(thing->key, id);
        }
        place = std::move(thing);
    }
};

struct Applier {
    MapStorage& s;

    Shelf<Concept> concepts() const { return {s.concepts, s.conceptKeys, 'n'}; }
    Shelf<Relation> relations() const { return {s.relations, s.relationKeys, 'e'}; }
    Shelf<RelationType> types() const { return {s.types, s.typeKeys, 't'}; }

    SharedList<NamedView>& items(const NamedView*) const { return s.info.edit().views; }
    SharedList<Tour>& items(const Tour*) const { return s.info.edit().tours; }
    SharedList<Figure>& items(const Figure*) const { return s.info.edit().figures; }
    template <class T> SharedList<T>& items() const { return items(static_cast<const T*>(nullptr)); }

    Result<void> checkEnds(const Relation& relation) const
    {
        for (ConceptId end : {relation.from, relation.to})
            if (!at(s.concepts, end))
                return refused("A relation cannot end at " + nameOf(end) + ": there is none.");
        if (!at(s.types, relation.type))
            return refused("A relation cannot have " + nameOf(relation.type) + ": there is none.");
        return {};
    }

    Result<Change> operator()(AddConcept& change) const
    {
        if (auto ok = concepts().checkAdd(change.value); !ok)
            return unexpected(ok.error());
        const ConceptId id = change.value.id;
        if (id.value == s.incidences.size())
            s.incidences.prepareToGrow();
        auto added = concepts().prepareAdd(std::move(change.value));
        if (id.value == s.incidences.size())
            s.incidences.grow();
        concepts().add(std::move(added));
        ++s.conceptCount;
        return RemoveConcept{id};
    }

    Result<Change> operator()(RemoveConcept& change) const
    {
        if (!concepts().find(change.id))
            return refused("There is no " + nameOf(change.id) + ".");
        if (!s.incidences.from(change.id).empty() || !s.incidences.to(change.id).empty())
            return refused("The relations of " + nameOf(change.id) + " must be removed first.");
        AddConcept undo{concepts().prepareRemove(change.id)};
        concepts().remove(change.id);
        --s.conceptCount;
        return undo;
    }

    Result<Change> operator()(SetConcept& change) const { return replace<SetConcept>(concepts(), change); }

    Result<Change> operator()(AddRelation& change) const
    {
        if (auto ok = relations().checkAdd(change.value); !ok)
            return unexpected(ok.error());
        if (auto ok = checkEnds(change.value); !ok)
            return unexpected(ok.error());
        s.incidences.prepare(change.value.from, change.value.to);
        auto added = relations().prepareAdd(std::move(change.value));
        const RelationId id = added->id;
        s.incidences.connect(id, added->from, added->to);
        relations().add(std::move(added));
        ++s.relationCount;
        return RemoveRelation{id};
    }

    Result<Change> operator()(RemoveRelation& change) const
    {
        const Relation* found = relations().find(change.id);
        if (!found)
            return refused("There is no " + nameOf(change.id) + ".");
        s.incidences.prepare(found->from, found->to);
        AddRelation undo{relations().prepareRemove(change.id)};
        s.incidences.disconnect(change.id, undo.value.from, undo.value.to);
        relations().remove(change.id);
        --s.relationCount;
        return undo;
    }

    Result<Change> operator()(SetRelation& change) const
    {
        if (auto ok = checkEnds(change.value); !ok)
            return unexpected(ok.error());
        const RelationId id = change.value.id;
        const ConceptId from = change.value.from, to = change.value.to;
        if (const Relation* current = relations().find(id)) {
            s.incidences.prepare(current->from, current->to);
            s.incidences.prepare(from, to);
        }
        auto replacing = relations().prepareReplace(std::move(change.value));
        if (!replacing)
            return unexpected(replacing.error());
        SetRelation undo{*relations().find(id)};
        s.incidences.disconnect(id, undo.value.from, undo.value.to);
        s.incidences.connect(id, from, to);
        relations().replace(std::move(*replacing));
        return undo;
    }

    Result<Change> operator()(AddRelationType& change) const
    {
        if (auto ok = types().checkAdd(change.value); !ok)
            return unexpected(ok.error());
        auto added = types().prepareAdd(std::move(change.value));
        const RelationTypeId id = added->id;
        types().add(std::move(added));
        return RemoveRelationType{id};
    }

    Result<Change> operator()(RemoveRelationType& change) const
    {
        if (!types().find(change.id))
            return refused("There is no " + nameOf(change.id) + ".");
        for (std::size_t i = 1; i < s.relations.size(); ++i)
            if (s.relations[i] && s.relations[i]->type == change.id)
                return refused("The relations with " + nameOf(change.id) + " must be removed first.");
        AddRelationType undo{types().prepareRemove(change.id)};
        types().remove(change.id);
        return undo;
    }

    Result<Change> operator()(SetRelationType& change) const { return replace<SetRelationType>(types(), change); }

    Result<Change> operator()(SetMapProperties& change) const
    {
        MapProperties& properties = s.info.edit();
        std::swap(properties, change.value);
        return SetMapProperties{std::move(change.value)};
    }

    template <class T> Result<Change> operator()(InsertItem<T>& change) const
    {
        SharedList<T>& list = items<T>();
        if (change.at > list.size() || !change.value)
            return refused("There is no such place in the list.");
        list.insert(change.at, std::move(change.value));
        return RemoveItem<T>{change.at};
    }

    template <class T> Result<Change> operator()(RemoveItem<T>& change) const
    {
        SharedList<T>& list = items<T>();
        if (change.at >= list.size())
            return refused("There is no such place in the list.");
        InsertItem<T> undo{change.at, list.item(change.at)};
        list.erase(change.at);
        return undo;
    }

    template <class T> Result<Change> operator()(SetItem<T>& change) const
    {
        SharedList<T>& list = items<T>();
        if (change.at >= list.size() || !change.value)
            return refused("There is no such place in the list.");
        SetItem<T> undo{change.at, list.item(change.at)};
        list.set(change.at, std::move(change.value));
        return undo;
    }

    template <class T> Result<Change> operator()(MoveItem<T>& change) const
    {
        SharedList<T>& list = items<T>();
        if (change.from >= list.size() || change.to >= list.size())
            return refused("There is no such place in the list.");
        list.move(change.from, change.to);
        return MoveItem<T>{change.to, change.from};
    }

private:
    template <class Set, class T> static Result<Change> replace(const Shelf<T>& shelf, Set& change)
    {
        const auto id = change.value.id;
        auto replacing = shelf.prepareReplace(std::move(change.value));
        if (!replacing)
            return unexpected(replacing.error());
        Set undo{*shelf.find(id)};
        shelf.replace(std::move(*replacing));
        return undo;
    }
};

}  // namespace

Result<Change> applied(MapStorage& storage, Change&& change) { return std::visit(Applier{storage}, change); }

}  // namespace conspectus
