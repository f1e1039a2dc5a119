#include "core/layout/arrange/arrange.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/measures/measures.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

void expectSound(const LayoutRequest& request, const Layout& layout, const std::string& what)
{
    ASSERT_FALSE(faultOf(request, layout).has_value()) << what << ": " << *faultOf(request, layout);
    const LayoutMeasures measures = measure(request, layout);
    EXPECT_EQ(measures.conceptOverlaps, 0) << what;
    EXPECT_EQ(measures.phraseOverlaps, 0) << what;
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const PlacedEdge& edge = layout.edges[i];
        EXPECT_NE(edge.curve.empty(), edge.block < 0) << what << ", edge " << i;
    }
    for (const LeafBlock& block : layout.blocks) {
        EXPECT_FALSE(block.stem.empty()) << what;
        for (int member : block.nodes)
            EXPECT_TRUE(block.frame.contains(layout.centres[index(member)])) << what;
    }
}

std::string nameOf(std::string_view engine, unsigned seed)
{
    return std::string(engine) + ", seed " + std::to_string(seed);
}

TEST(Arrange, IsSoundForEveryEngineOnRandomGraphs)
{
    for (const EngineInfo& engine : layoutEngines())
        for (unsigned seed = 1; engine.name != kDrawnEngine && seed <= 12; ++seed) {
            LayoutRequest request = randomRequest(seed, static_cast<int>(1 + seed * seed), 0.4);
            request.engine = engine.name;
            const Result<Layout> layout = arrange(request, griddedAnswers);
            ASSERT_TRUE(layout) << nameOf(engine.name, seed);
            EXPECT_EQ(layout->engine, engine.name);
            expectSound(request, *layout, nameOf(engine.name, seed));
        }
}

TEST(Arrange, IsSoundAtOnce)
{
    for (unsigned seed = 1; seed <= 14; ++seed) {
        const LayoutRequest request = randomRequest(seed, static_cast<int>(seed * seed), 0.3);
        expectSound(request, arrangeAtOnce(request), nameOf("at once", seed));
    }
}

TEST(Arrange, KeepsPinsExactly)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        LayoutRequest request = randomRequest(seed, 40, 0.3);
        for (std::size_t i = 0; i < request.nodes.size(); i += 7)
            request.nodes[i].pin = Point{static_cast<double>(i) * 60, 333};
        const Result<Layout> layout = arrange(request, griddedAnswers);
        ASSERT_TRUE(layout);
        for (std::size_t i = 0; i < request.nodes.size(); i += 7)
            EXPECT_EQ(layout->centres[i], *request.nodes[i].pin);
        expectSound(request, *layout, nameOf("pins", seed));
    }
}

TEST(Arrange, GivesTheSameBytesTwice)
{
    const LayoutRequest request = randomRequest(3, 60, 0.4);
    const Layout first = *arrange(request, griddedAnswers), second = *arrange(request, griddedAnswers);
    EXPECT_EQ(first.centres, second.centres);
    for (std::size_t i = 0; i < first.edges.size(); ++i) {
        EXPECT_EQ(first.edges[i].curve, second.edges[i].curve);
        EXPECT_EQ(first.edges[i].phrase, second.edges[i].phrase);
    }
}

TEST(Arrange, DrawsLeavesOfOneKindAsOneBlock)
{
    const Layout layout = arrangeAtOnce(star(9));
    ASSERT_EQ(layout.blocks.size(), 1u);
    EXPECT_EQ(layout.blocks[0].nodes.size(), 9u);
    EXPECT_EQ(layout.edges[4].block, 0);
}

TEST(Arrange, KeepsTheOrientationThatWasAskedFor)
{
    for (Orientation orientation : {Orientation::Down, Orientation::Right}) {
        LayoutRequest request = randomRequest(2, 30, 0);
        request.orientation = orientation;
        EXPECT_EQ(arrange(request, griddedAnswers)->orientation, orientation);
    }
}

