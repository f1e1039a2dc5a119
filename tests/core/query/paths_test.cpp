#include "core/query/paths.h"

#include "core/query/neighbourhood.h"
#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <functional>
#include <set>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr int kGraphs = 3'000;

/// Whether `relation` leads from one to the other by this wish.
bool leads(const Relation& relation, ConceptId from, ConceptId to, const PathWish& wish)
{
    if (!wish.types.empty() && std::ranges::find(wish.types, relation.type) == wish.types.end())
        return false;
    const bool isThere = relation.from == from && relation.to == to,
               isBack = relation.from == to && relation.to == from;
    return from != to && ((wish.along != Along::Backward && isThere) || (wish.along != Along::Forward && isBack));
}

/// Every simple path, by trying every sequence of concepts.
std::vector<Path> allPaths(const ConceptMap& map, const PathWish& wish)
{
    std::vector<Path> found;
    Path way{{wish.from}, {}};
    const std::function<void()> goOn = [&] {
        if (way.concepts.back() == wish.to) {
            found.push_back(way);
            return;
        }
        for (ConceptId next : map.concepts()) {
            if (std::ranges::find(way.concepts, next) != way.concepts.end())
                continue;
            std::vector<RelationId> step;
            for (RelationId id : map.relations())
                if (leads(*map.find(id), way.concepts.back(), next, wish))
                    step.push_back(id);
            if (step.empty())
                continue;
            way.concepts.push_back(next);
            way.steps.push_back(step);
            goOn();
            way.concepts.pop_back();
            way.steps.pop_back();
        }
    };
    if (map.find(wish.from) && map.find(wish.to))
        goOn();
    std::ranges::stable_sort(found, {}, [](const Path& path) { return path.length(); });
    return found;
}

std::multiset<std::size_t> lengthsOf(std::span<const Path> paths)
{
    std::multiset<std::size_t> lengths;
    for (const Path& path : paths)
        lengths.insert(path.length());
    return lengths;
}

PathWish randomWish(Random& random, const ConceptMap& map)
{
    const std::vector<ConceptId> concepts = map.concepts();
    PathWish wish{random.oneOf(concepts), random.oneOf(concepts), {}};
    if (random.chance(30))
        wish.types = {random.oneOf(map.relationTypes())};
    wish.along = std::array{Along::Both, Along::Forward, Along::Backward}[random.below(3)];
    wish.most = 1 + random.below(12);
    return wish;
}

ConceptId at(const ConceptMap& map, std::string_view key) { return map.conceptByKey(key); }

}  // namespace

TEST(Paths, AreTheShortestOfAllThereAre)
{
    for (unsigned seed = 1; seed <= kGraphs; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        if (map.conceptCount() == 0)
            continue;
        const PathWish wish = randomWish(random, map);
        const std::vector<Path> all = allPaths(map, wish);
        const Paths found = pathsBetween(map, wish);
        const std::size_t expected = std::min(wish.most, all.size());
        ASSERT_EQ(found.paths.size(), expected) << seed;
        EXPECT_EQ(lengthsOf(found.paths), lengthsOf(std::span(all).first(expected))) << seed;
        EXPECT_EQ(found.isCut, all.size() > expected) << seed;
        std::size_t shortest = 0;
        for (std::size_t i = 0; i < found.paths.size(); ++i) {
            EXPECT_EQ(std::ranges::count(all, found.paths[i]), 1) << seed;
            EXPECT_EQ(std::ranges::count(found.paths, found.paths[i]), 1) << seed;
            shortest += found.paths[i].length() == found.paths.front().length() ? 1 : 0;
            if (i > 0) {
                EXPECT_LE(found.paths[i - 1].length(), found.paths[i].length()) << seed;
            }
        }
        EXPECT_EQ(found.shortest, shortest) << seed;
    }
}

