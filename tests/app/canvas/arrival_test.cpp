#include "app/canvas/motion/arrival.h"
#include "tests/support/grid_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

Picture movedBy(Picture picture, Point by)
{
    for (PictureConcept& each : picture.concepts)
        each.box = each.box.translated(by);
    picture.bounds = picture.bounds.translated(by);
    return picture;
}

class Arrival : public testing::Test {
protected:
    Arrival()
    {
        fitted.setViewport({1000, 600});
        fitted.setContent(shown.bounds);
        fitted.fit();
        close = fitted;
        close.zoomAt({500, 300}, 3);
    }

    static QPointF seen(const Picture& picture, const Camera& camera, ConceptId id)
    {
        return camera.toView(picture.concepts[static_cast<std::size_t>(picture.indexOf(id))].box.centre());
    }

    const Picture shown = GridPicture(64, 8).make();
    const Picture next = movedBy(GridPicture(80, 8).make(), {733, -211});
    Camera fitted, close;
};

TEST_F(Arrival, AnotherMapOrViewIsFitted)
{
    EXPECT_TRUE(cameraFor(next, PictureCause::Opened, {}, shown, close).isFitted());
    EXPECT_TRUE(cameraFor(next, PictureCause::ViewChosen, {}, shown, close).isFitted());
}

TEST_F(Arrival, TheAnchorOfAFoldKeepsItsPixel)
{
    const ConceptId anchor{29};
    const Camera after = cameraFor(next, PictureCause::Folded, anchor, shown, close);
    const QPointF drift = seen(next, after, anchor) - seen(shown, close, anchor);
    EXPECT_LT(std::hypot(drift.x(), drift.y()), 1e-6);
    EXPECT_EQ(after.scale(), close.scale());
}

TEST_F(Arrival, WhoSawTheWholeMapSeesItAfterAnEdit)
{
    const Camera after = cameraFor(next, PictureCause::Edited, ConceptId{29}, shown, fitted);
    EXPECT_TRUE(after.isFitted());
    const Picture same = movedBy(shown, {5, 5});
    EXPECT_EQ(cameraFor(same, PictureCause::Edited, ConceptId{29}, shown, fitted).scale(), fitted.scale());
}

TEST_F(Arrival, AnEditWithoutAnchorHoldsWhatIsInTheMiddle)
{
    const Camera after = cameraFor(next, PictureCause::Edited, {}, shown, close);
    const ConceptId middle{29};
    ASSERT_TRUE(close.visible().contains(shown.concepts[28].box.centre()));
    const QPointF drift = seen(next, after, middle) - seen(shown, close, middle);
    EXPECT_LT(std::hypot(drift.x(), drift.y()), 1e-6);
}

TEST_F(Arrival, ABetterLayoutStaysFittedOnlyIfItWas)
{
    EXPECT_TRUE(cameraFor(next, PictureCause::Refined, {}, shown, fitted).isFitted());
    EXPECT_FALSE(cameraFor(next, PictureCause::Refined, {}, shown, close).isFitted());
}

TEST_F(Arrival, AnAnchorOutOfSightIsBroughtIn)
{
    const ConceptId anchor{1};
    ASSERT_FALSE(close.visible().intersects(shown.concepts[0].box));
    const Camera after = cameraFor(next, PictureCause::Folded, anchor, shown, close);
    EXPECT_TRUE(after.visible().contains(next.concepts[0].box.centre()));
}

TEST_F(Arrival, NothingInCommonIsFitted)
{
    Picture other = next;
    for (PictureConcept& each : other.concepts)
        each.id.value += 1000;
    EXPECT_TRUE(cameraFor(other, PictureCause::Edited, {}, shown, close).isFitted());
}

}  // namespace
}  // namespace conspectus