TEST(Arrange, NeverGivesThousandsToGraphviz)
{
    LayoutRequest request = randomRequest(1, 1500, 0.1);
    request.engine = "layered";
    const auto layout = arrange(request, [](const auto&) -> std::vector<Result<Layout>> {
        ADD_FAILURE() << "asked for too much";
        return {};
    });
    ASSERT_TRUE(layout);
    expectSound(request, *layout, "1,500 concepts");
}

TEST(Arrange, NeverGivesLeavesOfAHubToGraphviz)
{
    LayoutRequest request = star(5000);
    request.engine = "layered";
    std::size_t largest = 0;
    const auto layout = arrange(request, [&](std::vector<LayoutRequest> requests) {
        for (const LayoutRequest& each : requests)
            largest = std::max(largest, each.nodes.size());
        return griddedAnswers(std::move(requests));
    });
    ASSERT_TRUE(layout);
    EXPECT_LE(largest, 3u);
    EXPECT_LT(measure(request, *layout).aspect, 5);
}

TEST(Arrange, PacksManyPiecesIntoTheShapeOfTheTarget)
{
    LayoutRequest request;
    request.target = {1600, 900};
    for (int i = 0; i < 120; ++i)
        request.nodes.push_back(node(i % 3 == 1 ? i - 1 : -1));
    for (int i = 1; i < 120; i += 3)
        request.edges.push_back(includes(i - 1, i));
    const LayoutMeasures measures = measure(request, arrangeAtOnce(request));
    EXPECT_GT(measures.aspect, 0.9);
    EXPECT_LT(measures.aspect, 3.2);
}

TEST(Arrange, SaysWhyWhenEveryRequestFails)
{
    const LayoutRequest request = randomRequest(1, 10, 0);
    const auto layout = arrange(request, [](const std::vector<LayoutRequest>& requests) {
        const Error error{ErrorCode::Layout, "The layout program was too slow.", {}, 0};
        return std::vector<Result<Layout>>(requests.size(), tl::unexpected<Error>(error));
    });
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().message, "The layout program was too slow.");
}

TEST(Arrange, RefusesAnEngineThatItDoesNotKnow)
{
    LayoutRequest request = star(2);
    request.engine = "ortho";
    EXPECT_FALSE(arrange(request, griddedAnswers));
}

TEST(Arrange, OfNothingIsNothing)
{
    EXPECT_TRUE(arrangeAtOnce({}).centres.empty());
    EXPECT_TRUE(arrange({}, griddedAnswers));
}

TEST(Arrange, FansOutParallelEdges)
{
    LayoutRequest request;
    request.nodes = {node(), node(0)};
    request.edges = {relates(0, 1, 1), relates(0, 1, 2), relates(1, 0, 3)};
    const Layout layout = arrangeAtOnce(request);
    const LayoutMeasures measures = measure(request, layout);
    EXPECT_EQ(measures.hiddenPhrases, 0);
    std::vector<Point> middles;
    for (const PlacedEdge& edge : layout.edges)
        middles.push_back(flattened(edge.curve, 2)[flattened(edge.curve, 2).size() / 2]);
    EXPECT_GT(length(middles[0] - middles[1]), 8);
    EXPECT_GT(length(middles[1] - middles[2]), 8);
    EXPECT_GT(length(middles[0] - middles[2]), 8);
}

TEST(PlacePhrases, WritesAPhraseOnceForEdgesThatShareIt)
{
    // One concept consists of three others, each with something of its own below it.
    LayoutRequest request;
    request.nodes.push_back(node());
    for (int i = 1; i <= 3; ++i) {
        request.nodes.push_back(node(0));
        request.nodes.push_back(node(2 * i - 1));
        request.edges.push_back(includes(0, 2 * i - 1, 4));
        request.edges.back().phrase = {70, 18};
        request.edges.push_back(includes(2 * i - 1, 2 * i, 0));
    }
    const Layout layout = arrangeAtOnce(request);
    const auto written = std::count_if(layout.edges.begin(), layout.edges.end(),
                                       [](const PlacedEdge& edge) { return edge.phrase.has_value(); });
    EXPECT_EQ(written, 1);
    EXPECT_EQ(measure(request, layout).hiddenPhrases, 0);
}

}  // namespace
}  // namespace conspectus
