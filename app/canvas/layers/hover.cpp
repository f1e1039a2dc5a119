#include "app/canvas/layers/hover.h"

#include "app/canvas/layers/handle.h"

#include <QPainter>

namespace conspectus {

namespace {

constexpr double kHandleRoom = 8;  // px of the view that a handle takes beside its concept
constexpr double kLeastHeight = 14;  // px of the view that a concept must have for a handle
constexpr double kRingReach = 6;  // px of the picture that a highlight takes around a concept
constexpr double kArrowReach = 14;  // px of the picture that arrow heads take around their curve

QRect outward(const QRectF& area) { return area.toAlignedRect().adjusted(-2, -2, 2, 2); }

}  // namespace

void Hover::pointAt(QPointF position)
{
    const int handle = handleAt(position);
    setHandle(handle);
    setHit(handle >= 0 ? Hit{Hit::Kind::Concept, handle} : m_canvas.hitAt(position));
}

void Hover::clear()
{
    setHandle(-1);
    setHit({});
}

void Hover::forget()
{
    m_hit = {};
    m_part = {};
    m_handle = -1;
}

void Hover::setHandle(int subject)
{
    if (subject == m_handle)
        return;
    m_handle = subject;
    m_canvas.view.update();
}

void Hover::setHit(const Hit& hit)
{
    if (hit == m_hit)
        return;
    QRegion changed = areaOf(m_part);
    for (const Hit& each : {m_hit, hit})
        if (each.isConcept())
            changed += outward(m_canvas.boxOnScreen(each.index).adjusted(0, 0, kHandleRoom, 0));
    m_hit = hit;
    m_part = {};
    const Picture& picture = m_canvas.scene.picture();
    if (hit.isConcept())
        m_part = surroundingsOf(picture, m_canvas.scene.graph(), hit.index);
    else if (hit.kind == Hit::Kind::Relation)
        m_part = endsOf(picture, hit.relations);
    changed += areaOf(m_part);
    m_canvas.view.update(changed);
}

// --- The handle

/// The concept under the pointer and the current one offer a handle.
std::vector<int> Hover::withHandles() const
{
    std::vector<int> owners;
    if (!m_canvas.habits.movesConcepts)
        return owners;
    for (int i : {m_hit.isConcept() ? m_hit.index : -1, m_canvas.scene.currentIndex()})
        if (i >= 0 && m_canvas.boxOnScreen(i).height() >= kLeastHeight && (owners.empty() || owners.front() != i))
            owners.push_back(i);
    return owners;
}

int Hover::handleAt(QPointF position) const
{
    for (int i : withHandles())
        if (isOnHandle(m_canvas.boxOnScreen(i), position))
            return i;
    return -1;
}

void Hover::paintHandles(QPainter& painter) const
{
    for (int i : withHandles())
        if (m_hit.isConcept() && m_hit.index == i)
            paintHandle(painter, m_canvas.theme, m_canvas.boxOnScreen(i), m_handle == i);
}

// --- What stands out

/// Painted afresh over the frame, in order with what is around it, so that a highlighted line crosses what its plain
/// self crosses and nothing of that self shows under it.
void Hover::paint(QPainter& painter) const
{
    const QRegion area = areaOf(m_part);
    if (area.isEmpty())
        return;
    const Camera& camera = m_canvas.camera();
    const Picture& picture = m_canvas.scene.picture();
    painter.save();
    painter.setClipRegion(area);
    painter.fillRect(area.boundingRect(), m_canvas.theme.canvas);
    painter.translate(camera.translation());
    painter.scale(camera.scale(), camera.scale());
    MapPainter(picture, m_canvas.theme, camera.visible())
        .paint(painter, camera.toPicture(QRectF(area.boundingRect())), m_canvas.deviceScale(),
               withHovered(m_canvas.scene.highlight(), picture, m_part));
    painter.restore();
}

QRegion Hover::areaOf(const PicturePart& part) const
{
    const Picture& picture = m_canvas.scene.picture();
    QRegion area;
    const auto add = [&](const Rect& box, double reach) {
        area += outward(m_canvas.camera().toView(box.grown(reach)));
    };
    for (int i : part.concepts)
        add(m_canvas.scene.at(i).box, kRingReach);
    for (int r : part.relations) {
        const PictureRelation& relation = picture.relations[static_cast<std::size_t>(r)];
        if (!relation.curve.empty())
            add(boundsOf(relation.curve), kArrowReach);
        if (!relation.phrase.lines.isEmpty())
            add(relation.plate, 0);
        if (relation.block >= 0) {
            const PictureBlock& block = picture.blocks[static_cast<std::size_t>(relation.block)];
            add(block.frame.united(boundsOf(block.stem)), kArrowReach);
        }
    }
    return area & m_canvas.view.rect();
}

}  // namespace conspectus
