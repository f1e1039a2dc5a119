#include "core/layout/measures/line_measures.h"

#include "tests/core/layout/drawn_by_hand.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

struct Lines : DrawnByHand {
    LineTraces traces() const { return {request, layout}; }
    int crossings() const { return crossingsOf(traces()).value(); }
    int behind() const { return linesBehind(request, layout, traces(), 1); }
    ParallelLines parallels() const { return parallelLinesOf(traces()); }
};

/// Four concepts at the corners of a square of 400.
struct Square : Lines {
    int a = concept_({0, 0}), b = concept_({400, 0}), c = concept_({0, 400}), d = concept_({400, 400});
};

TEST(Crossings, AreCountedOnceForEachPair)
{
    Square square;
    square.line(square.a, square.d, {{50, 15}, {350, 385}});
    square.line(square.b, square.c, {{350, 15}, {200, 230}, {100, 120}, {50, 385}});
    EXPECT_EQ(square.crossings(), 1);
}

TEST(Crossings, InTheMiddleOfBothCurvesCount)
{
    Square square;
    square.line(square.a, square.d, {{50, 50}, {350, 350}});
    square.line(square.b, square.c, {{350, 50}, {50, 350}});
    EXPECT_EQ(square.crossings(), 1);
}

TEST(Crossings, InACornerOfOneCurveCount)
{
    Square square;
    square.line(square.a, square.d, {{50, 200}, {200, 200}, {350, 210}});
    square.line(square.b, square.c, {{200, 50}, {200, 390}});
    EXPECT_EQ(square.crossings(), 1);
}

TEST(Crossings, OfLinesThatShareAConceptCount)
{
    Square square;
    square.line(square.a, square.d, {{40, 15}, {350, 385}});
    square.line(square.a, square.b, {{0, 15}, {200, 300}, {350, 0}});
    EXPECT_EQ(square.crossings(), 1);
}

TEST(Crossings, AreNotWhereLinesOnlyTouch)
{
    Square square;
    square.line(square.a, square.d, {{50, 0}, {200, 100}, {350, 385}});
    square.line(square.a, square.b, {{50, 0}, {350, 0}});  // leaves the same point
    square.line(square.c, square.d, {{0, 300}, {200, 100}, {0, 390}});  // turns back at a corner of the first
    EXPECT_EQ(square.crossings(), 0);
}

TEST(Crossings, AreNotWhereATrunkParts)
{
    Square square;
    square.line(square.a, square.d, {{0, 15}, {0, 100}, {200, 200}, {350, 385}}, {}, 1);
    square.line(square.a, square.b, {{0, 15}, {0, 100}, {200, 200}, {350, 15}}, {}, 1);
    square.line(square.a, square.c, {{0, 15}, {0, 100}, {0, 385}}, {}, 1);
    EXPECT_EQ(square.crossings(), 0);
}

TEST(Crossings, AreWhereALineGoesThroughAFork)
{
    Square square;
    square.line(square.a, square.d, {{0, 15}, {100, 100}, {350, 385}});
    square.line(square.c, square.b, {{0, 385}, {100, 100}, {350, 15}});
    EXPECT_EQ(square.crossings(), 1);
}

TEST(LinesBehind, AreThoseInsideAConceptThatIsNotTheirEnd)
{
    Square square;
    square.concept_({200, 200});
    square.line(square.a, square.d, {{50, 15}, {350, 385}});
    square.line(square.a, square.d, {{0, 15}, {0, 0}, {350, 385}});  // its own end does not hide it
    EXPECT_EQ(square.behind(), 2);
}

TEST(LinesBehind, AreNotThoseAlongABorder)
{
    Square square;
    square.concept_({200, 200});
    square.line(square.a, square.b, {{50, 185.5}, {350, 185.5}});
    EXPECT_EQ(square.behind(), 0);
    square.line(square.a, square.b, {{50, 187}, {350, 187}});
    EXPECT_EQ(square.behind(), 1);
}

TEST(LinesBehind, CountTheStemOfABlockOverItsOwnMembers)
{
    Square square;
    const int edge = square.line(square.a, square.b, {});
    LeafBlock block;
    block.anchor = square.a;
    block.nodes = {square.b};
    block.edges = {edge};
    block.frame = {340, -25, 120, 50};
    block.stem = straightSpline({{50, 0}, {340, 0}});
    square.layout.edges[0].block = 0;
    square.layout.blocks = {block};
    EXPECT_EQ(square.behind(), 0);
    square.layout.blocks[0].stem = straightSpline({{50, 0}, {380, 0}});
    EXPECT_EQ(square.behind(), 1);
}

TEST(ParallelLines, NeedEndsOfTheirOwn)
{
    Square square;
    square.line(square.a, square.b, {{50, -5}, {350, -5}});
    square.line(square.a, square.b, {{50, -5}, {200, -40}, {350, 2.9}});
    EXPECT_EQ(square.parallels().mergedEnds, 1);
    square.layout.edges[1].curve.back().y = 3;
    EXPECT_EQ(square.parallels().mergedEnds, 0);
}

TEST(ParallelLines, OfOppositeDirectionsMustNotReadAsTwoWay)
{
    Square square;
    square.line(square.a, square.b, {{50, 0}, {350, 0}});
    square.line(square.b, square.a, {{350, 0}, {200, 50}, {50, 12}});
    EXPECT_EQ(square.parallels().mergedEnds, 1);
}

TEST(ParallelLines, ToDifferentConceptsMayShareTheirStart)
{
    Square square;
    square.line(square.a, square.b, {{50, 0}, {350, 0}});
    square.line(square.a, square.d, {{50, 0}, {350, 400}});
    EXPECT_EQ(square.parallels().mergedEnds, 0);
    EXPECT_EQ(square.parallels().meltedLanes, 0);
}

TEST(ParallelLines, RunInLanesOfTheirOwn)
{
    Square square;
    square.line(square.a, square.b, {{50, 0}, {350, 0}});
    square.line(square.a, square.b, {{50, 10}, {200, 5}, {350, 10}});
    EXPECT_EQ(square.parallels().meltedLanes, 1);
    square.layout.edges[1].curve = straightSpline({{50, 4}, {60, 6}, {340, 6}, {350, 4}});
    EXPECT_EQ(square.parallels().meltedLanes, 0);
}

TEST(ParallelLines, ThatCrossFarFromTheirEndsMelt)
{
    Square square;
    square.line(square.a, square.b, {{50, 0}, {350, 14}});
    square.line(square.a, square.b, {{50, 14}, {350, 0}});
    EXPECT_EQ(square.parallels().meltedLanes, 1);
}

TEST(ParallelLines, ThatAreVeryShortHaveOnlyEnds)
{
    Square square;
    square.line(square.a, square.b, {{50, 0}, {70, 0}});
    square.line(square.a, square.b, {{50, 0}, {70, 8}});
    EXPECT_EQ(square.parallels().meltedLanes, 0);
}

}  // namespace
}  // namespace conspectus
