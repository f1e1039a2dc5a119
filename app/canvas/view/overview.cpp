#include "app/canvas/view/overview.h"

#include "app/paint/map_painter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace conspectus {

namespace {

constexpr QSizeF kLargest{220, 150};
constexpr double kPadding = 8;
constexpr double kOpacity = 0.86;
constexpr double kMostOfParent = 0.35;  // of the canvas's width and height: more would hide too much of the map
constexpr int kCornerMargin = 12;

}  // namespace

Overview::Overview(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Overview"));
    setCursor(Qt::OpenHandCursor);
    hide();
}

void Overview::setPicture(const Picture* picture, const Theme* theme)
{
    m_picture = picture;
    m_theme = theme;
    m_small = {};
    showIfUseful();
}

void Overview::setCamera(const Camera& camera)
{
    m_camera = camera;
    showIfUseful();
    if (isVisible())
        update();
}

void Overview::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    showIfUseful();
}

void Overview::setInTheWay(bool isInTheWay)
{
    if (m_isInTheWay == isInTheWay || (isInTheWay && underMouse()))
        return;
    m_isInTheWay = isInTheWay;
    showIfUseful();
}

void Overview::moveToCorner()
{
    const QSize size = sizeHint();
    const QSize room = parentWidget()->size() - size - QSize(kCornerMargin, kCornerMargin);
    setGeometry(room.width(), room.height(), size.width(), size.height());
}

void Overview::prepare()
{
    const bool isUseless = !m_picture || !m_theme || m_picture->bounds.isEmpty() || !m_isWanted || m_camera.seesAll();
    if (isUseless || !m_small.isNull())
        return;
    const double ratio = devicePixelRatioF();
    m_small = QPixmap((QSizeF(sizeHint()) * ratio).toSize());
    m_small.fill(m_theme->canvas);
    QPainter painter(&m_small);
    const double perPx = scale() * ratio;
    painter.translate(toSmall({0, 0}) * ratio);
    painter.scale(perPx, perPx);
    MapPainter(*m_picture, *m_theme).paint(painter, m_picture->bounds, perPx);
    showIfUseful();
}

void Overview::showIfUseful()
{
    const QSizeF room = QSizeF(parentWidget()->size()) * kMostOfParent;
    const bool fits = sizeHint().width() < room.width() && sizeHint().height() < room.height();
    setVisible(m_isWanted && !m_isInTheWay && fits && !m_small.isNull() && !m_camera.seesAll());
}

double Overview::scale() const
{
    const Rect& all = m_picture->bounds;
    return std::min((kLargest.width() - 2 * kPadding) / std::max(all.width, 1.0),
                    (kLargest.height() - 2 * kPadding) / std::max(all.height, 1.0));
}

QSize Overview::sizeHint() const
{
    if (!m_picture || m_picture->bounds.isEmpty())
        return kLargest.toSize();
    const Rect& all = m_picture->bounds;
    const double least = 60;
    return {static_cast<int>(std::max(all.width * scale() + 2 * kPadding, least)),
            static_cast<int>(std::max(all.height * scale() + 2 * kPadding, least))};
}

QPointF Overview::toSmall(Point place) const
{
    const QSizeF size = sizeHint();
    return QPointF(size.width() / 2, size.height() / 2) + toQt(place - m_picture->bounds.centre()) * scale();
}

Point Overview::toPicture(QPointF small) const
{
    const QSizeF size = sizeHint();
    return m_picture->bounds.centre() + fromQt((small - QPointF(size.width() / 2, size.height() / 2)) / scale());
}

QRectF Overview::window() const
{
    const Rect seen = m_camera.visible();
    return {toSmall({seen.x, seen.y}), toSmall({seen.right(), seen.bottom()})};
}

void Overview::paintEvent(QPaintEvent*)
{
    if (m_small.isNull())
        return;
    QPainter painter(this);
    painter.setOpacity(kOpacity);
    painter.drawPixmap(QRectF(rect()), m_small, QRectF(m_small.rect()));

    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QRectF seen = window().intersected(frame.adjusted(1, 1, -1, -1));
    QColor shade = m_theme->ink;
    shade.setAlphaF(0.10F);
    QPainterPath outside;
    outside.addRect(frame);
    outside.addRect(seen);
    painter.fillPath(outside, shade);
    painter.setPen(QPen(m_theme->faint, 1));
    painter.drawRect(frame);
    painter.setOpacity(1);
    painter.setPen(QPen(m_theme->hover, 1.5));
    painter.drawRect(seen);
}

void Overview::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_picture)
        return;
    const QRectF seen = window();
    const bool isOnHandle = seen.contains(event->position());
    m_grip = isOnHandle ? seen.center() - event->position() : QPointF();
    setCursor(Qt::ClosedHandCursor);
    emit centreAsked(toPicture(event->position() + m_grip));
}

void Overview::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton && m_picture)
        emit centreAsked(toPicture(event->position() + m_grip));
}

void Overview::mouseReleaseEvent(QMouseEvent*) { setCursor(Qt::OpenHandCursor); }

}  // namespace conspectus
