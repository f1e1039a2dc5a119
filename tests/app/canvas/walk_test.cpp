#include "app/canvas/scene/walk.h"
#include "tests/support/grid_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

class WalkInAGrid : public testing::Test {
protected:
    static constexpr int kColumns = 8;
    const Picture picture = GridPicture(40, kColumns).make();
    const PictureGraph graph{picture};

    int at(int column, int row) const { return row * kColumns + column; }
};

TEST_F(WalkInAGrid, ArrowsGoToTheNextInTheRowAndColumn)
{
    const int middle = at(3, 2);
    EXPECT_EQ(neighbourToward(picture, middle, Direction::Left), at(2, 2));
    EXPECT_EQ(neighbourToward(picture, middle, Direction::Right), at(4, 2));
    EXPECT_EQ(neighbourToward(picture, middle, Direction::Up), at(3, 1));
    EXPECT_EQ(neighbourToward(picture, middle, Direction::Down), at(3, 3));
}

TEST_F(WalkInAGrid, ArrowsStopAtTheEdge)
{
    EXPECT_EQ(neighbourToward(picture, at(0, 0), Direction::Left), std::nullopt);
    EXPECT_EQ(neighbourToward(picture, at(0, 0), Direction::Up), std::nullopt);
    EXPECT_EQ(neighbourToward(picture, at(7, 4), Direction::Down), std::nullopt);
}

TEST_F(WalkInAGrid, EveryConceptIsReachedByArrows)
{
    std::vector<bool> isReached(picture.concepts.size());
    std::vector<int> frontier{0};
    isReached[0] = true;
    for (std::size_t i = 0; i < frontier.size(); ++i) {
        for (Direction way : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const std::optional<int> next = neighbourToward(picture, frontier[i], way);
            if (!next || isReached[static_cast<std::size_t>(*next)])
                continue;
            isReached[static_cast<std::size_t>(*next)] = true;
            frontier.push_back(*next);
        }
    }
    EXPECT_EQ(frontier.size(), picture.concepts.size());
}

TEST(Walk, PrefersWhatLiesStraightAheadToWhatIsNearButAside)
{
    Picture picture;
    for (const Rect& box : {Rect{0, 0, 100, 40}, Rect{300, 0, 100, 40}, Rect{130, 120, 100, 40}})
        picture.concepts.emplace_back().box = box;
    EXPECT_EQ(neighbourToward(picture, 0, Direction::Right), 1);
}

TEST_F(WalkInAGrid, FamilyStepsFollowTheHierarchy)
{
    EXPECT_EQ(relative(picture, graph, 5, FamilyStep::Parent), 4);
    EXPECT_EQ(relative(picture, graph, 4, FamilyStep::FirstChild), 5);
    EXPECT_EQ(relative(picture, graph, 5, FamilyStep::NextSibling), 6);
    EXPECT_EQ(relative(picture, graph, 6, FamilyStep::PreviousSibling), 5);
}

TEST_F(WalkInAGrid, FamilyStepsEndAtRootsAndLeaves)
{
    EXPECT_EQ(relative(picture, graph, 0, FamilyStep::Parent), std::nullopt);
    EXPECT_EQ(relative(picture, graph, 7, FamilyStep::FirstChild), std::nullopt);
    EXPECT_EQ(relative(picture, graph, 5, FamilyStep::PreviousSibling), std::nullopt);
}

TEST(Walk, RootsAreSiblings)
{
    Picture picture;
    picture.concepts = {PictureConcept{}, PictureConcept{}};
    const PictureGraph graph(picture);
    EXPECT_EQ(relative(picture, graph, 0, FamilyStep::NextSibling), 1);
}

}  // namespace
}  // namespace conspectus
