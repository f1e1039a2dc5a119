#include "app/paint/camera.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace conspectus {
namespace {

Camera cameraOver(const Rect& content, QSizeF viewport = {1000, 600})
{
    Camera camera;
    camera.setViewport(viewport);
    camera.setContent(content);
    camera.fit();
    return camera;
}

constexpr Rect kMap{-300, 40, 4000, 1500};

TEST(Camera, FitsTheWholePictureWithRoomAroundIt)
{
    const Camera camera = cameraOver(kMap);
    const QRectF seen = camera.toView(kMap);
    EXPECT_TRUE(camera.isFitted());
    EXPECT_TRUE(QRectF(27.9, 27.9, 944.2, 544.2).contains(seen));
    EXPECT_NEAR(seen.width(), 944, 0.01) << "as large as the window allows";
    EXPECT_NEAR(seen.center().x(), 500, 0.01);
    EXPECT_NEAR(seen.center().y(), 300, 0.01);
}

TEST(Camera, DoesNotBlowASmallPictureUp) { EXPECT_EQ(cameraOver({0, 0, 100, 50}).scale(), Camera::kFitLargest); }

TEST(Camera, KeepsWhatIsUnderThePointerThroughManyZooms)
{
    Camera camera = cameraOver(kMap);
    const QPointF pointer{271, 333};
    const Point held = camera.toPicture(pointer);
    for (int i = 0; i < 40; ++i) {
        camera.zoomAt(pointer, i % 3 ? 1.2 : 0.75);
        const QPointF drift = camera.toView(held) - pointer;
        ASSERT_LT(std::hypot(drift.x(), drift.y()), 0.01);
    }
}

RC_GTEST_PROP(Camera, KeepsAnyPointOfThePictureUnderThePointer, (int x, int y, int steps))
{
    Camera camera = cameraOver(kMap);
    const Point held{kMap.x + std::abs(x % 4000), kMap.y + std::abs(y % 1500)};
    const QPointF pointer = camera.toView(held);
    camera.zoomAt(pointer, std::pow(1.2, steps % 30));
    const QPointF drift = camera.toView(held) - pointer;
    RC_ASSERT(std::hypot(drift.x(), drift.y()) < 0.01);
}

TEST(Camera, StopsAtItsLimits)
{
    Camera camera = cameraOver(kMap);
    camera.zoomAt({500, 300}, 1e6);
    EXPECT_EQ(camera.scale(), Camera::kLargest);
    camera.zoomAt({500, 300}, 1e-9);
    const double smallest = camera.scale();
    EXPECT_GT(smallest, 0.05);
    EXPECT_LT(smallest, cameraOver(kMap).scale()) << "smaller than the whole picture";
}

TEST(Camera, NeverPansThePictureOutOfReach)
{
    Camera camera = cameraOver(kMap);
    camera.panBy({1e6, -1e6});
    EXPECT_TRUE(QRectF(0, 0, 1000, 600).intersects(camera.toView(kMap)));
}

TEST(Camera, StaysFittedWhenTheWindowChanges)
{
    Camera camera = cameraOver(kMap);
    camera.setViewport({500, 700});
    EXPECT_TRUE(camera.isFitted());
    EXPECT_TRUE(camera.seesAll());
}

TEST(Camera, ForgetsThatItWasFittedOnTheNextMove)
{
    Camera camera = cameraOver(kMap);
    camera.panBy({5, 0});
    EXPECT_FALSE(camera.isFitted());
    const Point middle = camera.visible().centre();
    camera.setViewport({1400, 900});
    EXPECT_NEAR(camera.visible().centre().x, middle.x, 1e-9) << "what is in the middle stays there";
}

TEST(Camera, RevealsByTheLeastMove)
{
    Camera camera = cameraOver(kMap);
    camera.zoomAt(camera.toView(Point{0, 100}), 4);
    const Rect outside{2000, 1000, 150, 40};
    EXPECT_TRUE(camera.reveal(outside, 20));
    const QRectF seen = camera.toView(outside);
    EXPECT_NEAR(seen.right(), 980, 0.01);
    EXPECT_NEAR(seen.bottom(), 580, 0.01);
    EXPECT_FALSE(camera.reveal(outside, 20)) << "it is inside now";
}

TEST(Camera, GlidesToItsGoalExactly)
{
    const Camera start = cameraOver(kMap);
    Camera goal = start;
    goal.zoomAt({900, 100}, 7);
    EXPECT_NEAR(Camera::between(start, goal, 0).scale(), start.scale(), 1e-12);
    EXPECT_EQ(Camera::between(start, goal, 1).scale(), goal.scale());
    EXPECT_EQ(Camera::between(start, goal, 1).translation(), goal.translation());
}

TEST(Camera, GlidesThroughAZoomWithoutMovingItsFixedPoint)
{
    const Camera start = cameraOver(kMap);
    const QPointF pointer{900, 100};
    const Point held = start.toPicture(pointer);
    Camera goal = start;
    goal.zoomAt(pointer, 7);
    for (double t = 0; t <= 1; t += 0.1) {
        const QPointF drift = Camera::between(start, goal, t).toView(held) - pointer;
        EXPECT_LT(std::hypot(drift.x(), drift.y()), 0.01);
    }
}

}  // namespace
}  // namespace conspectus
