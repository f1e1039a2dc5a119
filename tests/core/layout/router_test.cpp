#include "core/layout/routing/router.h"

#include "core/layout/measures/measures.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace conspectus {
namespace {

/// Some pairs have up to five relations in both directions, some concepts relations with themselves.
LayoutRequest randomMultigraph(unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    LayoutRequest request;
    const int nodes = 2 + upTo(10);
    for (int i = 0; i < nodes; ++i)
        request.nodes.push_back(node(i == 0 || upTo(5) == 0 ? -1 : upTo(i - 1), {70.0 + upTo(100), 26.0 + upTo(40)}));
    for (int i = 0; i < nodes; ++i)
        if (const int parent = request.nodes[index(i)].parent; parent >= 0)
            request.edges.push_back(includes(parent, i, upTo(2)));
    std::set<std::pair<int, int>> met;
    for (int pairs = upTo(nodes); pairs > 0; --pairs) {
        const int a = upTo(nodes - 1), b = upTo(nodes - 1);
        if (!met.insert(std::minmax(a, b)).second)
            continue;
        for (int relations = 1 + upTo(4); relations > 0; --relations) {
            LayoutEdge edge = upTo(1) == 0 ? relates(a, b, -1) : relates(b, a, -1);
            edge.phrase = {20.0 + upTo(100), upTo(3) == 0 ? 34.0 : 18.0};
            request.edges.push_back(edge);
        }
    }
    return request;
}

int parallels(const LayoutRequest& request)
{
    std::map<std::pair<int, int>, int> counts;
    int pairs = 0;
    for (const LayoutEdge& edge : request.edges)
        pairs += counts[std::minmax(edge.from, edge.to)]++;
    return pairs;
}

// Concepts stand closer here than some of these bundles of five relations with long phrases are wide, so a few have to
// melt; none may run behind a concept, whatever the room.
TEST(Router, TellsRelationsOfRandomMultigraphsApart)
{
    for (std::string_view engine : {"tree", "layered", "organic", "boxes", "indented", "neighbourhood"}) {
        int pairs = 0, merged = 0, melted = 0;
        for (unsigned seed = 1; seed <= 100; ++seed) {
            LayoutRequest request = randomMultigraph(seed);
            request.engine = engine;
            const Layout layout = *arrange(request, griddedAnswers);
            const LayoutMeasures measures = measure(request, layout);
            EXPECT_EQ(measures.hiddenLines, 0) << engine << ", seed " << seed;
            EXPECT_EQ(measures.phrases.missing(), 0) << engine << ", seed " << seed;
            pairs += parallels(request);
            merged += measures.mergedEnds;
            melted += measures.meltedLanes;
        }
        EXPECT_GT(pairs, 1000);
        EXPECT_LT(merged, pairs / 100) << engine;
        EXPECT_LT(melted, pairs / 9) << engine;
    }
}

TEST(Router, TakesThreeRelationsRoundAConceptInTheMiddle)
{
    LayoutRequest request;
    request.nodes = {node(-1, {160, 60}), node(0, {100, 36}), node(0, {100, 36})};
    for (int i = 0; i < 3; ++i)
        request.edges.push_back({i % 2 + 1, 2 - i % 2, false, -1, {80, 18}, 1});
    Layout layout;
    layout.centres = {{0, 0}, {0, -150}, {0, 150}};
    layout.edges.resize(3);
    routeFreely(request, RouteCare::Careful, layout);
    const LayoutMeasures measures = measure(request, layout);
    EXPECT_EQ(measures.hiddenLines, 0);
    EXPECT_EQ(measures.mergedEnds, 0);
    EXPECT_EQ(measures.meltedLanes, 0);
    EXPECT_EQ(measures.crossings, 0);
}

TEST(Router, FindsAWayOutOfARingOfConcepts)
{
    LayoutRequest request;
    Layout layout;
    for (int x = -2; x <= 2; ++x)
        for (int y = -2; y <= 2; ++y)
            if (std::max(std::abs(x), std::abs(y)) == 2 || (x == 0 && y == 0)) {
                request.nodes.push_back(node());
                layout.centres.push_back({x * 110.0, y * 40.0});
            }
    request.nodes.push_back(node());
    layout.centres.push_back({600, 0});
    request.edges.push_back(relates(8, 17));  // from the one in the middle
    layout.edges.resize(1);
    ASSERT_EQ(layout.centres[8], Point(0, 0));
    routeFreely(request, RouteCare::Careful, layout);
    EXPECT_EQ(measure(request, layout).hiddenLines, 0);
    EXPECT_EQ(measure(request, layout).curvesOverConcepts, 0);
}

}  // namespace
}  // namespace conspectus