TEST(Paths, GiveUpAfterAnEffortAndSaySo)
{
    ConceptMap map;
    std::vector<ConceptId> all;
    for (const char* key : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
        all.push_back(put(map, key));
    const RelationTypeId type = putType(map, "touches", Hierarchy::None);
    for (ConceptId from : all)
        for (ConceptId to : all)
            if (from < to)
                putRelation(map, from, to, type);
    PathWish wish{all.front(), all.back(), {}, Along::Both, 1'000'000, 500};
    const Paths found = pathsBetween(map, wish);
    EXPECT_TRUE(found.isCut);
    EXPECT_EQ(found.paths.front().length(), 1u);
}

TEST(Paths, AreReadAsSentences)
{
    const ConceptMap map = mapFrom("soft->culture culture~hard");
    const Paths found = pathsBetween(map, {at(map, "hard"), at(map, "soft"), {}});
    ASSERT_EQ(found.paths.size(), 1u);
    EXPECT_THAT(sentencesOf(map, found.paths[0], {}),
                ElementsAre("culture — touches → hard", "soft — includes → culture"));
    EXPECT_EQ(keysOf(map, conceptsOn(found.paths)), keysOf(map, map.concepts()));
    EXPECT_EQ(relationsOn(found.paths), map.relations());
}

TEST(CommonBroader, IsTheLowestOfWhatIsAboveAll)
{
    for (unsigned seed = 1; seed <= kGraphs; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        if (map.conceptCount() == 0)
            continue;
        const Taxonomy taxonomy(map);
        const std::vector<ConceptId> concepts = map.concepts();
        std::vector<ConceptId> subjects;
        for (std::uint32_t count = 1 + random.below(3); count > 0; --count)
            subjects.push_back(random.oneOf(concepts));
        const auto isAbove = [&](ConceptId above, ConceptId below) {
            const std::vector<ConceptId> all = allBroader(taxonomy, below);
            return std::ranges::find(all, above) != all.end();
        };
        const auto isCommon = [&](ConceptId id) {
            return std::ranges::all_of(subjects, [&](ConceptId each) { return each == id || isAbove(id, each); });
        };
        std::vector<ConceptId> expected;
        for (ConceptId id : concepts) {
            const bool isLowest = std::ranges::none_of(concepts, [&](ConceptId other) {
                return isCommon(other) && isAbove(id, other) && !isAbove(other, id);
            });
            if (isCommon(id) && isLowest)
                expected.push_back(id);
        }
        EXPECT_EQ(lowestCommonBroader(taxonomy, subjects), expected) << seed;
    }
}

TEST(Neighbourhood, IsWhatIsWithinSomeHopsAndTheWayUp)
{
    for (unsigned seed = 1; seed <= kGraphs; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        if (map.conceptCount() == 0)
            continue;
        Scope scope;
        if (random.chance(30))
            scope.tags = {"red"};
        const Taxonomy taxonomy(map, scope);
        const ConceptId centre = random.oneOf(map.concepts());
        const int hops = static_cast<int>(random.below(4));
        std::set<ConceptId> expected;
        if (taxonomy.contains(centre)) {
            std::set<ConceptId> reached{centre};
            for (int hop = 0; hop < hops; ++hop) {
                const std::set<ConceptId> before = reached;
                for (RelationId id : taxonomy.relations()) {
                    if (before.contains(map.find(id)->from))
                        reached.insert(map.find(id)->to);
                    if (before.contains(map.find(id)->to))
                        reached.insert(map.find(id)->from);
                }
            }
            expected = reached;
            expected.insert(taxonomy.narrower(centre).begin(), taxonomy.narrower(centre).end());
            std::set<ConceptId> above{centre};
            for (std::size_t before = 0; before != above.size();) {
                before = above.size();
                for (ConceptId id : std::set(above))
                    above.insert(taxonomy.broader(id).begin(), taxonomy.broader(id).end());
            }
            expected.insert(above.begin(), above.end());
        }
        EXPECT_EQ(neighbourhoodOf(map, taxonomy, centre, hops),
                  std::vector<ConceptId>(expected.begin(), expected.end()))
            << seed;
    }
}
