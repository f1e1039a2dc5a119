#include "core/layout/surroundings.h"

#include "core/layout/arrange.h"
#include "core/layout/measures.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// Concept 0 in the middle: 1 above it, 2 above that; 3 and 4 below; 5 comes to it, 6 goes out, 7 beyond 6.
LayoutRequest family()
{
    LayoutRequest view;
    for (int i = 0; i < 8; ++i)
        view.nodes.push_back({{80, 30}, -1, {}});
    const auto link = [&](int from, int to, bool isHierarchical) {
        view.edges.push_back({from, to, isHierarchical, 0, isHierarchical ? Size{} : Size{60, 18}, 1});
    };
    link(1, 0, true);
    link(2, 1, true);
    link(0, 3, true);
    link(0, 4, true);
    link(5, 0, false);
    link(0, 6, false);
    link(6, 7, false);
    view.centre = 0;
    view.engine = "neighbourhood";
    return view;
}

}  // namespace

TEST(Surroundings, PutEverythingWhereItBelongs)
{
    const LayoutRequest view = family();
    const Layout layout = arrangeAtOnce(view);
    EXPECT_EQ(faultOf(view, layout), std::nullopt);
    EXPECT_EQ(layout.engine, "neighbourhood");
    const auto& at = layout.centres;
    EXPECT_LT(at[1].y, at[0].y);
    EXPECT_LT(at[2].y, at[1].y);
    EXPECT_GT(at[3].y, at[0].y);
    EXPECT_EQ(at[3].y, at[4].y);
    EXPECT_LT(at[5].x, at[0].x);
    EXPECT_GT(at[6].x, at[0].x);
    EXPECT_GT(at[7].x, at[6].x);
    EXPECT_EQ(measure(view, layout).conceptOverlaps, 0);
    EXPECT_EQ(measure(view, layout).hiddenPhrases, 0);
}

TEST(Surroundings, TakeAnyViewWithoutOverlaps)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        LayoutRequest view = randomView(seed, 40, "neighbourhood");
        view.engine = "neighbourhood";
        view.centre = static_cast<int>(seed % (view.nodes.size() + 2)) - 1;
        for (LayoutNode& node : view.nodes)
            node.pin.reset();
        const Layout layout = arrangeAtOnce(view);
        EXPECT_EQ(faultOf(view, layout), std::nullopt) << seed;
        EXPECT_EQ(measure(view, layout).conceptOverlaps, 0) << seed;
    }
    LayoutRequest empty;
    empty.engine = "neighbourhood";
    EXPECT_TRUE(arrangeAtOnce(empty).centres.empty());
}
