#include "app/canvas/hand/key_walk.h"
#include "app/canvas/layers/handle.h"
#include "app/canvas/view/map_view.h"
#include "app/session/map_session.h"
#include "tests/support/grid_picture.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// Counts the frames that a widget paints.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

/// A view on a grid at 100 %, that does what it asks for itself, as a session would.
class MapViewOnAGrid : public testing::Test {
protected:
    MapViewOnAGrid()
    {
        view.setHabits({.isAnimated = false});
        view.resize(1000, 700);
        QObject::connect(&view.requests(), &CanvasRequests::selectionAsked, &view,
                         [this](const Selection& asked) { view.setSelection(asked); });
        QObject::connect(&view.requests(), &CanvasRequests::foldAsked, &view,
                         [this](ConceptId id) { folds.push_back(id); });
        view.setPicture(GridPicture(64, 8).make(), PictureCause::Opened);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.navigation().actualSize();
        view.navigation().zoomAt({0, 0}, 1 / view.camera().scale());
        view.navigation().panBy(QPointF(100, 100) - view.camera().toView(Point{0, 0}));
    }

    QPoint at(int i) const { return view.boxOnScreen(i).center().toPoint(); }
    ConceptId id(int i) const { return view.picture().concepts[static_cast<std::size_t>(i)].id; }

    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&view, button, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF place = from + QPointF(to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, button, modifiers);
            QApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, button, modifiers, to);
    }

    void turnWheel(QPoint position, QPoint angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, view.mapToGlobal(position), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view, &event);
    }

    MapView view;
    std::vector<ConceptId> folds;
};

TEST_F(MapViewOnAGrid, AClickSelectsAndAClickOnTheGroundClears)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(9));
    EXPECT_EQ(view.selection(), selectionOf(id(9)));
    QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 20});
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MapViewOnAGrid, CtrlClickExtends)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(9));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, at(10));
    EXPECT_EQ(view.selection().concepts, (std::vector{id(9), id(10)}));
}

TEST_F(MapViewOnAGrid, AClickOnACurveSelectsTheRelation)
{
    const PictureRelation& relation = view.picture().relations[0];
    const QPointF place = view.camera().toView(flattened(relation.curve, 24)[12]);
    QTest::mouseClick(&view, Qt::LeftButton, {}, place.toPoint());
    EXPECT_EQ(view.selection(), selectionOf(relation.relations.front()));
}

TEST_F(MapViewOnAGrid, ARubberBandSelectsWhatItHolds)
{
    const QPoint from = view.boxOnScreen(9).topLeft().toPoint() - QPoint(12, 12);
    const QPoint to = view.boxOnScreen(18).bottomRight().toPoint() + QPoint(12, 12);
    drag(from, to);
    EXPECT_EQ(view.selection().concepts, (std::vector{id(9), id(10), id(17), id(18)}));
}

TEST_F(MapViewOnAGrid, AMiddleDragPansAndSelectsNothing)
{
    const QPointF before = view.camera().translation();
    drag({500, 300}, {430, 250}, Qt::MiddleButton);
    EXPECT_EQ(view.camera().translation() - before, QPointF(-70, -50));
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MapViewOnAGrid, SpaceDragPansAndDoesNotFold)
{
    view.setSelection(selectionOf(id(0)));
    const QPointF before = view.camera().translation();
    QTest::keyPress(&view, Qt::Key_Space);
    drag(at(1), at(1) + QPoint(-40, 30));
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(view.camera().translation() - before, QPointF(-40, 30));
    EXPECT_TRUE(folds.empty());
}

TEST_F(MapViewOnAGrid, ATapOfSpaceFoldsTheCurrentConcept)
{
    view.setSelection(selectionOf(id(4)));
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(folds, std::vector{id(4)});
    view.setSelection(selectionOf(id(5)));
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(folds.size(), 1U) << "a leaf cannot be folded";
}

TEST_F(MapViewOnAGrid, ADoubleClickAsksToEditAndOnTheGroundToAdd)
{
    const QSignalSpy edits(&view.requests(), &CanvasRequests::editAsked),
        additions(&view.requests(), &CanvasRequests::additionAsked);
    const QPoint place = view.boxOnScreen(0).center().toPoint();
    QTest::mouseClick(&view, Qt::LeftButton, {}, place);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, place);
    EXPECT_EQ(edits.count(), 1);
    EXPECT_EQ(additions.count(), 0);
    const QPoint ground = view.boxOnScreen(0).topLeft().toPoint() - QPoint(12, 12);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, ground);
    EXPECT_EQ(additions.count(), 1);
    EXPECT_TRUE(folds.empty());
}

