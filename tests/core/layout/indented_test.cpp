#include "core/layout/engines/indented.h"

#include "core/layout/arrange/arrange.h"
#include "core/layout/measures/measures.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

Rect boxOf(const LayoutRequest& view, const Layout& layout, std::size_t node)
{
    return Rect::around(layout.centres[node], view.nodes[node].size);
}

Layout arranged(const LayoutRequest& view) { return *arrange(view, {}); }

}  // namespace

TEST(Indented, PutsNarrowerConceptsBelowAndToTheRight)
{
    const LayoutRequest view = treeView(13, 3, "indented");
    const Layout layout = arranged(view);
    EXPECT_EQ(faultOf(view, layout), std::nullopt);
    EXPECT_EQ(layout.engine, "indented");
    for (std::size_t i = 1; i < view.nodes.size(); ++i) {
        const Rect parent = boxOf(view, layout, static_cast<std::size_t>(view.nodes[i].parent));
        EXPECT_GT(boxOf(view, layout, i).x, parent.x) << i;
        EXPECT_GE(boxOf(view, layout, i).y, parent.bottom()) << i;
    }
}

TEST(Indented, KeepsWithinAColumnWhateverTheNumberOfConcepts)
{
    LayoutRequest view = treeView(120, 4, "indented");
    view.target = {390, 900};
    EXPECT_LE(arranged(view).bounds.width, 390);
}

TEST(Indented, LeadsRelationsAcrossTheTreePastEverything)
{
    LayoutRequest view = treeView(13, 3, "indented");
    for (auto [from, to] : {std::pair<std::size_t, std::size_t>{1, 2}, {3, 1}, {0, 3}}) {
        relate(view, from, to, false);
        view.edges.back().phrase = {60, 18};
        view.edges.back().kind = -1;
    }
    const Layout layout = arranged(view);
    const LayoutMeasures found = measure(view, layout);
    EXPECT_EQ(found.conceptOverlaps, 0);
    EXPECT_EQ(found.curvesOverConcepts, 0);
    EXPECT_EQ(found.hiddenPhrases, 0);
    EXPECT_EQ(found.phraseOverlaps, 0);
}

TEST(Indented, TakesAnyViewAndKeepsPins)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        LayoutRequest view = randomView(seed, 40, "indented");
        view.engine = "indented";
        const Layout layout = arranged(view);
        EXPECT_EQ(faultOf(view, layout), std::nullopt) << seed;
        for (std::size_t i = 0; i < view.nodes.size(); ++i) {
            if (view.nodes[i].pin) {
                EXPECT_EQ(layout.centres[i], *view.nodes[i].pin) << seed;
            }
            view.nodes[i].pin.reset();
        }
        EXPECT_EQ(measure(view, arranged(view)).conceptOverlaps, 0) << seed;
    }
    LayoutRequest empty;
    empty.engine = "indented";
    EXPECT_TRUE(arranged(empty).centres.empty());
}
