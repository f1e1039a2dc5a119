#include "core/layout/live/live.h"

#include "core/layout/measures/displacement.h"
#include "core/layout/measures/measures.h"
#include "tests/core/layout/requests.h"
#include "tests/core/layout/standing_of.h"

#include <gtest/gtest.h>

#include <numeric>

namespace conspectus {
namespace {

std::vector<int> sameIndices(std::size_t count)
{
    std::vector<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

/// What stood, for a request that has the same nodes and edges and more behind them.
Standing before(const LayoutRequest& request, const Layout& layout, const LayoutRequest& next)
{
    std::vector<int> nodes = sameIndices(request.nodes.size()), edges = sameIndices(request.edges.size());
    nodes.resize(next.nodes.size(), -1);
    edges.resize(next.edges.size(), -1);
    return standingOf(request, layout, nodes, edges);
}

std::vector<Rect> boxes(const LayoutRequest& request, const Layout& layout, std::size_t count)
{
    std::vector<Rect> list;
    for (std::size_t i = 0; i < count; ++i)
        list.push_back(Rect::around(layout.centres[i], request.nodes[i].size));
    return list;
}

void expectSound(const LayoutRequest& request, const Layout& layout, const std::string& what)
{
    ASSERT_FALSE(faultOf(request, layout).has_value()) << what << ": " << *faultOf(request, layout);
    const LayoutMeasures measures = measure(request, layout);
    EXPECT_EQ(measures.conceptOverlaps, 0) << what;
    EXPECT_EQ(measures.phraseOverlaps, 0) << what;
    for (std::size_t i = 0; i < request.edges.size(); ++i)
        EXPECT_NE(layout.edges[i].curve.empty(), layout.edges[i].block < 0) << what << ", edge " << i;
}

LayoutRequest withChild(LayoutRequest request, int parent)
{
    request.nodes.push_back(node(parent));
    request.edges.push_back(includes(parent, static_cast<int>(request.nodes.size()) - 1));
    return request;
}

TEST(Live, LeavesWhatDidNotChangeAsItWas)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        LayoutRequest request = randomRequest(seed, static_cast<int>(4 * seed), 0.3);
        request.engine = "tree";
        const Layout first = *arrange(request, griddedAnswers);
        const Layout again = arrangeLive(request, before(request, first, request));
        EXPECT_EQ(again.orientation, first.orientation);
        ASSERT_EQ(again.blocks.size(), first.blocks.size()) << seed;
        for (std::size_t i = 0; i < first.centres.size(); ++i)
            EXPECT_LT(length(again.centres[i] - first.centres[i]), 1e-6) << seed;
        for (std::size_t i = 0; i < first.edges.size(); ++i)
            EXPECT_EQ(again.edges[i].curve, first.edges[i].curve) << seed << ", " << i;
    }
}

TEST(Live, FindsAPlaceForAChildAnywhereAndMovesOthersLittle)
{
    for (unsigned seed = 1; seed <= 8; ++seed)
        for (int size : {20, 100, 200}) {
            const LayoutRequest request = randomRequest(seed, size, 0.3);
            const Layout first = arrangeAtOnce(request);
            double sum = 0;
            for (int parent = 0; parent < size; parent += 1 + size / 10) {
                const std::string what = std::to_string(seed) + ", under " + std::to_string(parent);
                const LayoutRequest next = withChild(request, parent);
                const Layout second = arrangeLive(next, before(request, first, next));
                expectSound(next, second, what);
                const Displacement moved = displacementOf(boxes(request, first, request.nodes.size()),
                                                          boxes(next, second, request.nodes.size()), first.orientation);
                sum += moved.mean;
                EXPECT_LE(moved.mean, 0.03) << what;
            }
            EXPECT_LE(sum / 10, 0.01) << seed << ", " << size;
        }
}

TEST(Live, IsSoundWhenTextsGrow)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        const LayoutRequest request = randomRequest(seed, 60, 0.3);
        const Layout first = arrangeAtOnce(request);
        LayoutRequest next = request;
        for (std::size_t i = seed; i < next.nodes.size(); i += 9)
            next.nodes[i].size = {next.nodes[i].size.width + 90, next.nodes[i].size.height + 34};
        expectSound(next, arrangeLive(next, before(request, first, next)), std::to_string(seed));
    }
}

