#include "core/layout/arrange/mending.h"

#include "core/layout/measures/measures.h"
#include "core/layout/phrases/phrases.h"
#include "tests/core/layout/drawn_by_hand.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

class Mending : public testing::Test {
protected:
    Mending()
    {
        from = picture.concept_({0, 0});
        to = picture.concept_({500, 0});
    }

    LayoutMeasures measuresOf(const Layout& layout) const { return measure(picture.request, layout); }

    Layout mendedPicture()
    {
        placePhrases(picture.request, picture.layout);
        return mended(picture.request, picture.layout);
    }

    DrawnByHand picture;
    int from = 0, to = 0;
};

TEST_F(Mending, LeavesAPictureThatIsTrueAsItIs)
{
    picture.line(from, to, {{50, 0}, {450, 0}});
    const Layout layout = mendedPicture();
    EXPECT_EQ(layout.edges.front().curve, picture.layout.edges.front().curve);
    EXPECT_EQ(layout.edges.front().phrase, picture.layout.edges.front().phrase);
}

TEST_F(Mending, LeadsALineAroundTheConceptThatItRanBehind)
{
    picture.concept_({250, 0});
    picture.line(from, to, {{50, 0}, {450, 0}});
    const Layout layout = mendedPicture();
    ASSERT_EQ(measuresOf(picture.layout).hiddenLines, 1);
    EXPECT_EQ(measuresOf(layout).hiddenLines, 0);
    EXPECT_EQ(measuresOf(layout).phrases.missing(), 0);
}

TEST_F(Mending, TellsTwinsApartThatLieOnEachOther)
{
    picture.line(from, to, {{50, 0}, {450, 0}});
    picture.line(from, to, {{50, 2}, {450, 2}});
    const Layout layout = mendedPicture();
    ASSERT_GT(measuresOf(picture.layout).meltedLanes + measuresOf(picture.layout).phrases.misleading, 0);
    EXPECT_EQ(measuresOf(layout).meltedLanes, 0);
    EXPECT_EQ(measuresOf(layout).mergedEnds, 0);
    EXPECT_EQ(measuresOf(layout).phrases.misleading, 0);
}

}  // namespace
}  // namespace conspectus
