#include "core/layout/phrases/phrases.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/live/live.h"
#include "core/layout/measures/measures.h"
#include "tests/core/layout/drawn_by_hand.h"
#include "tests/core/layout/standing_of.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>
#include <set>

namespace conspectus {
namespace {

/// Concepts at the ends of lines that tests draw, far from their middles.
struct Board : DrawnByHand {
    Board() { request.numberPlate = {18, 18}; }

    /// A line from left to right at that height, long enough for a phrase of 70 x 18.
    int across(double y, int kind = -1, double from = 0, double to = 300)
    {
        const int left = concept_({from - 50, y}), right = concept_({to + 50, y});
        return line(left, right, {{from, y}, {to, y}}, {}, kind);
    }

    int down(double x, double top, double bottom)
    {
        const int above = concept_({x, top - 15}), below = concept_({x, bottom + 15});
        const int edge = line(above, below, {{x, top}, {x, bottom}});
        request.edges.back().phrase = {};  // says nothing itself
        return edge;
    }

    PhraseMeasures placed()
    {
        placePhrases(request, layout);
        return measure(request, layout).phrases;
    }

    const PlacedEdge& edge(int i) const { return layout.edges[index(i)]; }
};

TEST(PlacePhrases, PrefersTheMiddleOfTheLine)
{
    Board board;
    const int line = board.across(0);
    EXPECT_EQ(board.placed().onLine, 1);
    EXPECT_NEAR(board.edge(line).phrase->x, 150, 1e-6);
    EXPECT_EQ(board.edge(line).phraseScale, 1);
    EXPECT_EQ(board.edge(line).keyNumber, 0);
    EXPECT_TRUE(board.layout.key.empty());
}

TEST(PlacePhrases, StaysClearOfALineThatCrosses)
{
    Board board;
    const int line = board.across(0);
    board.down(150, -100, 100);
    EXPECT_EQ(board.placed().misleading, 0);
    EXPECT_GT(std::abs(board.edge(line).phrase->x - 150), 35);
    EXPECT_EQ(board.edge(line).phraseScale, 1);
}

TEST(PlacePhrases, StandsAcrossItsLineWhereAnotherIsTooNear)
{
    Board board;
    const int left = board.concept_({0, -165}), right = board.concept_({0, 165});
    const int line = board.line(left, right, {{0, -150}, {0, 150}});
    board.down(30, -150, 150);  // 35 px of the phrase would reach it
    const PhraseMeasures found = board.placed();
    EXPECT_EQ(found.onLine, 1);
    EXPECT_EQ(found.misleading, 0);
    const PlacedEdge& placed = board.edge(line);
    EXPECT_EQ(placed.phraseScale, 1);
    EXPECT_LT(placed.phrase->x, -5);
    EXPECT_GT(placed.phrase->x + 35, 0) << "on its line all the same";
}

TEST(PlacePhrases, SetsSmallerTypeBetweenLinesThatLeaveNoMoreRoom)
{
    Board board;
    const int line = board.across(0);
    for (double x = 15; x < 300; x += 66)  // 70 px do not fit between them, 59.5 do
        board.down(x, -100, 100);
    const PhraseMeasures found = board.placed();
    EXPECT_EQ(found.onLine, 1);
    EXPECT_EQ(found.misleading, 0);
    EXPECT_EQ(board.edge(line).phraseScale, 0.85);
}

TEST(PlacePhrases, KeepsTheTypeThatTheRequestAsksFor)
{
    Board board;
    const int line = board.across(0);
    board.request.phraseScales = {};
    for (double x = 15; x < 300; x += 66)
        board.down(x, -100, 100);
    EXPECT_EQ(board.placed().misleading, 0);
    EXPECT_EQ(board.edge(line).phraseScale, 1);
}

TEST(PlacePhrases, WritesANumberWhereNoPhraseFits)
{
    Board board;
    const int line = board.across(0);
    for (double x = 15; x < 300; x += 30)
        board.down(x, -100, 100);
    const PhraseMeasures found = board.placed();
    EXPECT_EQ(found.inKey, 1);
    EXPECT_EQ(found.misleading, 0);
    EXPECT_EQ(board.edge(line).keyNumber, 1);
    EXPECT_NEAR(board.edge(line).phrase->y, 0, 1e-6);
    ASSERT_EQ(board.layout.key.size(), 1u);
    EXPECT_EQ(board.layout.key[0].edge, line);
}

TEST(PlacePhrases, NumbersRelationsOfAKindAlikeInReadingOrder)
{
    Board board;
    const int low = board.across(80, 5), high = board.across(0, 6), lowest = board.across(160, 6),
              single = board.across(240);
    for (double x = 15; x < 300; x += 30)
        board.down(x, -100, 400);
    EXPECT_EQ(board.placed().inKey, 4);
    EXPECT_EQ(board.edge(high).keyNumber, 1);
    EXPECT_EQ(board.edge(low).keyNumber, 2);
    EXPECT_EQ(board.edge(lowest).keyNumber, 1);
    EXPECT_EQ(board.edge(single).keyNumber, 3);
    ASSERT_EQ(board.layout.key.size(), 3u);
    EXPECT_EQ(board.layout.key[1].number, 2);
    EXPECT_EQ(board.layout.key[1].edge, low);
}

TEST(PlacePhrases, PutsTheKeyBelowThePictureInRows)
{
    Board board;
    for (int i = 0; i < 12; ++i)
        board.across(80 * i);
    for (double x = 15; x < 300; x += 30)
        board.down(x, -100, 1000);
    EXPECT_EQ(board.placed().inKey, 12);
    Layout without = board.layout;
    without.key.clear();
    const Rect picture = boundsOf(board.request, without);
    std::set<double> rows;
    for (const KeyEntry& entry : board.layout.key) {
        EXPECT_GT(entry.area.y, picture.bottom());
        EXPECT_LE(entry.area.right(), picture.right());
        EXPECT_EQ(entry.area.size(), (Size{18 + kBesideNumber + 70, 18}));
        rows.insert(entry.area.y);
        for (const KeyEntry& other : board.layout.key)
            EXPECT_TRUE(other.number == entry.number || !other.area.intersects(entry.area));
    }
    EXPECT_GT(rows.size(), 1u);
    EXPECT_EQ(boundsOf(board.request, board.layout).bottom(), board.layout.key.back().area.bottom());
}

TEST(PlacePhrases, MovesAPlateThatIsInTheWayOfAnother)
{
    // The long line has two gaps for its phrase, the first is preferred; below that, the short line is.
    Board board;
    const int far = board.concept_({300, -500});
    const int longer = board.across(0, -1, 0, 600), shorter = board.across(14, -1, 100, 200);
    for (double x : {22, 52, 82, 112, 188, 218, 248, 278, 308, 338, 368, 412, 488, 518, 548, 578}) {
        board.line(far, far, {{x, -60}, {x, 2}});
        board.request.edges.back().phrase = {};
    }
    const PhraseMeasures found = board.placed();
    EXPECT_EQ(found.onLine, 2);
    EXPECT_EQ(found.misleading, 0);
    EXPECT_EQ(board.edge(longer).phraseScale, 1);
    EXPECT_EQ(board.edge(shorter).phraseScale, 1);
    EXPECT_NEAR(board.edge(longer).phrase->x, 450, 5);
    board.layout.edges[index(shorter)].curve.clear();
    board.layout.edges[index(longer)].phrase.reset();
    board.placed();
    EXPECT_NEAR(board.edge(longer).phrase->x, 150, 5);  // where it would stand by itself
}

TEST(PlacePhrases, SaysOnceWhatATrunkSharesAsANumberToo)
{
    Board board;
    const int from = board.concept_({0, -15}), one = board.concept_({-200, 215}), other = board.concept_({200, 215});
    board.line(from, one, {{0, 0}, {0, 100}, {-200, 200}}, {}, 3);
    board.line(from, other, {{0, 0}, {0, 100}, {200, 200}}, {}, 3);
    for (double y = 12; y < 100; y += 24)
        board.across(y, -1, -20, 20);
    for (int i = 2; i < 6; ++i)
        board.request.edges[index(i)].phrase = {};
    const PhraseMeasures found = board.placed();
    EXPECT_EQ(found.asked, 2);
    EXPECT_EQ(found.onLine + found.inKey, 1);
    EXPECT_EQ(found.bundled, 1);
    EXPECT_EQ(found.misleading, 0);
}

TEST(PlaceMissingPhrases, LeavesPlatesWhereTheyStandUnlessTheyMisleadNow)
{
    Board board;
    const int line = board.across(0), other = board.across(100);
    board.placed();
    board.layout.edges[index(line)].phrase = Point{80, 0};
    board.layout.edges[index(other)].phrase = Point{80, 100};
    board.down(80, 60, 160);  // runs through the second one
    const StillCurves still{{true, true, false}, {}};
    placeMissingPhrases(board.request, still, board.layout);
    EXPECT_EQ(board.edge(line).phrase, (Point{80, 0}));
    EXPECT_GT(std::abs(board.edge(other).phrase->x - 80), 35);
    EXPECT_EQ(measure(board.request, board.layout).phrases.misleading, 0);
}

TEST(PlaceMissingPhrases, WritesWordsAgainWhereThereIsRoomAgain)
{
    Board board;
    const int line = board.across(0);
    for (double x = 15; x < 300; x += 30)
        board.down(x, -100, 100);
    board.placed();
    ASSERT_EQ(board.edge(line).keyNumber, 1);
    for (PlacedEdge& each : board.layout.edges)
        if (&each != &board.layout.edges[index(line)])
            each.curve.clear();
    placeMissingPhrases(board.request, {std::vector<bool>(board.layout.edges.size(), true), {}}, board.layout);
    EXPECT_EQ(board.edge(line).keyNumber, 0);
    EXPECT_TRUE(board.layout.key.empty());
}

/// Relations between few concepts: up to five for each pair, loops, opposite ones, some of one kind.
LayoutRequest multigraph(std::uint64_t seed, const std::string& engine)
{
    std::mt19937_64 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<std::uint64_t>(most + 1));
    };
    LayoutRequest request = randomRequest(static_cast<unsigned>(seed), 2 + upTo(24), 0.2);
    request.engine = engine;
    const int nodes = static_cast<int>(request.nodes.size());
    for (int pairs = upTo(5); pairs > 0; --pairs) {
        const int from = upTo(nodes - 1), to = upTo(nodes - 1);
        for (int times = upTo(5); times > 0; --times)
            request.edges.push_back(upTo(1) == 0 ? relates(from, to, upTo(3)) : relates(to, from, -1));
    }
    return request;
}

