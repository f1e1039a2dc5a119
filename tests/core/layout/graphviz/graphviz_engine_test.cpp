#include "core/layout/graphviz/graphviz_engine.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/wire/wire.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

#include <limits>

namespace conspectus {
namespace {

using test::relate;
using test::treeView;
using test::viewOf;

LayoutEngine& engine()
{
    static const std::unique_ptr<LayoutEngine> shared = makeGraphvizEngine();
    return *shared;
}

/// The layout, after what must be true of each.
Layout laidOut(const LayoutRequest& view)
{
    const Result<Layout> layout = engine().run(view);
    if (!layout) {
        ADD_FAILURE() << view.engine << ": " << layout.error().message;
        return {};
    }
    EXPECT_EQ(faultOf(view, *layout).value_or(""), "") << view.engine;
    EXPECT_EQ(test::overlapsOf(view, *layout), 0) << view.engine;
    for (const PlacedEdge& edge : layout->edges)
        EXPECT_GE(edge.curve.size(), 4u) << view.engine;
    return *layout;
}

double distance(Point p, const Rect& box)
{
    const Point inside{std::clamp(p.x, box.x, box.right()), std::clamp(p.y, box.y, box.bottom())};
    return length(p - inside);
}

Rect boxOf(const LayoutRequest& view, const Layout& layout, int node)
{
    const auto i = static_cast<std::size_t>(node);
    return Rect::around(layout.centres[i], view.nodes[i].size);
}

std::vector<std::string> graphvizEngines()
{
    std::vector<std::string> names;
    for (const EngineInfo& info : layoutEngines())
        if (info.kind == EngineKind::Graphviz)
            names.emplace_back(info.name);
    return names;
}

class EveryGraphvizEngine : public testing::TestWithParam<std::string> { };

INSTANTIATE_TEST_SUITE_P(, EveryGraphvizEngine, testing::ValuesIn(graphvizEngines()),
                         [](const auto& tested) { return tested.param; });

}  // namespace

TEST_P(EveryGraphvizEngine, LaysOutNothing) { EXPECT_TRUE(laidOut(viewOf(0, GetParam())).centres.empty()); }

TEST_P(EveryGraphvizEngine, LaysOutOneConceptAtTheOrigin)
{
    const LayoutRequest view = viewOf(1, GetParam());
    EXPECT_EQ(laidOut(view).bounds, (Rect{0, 0, 60, 44}));
}

TEST_P(EveryGraphvizEngine, LaysOutATree)
{
    LayoutRequest view = treeView(40, 3, GetParam());
    view.revision = 77;
    const Layout layout = laidOut(view);
    EXPECT_EQ(layout.engine, GetParam());
    EXPECT_EQ(layout.revision, 77u);
    EXPECT_EQ(layout.bounds, boundsOf(view, layout));
}

TEST_P(EveryGraphvizEngine, RunsCurvesFromTheSourceToTheTarget)
{
    LayoutRequest view = treeView(30, 4, GetParam());
    relate(view, 29, 0, false);  // upwards: against the levels
    relate(view, 29, 0);
    relate(view, 5, 6, false);
    relate(view, 6, 5, false);
    const Layout layout = laidOut(view);
    for (std::size_t i = 0; i < view.edges.size(); ++i) {
        EXPECT_LT(distance(layout.edges[i].curve.front(), boxOf(view, layout, view.edges[i].from)), 2) << i;
        EXPECT_LT(distance(layout.edges[i].curve.back(), boxOf(view, layout, view.edges[i].to)), 2) << i;
    }
}

TEST_P(EveryGraphvizEngine, DrawsLoopsAndParallelRelationsApart)
{
    LayoutRequest view = viewOf(3, GetParam());
    relate(view, 0, 1);
    relate(view, 0, 1);
    relate(view, 0, 1, false);
    relate(view, 1, 0);
    relate(view, 2, 2);
    relate(view, 2, 2, false);
    relate(view, 1, 2);
    const Layout layout = laidOut(view);
    EXPECT_NE(layout.edges[0].curve, layout.edges[1].curve);
    EXPECT_NE(layout.edges[1].curve, layout.edges[2].curve);
    EXPECT_NE(layout.edges[4].curve, layout.edges[5].curve);
}

TEST_P(EveryGraphvizEngine, LaysOutCycles)
{
    LayoutRequest view = viewOf(9, GetParam());
    for (std::size_t i = 0; i < 9; ++i)
        relate(view, i, (i + 1) % 9, i % 2 == 0);
    laidOut(view);
}

TEST_P(EveryGraphvizEngine, GivesTheSameBytesForTheSameView)
{
    const LayoutRequest view = test::randomView(5, 60, GetParam());
    const Bytes first = encodeAnswer(engine().run(view));
    for (const std::string& other : graphvizEngines())
        laidOut(test::randomView(6, 30, other));
    EXPECT_EQ(encodeAnswer(engine().run(view)), first);
    EXPECT_EQ(encodeAnswer(makeGraphvizEngine()->run(view)), first);
}

TEST_P(EveryGraphvizEngine, SurvivesSizesAndWeightsThatAreNone)
{
    LayoutRequest view = treeView(8, 2, GetParam());
    view.nodes[1].size = {std::numeric_limits<double>::quiet_NaN(), -5};
    view.nodes[2].size = {1e300, std::numeric_limits<double>::infinity()};
    view.nodeGap = std::numeric_limits<double>::quiet_NaN();
    view.levelGap = -1e300;
    view.edges[0].weight = 1e300;
    view.edges[1].weight = std::numeric_limits<double>::quiet_NaN();
    view.edges[2].phrase = {std::numeric_limits<double>::infinity(), 1};
    view.nodes[3].parent = 3;
    const Result<Layout> layout = engine().run(view);
    if (layout) {
        EXPECT_FALSE(faultOf(view, *layout));
    }
}

TEST_P(EveryGraphvizEngine, SurvivesRandomViews)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        laidOut(test::randomView(seed, 30, GetParam()));
    }
}