TEST(Live, KeepsPinsExactlyAndMakesRoomForThem)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        const LayoutRequest request = randomRequest(seed, 60, 0.3);
        const Layout first = arrangeAtOnce(request);
        LayoutRequest next = request;
        next.nodes[seed].pin = first.centres[seed + 20] + Point{7, 3};
        const Layout second = arrangeLive(next, before(request, first, next));
        EXPECT_EQ(second.centres[seed], *next.nodes[seed].pin);
        expectSound(next, second, std::to_string(seed));
    }
}

TEST(Live, ClosesNoGapWhereSomethingWasRemoved)
{
    const LayoutRequest request = star(1);
    LayoutRequest wide = request;
    for (int i = 0; i < 4; ++i) {
        wide.nodes.push_back(node(0));
        wide.edges.push_back(includes(0, 2 + i, 1 + i));  // no two alike: no block
    }
    const Layout first = arrangeAtOnce(wide);
    LayoutRequest next = wide;
    next.nodes.erase(next.nodes.begin() + 3);
    next.edges.erase(next.edges.begin() + 2);
    for (LayoutEdge& edge : next.edges)
        edge.to -= edge.to > 3;
    const Layout second = arrangeLive(next, standingOf(wide, first, {0, 1, 2, 4, 5}, {0, 1, 3, 4}));
    EXPECT_EQ(second.centres[0], first.centres[0]);
    EXPECT_EQ(second.centres[2], first.centres[2]);
    EXPECT_EQ(second.centres[3], first.centres[4]);
}

TEST(Live, LetsBlocksGrowWhereTheyStand)
{
    const LayoutRequest request = star(6);
    const Layout first = arrangeAtOnce(request);
    ASSERT_EQ(first.blocks.size(), 1u);
    const LayoutRequest next = withChild(request, 0);
    const Layout second = arrangeLive(next, before(request, first, next));
    ASSERT_EQ(second.blocks.size(), 1u);
    EXPECT_EQ(second.blocks[0].nodes.size(), 7u);
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        EXPECT_LT(length(second.centres[i] - first.centres[i]), 1e-6) << i;
}

TEST(Live, FormsABlockAroundTheFirstOfTwoLeaves)
{
    const LayoutRequest request = star(1), next = withChild(request, 0);
    const Layout first = arrangeAtOnce(request);
    const Layout second = arrangeLive(next, before(request, first, next));
    ASSERT_EQ(second.blocks.size(), 1u);
    EXPECT_LT(length(second.centres[1] - first.centres[1]), 1e-6);
    expectSound(next, second, "two leaves");
}

TEST(Live, BuildsAWholeMapFromNothing)
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const LayoutRequest whole = randomRequest(seed, 50, 0);
        LayoutRequest request = whole;
        request.nodes.clear();
        request.edges.clear();
        Layout layout = arrangeAtOnce(request);
        for (std::size_t i = 0; i < whole.nodes.size(); ++i) {
            LayoutRequest next = request;
            next.nodes.push_back(whole.nodes[i]);
            for (const LayoutEdge& edge : whole.edges)
                if (edge.to == static_cast<int>(i))
                    next.edges.push_back(edge);
            layout = arrangeLive(next, before(request, layout, next));
            expectSound(next, layout, std::to_string(seed) + ", with " + std::to_string(i));
            request = next;
        }
    }
}

