#include "core/edit/merge/merge_alignment.h"

#include "core/edit/keys.h"
#include "core/model/map_references.h"

#include <cctype>
#include <set>
#include <tuple>

namespace conspectus {

namespace {

template <class IdT> using Keys = std::unordered_map<std::string, IdT>;

template <class IdT, class T> Keys<IdT> keysOf(const std::map<IdT, T>& things)
{
    Keys<IdT> keys;
    for (const auto& [id, value] : things)
        keys.emplace(value.key, id);
    return keys;
}

template <class IdT> IdT in(const Keys<IdT>& keys, const std::string& key)
{
    const auto found = keys.find(key);
    return found == keys.end() ? IdT{} : found->second;
}

/// What two things must have in common to be one although nobody knows of a common origin.
std::tuple<std::string> identityOf(const Concept& subject) { return {subject.label}; }
std::tuple<std::string, std::string, Hierarchy> identityOf(const RelationType& type)
{
    return {type.name, type.phrase, type.hierarchy};
}
std::tuple<ConceptId, ConceptId, RelationTypeId, std::string> identityOf(const Relation& relation)
{
    return {relation.from, relation.to, relation.type, relation.phrase};
}

/// Two concepts of one label may be two; relations and types that say the same are one.
constexpr bool mayBeTwins(const Concept*) { return false; }
constexpr bool mayBeTwins(const void*) { return true; }

/// Gives things of one kind in theirs their ids, and those of ours other keys where it takes them.
template <class IdT, class T> class KindAligner {
public:
    KindAligner(const std::map<IdT, T>& base, std::map<IdT, T>& ours, IdT& next)
        : m_base(keysOf(base)), m_keys(keysOf(ours)), m_ours(ours), m_next(next)
    {
        for (auto& [id, value] : ours)
            if (!base.contains(id))
                m_added.push_back(id);
    }

    /// `things`: of theirs, in the ids of `ours` as far as they name others. Returns an id for each.
    std::vector<IdT> align(const std::vector<T>& things)
    {
        for (const T& each : things)
            m_theirs.insert(each.key);
        std::vector<IdT> ids;
        std::vector<std::size_t> open;
        for (const T& each : things) {
            ids.push_back(byKey(each));
            if (!ids.back().isValid())
                open.push_back(ids.size() - 1);
        }
        for (std::size_t i : open) {
            ids[i] = twinOf(things[i]);
            if (!ids[i].isValid())
                ids[i] = strangerOf(things[i]);
        }
        return ids;
    }

    /// Keys that ours had, and has.
    const std::vector<std::pair<std::string, std::string>>& renamed() const { return m_renamed; }

private:
    Keys<IdT> m_base;
    Keys<IdT> m_keys;  // of ours
    std::map<IdT, T>& m_ours;
    IdT& m_next;
    std::vector<IdT> m_added;  // by ours
    std::set<IdT> m_claimed;
    std::set<std::string> m_theirs;  // keys
    std::multimap<decltype(identityOf(std::declval<const T&>())), IdT> m_twins;  // what ours added, once it is asked
    std::vector<std::pair<std::string, std::string>> m_renamed;

    IdT byKey(const T& thing)
    {
        const IdT before = in(m_base, thing.key);
        if (before.isValid())
            return before;
        const IdT mine = in(m_keys, thing.key);
        if (mine.isValid() && (identityOf(m_ours.at(mine)) == identityOf(thing) || isDrawnKey(thing.key))) {
            m_claimed.insert(mine);
            return mine;
        }
        return {};
    }

    IdT twinOf(const T& thing)
    {
        if (!mayBeTwins(&thing))
            return {};
        if (m_twins.empty())
            for (IdT id : m_added)
                m_twins.emplace(identityOf(m_ours.at(id)), id);
        const auto [first, last] = m_twins.equal_range(identityOf(thing));
        for (auto each = first; each != last; ++each)
            if (m_claimed.insert(each->second).second) {
                giveKey(each->second, thing.key);
                return each->second;
            }
        return {};
    }

    IdT strangerOf(const T& thing)
    {
        if (const IdT mine = in(m_keys, thing.key); mine.isValid())
            giveOtherKey(mine);
        return IdT{m_next.value++};
    }

    /// The file has that key for it already.
    void giveKey(IdT mine, const std::string& key)
    {
        if (const IdT holder = in(m_keys, key); holder.isValid() && holder != mine)
            giveOtherKey(holder);
        setKey(mine, key);
    }

    void giveOtherKey(IdT mine)
    {
        setKey(mine, otherKey(m_ours.at(mine).key, [&](const std::string& key) {
                   return m_keys.contains(key) || m_theirs.contains(key) || m_base.contains(key);
               }));
    }

    void setKey(IdT mine, const std::string& key)
    {
        std::string& own = m_ours.at(mine).key;
        m_keys.erase(own);
        m_renamed.emplace_back(own, key);
        own = key;
        m_keys[key] = mine;
    }
};

template <class IdT, class T> std::vector<T> thingsOf(const ConceptMap& map, const std::vector<IdT>& ids)
{
    std::vector<T> things;
    things.reserve(ids.size());
    for (IdT id : ids)
        things.push_back(*map.find(id));
    return things;
}

template <class IdT> std::unordered_map<IdT, IdT> table(const std::vector<IdT>& from, const std::vector<IdT>& to)
{
    std::unordered_map<IdT, IdT> result;
    for (std::size_t i = 0; i < from.size(); ++i)
        result.emplace(from[i], to[i]);
    return result;
}

using Renamed = std::vector<std::pair<std::string, std::string>>;

bool isPartOfWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

/// A query names things by key as `under:n4` or `under:"n4"`.
void followInQuery(std::string& query, const Renamed& renamed)
{
    for (const auto& [was, is] : renamed)
        for (std::size_t at = query.find(was); at != std::string::npos; at = query.find(was, at + is.size())) {
            const std::size_t end = at + was.size();
            const bool isWhole = at > 0 && (query[at - 1] == ':' || query[at - 1] == '"') &&
                (end == query.size() || !isPartOfWord(query[end]));
            if (isWhole)
                query.replace(at, was.size(), is);
        }
}

void follow(NamedView& view, const Renamed& concepts, const Renamed& types)
{
    for (std::string& key : view.without)
        for (const auto& [was, is] : types)
            if (key == was)
                key = is;
    followInQuery(view.filter, concepts);
    followInQuery(view.filter, types);
}

void follow(MapInfo& info, const Renamed& concepts, const Renamed& types)
{
    changeViews(info, [&](NamedView& view) { follow(view, concepts, types); });
}

}  // namespace

Aligned aligned(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs)
{
    FreshIds fresh(ours);
    Aligned result{sheetOf(base, idsByKey(base, ours, fresh)), sheetOf(ours, sameIds(ours)), {}, fresh};
    KindAligner types(result.base.types, result.ours.types, fresh.nextType);
    KindAligner concepts(result.base.concepts, result.ours.concepts, fresh.nextConcept);
    KindAligner relations(result.base.relations, result.ours.relations, fresh.nextRelation);
    IdTable ids;
    ids.types = table(theirs.relationTypes(),
                      types.align(thingsOf<RelationTypeId, RelationType>(theirs, theirs.relationTypes())));
    ids.concepts = table(theirs.concepts(), concepts.align(thingsOf<ConceptId, Concept>(theirs, theirs.concepts())));
    std::vector<Relation> said = thingsOf<RelationId, Relation>(theirs, theirs.relations());
    for (Relation& relation : said) {
        relation.from = ids.concepts.at(relation.from);
        relation.to = ids.concepts.at(relation.to);
        relation.type = ids.types.at(relation.type);
    }
    ids.relations = table(theirs.relations(), relations.align(said));
    result.theirs = sheetOf(theirs, ids);
    result.fresh = fresh;
    follow(result.ours.info, concepts.renamed(), types.renamed());
    return result;
}

}  // namespace conspectus
