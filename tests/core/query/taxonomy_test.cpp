#include "core/query/taxonomy.h"

#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <set>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string rootsOf(std::string_view sketch)
{
    const ConceptMap map = mapFrom(sketch);
    return keysOf(map, Taxonomy(map).roots());
}

/// The same, by definition: sets and the transitive closure.
struct Plainly {
    std::set<std::pair<ConceptId, ConceptId>> below;  // broader, narrower
    std::set<std::pair<ConceptId, ConceptId>> reach;  // by one step or more
    std::set<ConceptId> concepts;
    std::set<RelationId> relations;

    Plainly(const ConceptMap& map, const Scope& scope)
    {
        const auto wanted = [&](const std::vector<std::string>& tags) {
            return std::any_of(scope.tags.begin(), scope.tags.end(),
                               [&](const auto& each) { return hasTag(tags, each); });
        };
        bool anyType = false, anyTagged = false;
        for (RelationTypeId id : map.relationTypes())
            anyType |= map.find(id)->hierarchy != Hierarchy::None;
        for (RelationId id : map.relations())
            anyTagged |= wanted(map.find(id)->tags);
        for (ConceptId id : map.concepts())
            if (scope.tags.empty() || wanted(map.find(id)->tags))
                concepts.insert(id);
        for (RelationId id : map.relations()) {
            const Relation& r = *map.find(id);
            if (!concepts.contains(r.from) || !concepts.contains(r.to) || (anyTagged && !wanted(r.tags)))
                continue;
            relations.insert(id);
            const Hierarchy how = anyType ? map.find(r.type)->hierarchy : Hierarchy::FromIsBroader;
            if (r.from != r.to && how == Hierarchy::FromIsBroader)
                below.emplace(r.from, r.to);
            if (r.from != r.to && how == Hierarchy::FromIsNarrower)
                below.emplace(r.to, r.from);
        }
        reach = below;
        for (ConceptId via : concepts)
            for (ConceptId from : concepts)
                for (ConceptId to : concepts)
                    if (reach.contains({from, via}) && reach.contains({via, to}))
                        reach.emplace(from, to);
    }

    /// Nothing broader; or on a cycle that nothing else leads to, as its first.
    bool isRoot(ConceptId id) const
    {
        return std::all_of(concepts.begin(), concepts.end(), [&](ConceptId other) {
            return !reach.contains({other, id}) || (reach.contains({id, other}) && id <= other);
        });
    }
};

}  // namespace

TEST(Taxonomy, StartsAtWhatHasNothingBroader)
{
    EXPECT_EQ(rootsOf("a->b b->c d x~a"), "a d x");
    EXPECT_EQ(rootsOf("part<-whole"), "whole");
}

TEST(Taxonomy, StartsOnceInACycleThatNothingLeadsTo)
{
    EXPECT_EQ(rootsOf("a->b b->c c->a"), "a");
    EXPECT_EQ(rootsOf("x->b b->c c->b"), "x");
}

TEST(Taxonomy, DoesNotStartBelowACycleThatComesLater)
{
    EXPECT_EQ(rootsOf("leaf b->c c->b b->leaf"), "b");
    EXPECT_EQ(rootsOf("a->b b->a c->d d->c c->a"), "c");
}

TEST(Taxonomy, ListsEachNarrowerConceptOnceAndNeverItself)
{
    const ConceptMap map = mapFrom("a->c a->b a->c a->a b<-a c~a a<-b");
    const Taxonomy taxonomy(map);
    EXPECT_EQ(keysOf(map, taxonomy.narrower(named(map, "a"))), "c b");
    EXPECT_EQ(keysOf(map, taxonomy.broader(named(map, "a"))), "b");
    EXPECT_THAT(taxonomy.narrower(ConceptId{99}), IsEmpty());
    EXPECT_THAT(taxonomy.narrower(ConceptId{0xFFFFFFFF}), IsEmpty());
}

TEST(Taxonomy, TakesEveryRelationInAMapWithoutHierarchy)
{
    const ConceptMap map = mapFrom("a~b b~c");
    const Taxonomy taxonomy(map);
    EXPECT_EQ(keysOf(map, taxonomy.roots()), "a");
    EXPECT_TRUE(taxonomy.isHierarchical(*map.find(RelationId{1})));
    EXPECT_FALSE(Taxonomy(mapFrom("a~b b->c")).isHierarchical(*map.find(RelationId{1})));
}

TEST(Taxonomy, OfATagHoldsWhatHasIt)
{
    ConceptMap map = mapFrom("a->b b->c a~c");
    tag(map, "a", {"red"});
    tag(map, "c", {"blue", "red"});
    const Taxonomy taxonomy(map, {{"red"}});
    EXPECT_EQ(keysOf(map, taxonomy.concepts()), "a c");
    EXPECT_EQ(keysOf(map, taxonomy.roots()), "a c");
    EXPECT_THAT(std::vector(taxonomy.relations().begin(), taxonomy.relations().end()), ElementsAre(RelationId{3}));
    EXPECT_FALSE(taxonomy.contains(named(map, "b")));
}

TEST(Taxonomy, LeavesOutRelationsWithoutTheTagOnceOneHasIt)
{
    ConceptMap map = mapFrom("a->b a~b");
    tag(map, "a", {"red"});
    tag(map, "b", {"red"});
    Relation tagged = *map.find(RelationId{2});
    tagged.tags = {"red"};
    applied(map, SetRelation{tagged});
    EXPECT_EQ(Taxonomy(map, {{"red"}}).relations().size(), 1u);
    EXPECT_EQ(Taxonomy(map, {{"blue"}}).relations().size(), 0u);
    EXPECT_EQ(Taxonomy(map).relations().size(), 2u);
}

TEST(Taxonomy, AgreesWithItsDefinitionOnRandomGraphs)
{
    Random random(7);
    for (int run = 0; run < 3'000; ++run) {
        const ConceptMap map = randomGraph(random);
        const Scope scope = run % 2 == 0 ? Scope{} : Scope{{"red"}};
        const Taxonomy taxonomy(map, scope);
        const Plainly plainly(map, scope);
        SCOPED_TRACE(toText(map));
        ASSERT_TRUE(std::equal(taxonomy.concepts().begin(), taxonomy.concepts().end(), plainly.concepts.begin(),
                               plainly.concepts.end()));
        ASSERT_TRUE(std::equal(taxonomy.relations().begin(), taxonomy.relations().end(), plainly.relations.begin(),
                               plainly.relations.end()));
        std::set<std::pair<ConceptId, ConceptId>> below, above;
        std::size_t listed = 0;
        std::vector<ConceptId> roots;
        for (ConceptId id : map.concepts()) {
            ASSERT_EQ(taxonomy.contains(id), plainly.concepts.contains(id));
            for (ConceptId narrower : taxonomy.narrower(id))
                below.emplace(id, narrower);
            for (ConceptId broader : taxonomy.broader(id))
                above.emplace(broader, id);
            listed += taxonomy.narrower(id).size() + taxonomy.broader(id).size();
            if (plainly.concepts.contains(id) && plainly.isRoot(id))
                roots.push_back(id);
        }
        ASSERT_EQ(below, plainly.below);
        ASSERT_EQ(above, plainly.below);
        ASSERT_EQ(listed, 2 * plainly.below.size()) << "no doubles";
        ASSERT_EQ(taxonomy.roots(), roots);
    }
}
