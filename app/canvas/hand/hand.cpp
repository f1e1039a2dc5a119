#include "app/canvas/hand/hand.h"

#include "app/canvas/hand/band_gesture.h"
#include "app/canvas/hand/clicks.h"
#include "app/canvas/hand/link_gesture.h"
#include "app/canvas/hand/pan_gesture.h"
#include "app/canvas/hand/wheel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace conspectus {

namespace {

bool isPlainSpace(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier;
}

}  // namespace

Hand::Hand(const CanvasContext& canvas, PictureLayer& layer, DragPreview preview)
    : m_canvas(canvas), m_layer(layer), m_preview(std::move(preview)), m_hover(canvas)
{
}

Hand::~Hand() = default;

// --- A button

void Hand::press(const QMouseEvent& event)
{
    if (m_isDown || (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton))
        return;
    if (m_canvas.navigation.isMoving())
        m_canvas.navigation.land();
    m_start = event.position();
    const bool isClick = event.button() == Qt::LeftButton && !m_isSpaceDown;
    const Hit hit = isClick ? m_canvas.hitAt(m_start) : Hit{};
    m_hover.setHandle(isClick ? m_hover.handleAt(m_start) : -1);
    m_press = {event.button(), event.modifiers(), m_isSpaceDown, m_hover.handle() >= 0, hit};
    m_kind = gestureFor(m_press, m_canvas.habits);
    const int grabbed = m_press.isOnHandle ? m_hover.handle() : hit.isConcept() ? hit.index : -1;
    m_grabbed = grabbed < 0 ? ConceptId() : m_canvas.scene.at(grabbed).id;
    m_isDown = true;
    m_hasMoved = false;
    m_isSpaceUsed = m_isSpaceDown;
    chooseCursor();
}

void Hand::move(const QMouseEvent& event)
{
    m_pointer = event.position();
    if (!m_isDown)
        return hoverAtPointer();
    if (!m_hasMoved && QLineF(m_start, event.position()).length() >= QApplication::startDragDistance()) {
        m_hasMoved = true;
        m_gesture = gesture();
    }
    if (!m_hasMoved)
        return;
    stopHovering();
    if (m_gesture)
        m_gesture->moveTo(event.position());
}

std::unique_ptr<Gesture> Hand::gesture() const
{
    const int grabbed = m_grabbed.isValid() ? m_canvas.scene.picture().indexOf(m_grabbed) : -1;
    switch (m_kind) {
    case GestureKind::Pan:
        return std::make_unique<PanGesture>(m_canvas, m_start);
    case GestureKind::Band:
        return std::make_unique<BandGesture>(m_canvas, m_start);
    case GestureKind::Carry:
        if (grabbed >= 0)
            return std::make_unique<CarryGesture>(m_canvas, m_start, grabbed, m_layer, m_preview);
        break;
    case GestureKind::Link:
        if (grabbed >= 0)
            return std::make_unique<LinkGesture>(m_canvas, m_start, grabbed);
        break;
    case GestureKind::None:
        break;
    }
    return nullptr;
}

void Hand::release(const QMouseEvent& event)
{
    if (!m_isDown || event.buttons() & (Qt::LeftButton | Qt::MiddleButton))
        return;
    m_isDown = false;
    // What the gesture asks for may bring another picture: it is not the current gesture any more.
    if (const std::unique_ptr<Gesture> done = std::move(m_gesture))
        done->finish();
    else if (!m_hasMoved && event.button() == Qt::LeftButton && !m_isSpaceUsed)
        click(m_canvas, m_press.hit, m_press.modifiers);
    hoverAtPointer();
    chooseCursor();
}

void Hand::doubleClick(const QMouseEvent& event)
{
    if (event.button() == Qt::LeftButton && !m_isSpaceDown)
        conspectus::doubleClick(m_canvas, event.position());
}

void Hand::wheel(const QWheelEvent& event)
{
    turnWheel(m_canvas, event);
    m_pointer = event.position();
    stopHovering();  // until the view rests
}

// --- The pointer

void Hand::leave()
{
    m_pointer.reset();
    stopHovering();
}

void Hand::rest() { hoverAtPointer(); }

void Hand::hoverAtPointer()
{
    if (!m_pointer || m_isSpaceDown || m_isDown || m_canvas.navigation.isMoving())
        return stopHovering();
    m_hover.pointAt(*m_pointer);
    chooseCursor();
}

void Hand::stopHovering()
{
    m_hover.clear();
    chooseCursor();
}

void Hand::chooseCursor()
{
    QWidget& view = m_canvas.view;
    if (m_isDown && m_kind == GestureKind::Pan)
        view.setCursor(Qt::ClosedHandCursor);
    else if (m_isSpaceDown)
        view.setCursor(Qt::OpenHandCursor);
    else if (m_hover.hit().kind == Hit::Kind::FoldBadge)
        view.setCursor(Qt::PointingHandCursor);
    else if (m_hover.handle() >= 0)
        view.setCursor(Qt::CrossCursor);
    else
        view.unsetCursor();
}

// --- Keys

bool Hand::wants(const QKeyEvent& event) const
{
    return isPlainSpace(event) || (event.key() == Qt::Key_Escape && m_gesture && m_gesture->holdsConcepts());
}

bool Hand::pressKey(const QKeyEvent& event)
{
    if (!wants(event))
        return false;
    if (event.key() == Qt::Key_Escape) {
        m_gesture.reset();
    } else if (!event.isAutoRepeat()) {
        m_isSpaceDown = true;
        m_isSpaceUsed = false;
        stopHovering();
    }
    return true;
}

bool Hand::releaseKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !m_isSpaceDown)
        return false;
    m_isSpaceDown = false;
    chooseCursor();
    const int current = m_canvas.scene.currentIndex();
    if (!m_isSpaceUsed && current >= 0 && m_canvas.scene.at(current).canFold)
        emit m_canvas.requests.foldAsked(m_canvas.scene.at(current).id);
    return true;
}

void Hand::focusLost()
{
    m_isSpaceDown = false;
    chooseCursor();
}

// --- The picture

/// A press keeps its concept, wherever that is now; of anything else it takes what is under it now.
void Hand::pictureChanged()
{
    m_hover.forget();
    if (m_gesture && m_gesture->holdsConcepts()) {
        m_gesture.reset();
        m_isDown = false;
    }
    if (!m_isDown)
        return;
    const int grabbed = m_grabbed.isValid() ? m_canvas.scene.picture().indexOf(m_grabbed) : -1;
    if (m_press.hit.isConcept() && grabbed >= 0)
        m_press.hit.index = grabbed;
    else
        m_press.hit = m_canvas.hitAt(m_start);
}

void Hand::prepareFrame()
{
    if (m_gesture)
        m_gesture->prepareFrame();
}

void Hand::paint(QPainter& painter) const
{
    const Navigation& navigation = m_canvas.navigation;
    if (m_gesture)
        m_gesture->paint(painter);
    else if (m_pointer && !m_isDown && !m_isSpaceDown && !navigation.morph() && !navigation.isMoving())
        m_hover.paintHandles(painter);
}

}  // namespace conspectus
