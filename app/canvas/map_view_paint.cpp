// The painting half of MapView: the frame of the picture, and over it what changes from moment to moment.
#include "app/canvas/map_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

namespace conspectus {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

QRect outward(const QRectF& area) { return area.toAlignedRect().adjusted(-2, -2, 2, 2); }

}  // namespace

double MapView::deviceScale() const { return m_camera.scale() * devicePixelRatioF(); }

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPicture(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_morph)
        paintHovered(painter);
    paintFocus(painter);
    paintBand(painter);
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
        MapPainter(m_picture, m_theme).paint(to, visible, deviceScale(), m_highlight);
    };
    const bool isFollowing = isMoving() || m_restTimer.isActive();
    const auto haste = isFollowing ? FrameStore::Haste::Following : FrameStore::Haste::Exact;
    m_isStretched = !m_frame.draw(painter, m_camera, devicePixelRatioF(), m_theme.canvas, haste, paint);
}

void MapView::paintHovered(QPainter& painter) const
{
    if (m_hoverPart.isEmpty())
        return;
    const MapPainter map(m_picture, m_theme);
    const double scale = deviceScale();
    painter.save();
    painter.translate(m_camera.translation());
    painter.scale(m_camera.scale(), m_camera.scale());
    for (int r : m_hoverPart.relations)
        map.paintRelation(painter, at(r), scale, Emphasis::Hovered);
    for (int r : m_hoverPart.relations)
        map.paintPhrase(painter, at(r), scale, Emphasis::Hovered);
    for (int i : m_hoverPart.concepts) {
        const bool isSelected = m_highlight.concept_(at(i)) == Emphasis::Selected;
        map.paintConcept(painter, at(i), scale, isSelected ? Emphasis::Selected : Emphasis::Hovered);
    }
    painter.restore();
}

void MapView::paintFocus(QPainter& painter) const
{
    if (!hasFocus())
        return;
    const int current = m_morph ? -1 : currentIndex();
    painter.setPen(QPen(m_theme.ink, 2));
    painter.setBrush(Qt::NoBrush);
    if (current >= 0)
        painter.drawRoundedRect(boxOnScreen(current).adjusted(-5, -5, 5, 5), 7, 7);
    else if (!m_selection.current.isValid())
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
    m_hover = hit;
    m_hoverPart = {};
    if (hit.isConcept())
        m_hoverPart = surroundingsOf(m_picture, m_graph, hit.index);
    else if (hit.kind == Hit::Kind::Relation)
        m_hoverPart = endsOf(m_picture, hit.index);
    changed += areaOf(m_hoverPart);
    update(changed);
    chooseCursor();
}

QRegion MapView::areaOf(const PicturePart& part) const
{
    QRegion area;
    for (int i : part.concepts)
        area += outward(boxOnScreen(i));
    const double arrow = 14;  // heads reach beyond the control points
    for (int r : part.relations) {
        const PictureRelation& relation = m_picture.relations[at(r)];
        area += outward(m_camera.toView(boundsOf(relation.curve).grown(arrow)));
        area += outward(m_camera.toView(relation.plate));
    }
    return area & rect();
}

void MapView::updateFocus()
{
    const int current = currentIndex();
    if (current >= 0)
        update(outward(boxOnScreen(current).adjusted(-8, -8, 8, 8)));
    else
        update();
}

}  // namespace conspectus
