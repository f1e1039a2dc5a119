#include "core/edit/keys.h"

#include <map>
#include <set>

namespace conspectus {

namespace {

constexpr std::size_t kDrawn = 7;  // characters after the one that says what it is
constexpr std::string_view kSigns = "abcdefghijklmnopqrstuvwxyz0123456789";  // the letters first
constexpr std::uint64_t kLetters = 26;

std::string drawnKey(char kind, std::uint64_t number)
{
    std::string key(1, kind);
    key += kSigns[number % kLetters];  // never digits alone: those are counted keys
    for (number /= kLetters; key.size() <= kDrawn; number /= kSigns.size())
        key += kSigns[number % kSigns.size()];
    return key;
}

/// Draws the keys of one kind of thing.
template <class IdT> class Drawer {
public:
    Drawer(char kind, const KeySource& draw) : m_kind(kind), m_draw(draw) { }

    template <class T, class IsTaken> void give(T& added, IsTaken isTaken)
    {
        if (!added.key.empty())
            return;
        do
            added.key = drawnKey(m_kind, m_draw());
        while (isTaken(added.key) || !m_given.insert(added.key).second);
        m_keys[added.id] = added.key;
    }

    /// A later change of what was added may have been made on a draft, where the map had counted.
    template <class T> void follow(T& set) const
    {
        if (const auto drawn = m_keys.find(set.id); drawn != m_keys.end())
            set.key = drawn->second;
    }

private:
    char m_kind;
    const KeySource& m_draw;
    std::map<IdT, std::string> m_keys;
    std::set<std::string> m_given;
};

/// One overload for each change that has a key.
struct KeyDrawer {
    const ConceptMap& map;
    Drawer<ConceptId> concepts;
    Drawer<RelationId> relations;
    Drawer<RelationTypeId> types;

    void operator()(AddConcept& change)
    {
        concepts.give(change.value, [&](const std::string& key) { return map.conceptByKey(key).isValid(); });
    }
    void operator()(AddRelation& change)
    {
        relations.give(change.value, [&](const std::string& key) { return map.relationByKey(key).isValid(); });
    }
    void operator()(AddRelationType& change)
    {
        types.give(change.value, [&](const std::string& key) { return map.typeByKey(key).isValid(); });
    }
    void operator()(SetConcept& change) { concepts.follow(change.value); }
    void operator()(SetRelation& change) { relations.follow(change.value); }
    void operator()(SetRelationType& change) { types.follow(change.value); }
    template <class Other> void operator()(Other&) { }
};

}  // namespace

void drawKeys(Transaction& transaction, const ConceptMap& map, const KeySource& draw)
{
    if (!draw)
        return;
    KeyDrawer drawer{map, {'n', draw}, {'e', draw}, {'t', draw}};
    for (Change& change : transaction.changes)
        std::visit(drawer, change);
}

bool isDrawnKey(std::string_view key)
{
    return key.size() == kDrawn + 1 && std::string_view("net").find(key[0]) != std::string_view::npos &&
        kSigns.substr(0, kLetters).find(key[1]) != std::string_view::npos &&
        key.find_first_not_of(kSigns) == std::string_view::npos;
}

}  // namespace conspectus