void expectAllSaid(const LayoutRequest& request, const Layout& layout)
{
    const LayoutMeasures measures = measure(request, layout);
    RC_ASSERT(measures.phrases.missing() == 0);
    RC_ASSERT(measures.phraseOverlaps == 0);
    std::set<int> numbers;
    for (const PlacedEdge& edge : layout.edges)
        if (edge.keyNumber > 0)
            numbers.insert(edge.keyNumber);
    for (const LeafBlock& block : layout.blocks)
        if (block.keyNumber > 0)
            numbers.insert(block.keyNumber);
    RC_ASSERT(layout.key.size() == numbers.size());
    for (const KeyEntry& entry : layout.key)
        RC_ASSERT(numbers.count(entry.number) == 1);
}

RC_GTEST_PROP(PhraseProperty, NoneIsDroppedByAnyEngine, (std::uint64_t seed))
{
    for (const EngineInfo& engine : layoutEngines()) {
        const LayoutRequest request = multigraph(seed, std::string(engine.name));
        const Result<Layout> layout = arrange(request, griddedAnswers);
        RC_ASSERT(layout.has_value());
        expectAllSaid(request, *layout);
    }
}

RC_GTEST_PROP(PhraseProperty, NoneIsDroppedWhenAConceptIsRemovedOrGrows, (std::uint64_t seed))
{
    const LayoutRequest request = multigraph(seed, "layered");
    const Layout first = arrangeAtOnce(request);
    std::vector<int> nodes(request.nodes.size()), edges(request.edges.size());
    std::iota(nodes.begin(), nodes.end(), 0);
    std::iota(edges.begin(), edges.end(), 0);
    LayoutRequest next = request;
    LayoutNode& grown = next.nodes[static_cast<std::size_t>(seed % next.nodes.size())];
    grown.size = {grown.size.width + 60, grown.size.height + 20};
    next.edges.push_back(relates(0, static_cast<int>(next.nodes.size()) - 1, 9));
    edges.push_back(-1);
    expectAllSaid(next, arrangeLive(next, standingOf(request, first, nodes, edges)));
}

}  // namespace
}  // namespace conspectus
