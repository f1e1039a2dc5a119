#include "app/present/stage_mirror.h"

#include "app/paint/stage.h"
#include "app/theme/theme_library.h"
#include "core/model/tour.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace conspectus {

namespace {

constexpr int kSoonMs = 60;

/// The largest part of `room` that has the shape of `size`, in its middle.
QRectF fitted(QSizeF size, const QRectF& room)
{
    const QSizeF fit = size.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(fit.width() / 2, fit.height() / 2), fit};
}

}  // namespace

StageMirror::StageMirror(AudienceWindow& audience, QWidget* parent) : QWidget(parent), m_audience(audience)
{
    setAccessibleName(tr("What the room sees"));
    setMouseTracking(true);
    setMinimumSize(240, 135);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_picture = m_audience.stagePicture();
        update();
    });
    connect(&audience.stage(), &MapView::cameraChanged, this, &StageMirror::refresh);
    connect(&audience.stage(), &MapView::picturePainted, this, &StageMirror::refresh);
    connect(&audience.pointer(), &PointerLayer::toolChanged, this, &StageMirror::refresh);
}

void StageMirror::refresh()
{
    if (!m_soon.isActive() && isVisible())
        m_soon.start();
}

QRectF StageMirror::area() const { return fitted(m_audience.size(), rect()); }

void StageMirror::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_picture.isNull())
        m_picture = m_audience.stagePicture();
    painter.drawPixmap(area(), m_picture, QRectF(m_picture.rect()));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area().adjusted(0.5, 0.5, -0.5, -0.5));
}

QPointF StageMirror::onAudience(QPointF here) const
{
    const QRectF shown = area();
    return {(here.x() - shown.x()) * m_audience.width() / std::max(shown.width(), 1.0),
            (here.y() - shown.y()) * m_audience.height() / std::max(shown.height(), 1.0)};
}

QWidget* StageMirror::receiverAt(QPointF) const
{
    if (m_audience.overview().isVisibleTo(&m_audience))
        return const_cast<TourOverview*>(&m_audience.overview());
    const PointerLayer& pointer = m_audience.pointer();
    if (!pointer.testAttribute(Qt::WA_TransparentForMouseEvents))
        return const_cast<PointerLayer*>(&pointer);
    return const_cast<StageCanvas*>(&m_audience.stage());
}

bool StageMirror::pass(QMouseEvent& event)
{
    const QPointF place = onAudience(event.position());
    if (event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick)
        m_pressed = receiverAt(place);
    QWidget* receiver = m_pressed ? m_pressed.data() : receiverAt(place);
    const QPointF there = receiver->mapFrom(&m_audience, place);
    QMouseEvent passed(event.type(), there, receiver->mapToGlobal(there), event.button(), event.buttons(),
                       event.modifiers());
    QCoreApplication::sendEvent(receiver, &passed);
    if (event.type() == QEvent::MouseButtonRelease && event.buttons() == Qt::NoButton)
        m_pressed.clear();
    refresh();
    event.accept();
    return true;
}

bool StageMirror::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return pass(static_cast<QMouseEvent&>(*event));
    case QEvent::Wheel: {
        const auto& wheel = static_cast<const QWheelEvent&>(*event);
        QWidget* receiver = receiverAt({});
        const QPointF there = receiver->mapFrom(&m_audience, onAudience(wheel.position()));
        QWheelEvent passed(there, receiver->mapToGlobal(there), wheel.pixelDelta(), wheel.angleDelta(), wheel.buttons(),
                           wheel.modifiers(), wheel.phase(), wheel.inverted());
        QCoreApplication::sendEvent(receiver, &passed);
        event->accept();
        return true;
    }
    case QEvent::Show:
        m_picture = {};
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

StopPreview::StopPreview(TourShow& show, const AudienceWindow& audience, QWidget* parent)
    : QWidget(parent), m_show(show), m_audience(audience)
{
    setAccessibleName(tr("What comes next"));
    setMinimumSize(160, 90);
    connect(&show.pictures(), &StopPictures::ready, this, [this](int stop) {
        if (m_place && m_place->stop == stop)
            update();
    });
    connect(&show.session(), &MapSession::pictureChanged, this, qOverload<>(&QWidget::update));
}

void StopPreview::setPlace(std::optional<TourPlace> place)
{
    m_place = place;
    if (place && !isOnStage())
        m_show.pictures().want(place->stop);
    update();
}

/// Whether the place is the next step of the stop on the stage, and so is drawn from its picture.
bool StopPreview::isOnStage() const { return m_place && m_place->stop == m_show.place().stop && !m_show.isAway(); }

void StopPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = fitted(m_audience.size(), rect());
    const MapSession& session = m_show.session();
    const StopPicture* ready = m_place ? m_show.pictures().of(m_place->stop) : nullptr;
    if (isOnStage() && session.picture().concepts.size() == session.visible().concepts.size()) {
        paintStop(painter, area, session.picture(), session.visible());
    } else if (ready && !isOnStage()) {
        paintStop(painter, area, ready->picture, ready->visible);
    } else {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area, Qt::AlignCenter, m_place ? tr("Getting ready\u2026") : tr("This is the last stop."));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

void StopPreview::paintStop(QPainter& painter, const QRectF& area, const Picture& picture,
                            const VisibleMap& visible) const
{
    const auto& stops = m_show.tour().stops;
    if (static_cast<std::size_t>(m_place->stop) >= stops.size())
        return;
    const QSizeF stage = m_audience.size();
    const TourStop& stop = stops[static_cast<std::size_t>(m_place->stop)];
    const Theme* own = findScreenTheme(QString::fromStdString(stop.view.theme));
    StageScene scene = sceneOf(m_show.session().map(), stop, picture, visible,
                               m_show.session().language().toStdString(), m_place->step);
    if (isOnStage())
        scene.ink = m_show.ink();
    const double scale = area.width() / std::max(stage.width(), 1.0);
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    paintScene(painter, stage, own ? *own : m_audience.windowTheme(), scene, scale * devicePixelRatioF());
    painter.restore();
}

}  // namespace conspectus
