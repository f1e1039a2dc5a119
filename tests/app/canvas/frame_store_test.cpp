#include "app/canvas/layers/frame_store.h"

#include <QImage>
#include <QPainter>
#include <QThread>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// A frame store over a picture of many small squares, that counts what it is asked to paint.
class Frames : public testing::Test {
protected:
    Frames()
    {
        camera.setViewport({200, 150});
        camera.setContent({0, 0, 2000, 2000});
    }

    bool draw(FrameStore::Haste haste = FrameStore::Haste::Exact)
    {
        seen.fill(Qt::red);
        QPainter painter(&seen);
        return store.draw(painter, camera, ratio, Qt::white, haste, [this](QPainter& to, const Rect& visible) {
            ++paints;
            painted += visible.width * visible.height;
            QThread::msleep(pause);
            for (int x = 0; x < 2000; x += 20)
                for (int y = 0; y < 2000; y += 20)
                    to.fillRect(x, y, 7 + x % 60 / 10, 9, QColor(x % 255, y % 255, 90));
        });
    }

    QImage freshFrame()
    {
        store.invalidate();
        draw();
        return seen;
    }

    double ratio = 1;
    Camera camera;
    FrameStore store;
    QImage seen{200, 150, QImage::Format_RGB32};
    int paints = 0;
    double painted = 0;
    unsigned long pause = 0;
};

TEST_F(Frames, AStillCameraPaintsOnce)
{
    draw();
    draw();
    EXPECT_EQ(paints, 1);
}

TEST_F(Frames, PanningPaintsTheStripsOnlyAndLooksTheSame)
{
    draw();
    painted = 0;
    camera.panBy({-13, -7});
    draw();
    EXPECT_NEAR(painted, 13 * 150 + 7 * 187, 1);
    EXPECT_TRUE(store.isPatched());
    const QImage panned = seen;
    EXPECT_EQ(panned, freshFrame());
    EXPECT_FALSE(store.isPatched());
}

TEST_F(Frames, PanningByHalfDevicePixelsPaintsAll)
{
    draw();
    painted = 0;
    camera.panBy({-3.5, 0});
    draw();
    EXPECT_EQ(painted, 200 * 150);
}

TEST_F(Frames, StripsFallBetweenDevicePixelsAtEveryScaleFactor)
{
    ratio = 1.5;
    draw();
    camera.panBy({-14, -8});
    draw();
    const QImage panned = seen;
    EXPECT_EQ(panned, freshFrame());
}

TEST_F(Frames, AHeavyPictureIsStretchedWhileTheCameraMovesAndExactAfterwards)
{
    pause = static_cast<unsigned long>(FrameStore::kBudgetMs) + 4;
    draw();
    camera.zoomAt({100, 75}, 1.3);
    EXPECT_FALSE(draw(FrameStore::Haste::Following));
    EXPECT_EQ(paints, 1);
    EXPECT_TRUE(draw());
    EXPECT_EQ(paints, 2);
}

TEST_F(Frames, ALightPictureIsPaintedExactlyEvenWhileTheCameraMoves)
{
    draw();
    if (store.lastCostMs() > FrameStore::kBudgetMs)
        GTEST_SKIP() << "this machine is busy";
    camera.zoomAt({100, 75}, 1.3);
    EXPECT_TRUE(draw(FrameStore::Haste::Following));
}

}  // namespace
}  // namespace conspectus
