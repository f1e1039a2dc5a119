// hand.h: the mouse and the space bar on the canvas: one state at a time, from hovering over a press to a gesture.
#pragma once
#include "app/canvas/hand/carry_gesture.h"
#include "app/canvas/hand/gesture_choice.h"
#include "app/canvas/layers/hover.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace conspectus {

/// A press becomes a click if the pointer stays within the desktop's drag distance until the release, else the gesture
/// that gestureFor() names. Space held turns every drag into panning; Space tapped folds the current concept.
class Hand {
public:
    Hand(const CanvasContext& canvas, PictureLayer& layer, DragPreview preview);
    ~Hand();

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void wheel(const QWheelEvent& event);
    void leave();

    /// Whether a key is for the canvas even if the window has a shortcut for it.
    bool wants(const QKeyEvent& event) const;
    bool pressKey(const QKeyEvent& event);  // false: not used
    bool releaseKey(const QKeyEvent& event);
    void focusLost();

    /// The scene has another picture.
    void pictureChanged();
    /// The view stands still: hovers over what is under the pointer.
    void rest();
    bool isPressed() const { return m_isDown; }

    void prepareFrame();
    const Hover& hover() const { return m_hover; }
    void paint(QPainter& painter) const;

private:
    std::unique_ptr<Gesture> gesture() const;
    void hoverAtPointer();
    void stopHovering();
    void chooseCursor();

    const CanvasContext& m_canvas;
    PictureLayer& m_layer;
    DragPreview m_preview;
    Hover m_hover;
    std::optional<QPointF> m_pointer;  // px of the view, while it is over it

    // While a button is held:
    bool m_isDown = false;
    bool m_hasMoved = false;  // beyond the drag distance
    Press m_press;
    GestureKind m_kind = GestureKind::None;
    QPointF m_start;
    ConceptId m_grabbed;  // the concept that was pressed, or whose handle was
    std::unique_ptr<Gesture> m_gesture;

    bool m_isSpaceDown = false;
    bool m_isSpaceUsed = false;  // for panning: its release folds nothing
};

}  // namespace conspectus