TEST_F(MapViewOnAGrid, AClickOnTheBadgeUnfoldsWithoutSelecting)
{
    ASSERT_GT(view.picture().concepts[4].hidden, 0);
    const QPointF badge = view.camera().toView(badgeArea(view.picture().concepts[4]).centre());
    QTest::mouseClick(&view, Qt::LeftButton, {}, badge.toPoint());
    EXPECT_EQ(folds, std::vector{id(4)});
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MapViewOnAGrid, TheWheelPansAndWithShiftSideways)
{
    const QPointF before = view.camera().translation();
    turnWheel({500, 300}, {0, -120});
    const QPointF down = view.camera().translation() - before;
    EXPECT_EQ(down.x(), 0);
    EXPECT_LT(down.y(), 0);
    turnWheel({500, 300}, {0, -120}, Qt::ShiftModifier);
    EXPECT_LT(view.camera().translation().x(), before.x());
}

TEST_F(MapViewOnAGrid, CtrlWheelZoomsUnderThePointer)
{
    const QPoint pointer{640, 210};
    const Point held = view.camera().toPicture(pointer);
    for (int i = 0; i < 5; ++i)
        turnWheel(pointer, {0, 120}, Qt::ControlModifier);
    EXPECT_GT(view.camera().scale(), 2);
    const QPointF drift = view.camera().toView(held) - pointer;
    EXPECT_LT(std::hypot(drift.x(), drift.y()), 1);
}

TEST_F(MapViewOnAGrid, TheHabitOfGraphViewersZoomsByWheelAndPansByDrag)
{
    view.setHabits({.wheelZooms = true, .isAnimated = false});
    turnWheel({500, 300}, {0, 120});
    EXPECT_GT(view.camera().scale(), 1.1);
    const QPointF before = view.camera().translation();
    drag({20, 20}, {50, 40});
    EXPECT_EQ(view.camera().translation() - before, QPointF(30, 20));
}

TEST_F(MapViewOnAGrid, ArrowsWalkAndBringTheConceptIn)
{
    view.setSelection(selectionOf(id(0)));
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.selection(), selectionOf(id(7)));
    EXPECT_TRUE(QRectF(view.rect()).contains(view.boxOnScreen(7)));
}

TEST_F(MapViewOnAGrid, FamilyStepsWalkTheHierarchy)
{
    view.setSelection(selectionOf(id(6)));
    view.keyWalk().along(FamilyStep::Parent);
    EXPECT_EQ(view.selection(), selectionOf(id(4)));
    view.keyWalk().along(FamilyStep::FirstChild);
    EXPECT_EQ(view.selection(), selectionOf(id(5)));
}

TEST_F(MapViewOnAGrid, FitsTheSelection)
{
    view.setSelection({{id(0), id(9)}, id(0), {}});
    view.fitSelection();
    EXPECT_TRUE(QRectF(view.rect()).contains(view.boxOnScreen(9)));
    EXPECT_FALSE(QRectF(view.rect()).contains(view.boxOnScreen(63)));
    view.navigation().fitAll();
    EXPECT_TRUE(view.camera().seesAll());
}

TEST_F(MapViewOnAGrid, TheAnchorOfAFoldKeepsItsPixel)
{
    const QPointF before = view.boxOnScreen(9).center();
    Picture next = GridPicture(40, 5).make();
    view.setPicture(next, PictureCause::Folded, id(9));
    const QPointF drift = view.boxOnScreen(9).center() - before;
    EXPECT_LT(std::hypot(drift.x(), drift.y()), 1e-6);
}

TEST_F(MapViewOnAGrid, ABetterPictureThatComesOnTheWayToAFittedOneIsFittedToo)
{
    view.setHabits({});
    view.navigation().zoomAt({200, 150}, 3);
    ASSERT_FALSE(view.camera().isFitted());
    view.setPicture(GridPicture(40, 5).make(), PictureCause::ViewChosen);
    ASSERT_TRUE(view.navigation().isMoving());
    view.setPicture(GridPicture(40, 8).make(), PictureCause::Refined);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.navigation().isMoving(); }, 2'000));
    EXPECT_TRUE(view.camera().isFitted());
}

TEST_F(MapViewOnAGrid, WithoutAnimationAChangeIsOneFrame)
{
    QTest::qWait(150);
    PaintCounter frames(view);
    view.setPicture(GridPicture(40, 5).make(), PictureCause::ViewChosen);
    QTest::qWait(400);
    EXPECT_EQ(frames.count, 1);
    EXPECT_FALSE(view.navigation().isMoving());
}

