// Copies of a map are snapshots: whatever happens to the map afterwards, they say what they said.
#include "core/model/change_set.h"
#include "core/model/info_changes.h"
#include "core/model/verify.h"
#include "tests/core/edit/random_edits.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <thread>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// Everything that a map says, taken out of it: shares nothing with it.
struct Saying {
    std::vector<Concept> concepts;
    std::vector<Relation> relations;
    std::vector<RelationType> types;
    std::vector<std::vector<RelationId>> from, to;
    MapInfo info;

    explicit Saying(const ConceptMap& map) : info(map.info())
    {
        for (ConceptId id : map.concepts()) {
            concepts.push_back(*map.find(id));
            from.push_back(map.relationsFrom(id));
            to.push_back(map.relationsTo(id));
        }
        for (RelationId id : map.relations())
            relations.push_back(*map.find(id));
        for (RelationTypeId id : map.relationTypes())
            types.push_back(*map.find(id));
    }
    friend bool operator==(const Saying&, const Saying&) = default;
};

template <class T> std::set<decltype(T::id)> idsThatDiffer(const std::vector<T>& before, const std::vector<T>& after)
{
    std::map<decltype(T::id), const T*> was;
    std::set<decltype(T::id)> ids;
    for (const T& each : before)
        was[each.id] = &each;
    for (const T& each : after) {
        const auto found = was.find(each.id);
        if (found == was.end() || !(*found->second == each))
            ids.insert(each.id);
        if (found != was.end())
            was.erase(found);
    }
    for (const auto& [id, thing] : was)
        ids.insert(id);
    return ids;
}

template <class IdT> std::set<IdT> idsIn(const Differences<IdT>& differences)
{
    std::set<IdT> ids(differences.added.begin(), differences.added.end());
    ids.insert(differences.removed.begin(), differences.removed.end());
    ids.insert(differences.changed.begin(), differences.changed.end());
    return ids;
}

}  // namespace

RC_GTEST_PROP(Snapshots, StayAsTheyWere, (std::uint64_t seed))
{
    ConceptMap map = randomMap(seed, {.concepts = 300, .relations = 400, .removals = true});
    RandomEdits edits(seed);
    std::vector<ConceptMap> snapshots;
    std::vector<Saying> sayings;
    for (int i = 0; i < 30; ++i) {
        snapshots.push_back(map);
        sayings.emplace_back(map);
        for (int k = 0; k < 3; ++k)
            static_cast<void>(perform(map, edits.next(map)));
    }
    RC_ASSERT(verify(map).empty());
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        RC_ASSERT(Saying(snapshots[i]) == sayings[i]);
        RC_ASSERT(verify(snapshots[i]).empty());
    }
}

RC_GTEST_PROP(Snapshots, CanBeChangedThemselves, (std::uint64_t seed))
{
    const ConceptMap map = randomMap(seed, {.concepts = 30, .relations = 50});
    const Saying saying(map);
    ConceptMap one = map, other = map;
    RandomEdits edits(seed), same(seed);
    for (int i = 0; i < 20; ++i) {
        static_cast<void>(perform(one, edits.next(one)));
        static_cast<void>(perform(other, same.next(other)));
    }
    RC_ASSERT(one == other);
    RC_ASSERT(Saying(map) == saying);
}

RC_GTEST_PROP(ChangeSets, NameWhatDiffers, (std::uint64_t seed))
{
    ConceptMap map = randomMap(seed, {.concepts = 40, .relations = 60});
    const ConceptMap before = map;
    RandomEdits edits(seed);
    for (int i = 0; i < 6; ++i)
        static_cast<void>(perform(map, edits.next(map)));
    const Saying was(before), is(map);
    const ChangeSet changes = changesBetween(before, map);
    RC_ASSERT(idsIn(changes.concepts) == idsThatDiffer(was.concepts, is.concepts));
    RC_ASSERT(idsIn(changes.relations) == idsThatDiffer(was.relations, is.relations));
    RC_ASSERT(idsIn(changes.types) == idsThatDiffer(was.types, is.types));
    RC_ASSERT(changes.views == !(was.info.views == is.info.views));
    RC_ASSERT(changes.tours == !(was.info.tours == is.info.tours));
    RC_ASSERT(changes.empty() == (was == is));
    const ChangeSet back = changesBetween(map, before);
    RC_ASSERT(back.concepts.added == changes.concepts.removed);
    RC_ASSERT(back.concepts.changed == changes.concepts.changed);
}

TEST(Snapshots, AreReadWhileTheMapIsEdited)
{
    ConceptMap map = randomMap(7, {.concepts = 600, .relations = 900});
    RandomEdits edits(7);
    for (int round = 0; round < 20; ++round) {
        const Saying saying(map);
        bool isSame = false;
        std::jthread reader([snapshot = map, &saying, &isSame] { isSame = Saying(snapshot) == saying; });
        for (int i = 0; i < 20; ++i)
            static_cast<void>(perform(map, edits.next(map)));
        reader.join();
        ASSERT_TRUE(isSame);
    }
}

RC_GTEST_PROP(InfoChanges, LeadFromOneInfoToAnotherAndBack, (std::uint64_t from, std::uint64_t to))
{
    const std::uint32_t fewer = *rc::gen::inRange<std::uint32_t>(0, 5), more = *rc::gen::inRange<std::uint32_t>(0, 5);
    ConceptMap map = randomMap(from, {.views = fewer});
    const ConceptMap before = map;
    MapInfo wanted = randomMap(to, {.views = more}).info();
    if (*rc::gen::arbitrary<bool>() && !map.info().views.empty())  // some items stay, elsewhere and under other names
        wanted.views.insert(wanted.views.size(), map.info().views.item(0));
    const Result<Transaction> undo = perform(map, {"Info", changesTo(wanted, map.info()), {}});
    RC_ASSERT(undo.has_value());
    RC_ASSERT(map.info() == wanted);
    RC_ASSERT(changesTo(wanted, map.info()).empty());
    RC_ASSERT(perform(map, *undo).has_value());
    RC_ASSERT(map == before);
}

TEST(InfoChanges, OfOneRenamedViewAreOneChange)
{
    MapInfo now;
    now.views.resize(3);
    for (std::size_t i = 0; i < 3; ++i)
        now.views.edit(i).name = std::string(1, static_cast<char>('a' + i));
    MapInfo wanted = now;
    wanted.views.edit(1).name = "renamed";
    const std::vector<Change> changes = changesTo(wanted, now);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(std::get<SetItem<NamedView>>(changes.front()).at, 1u);
}

TEST(ItemChanges, AtPlacesThatThereAreNotAreRefused)
{
    ConceptMap map;
    const auto view = std::make_shared<const NamedView>();
    EXPECT_FALSE(map.apply(InsertItem<NamedView>{1, view}));
    EXPECT_FALSE(map.apply(InsertItem<NamedView>{0, nullptr}));
    EXPECT_FALSE(map.apply(SetItem<NamedView>{0, view}));
    EXPECT_FALSE(map.apply(RemoveItem<Tour>{0}));
    EXPECT_FALSE(map.apply(MoveItem<Figure>{0, 0}));
    EXPECT_EQ(map, ConceptMap());
}
