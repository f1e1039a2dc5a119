#include "app/session/show.h"

#include "tests/support/sketch.h"

#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

ConceptMap tree(int depth, int fan)
{
    ConceptMap map;
    const RelationTypeId includes = putType(map, "includes", Hierarchy::FromIsBroader);
    std::vector<ConceptId> level{put(map, "root")};
    for (int d = 0; d < depth; ++d) {
        std::vector<ConceptId> next;
        for (ConceptId above : level)
            for (int i = 0; i < fan; ++i) {
                next.push_back(put(map, keyOf(map, above) + "." + std::to_string(i)));
                putRelation(map, above, next.back(), includes);
            }
        level = std::move(next);
    }
    return map;
}

std::vector<int> depths(const ConceptMap& map, const ViewSpec& spec, Size target = {1600, 900})
{
    return depthsToTry(map, Taxonomy(map), spec, target);
}

RunAll noWorkers()
{
    return [](const std::vector<LayoutRequest>& all) {
        return std::vector<Result<Layout>>(all.size(), unexpected(ErrorCode::Layout, "No worker."));
    };
}

TEST(DepthsToTry, StartWithAllThatCouldBeLegibleAndGoDownToOneLevel)
{
    EXPECT_EQ(depths(tree(3, 2), {}), (std::vector<int>{0, 2, 1}));
}

TEST(DepthsToTry, PassOverDepthsForWhichThereIsNoRoom)
{
    EXPECT_EQ(depths(tree(4, 10), {}), (std::vector<int>{2, 1}));
    EXPECT_EQ(depths(tree(3, 10), {}, {300, 200}), (std::vector<int>{1}));
}

TEST(DepthsToTry, AreNeverDeeperThanTheViewAsks)
{
    ViewSpec spec;
    spec.depth = 2;
    EXPECT_EQ(depths(tree(3, 2), spec), (std::vector<int>{2, 1}));
}

TEST(DepthsToTry, AreNeverEmpty)
{
    EXPECT_EQ(depths({}, {}), (std::vector<int>{0}));
    EXPECT_EQ(depths(mapFrom("a b c"), {}), (std::vector<int>{0}));
    EXPECT_EQ(depths(tree(2, 80), {}, {10, 10}), (std::vector<int>{1}));
}

TEST(DepthCandidates, AreThereForAWindowWithoutRoomToo)
{
    const ConceptMap map = tree(3, 6);
    LayoutWish wish;
    wish.engine = "tree";
    wish.target = {1, 1};
    const std::vector<DepthCandidate> candidates = depthCandidates(map, Taxonomy(map), {}, wish);
    ASSERT_FALSE(candidates.empty());
    EXPECT_FALSE(candidates.back().view.visible.concepts.empty());
}

TEST(ShowMap, FoldsWhatWouldBeTooSmallToRead)
{
    const ConceptMap map = tree(3, 6);
    LayoutWish wish;
    wish.engine = "tree";
    wish.target = {900, 600};
    const auto shown = showMap(map, {}, wish, FoldPolicy::UntilLegible, noWorkers());
    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_GE(shown->measures.labelPx, kLegiblePx);
    EXPECT_GT(shown->spec.depth, 0);
    EXPECT_EQ(shown->picture.concepts.size() + shown->picture.hidden, map.conceptCount());
}

TEST(ShowMap, ShowsExactlyWhatIsAskedForWhenToldTo)
{
    LayoutWish wish;
    wish.engine = "tree";
    wish.target = {900, 600};
    const auto shown = showMap(tree(3, 6), {}, wish, FoldPolicy::AsAsked, noWorkers());
    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_EQ(shown->picture.hidden, 0u);
}

TEST(ShowMap, SaysWhyThereIsNoLayout)
{
    LayoutWish wish;
    wish.engine = "radial";
    const auto shown = showMap(mapFrom("a->b a->c b~c c->d"), {}, wish, FoldPolicy::UntilLegible, noWorkers());
    ASSERT_FALSE(shown);
    EXPECT_EQ(shown.error().code, ErrorCode::Layout);
}

TEST(LoadMap, ReadsTheBuiltInMaps)
{
    ASSERT_FALSE(builtInMaps().empty());
    for (const std::string& name : builtInMaps()) {
        std::vector<std::string> warnings;
        const auto map = loadMap(QStringLiteral("builtin:") + QString::fromStdString(name), &warnings);
        ASSERT_TRUE(map) << map.error().message;
        EXPECT_GT(map->conceptCount(), 0u);
        EXPECT_TRUE(warnings.empty());
    }
}

TEST(LoadMap, NamesTheBuiltInMapsWhenAskedForAnother)
{
    const auto map = loadMap(QStringLiteral("builtin:nothing"));
    ASSERT_FALSE(map);
    EXPECT_NE(map.error().message.find(builtInMaps().front()), std::string::npos);
}

TEST(LoadMap, SaysWhichFileIsNotThere)
{
    const auto map = loadMap(QStringLiteral("/there/is/no/such.graphml"));
    ASSERT_FALSE(map);
    EXPECT_NE(describe(map.error()).find("such.graphml"), std::string::npos);
}

}  // namespace
}  // namespace conspectus::test
