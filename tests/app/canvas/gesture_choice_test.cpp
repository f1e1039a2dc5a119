#include "app/canvas/hand/gesture_choice.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

Press pressOn(Hit::Kind kind, Qt::MouseButton button = Qt::LeftButton)
{
    Press press;
    press.button = button;
    press.hit.kind = kind;
    return press;
}

const CanvasHabits kEditing;
const CanvasHabits kGraphViewer{.wheelZooms = true};
const CanvasHabits kOnlyLooking{.movesConcepts = false};

TEST(GestureChoice, DependsOnWhatIsPressed)
{
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Concept), kEditing), GestureKind::Carry);
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Nothing), kEditing), GestureKind::Band);
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::FoldBadge), kEditing), GestureKind::None);
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Relation), kEditing), GestureKind::None);
    Press handle = pressOn(Hit::Kind::Concept);
    handle.isOnHandle = true;
    EXPECT_EQ(gestureFor(handle, kEditing), GestureKind::Link);
}

TEST(GestureChoice, ABandMayStartInTheFrameOfABlock)
{
    Press press = pressOn(Hit::Kind::Block);
    press.hit.isInFrame = true;
    EXPECT_EQ(gestureFor(press, kEditing), GestureKind::Band);
}

TEST(GestureChoice, TheMiddleButtonAndSpacePanEverywhere)
{
    Press withSpace = pressOn(Hit::Kind::Concept);
    withSpace.isSpaceDown = true;
    for (const CanvasHabits& habits : {kEditing, kGraphViewer, kOnlyLooking}) {
        EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Concept, Qt::MiddleButton), habits), GestureKind::Pan);
        EXPECT_EQ(gestureFor(withSpace, habits), GestureKind::Pan);
        EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Concept, Qt::RightButton), habits), GestureKind::None);
    }
}

TEST(GestureChoice, GraphViewersPanByDraggingAndBandWithCtrl)
{
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Nothing), kGraphViewer), GestureKind::Pan);
    Press withCtrl = pressOn(Hit::Kind::Nothing);
    withCtrl.modifiers = Qt::ControlModifier;
    EXPECT_EQ(gestureFor(withCtrl, kGraphViewer), GestureKind::Band);
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Concept), kGraphViewer), GestureKind::Carry);
}

TEST(GestureChoice, WithoutEditingADragPans)
{
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Concept), kOnlyLooking), GestureKind::Pan);
    EXPECT_EQ(gestureFor(pressOn(Hit::Kind::Nothing), kOnlyLooking), GestureKind::Pan);
}

}  // namespace
}  // namespace conspectus
