#include "core/layout/measures/measures.h"

#include "tests/core/layout/drawn_by_hand.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// Two concepts 400 apart, and two more below them.
struct Phrases : DrawnByHand {
    int a = concept_({0, 0}), b = concept_({400, 0}), c = concept_({0, 200}), d = concept_({400, 200});

    PhraseMeasures measured() const { return measure(request, layout).phrases; }
    int misleading() const { return measured().misleading; }

    int straight(std::optional<Point> phrase = {}, double y = 0)
    {
        return line(y < 100 ? a : c, y < 100 ? b : d, {{50, y}, {350, y}}, phrase);
    }
};

TEST(PhraseMeasures, CountWhatIsAskedAndWhereItStands)
{
    Phrases drawn;
    drawn.straight(Point{200, 0});
    drawn.straight(Point{200, 200}, 200);
    drawn.layout.edges.back().keyNumber = 3;
    drawn.line(drawn.a, drawn.c, {{0, 15}, {0, 185}});
    drawn.line(drawn.b, drawn.d, {}, Point{400, 100});  // not drawn, so nothing is asked
    drawn.line(drawn.b, drawn.d, {{400, 15}, {400, 185}});
    drawn.request.edges.back().phrase = {};
    const PhraseMeasures found = drawn.measured();
    EXPECT_EQ(found.asked, 3);
    EXPECT_EQ(found.onLine, 1);
    EXPECT_EQ(found.inKey, 1);
    EXPECT_EQ(found.bundled, 0);
    EXPECT_EQ(found.missing(), 1);
    EXPECT_EQ(found.misleading, 0);
}

TEST(PhraseMeasures, CountWhatASharedTrunkSaysForOthers)
{
    Phrases drawn;
    drawn.line(drawn.a, drawn.b, {{50, 0}, {200, 0}, {350, 0}}, Point{120, 0}, 4);
    drawn.line(drawn.a, drawn.d, {{50, 0}, {200, 0}, {350, 200}}, {}, 4);
    drawn.line(drawn.a, drawn.c, {{50, 0}, {200, 0}, {50, 200}}, {}, 4);
    const PhraseMeasures found = drawn.measured();
    EXPECT_EQ(found.asked, 3);
    EXPECT_EQ(found.onLine, 1);
    EXPECT_EQ(found.bundled, 2);
    EXPECT_EQ(found.missing(), 0);
    EXPECT_EQ(found.misleading, 0);
}

TEST(PhraseMeasures, CountTheMembersOfABlock)
{
    Phrases drawn;
    LeafBlock block;
    block.anchor = drawn.a;
    block.nodes = {drawn.b, drawn.d};
    block.edges = {drawn.line(drawn.a, drawn.b, {}), drawn.line(drawn.a, drawn.d, {})};
    block.frame = {340, -30, 120, 260};
    block.stem = straightSpline({{50, 0}, {340, 0}});
    for (PlacedEdge& edge : drawn.layout.edges)
        edge.block = 0;
    drawn.layout.blocks = {block};
    EXPECT_EQ(drawn.measured().missing(), 2);
    drawn.layout.blocks[0].phrase = Point{200, 0};
    EXPECT_EQ(drawn.measured().onLine, 1);
    EXPECT_EQ(drawn.measured().bundled, 1);
    EXPECT_EQ(drawn.misleading(), 0);
}

TEST(MisleadingPhrase, IsOneThatAnotherLineRunsThrough)
{
    Phrases drawn;
    drawn.straight(Point{200, 0});
    drawn.line(drawn.c, drawn.d, {{230, -50}, {230, 150}});
    EXPECT_EQ(drawn.misleading(), 1);
    drawn.layout.edges[0].phrase = Point{150, 0};
    EXPECT_EQ(drawn.misleading(), 0);
}

TEST(MisleadingPhrase, IsOneThatIsNotClearlyNearerToItsOwnLine)
{
    Phrases drawn;
    drawn.straight(Point{200, 20});
    drawn.line(drawn.c, drawn.d, {{50, 51}, {350, 51}});
    EXPECT_EQ(drawn.misleading(), 0);
    drawn.layout.edges[1].curve = straightSpline({{50, 49}, {350, 49}});
    EXPECT_EQ(drawn.misleading(), 1);
}

TEST(MisleadingPhrase, IsOneFarFromItsLine)
{
    Phrases drawn;
    drawn.straight(Point{200, 31});
    EXPECT_EQ(drawn.misleading(), 1);
}

TEST(MisleadingPhrase, IsJudgedByThePlateThatIsDrawn)
{
    Phrases drawn;
    drawn.straight(Point{200, 0});
    drawn.line(drawn.c, drawn.d, {{232, -50}, {232, 150}});
    EXPECT_EQ(drawn.misleading(), 1);
    drawn.layout.edges[0].phraseScale = 0.85;
    EXPECT_EQ(drawn.misleading(), 0);
    drawn.layout.edges[0].phraseScale = 1;
    drawn.layout.edges[0].keyNumber = 1;
    EXPECT_EQ(drawn.misleading(), 0);
}

TEST(MisleadingPhrase, IsNotOneOnATrunkThatAnotherOfItsKindShares)
{
    Phrases drawn;
    drawn.line(drawn.a, drawn.b, {{50, 0}, {200, 0}, {350, 0}}, Point{120, 0}, 4);
    drawn.line(drawn.a, drawn.d, {{50, 0}, {200, 0}, {350, 200}}, {}, 5);
    EXPECT_EQ(drawn.misleading(), 1);
    drawn.request.edges[1].kind = 4;
    EXPECT_EQ(drawn.misleading(), 0);
}

TEST(MisleadingPhrase, MayBelongToTheStemOfABlock)
{
    Phrases drawn;
    drawn.straight(Point{200, 0});
    LeafBlock block;
    block.anchor = drawn.c;
    block.nodes = {drawn.d};
    block.edges = {drawn.line(drawn.c, drawn.d, {})};
    block.stem = straightSpline({{210, 185}, {210, -20}});
    drawn.layout.edges[1].block = 0;
    drawn.layout.blocks = {block};
    EXPECT_EQ(drawn.misleading(), 1);
}

}  // namespace
}  // namespace conspectus
