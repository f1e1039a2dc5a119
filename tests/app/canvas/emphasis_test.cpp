#include "app/canvas/scene/emphasis.h"
#include "tests/support/grid_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

class EmphasisInAGrid : public testing::Test {
protected:
    const Picture picture = GridPicture(40, 8).make();
    const PictureGraph graph{picture};

    ConceptId id(int i) const { return picture.concepts[static_cast<std::size_t>(i)].id; }
};

TEST_F(EmphasisInAGrid, NothingSelectedLeavesEverythingNormal)
{
    EXPECT_TRUE(highlightOf(picture, graph, {}).concepts.empty());
    EXPECT_TRUE(highlightOf(picture, graph, selectionOf(ConceptId{999})).concepts.empty()) << "it is not shown";
}

TEST_F(EmphasisInAGrid, ASelectedConceptBringsItsNeighboursForwardAndDimsTheRest)
{
    const Highlight highlight = highlightOf(picture, graph, selectionOf(id(4)));
    EXPECT_EQ(highlight.concept_(4), Emphasis::Selected);
    for (int near : {0, 5, 6, 7, 12})
        EXPECT_EQ(highlight.concept_(static_cast<std::size_t>(near)), Emphasis::Normal) << near;
    EXPECT_EQ(highlight.concept_(30), Emphasis::Dimmed);
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        const bool isIncident = picture.relations[r].from == 4 || picture.relations[r].to == 4;
        EXPECT_EQ(highlight.relation(r), isIncident ? Emphasis::Selected : Emphasis::Dimmed);
    }
}

TEST_F(EmphasisInAGrid, SelectedNeighboursAreBothSelected)
{
    const Highlight highlight = highlightOf(picture, graph, {{id(4), id(5)}, id(4), {}});
    EXPECT_EQ(highlight.concept_(4), Emphasis::Selected);
    EXPECT_EQ(highlight.concept_(5), Emphasis::Selected);
}

TEST_F(EmphasisInAGrid, ASelectedRelationKeepsItsEnds)
{
    const PictureRelation& relation = picture.relations[3];
    const Highlight highlight = highlightOf(picture, graph, selectionOf(relation.relations.front()));
    EXPECT_EQ(highlight.relation(3), Emphasis::Selected);
    EXPECT_EQ(highlight.relation(4), Emphasis::Dimmed);
    EXPECT_EQ(highlight.concept_(static_cast<std::size_t>(relation.from)), Emphasis::Normal);
    EXPECT_EQ(highlight.concept_(static_cast<std::size_t>(relation.to)), Emphasis::Normal);
}

TEST_F(EmphasisInAGrid, TheSurroundingsAreTheRelationsAndTheirOtherEnds)
{
    const PicturePart part = surroundingsOf(picture, graph, 4);
    EXPECT_EQ(part.concepts, (std::vector{0, 4, 5, 6, 7, 12}));
    EXPECT_EQ(part.relations.size(), 5U);
}

TEST_F(EmphasisInAGrid, HoveringLiftsWhatIsDimmedButNotWhatIsSelected)
{
    const Highlight highlight =
        withHovered(highlightOf(picture, graph, selectionOf(id(5))), picture, surroundingsOf(picture, graph, 4));
    EXPECT_EQ(highlight.concept_(5), Emphasis::Selected);
    EXPECT_EQ(highlight.concept_(12), Emphasis::Hovered);
    EXPECT_EQ(highlight.concept_(30), Emphasis::Dimmed);
}

PictureRelation between(int from, int to)
{
    PictureRelation relation;
    relation.from = from;
    relation.to = to;
    return relation;
}

TEST(Emphasis, AHubIsHoveredAlone)
{
    Picture picture;
    picture.concepts.resize(1001);
    for (int i = 1; i <= 1000; ++i)
        picture.relations.push_back(between(0, i));
    EXPECT_EQ(surroundingsOf(picture, PictureGraph(picture), 0).concepts, std::vector{0});
}

TEST(PictureGraph, CountsASelfLoopOnce)
{
    Picture picture;
    picture.concepts.resize(1);
    picture.relations.push_back(between(0, 0));
    EXPECT_EQ(PictureGraph(picture).relationsOf(0).size(), 1U);
}

}  // namespace
}  // namespace conspectus
