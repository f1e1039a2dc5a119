// The painting half of MapView: the frame of the picture, and over it what changes from moment to moment.
#include "app/canvas/view/map_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

namespace conspectus {

namespace {

constexpr double kHandleRoom = 8;  // px of the view that a handle takes beside its concept
constexpr double kFocusGap = 7;  // px of the view between a concept and its focus ring
constexpr double kRingReach = 6;  // px of the picture that a highlight takes around a concept,
constexpr double kArrowReach = 14;  // and arrow heads around their curve

std::size_t at(int i) { return static_cast<std::size_t>(i); }

QRect outward(const QRectF& area) { return area.toAlignedRect().adjusted(-2, -2, 2, 2); }

}  // namespace

double MapView::deviceScale() const { return m_camera.scale() * devicePixelRatioF(); }

void MapView::paintEvent(QPaintEvent*)
{
    if (m_isDraggedStale)
        drawDragged();
    QPainter painter(this);
    paintPicture(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_morph)
        paintHovered(painter);
    paintFocus(painter);
    paintBand(painter);
    if (m_carry)
        m_carry->paint(painter, m_picture, m_theme, m_camera);
    else
        paintHandles(painter);
    if (m_isNewPicture) {
        m_isNewPicture = false;
        QMetaObject::invokeMethod(this, &MapView::picturePainted, Qt::QueuedConnection);
    }
}

void MapView::paintPicture(QPainter& painter)
{
    if (m_morph) {
        painter.fillRect(rect(), m_theme.canvas);
        painter.save();
        painter.translate(m_camera.translation());
        painter.scale(m_camera.scale(), m_camera.scale());
        m_morph->paint(painter, m_theme, m_camera.visible(), deviceScale(), m_highlight);
        painter.restore();
        return;
    }
    const auto paint = [this](QPainter& to, const Rect& visible) {
        const Picture& shown = m_dragged ? *m_dragged : m_picture;
        MapPainter(shown, m_theme, m_camera.visible()).paint(to, visible, deviceScale(), m_highlight);
    };
    const bool isFollowing = isMoving() || m_restTimer.isActive();
    const auto haste = isFollowing ? FrameStore::Haste::Following : FrameStore::Haste::Exact;
    m_isStretched = !m_frame.draw(painter, m_camera, devicePixelRatioF(), m_theme.canvas, haste, paint);
}

/// Painted afresh over the frame, in order with what is around it, so that a highlighted line crosses what its plain
/// self crosses and nothing of that self shows under it.
void MapView::paintHovered(QPainter& painter) const
{
    const QRegion area = areaOf(m_hoverPart);
    if (area.isEmpty())
        return;
    painter.save();
    painter.setClipRegion(area);
    painter.fillRect(area.boundingRect(), m_theme.canvas);
    painter.translate(m_camera.translation());
    painter.scale(m_camera.scale(), m_camera.scale());
    MapPainter(m_picture, m_theme, m_camera.visible())
        .paint(painter, m_camera.toPicture(QRectF(area.boundingRect())), deviceScale(),
               withHovered(m_highlight, m_picture, m_hoverPart));
    painter.restore();
}

/// For those who go by keys: who points with the mouse sees what is selected.
void MapView::paintFocus(QPainter& painter) const
{
    if (!m_showsFocus || !hasFocus() || m_morph)
        return;
    const int current = currentIndex();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.ink, 2));
    if (current >= 0)
        painter.drawRoundedRect(boxOnScreen(current).adjusted(-kFocusGap, -kFocusGap, kFocusGap, kFocusGap), kFocusGap,
                                kFocusGap);
    painter.setPen(QPen(m_theme.hover, 2));
    if (current < 0 && m_habits.framesFocus)
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void MapView::paintBand(QPainter& painter) const
{
    if (m_band.isNull())
        return;
    QColor fill = m_theme.hover;
    fill.setAlphaF(0.12F);
    painter.fillRect(m_band, fill);
    painter.setPen(QPen(m_theme.hover, 1));
    painter.drawRect(m_band);
}

// --- What is under the pointer

void MapView::setHover(const Hit& hit)
{
    if (hit == m_hover)
        return;
    QRegion changed = areaOf(m_hoverPart);
    for (const Hit& each : {m_hover, hit})
        if (each.isConcept())
            changed += outward(boxOnScreen(each.index).adjusted(0, 0, kHandleRoom, 0));
    m_hover = hit;
    m_hoverPart = {};
    if (hit.isConcept())
        m_hoverPart = surroundingsOf(m_picture, m_graph, hit.index);
    else if (hit.kind == Hit::Kind::Relation)
        m_hoverPart = endsOf(m_picture, hit.relations);
    changed += areaOf(m_hoverPart);
    update(changed);
    chooseCursor();
}

QRegion MapView::areaOf(const PicturePart& part) const
{
    QRegion area;
    const auto add = [&](const Rect& box, double reach) {
        area += outward(m_camera.toView(box.grown(reach)));
    };
    for (int i : part.concepts)
        add(m_picture.concepts[at(i)].box, kRingReach);
    for (int r : part.relations) {
        const PictureRelation& relation = m_picture.relations[at(r)];
        if (!relation.curve.empty())
            add(boundsOf(relation.curve), kArrowReach);
        if (!relation.phrase.lines.isEmpty())
            add(relation.plate, 0);
        if (relation.block >= 0) {
            const PictureBlock& block = m_picture.blocks[at(relation.block)];
            add(block.frame.united(boundsOf(block.stem)), kArrowReach);
        }
    }
    return area & rect();
}

void MapView::updateFocus()
{
    const int current = currentIndex();
    if (current >= 0)
        update(outward(boxOnScreen(current).adjusted(-kFocusGap, -kFocusGap, kFocusGap, kFocusGap)));
    else
        update();
}

}  // namespace conspectus