TEST_F(MapViewOnAGrid, WithAnimationTheAnchorStandsStillInEveryFrame)
{
    view.setHabits({});
    const QPointF before = view.boxOnScreen(9).center();
    const Rect old = view.picture().concepts[9].box;
    view.setPicture(GridPicture(40, 5).make(), PictureCause::Folded, id(9));
    if (!view.navigation().isMoving())
        GTEST_SKIP() << "this desktop wants no animations";
    const Rect final = view.picture().concepts[9].box;
    int frames = 0;
    QObject::connect(&view, &MapView::cameraChanged, &view, [&] {
        ++frames;
        // The picture glides between the two places by the same share as the camera, so the place seen at the old pixel
        // lies on the line between them.
        const Point held = view.camera().toPicture(before);
        const Point way = final.centre() - old.centre();
        const Point gone = held - old.centre();
        EXPECT_NEAR(way.x * gone.y, way.y * gone.x, 1e-3);
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.navigation().isMoving(); }, 2000));
    EXPECT_GT(frames, 1);
    const QPointF drift = view.boxOnScreen(9).center() - before;
    EXPECT_LT(std::hypot(drift.x(), drift.y()), 1e-6);
}

TEST_F(MapViewOnAGrid, AHandInterruptsTheAnimation)
{
    view.setHabits({});
    view.navigation().fitAll();
    view.navigation().panBy({10, 0});
    EXPECT_FALSE(view.navigation().isMoving());
}

TEST_F(MapViewOnAGrid, ANewPictureInterruptsTheAnimation)
{
    view.setHabits({});
    view.setPicture(GridPicture(40, 5).make(), PictureCause::Folded, id(9));
    view.setPicture(GridPicture(12, 3).make(), PictureCause::Folded, id(9));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.navigation().isMoving(); }, 2000));
    EXPECT_EQ(view.picture().concepts.size(), 12U);
}

TEST_F(MapViewOnAGrid, HoveringRepaintsOnlyWhatIsConcerned)
{
    QTest::qWait(150);
    const QImage before = view.grab().toImage();
    QTest::mouseMove(&view, at(9));
    QTest::qWait(30);
    const QImage hovered = view.grab().toImage();
    EXPECT_NE(before, hovered);
    QTest::mouseMove(&view, QPoint(20, 20));
    QTest::qWait(30);
    EXPECT_EQ(before, view.grab().toImage());
}

TEST_F(MapViewOnAGrid, APressKeepsItsConceptWhenAnotherPictureComes)
{
    const ConceptId pressed = id(18);
    const QPoint place = at(18);
    QTest::mousePress(&view, Qt::LeftButton, {}, place);
    view.setPicture(GridPicture(64, 6).make(), PictureCause::Edited, id(0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, place);
    EXPECT_EQ(view.selection(), selectionOf(pressed));
}

TEST_F(MapViewOnAGrid, APressOnAConceptThatGoesSelectsAndLinksNothing)
{
    const QSignalSpy links(&view.requests(), &CanvasRequests::linkAsked);
    const QRectF box = view.boxOnScreen(10);
    const QPoint handle = handleOf(box).toPoint();
    QTest::mouseMove(&view, box.center().toPoint());
    QTest::mousePress(&view, Qt::LeftButton, {}, handle);
    view.setPicture(GridPicture(4, 2).make(), PictureCause::Edited, id(0));
    QMouseEvent move(QEvent::MouseMove, at(1), view.mapToGlobal(at(1)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(1));
    EXPECT_EQ(links.count(), 0);
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MapViewOnAGrid, TheContextMenuIsAskedForAtTheCurrentConceptByKey)
{
    view.setSelection(selectionOf(id(9)));
    QSignalSpy asked(&view.requests(), &CanvasRequests::contextMenuAsked);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {0, 0}, {0, 0});
    QApplication::sendEvent(&view, &event);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(view.mapFromGlobal(asked[0][0].toPoint()), at(9));
}

TEST_F(MapViewOnAGrid, TheContextMenuSelectsWhatItIsAbout)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at(10), view.mapToGlobal(at(10)));
    QApplication::sendEvent(&view, &event);
    EXPECT_EQ(view.selection(), selectionOf(id(10)));
}

TEST_F(MapViewOnAGrid, SaysWhenAPictureIsOnScreen)
{
    QSignalSpy painted(&view, &MapView::picturePainted);
    view.setPicture(GridPicture(12, 3).make(), PictureCause::Opened);
    EXPECT_TRUE(painted.wait(1000));
}

TEST(MapView, LivesWithoutAPicture)
{
    MapView view;
    view.resize(300, 200);
    view.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.navigation().fitAll();
    view.keyWalk().toward(Direction::Left);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {50, 50});
    EXPECT_FALSE(view.grab().isNull());
}

}  // namespace
}  // namespace conspectus