TEST(Live, PutsAConceptInBetween)
{
    LayoutRequest request = star(1);
    request = withChild(request, 1);
    const Layout first = arrangeAtOnce(request);
    LayoutRequest next = request;  // 3 comes between 0 and 1
    next.nodes.push_back(node(0));
    next.nodes[1].parent = 3;
    next.edges[0] = includes(0, 3);
    next.edges.push_back(includes(3, 1));
    const Layout second = arrangeLive(next, standingOf(request, first, {0, 1, 2, -1}, {-1, 1, -1}));
    expectSound(next, second, "between");
    const auto along = [&](int i) {
        return second.orientation == Orientation::Right ? second.centres[index(i)].x : second.centres[index(i)].y;
    };
    EXPECT_LT(along(0), along(3));
    EXPECT_LT(along(3), along(1));
    EXPECT_LT(along(1), along(2));
    EXPECT_EQ(second.centres[0], first.centres[0]);
}

TEST(Live, BringsBackWhatWasHidden)
{
    const LayoutRequest request = randomRequest(5, 40, 0.2);
    const Layout first = arrangeAtOnce(request);
    Standing standing = before(request, first, request);
    for (std::size_t i = 30; i < 40; ++i)
        std::swap(standing.shown[i], standing.hidden[i]);
    const Layout again = arrangeLive(request, standing);
    for (std::size_t i = 0; i < 40; ++i)
        EXPECT_LT(length(again.centres[i] - first.centres[i]), 1e-6) << i;
}

double gapBetween(const LayoutRequest& request, const Layout& layout, int a, int b)
{
    const std::vector<Rect> all = boxes(request, layout, request.nodes.size());
    const Rect &from = all[index(a)], &to = all[index(b)];
    return std::max({from.x - to.right(), to.x - from.right(), from.y - to.bottom(), to.y - from.bottom()});
}

/// Parent and two children that say different things of it.
LayoutRequest family(Orientation orientation)
{
    LayoutRequest request;
    request.engine = "tree";
    request.orientation = orientation;
    request.nodes = {node(), node(0), node(0)};
    request.edges = {includes(0, 1, 1), includes(0, 2, 2)};
    return request;
}

TEST(Live, GivesANewChildRoomForItsPhrase)
{
    for (Orientation orientation : {Orientation::Right, Orientation::Down}) {
        const LayoutRequest request = family(orientation);
        const Layout first = *arrange(request, griddedAnswers);
        LayoutRequest next = withChild(request, 0);
        next.edges.back().kind = 3;
        next.edges.back().phrase = {110, 18};
        const Layout second = arrangeLive(next, before(request, first, next));
        EXPECT_TRUE(second.edges.back().phrase.has_value());
        EXPECT_EQ(measure(next, second).hiddenPhrases, 0);
        for (int i : {0, 1, 2})
            EXPECT_LT(length(second.centres[index(i)] - first.centres[index(i)]), 1e-6) << "only the new one moves";
    }
}

TEST(Live, GivesANewRelationRoomForItsPhraseAndMovesNothingElse)
{
    const LayoutRequest request = family(Orientation::Down);
    const Layout first = *arrange(request, griddedAnswers);
    LayoutRequest next = request;
    next.edges.push_back(relates(1, 2));
    const Layout second = arrangeLive(next, before(request, first, next));
    EXPECT_TRUE(second.edges.back().phrase.has_value());
    EXPECT_GE(gapBetween(next, second, 1, 2), next.edges.back().phrase.width);
    EXPECT_EQ(second.centres[0], first.centres[0]);
    EXPECT_TRUE(second.centres[1] == first.centres[1] || second.centres[2] == first.centres[2]);
}

TEST(Live, AConceptThatGrowsDoesNotGrowOverItsLine)
{
    for (Orientation orientation : {Orientation::Right, Orientation::Down}) {
        const LayoutRequest request = family(orientation);
        const Layout first = *arrange(request, griddedAnswers);
        LayoutRequest next = request;
        next.nodes[1].size = {260, 90};
        const Layout second = arrangeLive(next, before(request, first, next));
        EXPECT_GE(gapBetween(next, second, 0, 1), 24);
        EXPECT_EQ(second.centres[0], first.centres[0]);
        expectSound(next, second, "grown");
    }
}

