#include "core/query/insights.h"

#include "core/query/communities.h"
#include "core/query/neighbourhood.h"
#include "tests/support/random_graph.h"

#include <gmock/gmock.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string keysOfAll(const ConceptMap& map, const std::vector<std::vector<ConceptId>>& groups)
{
    std::string text;
    for (const auto& group : groups)
        text += (text.empty() ? "" : " | ") + keysOf(map, group);
    return text;
}

}  // namespace

TEST(Insights, SayWhatTheMapLooksLike)
{
    ConceptMap map = mapFrom("a->b a->c b->d d->b c~d lone");
    Concept twin = *map.find(named(map, "d"));
    twin.label = "B";
    twin.definition = "Not b.";
    applied(map, SetConcept{twin});
    const Insights found = insightsOf(map, Taxonomy(map));
    EXPECT_EQ(found.concepts, 5u);
    EXPECT_EQ(found.relations, 5u);
    EXPECT_EQ(found.parts, 2u);
    EXPECT_THAT(found.levels, ElementsAre(2, 2, 1));
    EXPECT_EQ(keysOf(map, found.roots), "a lone");
    EXPECT_EQ(keysOf(map, found.orphans), "lone");
    EXPECT_EQ(keysOfAll(map, found.cycles), "b d");
    EXPECT_EQ(keysOfAll(map, found.duplicates), "b d");
    EXPECT_EQ(keysOf(map, found.undefined), "a b c lone");
    EXPECT_EQ(map.find(found.mostConnected.front().subject)->key, "b");
    EXPECT_FALSE(found.bridgingIsEstimated);
}

TEST(Insights, OfAnEmptyMapAreEmpty)
{
    const ConceptMap map;
    const Insights found = insightsOf(map, Taxonomy(map));
    EXPECT_EQ(found.concepts + found.parts + found.levels.size() + found.mostCentral.size(), 0u);
    for (Measure measure : {Measure::Bridging, Measure::Centrality, Measure::Community, Measure::Reach})
        EXPECT_THAT(measured(map, Taxonomy(map), measure), ElementsAre(0));
}

TEST(Insights, BridgingIsWhatBoostCallsBetweenness)
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS> graph(map.nextConceptId().value);
        for (RelationId id : map.relations())
            if (map.find(id)->from != map.find(id)->to)
                boost::add_edge(map.find(id)->from.value, map.find(id)->to.value, graph);
        std::vector<double> expected(map.nextConceptId().value, 0);
        boost::brandes_betweenness_centrality(
            graph, boost::make_iterator_property_map(expected.begin(), boost::get(boost::vertex_index, graph)));
        const std::vector<double> found = measured(map, Taxonomy(map), Measure::Bridging);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_NEAR(found[i], expected[i], 1e-9) << seed;
    }
}

TEST(Insights, CyclesAreConceptsBroaderThanThemselves)
{
    for (unsigned seed = 1; seed <= 2'000; ++seed) {
        Random random(seed);
        const ConceptMap map = randomGraph(random);
        const Taxonomy taxonomy(map);
        std::set<ConceptId> expected, inCycles;
        for (ConceptId id : map.concepts())
            for (ConceptId below : taxonomy.narrower(id)) {
                const std::vector<ConceptId> reached = allNarrower(taxonomy, below);
                if (std::ranges::binary_search(reached, id))
                    expected.insert(id);
            }
        for (RelationId id : map.relations())
            if (map.find(id)->from == map.find(id)->to && taxonomy.isHierarchical(*map.find(id)))
                expected.insert(map.find(id)->from);
        for (const auto& cycle : insightsOf(map, taxonomy).cycles)
            inCycles.insert(cycle.begin(), cycle.end());
        EXPECT_EQ(inCycles, expected) << seed;
    }
}

TEST(Communities, AreWhatHangsTogether)
{
    // Two triangles with one bridge between them.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs{{0, 1}, {1, 2}, {2, 0}, {2, 3},
                                                                     {3, 4}, {4, 5}, {5, 3}};
    EXPECT_THAT(communitiesOf(6, pairs), ElementsAre(0, 0, 0, 1, 1, 1));
    EXPECT_THAT(communitiesOf(3, {}), ElementsAre(0, 1, 2));
    EXPECT_THAT(communitiesOf(0, {}), IsEmpty());
    EXPECT_THAT(communitiesOf(1, {{0, 0}}), ElementsAre(0));
}
