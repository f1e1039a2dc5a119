#include "app/canvas/motion/picture_morph.h"
#include "tests/support/grid_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// The first `count` concepts of a grid, somewhere else.
Picture gridOf(int count, Point at = {})
{
    Picture picture = GridPicture(count, 8).make();
    for (PictureConcept& each : picture.concepts)
        each.box = each.box.translated(at);
    for (PictureRelation& each : picture.relations)
        each.curve = Spline(each.curve.size(), at);
    return picture;
}

TEST(PictureMorph, StartsAndEndsWhereThePicturesAre)
{
    const Picture before = gridOf(8), after = gridOf(8, {500, 90});
    PictureMorph morph(before, after);
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_EQ(morph.now().concepts[i].box.centre(), before.concepts[i].box.centre());
    morph.moveTo(1);
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_EQ(morph.now().concepts[i].box, after.concepts[i].box);
    for (std::size_t r = 0; r < after.relations.size(); ++r)
        EXPECT_EQ(morph.now().relations[r].curve, after.relations[r].curve);
}

TEST(PictureMorph, WhatStaysGlidesHalfWay)
{
    PictureMorph morph(gridOf(8), gridOf(8, {500, 90}));
    morph.moveTo(0.5);
    const Point start = gridOf(8).concepts[3].box.centre();
    EXPECT_EQ(morph.now().concepts[3].box.centre(), start + (Point{250, 45}));
}

TEST(PictureMorph, WhatIsNewComesOutOfItsParent)
{
    const Picture before = gridOf(5), after = gridOf(8, {40, 40});
    const PictureMorph morph(before, after);
    EXPECT_EQ(morph.now().concepts[6].box.centre(), before.concepts[4].box.centre());
}

TEST(PictureMorph, AnInterruptedMorphGoesOnFromWhereItIs)
{
    PictureMorph first(gridOf(8), gridOf(8, {500, 90}));
    first.moveTo(0.25);
    const Point there = first.now().concepts[2].box.centre();
    const PictureMorph second(first.now(), gridOf(8));
    EXPECT_EQ(second.now().concepts[2].box.centre(), there);
}

TEST(PictureMorph, SurvivesParentsThatGoInACircle)
{
    Picture before = gridOf(2), after = gridOf(4);
    after.concepts[2].parent = 3;
    after.concepts[3].parent = 2;
    PictureMorph morph(before, after);
    morph.moveTo(1);
    EXPECT_EQ(morph.now().concepts[2].box, after.concepts[2].box);
}

TEST(PictureMorph, PaintsEveryStage)
{
    PictureMorph morph(gridOf(5), gridOf(24));
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    for (double share : {0.0, 0.3, 1.0}) {
        morph.moveTo(share);
        morph.paint(painter, themes().front(), {0, 0, 400, 300}, 1, {});
    }
}

}  // namespace
}  // namespace conspectus