TEST(Live, KeepsThePhrasesOfTheOthersWhenOneGrows)
{
    for (Orientation orientation : {Orientation::Right, Orientation::Down}) {
        LayoutRequest request = family(orientation);
        for (LayoutEdge& edge : request.edges)
            edge.phrase = {90, 18};
        request.edges.push_back(relates(1, 2));
        const Layout first = *arrange(request, griddedAnswers);
        ASSERT_EQ(measure(request, first).hiddenPhrases, 0);
        LayoutRequest next = request;
        next.nodes[1].size.width += 80;
        EXPECT_EQ(measure(next, arrangeLive(next, before(request, first, next))).hiddenPhrases, 0);
    }
}

TEST(Live, ALineThatSomethingIsDraggedOntoGoesAroundIt)
{
    LayoutRequest request = family(Orientation::Down);
    request.nodes.push_back(node());
    const Layout first = *arrange(request, griddedAnswers);
    LayoutRequest next = request;
    const Spline& line = first.edges[0].curve;
    next.nodes[3].size = {40, 12};
    next.nodes[3].pin = flattened(line)[flattened(line).size() / 2];
    const Layout second = arrangeLive(next, before(request, first, next));
    EXPECT_EQ(measure(next, second).curvesOverConcepts, 0);
}

TEST(Live, NothingMakesWayForWhatIsBeingDragged)
{
    const LayoutRequest request = family(Orientation::Down);
    const Layout first = *arrange(request, griddedAnswers);
    LayoutRequest next = request;
    next.nodes[1].pin = first.centres[2] + Point{20, 5};
    Standing standing = before(request, first, next);
    standing.isHeld = true;
    const Layout dragged = arrangeLive(next, standing);
    EXPECT_EQ(dragged.centres[0], first.centres[0]);
    EXPECT_EQ(dragged.centres[2], first.centres[2]);
    EXPECT_EQ(dragged.centres[1], *next.nodes[1].pin);
    standing.isHeld = false;
    EXPECT_NE(arrangeLive(next, standing).centres[2], first.centres[2]);
}

TEST(Live, GivesTheSameBytesTwice)
{
    const LayoutRequest request = randomRequest(4, 80, 0.4), next = withChild(request, 11);
    const Standing standing = before(request, arrangeAtOnce(request), next);
    const Layout first = arrangeLive(next, standing), second = arrangeLive(next, standing);
    EXPECT_EQ(first.centres, second.centres);
    for (std::size_t i = 0; i < first.edges.size(); ++i)
        EXPECT_EQ(first.edges[i].curve, second.edges[i].curve);
}

TEST(Displacement, TakesTheCommonMoveOff)
{
    const std::vector<Rect> was{{0, 0, 10, 10}, {30, 0, 10, 10}, {60, 0, 10, 10}};
    std::vector<Rect> is;
    for (const Rect& box : was)
        is.push_back(box.translated({500, 20}));
    const Displacement moved = displacementOf(was, is, Orientation::Down);
    EXPECT_EQ(moved.concepts, 3);
    EXPECT_DOUBLE_EQ(moved.most, 0);
    EXPECT_EQ(moved.flips, 0);
}

TEST(Displacement, CountsPairsThatChangePlacesInTheirLevel)
{
    const std::vector<Rect> was{{0, 0, 10, 10}, {30, 0, 10, 10}, {60, 50, 10, 10}};
    const std::vector<Rect> is{{30, 0, 10, 10}, {0, 0, 10, 10}, {-60, 50, 10, 10}};
    EXPECT_EQ(displacementOf(was, is, Orientation::Down).flips, 1);
    EXPECT_EQ(displacementOf(was, was, Orientation::Down).flips, 0);
}

}  // namespace
}  // namespace conspectus
