// The listening half of MapView: what mouse, wheel, keys and fingers mean.
#include "app/canvas/view/map_view.h"

#include "app/session/plain_tip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace conspectus {

namespace {

constexpr double kWheelZoom = 1.0015;  // per unit of angle; a notch is 120
constexpr double kWheelPx = 0.75;  // px of panning per unit of angle
constexpr double kLegiblePx = 8;

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

bool isPlainSpace(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier;
}

}  // namespace

bool MapView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Space is a key here (held for panning, tapped for folding), whatever actions the window has.
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (isPlainSpace(key) || (m_carry && key.key() == Qt::Key_Escape))
            event->accept();
        break;
    }
    case QEvent::ToolTip:
        showTip(static_cast<const QHelpEvent&>(*event));
        return true;
    case QEvent::NativeGesture:
        nativeZoom(static_cast<const QNativeGestureEvent&>(*event));
        return true;
    case QEvent::Gesture:
        pinch(static_cast<const QGestureEvent&>(*event));
        return true;
    default:
        break;
    }
    return QWidget::event(event);
}

// --- Mouse

MapView::Drag MapView::dragFor(const QMouseEvent& event, const Hit& hit) const
{
    if (event.button() == Qt::MiddleButton || m_isSpaceDown)
        return Drag::Pan;
    if (event.button() != Qt::LeftButton)
        return Drag::None;
    if (!m_habits.movesConcepts)
        return Drag::Pan;
    if (m_handle >= 0)
        return Drag::Link;
    if (hit.kind == Hit::Kind::Concept)
        return Drag::Carry;
    if (m_habits.wheelZooms)
        return event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier) ? Drag::Band : Drag::Pan;
    return hit.kind == Hit::Kind::Nothing || hit.isInFrame ? Drag::Band : Drag::None;
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    showFocus(false);
    if (m_press.isDown || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    if (isMoving())
        land();
    const QPointF position = event->position();
    const bool isClick = event->button() == Qt::LeftButton && !m_isSpaceDown;
    const Hit hit = isClick ? hitAt(position) : Hit{};
    m_handle = isClick ? handleAt(position) : -1;
    m_press = {dragFor(*event, hit), hit, position, position, event->modifiers(), true, false};
    m_isSpaceUsed = m_isSpaceDown;
    chooseCursor();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (!m_press.isDown)
        return hoverAtPointer();
    const double moved = QLineF(m_press.start, event->position()).length();
    if (moved >= QApplication::startDragDistance() && !m_press.hasMoved) {
        m_press.hasMoved = true;
        beginCarry();
    }
    if (!m_press.hasMoved)
        return;
    setHover({});
    dragTo(event->position());
}

void MapView::dragTo(QPointF position)
{
    if (m_press.drag == Drag::Pan) {
        const double ratio = devicePixelRatioF();
        const QPointF by = QPointF(((position - m_press.last) * ratio).toPoint()) / ratio;
        m_press.last += by;
        panBy(by);
    } else if (m_press.drag == Drag::Band) {
        const QRectF before = m_band;
        m_band = QRectF(m_press.start, position).normalized();
        update(before.united(m_band).toAlignedRect().adjusted(-2, -2, 2, 2));
    } else if (m_carry) {
        carryTo(position);
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_press.isDown || event->buttons() & (Qt::LeftButton | Qt::MiddleButton))
        return;
    const Press press = std::exchange(m_press, {});
    if (!press.hasMoved && event->button() == Qt::LeftButton && !m_isSpaceUsed)
        click(press);
    else if (press.hasMoved && press.drag == Drag::Band)
        finishBand();
    else if (m_carry)
        finishCarry();
    m_band = {};
    hoverAtPointer();
    chooseCursor();
}

