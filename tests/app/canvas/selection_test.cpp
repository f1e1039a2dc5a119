#include "app/canvas/scene/selection.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

constexpr ConceptId kA{1}, kB{2}, kC{3};

TEST(Selection, APlainClickSelectsAlone)
{
    const Selection after = clicked({{kA, kB}, kA, {}}, kC, Qt::NoModifier);
    EXPECT_EQ(after, selectionOf(kC));
}

TEST(Selection, CtrlTakesInAndOut)
{
    const Selection both = clicked(selectionOf(kB), kA, Qt::ControlModifier);
    EXPECT_EQ(both.concepts, (std::vector{kA, kB}));
    EXPECT_EQ(both.current, kA);
    const Selection one = clicked(both, kA, Qt::ControlModifier);
    EXPECT_EQ(one, selectionOf(kB));
    EXPECT_TRUE(clicked(one, kB, Qt::ControlModifier).isEmpty());
}

TEST(Selection, ShiftOnlyTakesIn)
{
    const Selection both = clicked(selectionOf(kB), kA, Qt::ShiftModifier);
    EXPECT_EQ(clicked(both, kA, Qt::ShiftModifier).concepts, both.concepts);
}

TEST(Selection, AConceptReplacesARelation)
{
    EXPECT_EQ(clicked(selectionOf(RelationId{9}), kA, Qt::ControlModifier), selectionOf(kA));
}

TEST(Selection, ARubberBandSelectsWhatIsInside)
{
    EXPECT_EQ(banded(selectionOf(kC), {kB, kA}, Qt::NoModifier).concepts, (std::vector{kA, kB}));
    EXPECT_EQ(banded(selectionOf(kC), {kB}, Qt::ControlModifier).concepts, (std::vector{kB, kC}));
    EXPECT_EQ(banded(selectionOf(kC), {kB}, Qt::ShiftModifier).current, kC) << "the current one stays";
    EXPECT_TRUE(banded(selectionOf(kC), {}, Qt::NoModifier).isEmpty());
}

}  // namespace
}  // namespace conspectus