TEST(LayeredEngine, PutsNarrowerConceptsOnLaterLevels)
{
    for (Orientation orientation : {Orientation::Down, Orientation::Right}) {
        LayoutRequest view = treeView(40, 3);
        view.orientation = orientation;
        relate(view, 39, 1, false);  // would lift 1 below 39
        relate(view, 38, 0, false);
        const Layout layout = laidOut(view);
        EXPECT_EQ(layout.orientation, orientation);
        for (const LayoutEdge& edge : view.edges) {
            const Point step =
                layout.centres[static_cast<std::size_t>(edge.to)] - layout.centres[static_cast<std::size_t>(edge.from)];
            EXPECT_TRUE(!edge.isHierarchical || (orientation == Orientation::Down ? step.y : step.x) > 0);
        }
    }
}

TEST(LayeredEngine, KeepsTheGapsThatAreAskedFor)
{
    LayoutRequest view = treeView(4, 3);
    view.nodeGap = 30;
    view.levelGap = 70;
    const Layout layout = laidOut(view);
    const Rect root = boxOf(view, layout, 0);
    std::vector<Rect> leaves;
    for (int node : {1, 2, 3})
        leaves.push_back(boxOf(view, layout, node));
    std::sort(leaves.begin(), leaves.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    EXPECT_NEAR(leaves[1].x - leaves[0].right(), 30, 2);
    EXPECT_NEAR(leaves[0].y - root.bottom(), 70, 10);  // levels are as high as their highest box
}

TEST(LayeredEngine, LaysOutThreeHundredConceptsWithCrossLinks)
{
    LayoutRequest view = treeView(300, 4);
    for (std::size_t i = 0; i < 90; ++i)
        relate(view, i * 37 % 300, i * 61 % 300, false);
    laidOut(view);
}

TEST(RadialEngine, PutsTheRootOfTheLargestHierarchyInTheMiddle)
{
    LayoutRequest view = treeView(30, 3, "radial");
    relate(view, 29, 7, false);
    view.nodes.push_back(view.nodes[1]);  // another root, above two that hang under the first
    view.nodes.back().parent = -1;
    relate(view, 30, 4);
    const Layout layout = laidOut(view);
    double farthest = 0;
    for (std::size_t i = 1; i < 30; ++i)
        farthest = std::max(farthest, length(layout.centres[i] - layout.centres[0]));
    EXPECT_LT(length(layout.centres[0] - layout.bounds.centre()), farthest / 2);
}

TEST(OrganicEngine, LaysOutFourHundredConcepts) { laidOut(treeView(400, 5, "organic")); }

TEST(CircularEngine, DoesNotTakeANewGraphForAnOldOneAtItsPlace)
{
    for (std::size_t concepts : {12u, 1u, 12u, 0u, 12u, 5u, 12u})
        laidOut(treeView(concepts, 2, "circular"));
}

TEST(GraphvizEngine, KnowsOnlyItsOwnEngines)
{
    for (const char* name : {"", "dot", "tree", "ortho"}) {
        const Result<Layout> layout = engine().run(treeView(3, 2, name));
        ASSERT_FALSE(layout);
        EXPECT_EQ(layout.error().code, ErrorCode::Layout);
    }
}

}  // namespace conspectus