void MapView::click(const Press& press)
{
    switch (press.hit.kind) {
    case Hit::Kind::Concept:
        emit selectionAsked(
            clicked(m_selection, m_picture.concepts[static_cast<std::size_t>(press.hit.index)].id, press.modifiers));
        break;
    case Hit::Kind::FoldBadge:
        emit foldAsked(m_picture.concepts[static_cast<std::size_t>(press.hit.index)].id);
        break;
    case Hit::Kind::Relation:
        askForRelations(press.hit);
        break;
    case Hit::Kind::Block:
    case Hit::Kind::Nothing:
        if (!(press.modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
            emit selectionAsked({});
        break;
    }
}

void MapView::finishBand()
{
    std::vector<ConceptId> inside;
    for (int i : hits().conceptsIn(m_camera.toPicture(m_band)))
        inside.push_back(m_picture.concepts[static_cast<std::size_t>(i)].id);
    update();
    emit selectionAsked(banded(m_selection, std::move(inside), QApplication::keyboardModifiers()));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_isSpaceDown)
        return;
    // A second click on a badge comes when the first has already opened it: by then another thing may lie there.
    const Hit hit = hitAt(event->position());
    if (hit.kind == Hit::Kind::Nothing)
        emit additionAsked(m_camera.toPicture(event->position()));
    else if (hit.kind == Hit::Kind::Concept &&
             m_selection.holds(m_picture.concepts[static_cast<std::size_t>(hit.index)].id))
        emit editAsked();
    else if (hit.kind == Hit::Kind::Relation && !m_selection.relations.empty())
        emit editAsked();
}

void MapView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool zooms =
        event->modifiers() & Qt::ControlModifier || (m_habits.wheelZooms && event->modifiers() == Qt::NoModifier);
    if (zooms) {
        zoomAt(event->position(), std::pow(kWheelZoom, angle.y()));
    } else {
        QPointF by = event->pixelDelta().isNull() ? QPointF(angle) * kWheelPx : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
            by = {by.y(), 0};
        panBy(by);
    }
    m_pointer = event->position();
    setHover({});  // until the view rests
    event->accept();
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit contextMenuAsked(mapToGlobal(placeOfSelection()));
        return;
    }
    const Hit hit = hitAt(event->pos());
    const bool isOnSelected =
        hit.isConcept() && m_selection.holds(m_picture.concepts[static_cast<std::size_t>(hit.index)].id);
    if (hit.isConcept() && !isOnSelected)
        askFor(hit.index);
    else if (hit.kind == Hit::Kind::Relation)
        askForRelations(hit);
    emit contextMenuAsked(event->globalPos());
}

void MapView::leaveEvent(QEvent*)
{
    m_pointer.reset();
    setHover({});
}

void MapView::hoverAtPointer()
{
    const bool canHover = m_pointer && !m_isSpaceDown && !m_press.isDown && !isMoving();
    const int handle = canHover ? handleAt(*m_pointer) : -1;
    if (handle != m_handle) {
        m_handle = handle;
        update();
    }
    setHover(handle >= 0 ? Hit{Hit::Kind::Concept, handle} : canHover ? hitAt(*m_pointer) : Hit{});
}

void MapView::chooseCursor()
{
    if (m_press.isDown && m_press.drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_isSpaceDown)
        setCursor(Qt::OpenHandCursor);
    else if (m_hover.kind == Hit::Kind::FoldBadge)
        setCursor(Qt::PointingHandCursor);
    else if (m_handle >= 0)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

// --- Fingers

void MapView::nativeZoom(const QNativeGestureEvent& event)
{
    if (event.gestureType() == Qt::ZoomNativeGesture)
        zoomAt(event.position(), std::max(0.2, 1 + event.value()));
}

void MapView::pinch(const QGestureEvent& event)
{
    const auto* gesture = static_cast<const QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return;
    const QPointF centre = mapFromGlobal(gesture->centerPoint());
    if (gesture->changeFlags() & QPinchGesture::CenterPointChanged)
        panBy(gesture->centerPoint() - gesture->lastCenterPoint());
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged && gesture->scaleFactor() > 0)
        zoomAt(centre, gesture->scaleFactor());
}

// --- Keys

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && dropCarry())
        return;
    if (const std::optional<Direction> direction = arrowOf(*event))
        return walk(*direction);
    if (!isPlainSpace(*event))
        return QWidget::keyPressEvent(event);
    if (event->isAutoRepeat())
        return;
    m_isSpaceDown = true;
    m_isSpaceUsed = false;
    setHover({});
    chooseCursor();
}

void MapView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_isSpaceDown)
        return QWidget::keyReleaseEvent(event);
    m_isSpaceDown = false;
    chooseCursor();
    const int current = currentIndex();
    if (!m_isSpaceUsed && current >= 0 && m_picture.concepts[static_cast<std::size_t>(current)].canFold)
        emit foldAsked(m_selection.current);
}

void MapView::showFocus(bool isShown)
{
    if (m_showsFocus == isShown)
        return;
    m_showsFocus = isShown;
    updateFocus();
}

void MapView::focusInEvent(QFocusEvent* event)
{
    const auto reason = event->reason();
    m_showsFocus =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    updateFocus();
}

void MapView::focusOutEvent(QFocusEvent*)
{
    m_isSpaceDown = false;
    chooseCursor();
    updateFocus();
}

void MapView::showTip(const QHelpEvent& event)
{
    const Hit hit = hitAt(event.pos());
    const bool isLegible = kPhrasePx * m_camera.scale() >= kLegiblePx;
    const QString tip = m_narrator && !m_press.isDown ? m_narrator->tipFor(hit, isLegible) : QString();
    const QRect area = hit.isConcept() ? boxOnScreen(hit.index).toAlignedRect() : QRect(event.pos(), QSize(8, 8));
    QToolTip::showText(event.globalPos(), plainTip(tip), this, area);
}

}  // namespace conspectus
