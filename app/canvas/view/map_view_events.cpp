// The events of MapView: each goes to the part of the canvas that it is for.
#include "app/canvas/hand/clicks.h"
#include "app/canvas/hand/hand.h"
#include "app/canvas/hand/key_walk.h"
#include "app/canvas/hand/pinch.h"
#include "app/canvas/view/canvas_tip.h"
#include "app/canvas/view/map_view.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

namespace conspectus {

namespace {

std::optional<Direction> arrowOf(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return {};
    switch (event.key()) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return {};
    }
}

}  // namespace

bool MapView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (m_hand->wants(static_cast<const QKeyEvent&>(*event)))
            event->accept();
        break;
    case QEvent::ToolTip:
        showCanvasTip(m_context, m_hand->isPressed() ? nullptr : m_narrator.get(),
                      static_cast<const QHelpEvent&>(*event));
        return true;
    case QEvent::NativeGesture:
        pinch(m_context, static_cast<const QNativeGestureEvent&>(*event));
        return true;
    case QEvent::Gesture:
        pinch(m_context, static_cast<const QGestureEvent&>(*event));
        return true;
    default:
        break;
    }
    return QWidget::event(event);
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    m_focusRing->setShown(false);
    m_hand->press(*event);
}

void MapView::mouseMoveEvent(QMouseEvent* event) { m_hand->move(*event); }
void MapView::mouseReleaseEvent(QMouseEvent* event) { m_hand->release(*event); }
void MapView::mouseDoubleClickEvent(QMouseEvent* event) { m_hand->doubleClick(*event); }
void MapView::leaveEvent(QEvent*) { m_hand->leave(); }

void MapView::wheelEvent(QWheelEvent* event)
{
    m_hand->wheel(*event);
    event->accept();
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        emit m_requests.contextMenuAsked(mapToGlobal(placeOfSelection()));
    else
        rightClick(m_context, event->pos(), event->globalPos());
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (m_hand->pressKey(*event))
        return;
    if (const std::optional<Direction> direction = arrowOf(*event))
        m_keyWalk->toward(*direction);
    else
        QWidget::keyPressEvent(event);
}

void MapView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_hand->releaseKey(*event))
        QWidget::keyReleaseEvent(event);
}

void MapView::focusInEvent(QFocusEvent* event) { m_focusRing->focusCame(event->reason()); }

void MapView::focusOutEvent(QFocusEvent*)
{
    m_hand->focusLost();
    m_focusRing->update();
}

}  // namespace conspectus
