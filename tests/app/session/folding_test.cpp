#include "app/session/folding.h"

#include "tests/support/sketch.h"

#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

class Folding : public testing::Test {
protected:
    ConceptMap map = mapFrom("power->hard power->soft soft->culture culture->opera soft->values");
    Taxonomy taxonomy{map};

    std::string shown(const ViewSpec& view) const
    {
        std::string keys;
        for (const VisibleConcept& each : visibleMap(map, taxonomy, view).concepts)
            keys += (keys.empty() ? "" : " ") + keyOf(map, each.id);
        return keys;
    }

    ViewSpec toggled(const ViewSpec& view, std::string_view key) const
    {
        const VisibleMap visible = visibleMap(map, taxonomy, view);
        return withFoldToggled(view, visible.concepts.at(static_cast<std::size_t>(visible.indexOf(named(map, key)))));
    }
};

TEST_F(Folding, ClosesWhatIsOpenAndOpensItAgain)
{
    const ViewSpec closed = toggled({}, "soft");
    EXPECT_EQ(shown(closed), "power hard soft");
    EXPECT_EQ(toggled(closed, "soft"), ViewSpec{});
}

TEST_F(Folding, OpensOneLevelBelowTheDepth)
{
    ViewSpec shallow;
    shallow.depth = 1;
    EXPECT_EQ(shown(shallow), "power hard soft");
    EXPECT_EQ(shown(toggled(shallow, "soft")), "power hard soft culture values");
}

TEST_F(Folding, ClosesAgainWhatWasOpenedBelowTheDepth)
{
    ViewSpec shallow;
    shallow.depth = 1;
    EXPECT_EQ(toggled(toggled(shallow, "soft"), "soft"), shallow);
}

TEST_F(Folding, ToALevelForgetsWhatWasFoldedByHand)
{
    EXPECT_EQ(shown(openedToLevel(toggled({}, "soft"), 2)), "power hard soft culture values");
    EXPECT_EQ(deepestLevel(map, taxonomy, toggled({}, "soft")), 3);
}

TEST_F(Folding, RevealingOpensTheWayDownAndNothingElse)
{
    ViewSpec shallow;
    shallow.depth = 1;
    const auto reveal = revealed(visibleMap(map, taxonomy, shallow), taxonomy, shallow, named(map, "opera"));
    ASSERT_TRUE(reveal);
    EXPECT_EQ(keyOf(map, reveal->anchor), "soft");
    EXPECT_EQ(shown(reveal->view), "power hard soft culture opera values");
}

TEST_F(Folding, RevealingOpensWhatWasClosedByHand)
{
    const ViewSpec closed = toggled({}, "power");
    const auto reveal = revealed(visibleMap(map, taxonomy, closed), taxonomy, closed, named(map, "culture"));
    ASSERT_TRUE(reveal);
    EXPECT_NE(shown(reveal->view).find("culture"), std::string::npos);
}

TEST_F(Folding, ThereIsNothingToRevealInWhatIsShownOrOutsideTheView)
{
    ViewSpec hardOnly;
    hardOnly.roots = {named(map, "hard")};
    const VisibleMap visible = visibleMap(map, taxonomy, hardOnly);
    EXPECT_FALSE(revealed(visible, taxonomy, hardOnly, named(map, "hard")));
    EXPECT_FALSE(revealed(visible, taxonomy, hardOnly, named(map, "opera")));
}

}  // namespace
}  // namespace conspectus::test
