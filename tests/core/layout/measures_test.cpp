#include "core/layout/measures/measures.h"

#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// Four concepts at the corners of a square, two relations along its diagonals.
struct Cross {
    LayoutRequest request;
    Layout layout;

    Cross()
    {
        request.nodes.assign(4, node());
        request.edges = {relates(0, 3), relates(1, 2)};
        layout.centres = {{0, 0}, {300, 0}, {0, 300}, {300, 300}};
        layout.edges.resize(2);
        layout.edges[0].curve = straightSpline({{0, 0}, {300, 300}});
        layout.edges[1].curve = straightSpline({{300, 0}, {0, 300}});
        layout.bounds = boundsOf(request, layout);
    }
};

TEST(Measures, CountCurvesThatCross)
{
    const Cross cross;
    EXPECT_EQ(measure(cross.request, cross.layout).crossings, 1);
}

TEST(Measures, CountConceptsThatShareArea)
{
    Cross cross;
    EXPECT_EQ(measure(cross.request, cross.layout).conceptOverlaps, 0);
    cross.layout.centres[1] = {90, 10};
    EXPECT_EQ(measure(cross.request, cross.layout).conceptOverlaps, 1);
}

TEST(Measures, CountPhrasesThatTouchConceptsOrEachOther)
{
    Cross cross;
    cross.layout.edges[0].phrase = Point{150, 150};
    EXPECT_EQ(measure(cross.request, cross.layout).phraseOverlaps, 0);
    EXPECT_EQ(measure(cross.request, cross.layout).hiddenPhrases, 1);
    cross.layout.edges[1].phrase = Point{160, 155};
    EXPECT_EQ(measure(cross.request, cross.layout).phraseOverlaps, 1);
    cross.layout.edges[1].phrase = Point{290, 10};
    EXPECT_EQ(measure(cross.request, cross.layout).phraseOverlaps, 1);
}

TEST(Measures, CountAPhraseThatATwinCarriesAsShown)
{
    Cross cross;
    cross.request.edges[1].from = 0;
    cross.layout.edges[0].curve = straightSpline({{0, 0}, {150, 150}, {300, 300}});
    cross.layout.edges[1].curve = straightSpline({{0, 0}, {150, 150}, {0, 300}});
    EXPECT_EQ(measure(cross.request, cross.layout).hiddenPhrases, 1);
    cross.layout.edges[0].phrase = Point{120, 120};
    EXPECT_EQ(measure(cross.request, cross.layout).hiddenPhrases, 0);
    cross.request.edges[1].kind = cross.request.edges[0].kind + 1;
    EXPECT_EQ(measure(cross.request, cross.layout).hiddenPhrases, 1);
}

TEST(Measures, CountCurvesOverConceptsThatTheyDoNotEndAt)
{
    Cross cross;
    cross.request.nodes.push_back(node());
    cross.layout.centres.push_back({150, 150});
    EXPECT_EQ(measure(cross.request, cross.layout).curvesOverConcepts, 2);
    EXPECT_EQ(measure(cross.request, cross.layout).hiddenLines, 2);
}

TEST(Measures, FitTheTargetWithAMargin)
{
    Cross cross;
    cross.request.target = {400.0 / 0.96, 3300};
    cross.request.smallestType = 12;
    const LayoutMeasures measures = measure(cross.request, cross.layout);
    EXPECT_NEAR(measures.fitScale, 1, 1e-9);
    EXPECT_NEAR(measures.labelPx, 12, 1e-9);
    cross.request.target = {40000, 40000};
    EXPECT_NEAR(measure(cross.request, cross.layout).fitScale, 1.5, 1e-9);
}

TEST(Measures, OfNothingAreHarmless)
{
    const LayoutMeasures measures = measure({}, {});
    EXPECT_EQ(measures.conceptOverlaps, 0);
    EXPECT_TRUE(std::isfinite(measures.labelPx));
}

}  // namespace
}  // namespace conspectus
