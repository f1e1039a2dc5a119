#include "app/canvas/scene/hit_test.h"
#include "tests/support/grid_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

using Kind = Hit::Kind;

class HitTestOfAGrid : public testing::Test {
protected:
    const Picture picture = GridPicture(200, 16).make();
    const HitTest hits{picture};

    const PictureConcept& subject(int i) const { return picture.concepts[static_cast<std::size_t>(i)]; }
};

TEST_F(HitTestOfAGrid, MeetsEveryConceptInItsMiddle)
{
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(hits.at(subject(i).box.centre(), 3), (Hit{Kind::Concept, i}));
}

TEST_F(HitTestOfAGrid, MeetsTheBadgeBeforeTheConcept)
{
    ASSERT_GT(subject(4).hidden, 0);
    EXPECT_EQ(hits.at(badgeArea(subject(4)).centre(), 3), (Hit{Kind::FoldBadge, 4}));
}

TEST_F(HitTestOfAGrid, MeetsARelationByItsPhrase)
{
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        if (!picture.relations[r].phrase.lines.isEmpty()) {
            EXPECT_EQ(hits.at(picture.relations[r].plate.centre(), 1),
                      (Hit{Kind::Relation, static_cast<int>(r), {static_cast<int>(r)}}));
        }
    }
}

TEST_F(HitTestOfAGrid, MeetsNothingOutside)
{
    EXPECT_EQ(hits.at({-5000, -5000}, 4), Hit{});
    EXPECT_EQ(hits.at({picture.bounds.right() + 50, picture.bounds.bottom() + 50}, 4), Hit{});
}

TEST_F(HitTestOfAGrid, ARubberBandTakesTheConceptsWhoseMiddleItHolds)
{
    const Rect around = subject(17).box.united(subject(34).box).grown(2);
    EXPECT_EQ(hits.conceptsIn(around), (std::vector{17, 18, 33, 34}));
}

TEST(HitTest, MeetsACurveWithinReachOnly)
{
    Picture picture = GridPicture(2, 2).make();
    picture.relations[0].curve = {{60, 40}, {400, 40}, {400, 900}, {900, 900}};
    const HitTest hits(picture);
    for (Point onIt : flattened(picture.relations[0].curve, 50)) {
        EXPECT_EQ(hits.at(onIt, 4), (Hit{Kind::Relation, 0, {0}}));
        EXPECT_EQ(hits.at(onIt + Point{6, -6}, 4), Hit{});
    }
}

/// Concept 0 with a frame of concepts 1 to 3, whose relations 0 to 2 it stands for.
Picture withBlock()
{
    Picture picture = GridPicture(8, 4).make();
    picture.relations.resize(3);
    PictureBlock block;
    block.frame = {2000, 0, 300, 200};
    block.stem = straightSpline({{1000, 100}, {2000, 100}});
    for (int i = 0; i < 3; ++i) {
        block.concepts.push_back(i + 1);
        block.relations.push_back(i);
        picture.concepts[static_cast<std::size_t>(i + 1)].box = {2010 + 100.0 * i, 10, 60, 30};
        PictureRelation& relation = picture.relations[static_cast<std::size_t>(i)];
        relation.curve.clear();
        relation.phrase = {};
        relation.block = 0;
        relation.from = 0;
        relation.to = i + 1;
    }
    picture.blocks.push_back(block);
    return picture;
}

TEST(HitTest, MeetsABlockBetweenItsConcepts)
{
    const Picture picture = withBlock();
    const HitTest hits(picture);
    EXPECT_EQ(hits.at({2100, 100}, 3), (Hit{Kind::Block, 0, {}, true}));
}

TEST(HitTest, MeetsAllRelationsOfABlockByItsStem)
{
    const Picture picture = withBlock();
    const HitTest hits(picture);
    EXPECT_EQ(hits.at({1500, 102}, 3), (Hit{Kind::Relation, 0, {0, 1, 2}}));
}

TEST(HitTest, MeetsTheRelationOfAMemberCloseToIt)
{
    const Picture picture = withBlock();
    const HitTest hits(picture);
    EXPECT_EQ(hits.at({2140, 43}, 3), (Hit{Kind::Relation, 1, {1}, true}));
    EXPECT_EQ(hits.at({2140, 20}, 3), (Hit{Kind::Concept, 2})) << "on the member itself";
}

TEST(HitTest, MeetsAllThatShareATrunkAndOneAtABranch)
{
    Picture picture = GridPicture(8, 4).make();
    picture.relations.resize(3);
    for (int i = 0; i < 3; ++i) {
        PictureRelation& relation = picture.relations[static_cast<std::size_t>(i)];
        relation = {};
        relation.from = 0;
        relation.to = i + 1;
        relation.curve = straightSpline({{1000, 1000}, {1100, 1000}, {1200, 1000 + 100.0 * i}});
    }
    const HitTest hits(picture);
    EXPECT_EQ(hits.at({1050, 1001}, 3).relations, (std::vector{0, 1, 2}));
    EXPECT_EQ(hits.at({1150, 1000}, 3).relations, (std::vector{0}));
    EXPECT_EQ(hits.at({1200, 1200}, 3).relations, (std::vector{2}));
    picture.relations[1].type = RelationTypeId{7};
    EXPECT_EQ(HitTest(picture).at({1050, 1001}, 3).relations, (std::vector{0, 2})) << "of one kind";
}

}  // namespace
}  // namespace conspectus
