#include "app/present/tour_overview.h"

#include "app/paint/stage.h"
#include "core/view/filter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace conspectus {

namespace {

constexpr int kNumbersInARow = 5;
constexpr int kMostAtOnePlace = 60;
constexpr double kTitleRoom = 0.1;
constexpr double kRadiusShare = 1.0 / 50;  // of the height

}  // namespace

TourOverview::TourOverview(TourShow& show, QWidget* parent) : MapView(parent), m_show(show)
{
    setAccessibleName(tr("The whole map and the tour"));
    CanvasHabits habits;
    habits.wheelZooms = true;
    habits.movesConcepts = false;
    habits.showsOverview = false;
    habits.motionMs = 0;
    setHabits(habits);
    hide();
    connect(&show.pictures(), &StopPictures::ready, this, [this](int stop) {
        if (stop == StopPictures::kWholeMap)
            showWholeMap();
    });
    connect(this, &MapView::cameraChanged, this, qOverload<>(&QWidget::update));
}

void TourOverview::showWholeMap()
{
    const StopPicture* whole = m_show.pictures().of(StopPictures::kWholeMap);
    if (!whole)
        return;
    m_visible = whole->visible;
    Picture picture = whole->picture;
    const double room = picture.bounds.height * kTitleRoom;  // for the title above it
    picture.bounds = {picture.bounds.x, picture.bounds.y - room, picture.bounds.width, picture.bounds.height + room};
    setPicture(std::move(picture), PictureCause::Opened);
    navigation().fitAll();
    placeMarks();
    update();
}

void TourOverview::open()
{
    m_typed.clear();
    m_chosen = m_show.place().stop;
    m_show.pictures().want(StopPictures::kWholeMap);
    showWholeMap();
    show();
    raise();
    setFocus();
}

void TourOverview::choose(int stop)
{
    const auto& stops = m_show.tour().stops;
    if (stop < 0 || static_cast<std::size_t>(stop) >= stops.size())
        return;
    m_chosen = stop;
    update();
}

double TourOverview::radius() const { return std::max(10.0, height() * kRadiusShare); }

/// The number of a stop stands at its subject.
void TourOverview::placeMarks()
{
    m_marks.clear();
    const ConceptMap& map = m_show.session().map();
    const auto& stops = m_show.tour().stops;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (stops[i].isHidden || picture().concepts.empty())
            continue;
        ViewSpec spec = viewSpecOf(stops[i].view);
        static_cast<void>(applyFilter(map, spec));
        const VisibleMap shown = visibleMap(map, spec);
        Rect box;
        for (int subject : subjectOf(stops[i], shown)) {
            const int here = m_visible.indexShowing(shown.concepts[static_cast<std::size_t>(subject)].id);
            if (here >= 0 && static_cast<std::size_t>(here) < picture().concepts.size() && box.isEmpty())
                box = picture().concepts[static_cast<std::size_t>(here)].box;
        }
        if (box.isEmpty())
            box = picture().concepts.front().box;
        m_marks.push_back({static_cast<int>(i), {box.x, box.y}});
    }
}

/// The area for the middles of numbers in which they are seen whole: the stage below the title.
QRectF TourOverview::roomForMarks() const
{
    const double reach = 1.2 * radius();  // with its border
    const QRectF room = stageAreas(size(), true).picture.adjusted(reach, reach, -reach, -reach);
    return room.isValid() ? room : QRectF(rect().center(), QSizeF());
}

