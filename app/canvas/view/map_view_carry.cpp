// The carrying half of MapView: concepts that are dragged elsewhere, relations that are drawn from one to another.
#include "app/canvas/view/map_view.h"

namespace conspectus {

namespace {

constexpr double kLeastHeight = 14;  // px of the view that a concept must have for a handle

}  // namespace

/// The concept under the pointer and the current one offer a handle.
std::vector<int> MapView::withHandles() const
{
    std::vector<int> owners;
    if (!m_habits.movesConcepts)
        return owners;
    const int current = currentIndex();
    for (int i : {m_hover.isConcept() ? m_hover.index : -1, current})
        if (i >= 0 && boxOnScreen(i).height() >= kLeastHeight && (owners.empty() || owners.front() != i))
            owners.push_back(i);
    return owners;
}

int MapView::handleAt(QPointF position) const
{
    for (int i : withHandles())
        if (isOnHandle(boxOnScreen(i), position))
            return i;
    return -1;
}

/// Only for who points: keys have Ctrl+L.
void MapView::paintHandles(QPainter& painter) const
{
    if (!m_pointer || m_press.isDown || m_morph || isMoving() || m_isSpaceDown)
        return;
    for (int i : withHandles())
        if (m_hover.isConcept() && m_hover.index == i)
            paintHandle(painter, m_theme, boxOnScreen(i), m_handle == i);
}

std::vector<ConceptId> MapView::idsOf(const std::vector<int>& concepts) const
{
    std::vector<ConceptId> ids;
    ids.reserve(concepts.size());
    for (int i : concepts)
        ids.push_back(m_picture.concepts[static_cast<std::size_t>(i)].id);
    return ids;
}

/// What is pressed goes alone, unless it is one of those selected.
void MapView::beginCarry()
{
    if (m_press.drag == Drag::Link) {
        m_carry = Carry{Carry::Kind::Link, {m_handle}, m_press.start, m_press.start, -1};
    } else if (m_press.drag == Drag::Carry) {
        std::vector<int> carried{m_press.hit.index};
        if (m_selection.holds(m_picture.concepts[static_cast<std::size_t>(m_press.hit.index)].id)) {
            carried.clear();
            for (int i = 0; i < static_cast<int>(m_picture.concepts.size()); ++i)
                if (m_selection.holds(m_picture.concepts[static_cast<std::size_t>(i)].id))
                    carried.push_back(i);
        }
        m_carry = Carry{Carry::Kind::Concepts, std::move(carried), m_press.start, m_press.start, -1};
    }
    setHover({});
}

void MapView::carryTo(QPointF position)
{
    const QRectF before = m_carry->area(m_picture, m_camera);
    m_carry->now = position;
    const Hit hit = hitAt(position);
    const bool isCarried =
        std::find(m_carry->concepts.begin(), m_carry->concepts.end(), hit.index) != m_carry->concepts.end();
    m_carry->target = hit.isConcept() && !isCarried ? hit.index : -1;
    m_isDraggedStale = m_carry->kind == Carry::Kind::Concepts;
    if (m_isDraggedStale)
        update();
    else
        update(before.united(m_carry->area(m_picture, m_camera)).toAlignedRect());
}

std::optional<Picture> MapView::pictureWhileDragged(const std::vector<ConceptId>&, Point) const { return {}; }

/// Once a frame, however often the pointer moved. Over a concept the lines stay: there it is hung, not moved.
void MapView::drawDragged()
{
    const bool wasDrawn = m_dragged.has_value();
    m_isDraggedStale = false;
    m_dragged.reset();
    if (m_carry && m_carry->target < 0)
        m_dragged = pictureWhileDragged(idsOf(m_carry->concepts),
                                        m_camera.toPicture(m_carry->now) - m_camera.toPicture(m_carry->start));
    if (m_dragged && m_dragged->concepts.size() != m_picture.concepts.size())
        m_dragged.reset();
    if (wasDrawn || m_dragged)
        m_frame.invalidate();
}

void MapView::forgetDragged()
{
    m_isDraggedStale = false;
    if (!m_dragged)
        return;
    m_dragged.reset();
    m_frame.invalidate();
    update();
}

void MapView::finishCarry()
{
    const Carry carry = *std::exchange(m_carry, std::nullopt);
    m_handle = -1;
    update();
    const std::vector<ConceptId> ids = idsOf(carry.concepts);
    const ConceptId target = carry.target < 0 ? ConceptId{} : idsOf({carry.target}).front();
    if (carry.kind == Carry::Kind::Link) {
        if (target.isValid())
            emit linkAsked(ids.front(), target);
    } else if (target.isValid()) {
        emit hangAsked(ids, target);
    } else {
        emit moveAsked(ids, m_camera.toPicture(carry.now) - m_camera.toPicture(carry.start));
    }
    forgetDragged();
}

bool MapView::dropCarry()
{
    if (!m_carry)
        return false;
    m_carry.reset();
    forgetDragged();
    m_press.drag = Drag::None;
    m_handle = -1;
    update();
    return true;
}

}  // namespace conspectus
