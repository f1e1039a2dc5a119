// Small requests that ask for much work. What is not done is said, and the picture is the same every time.
#include "core/layout/measures/measures.h"
#include "core/layout/phrases/phrases.h"
#include "core/layout/structure/parallel_edges.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <ctime>

namespace conspectus {
namespace {

/// Two sets of nodes, each node of one related to each of the other.
LayoutRequest joinedSets(int each)
{
    LayoutRequest request;
    request.engine = "tree";
    request.nodes.assign(index(2 * each), node());
    for (int from = 0; from < each; ++from)
        for (int to = each; to < 2 * each; ++to)
            request.edges.push_back(relates(from, to));
    return request;
}

LayoutRequest sameEdge(int times)
{
    LayoutRequest request;
    request.engine = "layered";
    request.nodes.assign(3, node());
    request.edges.push_back(relates(0, 2));
    for (int i = 0; i < times; ++i)
        request.edges.push_back(relates(1, 2));
    return request;
}

/// Processor time, because the machine has other things to do too.
template <class Work> double secondsOf(const Work& work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// What an ordinary large picture costs on this machine.
double yardstick()
{
    LayoutRequest request = randomRequest(3, 300, 0.5);
    return secondsOf([&] { static_cast<void>(arrange(request, griddedAnswers)); });
}

int phrasesIn(const Layout& layout)
{
    return static_cast<int>(
        std::ranges::count_if(layout.edges, [](const PlacedEdge& edge) { return edge.phrase.has_value(); }));
}

TEST(Effort, TooManyPhrasesAreLeftOutAndCounted)
{
    const LayoutRequest request = joinedSets(160);
    const Result<Layout> layout = arrange(request, griddedAnswers);
    ASSERT_TRUE(layout);
    EXPECT_EQ(leftOutOf(request, *layout).phrases, 160 * 160);
    EXPECT_TRUE(leftOutOf(request, *layout).isAll);
    EXPECT_EQ(phrasesIn(*layout), 0);
    EXPECT_FALSE(layout->edges.front().curve.empty());
}

TEST(Effort, PhrasesArePlacedUntilTheEffortIsSpent)
{
    const LayoutRequest request = joinedSets(100);
    const Result<Layout> layout = arrange(request, griddedAnswers), again = arrange(request, griddedAnswers);
    ASSERT_TRUE(layout && again);
    const LeftOut left = leftOutOf(request, *layout);
    EXPECT_GT(left.phrases, 0);
    EXPECT_FALSE(left.isAll);
    EXPECT_GT(phrasesIn(*layout), 0);
    for (std::size_t i = 0; i < layout->edges.size(); ++i)
        EXPECT_EQ(layout->edges[i].phrase, again->edges[i].phrase) << i;
}

TEST(Effort, NothingIsLeftOutOfAnOrdinaryPicture)
{
    const LayoutRequest request = randomRequest(3, 300, 0.5);
    const Result<Layout> layout = arrange(request, griddedAnswers);
    ASSERT_TRUE(layout);
    EXPECT_EQ(leftOutOf(request, *layout).phrases, 0);
}

TEST(Effort, ATangleCostsNoMoreThanAFewLargePictures)
{
    const LayoutRequest request = joinedSets(300);
    EXPECT_LT(secondsOf([&] { static_cast<void>(arrange(request, griddedAnswers)); }), 30 * yardstick());
}

/// A tree of concepts with four narrower ones each, and three relations from anywhere to anywhere for every ten.
LayoutRequest wideTree(int nodes)
{
    std::mt19937 random(5);
    LayoutRequest request;
    request.engine = "tree";
    for (int i = 0; i < nodes; ++i) {
        request.nodes.push_back(node(i == 0 ? -1 : (i - 1) / 4));
        if (i > 0)
            request.edges.push_back(includes((i - 1) / 4, i));
        if (i % 10 < 3)
            request.edges.push_back(relates(static_cast<int>(random() % index(nodes)), i));
    }
    return request;
}

/// A root with so many concepts below it that have one below them each.
LayoutRequest wideLevel(int branches)
{
    LayoutRequest request;
    request.engine = "tree";
    request.nodes.push_back(node());
    for (int i = 0; i < branches; ++i)
        for (int parent : {0, 2 * i + 1}) {
            request.edges.push_back(includes(parent, static_cast<int>(request.nodes.size())));
            request.nodes.push_back(node(parent));
        }
    return request;
}

double secondsAtOnce(const LayoutRequest& request)
{
    return secondsOf([&] { static_cast<void>(arrangeAtOnce(request)); });
}

TEST(Effort, AFirstPictureCostsInProportionToItsSize)
{
    EXPECT_LT(secondsAtOnce(wideTree(20'000)), 25 * secondsAtOnce(wideTree(2'000)));
}

/// Each line to the next level passes a share of all that stand there.
TEST(Effort, AFirstPictureOfAWideLevelIsBounded)
{
    EXPECT_LT(secondsAtOnce(wideLevel(30'000)), 60 * secondsAtOnce(wideLevel(1'500)));
}

TEST(Effort, OneRelationManyTimesCostsNoMoreThanAFewLargePictures)
{
    const LayoutRequest request = sameEdge(1000);
    EXPECT_LT(secondsOf([&] { static_cast<void>(arrange(request, griddedAnswers)); }), 10 * yardstick());
}

TEST(Effort, AnEngineSeesParallelEdgesOnce)
{
    std::size_t seen = 0;
    const RunAll runAll = [&](std::vector<LayoutRequest> requests) {
        for (const LayoutRequest& request : requests)
            seen = std::max(seen, request.edges.size());
        return griddedAnswers(std::move(requests));
    };
    ASSERT_TRUE(arrange(sameEdge(1000), runAll));
    EXPECT_LE(seen, 4u);
}

TEST(Effort, ParallelEdgesWeighAsMuchAsAllOfThem)
{
    LayoutRequest request = sameEdge(5);
    request.edges.back().phrase = {200, 40};
    const LayoutRequest merged = withoutParallels(request);
    ASSERT_EQ(merged.edges.size(), 2u);
    EXPECT_EQ(merged.edges[0].weight, 1);
    EXPECT_EQ(merged.edges[1].weight, 5);
    EXPECT_EQ(merged.edges[1].phrase, (Size{200, 40}));
}

TEST(Effort, CrossingsOfATangleAreNotCounted)
{
    const LayoutRequest request = sameEdge(2900);
    const Result<Layout> layout = arrange(request, griddedAnswers);
    ASSERT_TRUE(layout);
    EXPECT_EQ(measure(request, *layout).crossings, -1);
}

TEST(Effort, AStopEndsTheDrawing)
{
    const LayoutRequest request = joinedSets(60);
    Layout layout = *arrange(request, griddedAnswers);
    ASSERT_GT(phrasesIn(layout), 0);
    std::stop_source stop;
    stop.request_stop();
    placePhrases(request, layout, stop.get_token());
    EXPECT_EQ(phrasesIn(layout), 0);
}

}  // namespace
}  // namespace conspectus
