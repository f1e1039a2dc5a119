#include "app/canvas/view/map_view.h"
#include "app/canvas/view/overview.h"
#include "app/session/map_session.h"
#include "tests/support/grid_picture.h"

#include <QTest>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

class OverviewOfAGrid : public testing::Test {
protected:
    OverviewOfAGrid()
    {
        view.setHabits({.isAnimated = false});
        view.resize(1200, 800);
        view.setPicture(GridPicture(400, 20).make(), PictureCause::Opened);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }

    bool isShownSoon()
    {
        return QTest::qWaitFor([&] { return overview->isVisible(); }, 1000);
    }

    MapView view;
    Overview* overview = view.findChild<Overview*>();
};

TEST_F(OverviewOfAGrid, IsHiddenWhileEverythingIsInView)
{
    QTest::qWait(200);
    EXPECT_FALSE(overview->isVisible());
}

TEST_F(OverviewOfAGrid, ComesWhenSomethingIsOutOfViewAndGoesWhenNot)
{
    view.navigation().zoomAt({600, 400}, 6);
    EXPECT_TRUE(isShownSoon());
    EXPECT_TRUE(view.rect().contains(overview->geometry()));
    view.navigation().fitAll();
    EXPECT_FALSE(overview->isVisible());
}

TEST_F(OverviewOfAGrid, IsNeverShownWhenItIsNotWanted)
{
    view.setHabits({.isAnimated = false, .showsOverview = false});
    view.navigation().zoomAt({600, 400}, 6);
    EXPECT_FALSE(isShownSoon());
}

TEST_F(OverviewOfAGrid, APressBringsThatPlaceIntoTheMiddle)
{
    view.navigation().zoomAt({600, 400}, 6);
    ASSERT_TRUE(isShownSoon());
    const Rect all = view.picture().bounds;
    QTest::mousePress(overview, Qt::LeftButton, {}, overview->rect().center() + QPoint(overview->width() / 3, 0));
    const Point middle = view.camera().visible().centre();
    EXPECT_GT(middle.x, all.centre().x + all.width / 5);
    EXPECT_NEAR(middle.y, all.centre().y, all.height / 50);
    QTest::mouseRelease(overview, Qt::LeftButton);
}

TEST_F(OverviewOfAGrid, TheFrameOfTheWindowCanBeDragged)
{
    view.navigation().zoomAt({600, 400}, 3);
    ASSERT_TRUE(isShownSoon());
    const Point before = view.camera().visible().centre();
    const QPoint grip = overview->rect().center() + QPoint(4, 4);
    QTest::mousePress(overview, Qt::LeftButton, {}, grip);
    const Point pressed = view.camera().visible().centre();
    EXPECT_LT(length(pressed - before), 3 / view.camera().scale()) << "taking hold moves nothing";
    QMouseEvent move(QEvent::MouseMove, grip + QPoint(20, 0), overview->mapToGlobal(grip + QPoint(20, 0)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(overview, &move);
    EXPECT_GT(view.camera().visible().centre().x, pressed.x);
    QTest::mouseRelease(overview, Qt::LeftButton);
}

}  // namespace
}  // namespace conspectus