/// Numbers at one place stand side by side, in rows upwards, or downwards where there is no room above. The numbers of
/// what is outside the window stay outside.
std::vector<QPointF> TourOverview::places() const
{
    std::vector<QPointF> places;
    const double step = 2.1 * radius();
    const QRectF room = roomForMarks();
    const auto within = [&](QPointF at) {
        return QPointF(std::clamp(at.x(), room.left(), room.right()), std::clamp(at.y(), room.top(), room.bottom()));
    };
    for (const Mark& mark : m_marks) {
        const QPointF corner = camera().toView(mark.place);
        if (!QRectF(rect()).contains(corner)) {
            places.push_back(corner);
            continue;
        }
        const QPointF first = within(corner + QPointF(radius() * 0.3, -radius() * 0.6));
        const auto isFree = [&](QPointF at) {
            return within(at) == at &&
                std::ranges::none_of(places, [&](QPointF other) { return QLineF(at, other).length() < step * 0.95; });
        };
        const double across = first.x() + step * (kNumbersInARow - 1) > room.right() ? -step : step;
        const double onwards = first.y() - step < room.top() ? step : -step;
        QPointF place = first;
        for (int i = 1; !isFree(place) && i < kMostAtOnePlace; ++i)
            place = first + QPointF(across * (i % kNumbersInARow), onwards * (i / kNumbersInARow));
        places.push_back(within(place));
    }
    return places;
}

std::optional<QPointF> TourOverview::placeOf(int stop) const
{
    const std::vector<QPointF> places = this->places();
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i].stop == stop)
            return places[i];
    return std::nullopt;
}

void TourOverview::paintEvent(QPaintEvent* event)
{
    MapView::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QPointF> places = this->places();
    if (places.empty())
        return;
    QColor line = theme().selection;
    line.setAlphaF(0.55F);
    painter.setPen(QPen(line, radius() / 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(places.data(), static_cast<int>(places.size()));

    const QFont font = mapFont(radius() * 1.05, QFont::Bold);
    painter.setFont(font);
    const int here = m_show.place().stop;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool isChosen = m_marks[i].stop == m_chosen;
        const QRectF circle(places[i] - QPointF(radius(), radius()), QSizeF(2 * radius(), 2 * radius()));
        painter.setBrush(m_marks[i].stop == here ? theme().ink : theme().selection);
        painter.setPen(QPen(isChosen ? theme().ink : theme().canvas, isChosen ? radius() / 3 : radius() / 6));
        painter.drawEllipse(circle);
        painter.setPen(theme().canvas);
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_marks[i].stop + 1));
    }
    const auto& stops = m_show.tour().stops;
    if (static_cast<std::size_t>(m_chosen) >= stops.size())
        return;
    const StageAreas areas = stageAreas(size(), true);
    painter.fillRect(areas.title, theme().canvas);
    const QString number = m_typed.isEmpty() ? QString::number(m_chosen + 1) : m_typed;
    paintStageTitle(painter, theme(), areas.title,
                    number + QStringLiteral(" · ") + m_show.titleOf(stops[static_cast<std::size_t>(m_chosen)]));
}

int TourOverview::stopAtPoint(QPointF position) const
{
    const std::vector<QPointF> places = this->places();
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (QLineF(places[i], position).length() <= radius() * 1.2)
            return m_marks[i].stop;
    return -1;
}

void TourOverview::keyPressEvent(QKeyEvent* event)
{
    const auto& stops = m_show.tour().stops;
    const auto step = [&](int way) {
        for (int next = m_chosen + way; next >= 0 && static_cast<std::size_t>(next) < stops.size(); next += way)
            if (!stops[static_cast<std::size_t>(next)].isHidden)
                return choose(next);
    };
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return step(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_typed.clear();
        emit stopChosen(m_chosen);
        return;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backspace:
        emit left();
        return;
    default:
        break;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        m_typed = (m_typed + QChar(u'0' + event->key() - Qt::Key_0)).right(3);
        choose(m_typed.toInt() - 1);
        update();
        return;
    }
    event->ignore();
}

void TourOverview::mouseReleaseEvent(QMouseEvent* event)
{
    const int stop = event->button() == Qt::LeftButton ? stopAtPoint(event->position()) : -1;
    MapView::mouseReleaseEvent(event);
    if (stop >= 0) {
        choose(stop);
        emit stopChosen(stop);
    }
}

}  // namespace conspectus
