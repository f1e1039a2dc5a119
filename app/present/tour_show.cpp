#include "app/present/tour_show.h"

#include "app/layout/layout_service.h"
#include "app/panels/map_text.h"
#include "core/edit/touring.h"
#include "core/model/map_info.h"

#include <QScopedValueRollback>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kSameShape = 0.15;

/// The view without its depth: folding and filtering make another view, the depth that the layout chose does not.
bool isSameView(const ViewSpec& a, const ViewSpec& b)
{
    return a.roots == b.roots && a.folded == b.folded && a.opened == b.opened && a.kept == b.kept &&
        a.centre == b.centre && a.hops == b.hops && a.filter == b.filter && a.scope == b.scope;
}

}  // namespace

TourShow::TourShow(MapSession& source, const QString& tour, const MakeLayouts& makeLayouts, std::function<double()> now,
                   QObject* parent)
    : QObject(parent),
      m_source(source),
      m_session(makeLayouts()),
      m_name(tour),
      m_pictures(m_session, makeLayouts()),
      m_clock(std::move(now))
{
    m_pictures.setTour(tour);
    m_session.setLanguage(source.language());
    m_session.follow(source);
    connect(&m_session, &MapSession::viewChanged, this, &TourShow::onView);
    connect(&m_session, &MapSession::pictureChanged, this, &TourShow::onPicture);
    connect(&m_session, &MapSession::selectionChanged, this, &TourShow::onSelection);
    connect(&m_session, &MapSession::mapChanged, this, &TourShow::onMap);
    connect(&m_session, &MapSession::mapOpened, this, [this] {
        m_homes.clear();
        onMap();
    });
    connect(&m_session, &MapSession::noticed, &source, &MapSession::noticed);
}

const Tour& TourShow::tour() const
{
    static const Tour none;
    const Tour* found = findTour(m_session.map().info(), m_name.toStdString());
    return found ? *found : none;
}

const TourStop& TourShow::stop() const
{
    static const TourStop none;
    const auto at = static_cast<std::size_t>(m_place.stop);
    return at < tour().stops.size() ? tour().stops[at] : none;
}

TourPlace TourShow::place() const { return {m_place.stop, std::min(m_place.step, static_cast<int>(m_steps.size()))}; }

std::optional<TourPlace> TourShow::nextPlace() const
{
    return m_isAway ? place() : placeAfter(tour(), place(), static_cast<int>(m_steps.size()));
}

std::vector<ConceptId> TourShow::waiting() const
{
    return m_isAway ? std::vector<ConceptId>() : waitingAt(m_steps, place().step);
}

QString TourShow::titleOf(const TourStop& stop) const
{
    return QString::fromStdString(std::string(textIn(stop.titles, m_session.language().toStdString(), stop.title)));
}

// --- Going on

void TourShow::setTarget(Size target)
{
    m_pictures.setTarget(target);
    const double shape = target.width / std::max(target.height, 1.0);
    if (std::abs(shape - m_shape) <= kSameShape * m_shape)
        return;  // the height changed only by a title
    m_shape = shape;
    m_homes.clear();
    if (!m_shown || m_isAway)
        return;
    m_shown.reset();
    QMetaObject::invokeMethod(
        this, [this] { goTo(m_place); }, Qt::QueuedConnection);
}

void TourShow::begin(int stop)
{
    m_clock.restart();
    goTo({nearestStop(tour(), stop).value_or(0), 0});
}

void TourShow::next() { walk(nextPlace()); }
void TourShow::back() { walk(placeBefore(tour(), place(), static_cast<int>(m_steps.size()))); }

/// The first call opens the curtain or ends a detour; only then the tour goes on.
void TourShow::walk(const std::optional<TourPlace>& place)
{
    if (m_curtain != Curtain::Open)
        return setCurtain(m_curtain);
    if (m_isAway)
        return comeBack();
    if (place)
        goTo(*place);
}

/// Only at the stop: on a detour the session shows something else.
void TourShow::countSteps()
{
    if (m_isAway)
        return;
    TourSteps steps = stepsOf(m_session.map(), stop(), m_session.visible());
    if (steps == m_steps)
        return;
    m_steps = std::move(steps);
    if (!m_isShowing)
        emit placeChanged();
}

void TourShow::first() { goTo({nearestStop(tour(), 0).value_or(0), 0}); }

void TourShow::last() { goTo({nearestStop(tour(), static_cast<int>(tour().stops.size()) - 1).value_or(0), 0}); }

void TourShow::goTo(TourPlace place)
{
    const bool wasHere = place.stop == m_place.stop && !m_isAway;
    m_place = place;
    const bool isSameStop = wasHere && m_shown && *m_shown == stop().view;
    m_clock.enter(place.stop);
    if (m_curtain != Curtain::Open)
        setCurtain(m_curtain);
    if (!isSameStop)
        show();
    emit placeChanged();
    wantNext();
}

/// Puts the stop on the stage: as it was shown before, else as it was prepared in the background, else laid out now.
void TourShow::show()
{
    m_detourInk.clear();
    m_trail.clear();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        const bool wasAway = std::exchange(m_isAway, false);
        m_session.select({}, {});
        m_session.setSpotlight(litAtStop());
        const auto home = m_homes.find(m_place.stop);
        m_shown = stop().view;
        if (home != m_homes.end() && home->second.view == *m_shown)
            m_session.goTo(home->second.place);
        else if (const StopPicture* ready = m_pictures.of(m_place.stop); ready && ready->isFinal)
            m_session.goTo(ready->place);
        else
            m_session.goTo({visitOf(stop().view)});
        m_expected = m_session.view();
        countSteps();
        if (wasAway)
            emit awayChanged();
    }
    onPicture();
    emit inkChanged();
}

Spotlight TourShow::litAtStop() const
{
    Spotlight lit{stop().lit, stop().litRelations};
    std::erase_if(lit.concepts, [&](ConceptId id) { return !m_session.map().find(id); });
    std::erase_if(lit.relations, [&](RelationId id) { return !m_session.map().find(id); });
    return lit;
}

void TourShow::wantNext()
{
    if (const std::optional<int> next = stopAfter(tour(), m_place.stop))
        m_pictures.want(*next);
    m_pictures.want(StopPictures::kWholeMap);
}

// --- Detours

bool TourShow::isElsewhere() const { return !isSameView(m_session.view(), m_expected); }

void TourShow::onView()
{
    if (m_isShowing)
        return countSteps();
    if (m_isEdited && !m_isAway)
        m_expected = m_session.view();
    m_isEdited = false;
    if (m_isAway || !isElsewhere())
        return countSteps();
    m_isAway = true;
    m_session.setSpotlight({});
    emit awayChanged();
}

/// Remembers the arrangement of the stop for the way back.
void TourShow::onPicture()
{
    if (m_isAway || m_isShowing || m_session.isArranging() || isElsewhere())
        return;
    if (m_shown)
        m_homes.insert_or_assign(m_place.stop, Home{*m_shown, m_session.whereabouts()});
}

void TourShow::onSelection()
{
    if (m_isShowing)
        return;
    const ConceptId current = m_session.current();
    if (!current.isValid() && m_session.selectedRelations().empty())
        return;
    if (current.isValid() && (m_trail.empty() || m_trail.back() != current))
        m_trail.push_back(current);
    m_isAway = true;
    m_session.setSpotlight({});
    emit awayChanged();
}

QStringList TourShow::trail() const
{
    QStringList names;
    for (ConceptId id : m_trail)
        if (const QString name = labelIn(m_session.map(), id, m_session.language()); !name.isEmpty())
            names.append(name);
    return names;
}

void TourShow::comeBack()
{
    if (m_curtain != Curtain::Open)
        setCurtain(m_curtain);
    show();
    emit cameBack();
    emit placeChanged();
}

void TourShow::lookFor(ConceptId id)
{
    if (!m_session.map().find(id))
        return;
    m_session.select({id}, id);
    m_session.revealConcept(id);
}

// --- The map changes

void TourShow::onMap()
{
    m_isEdited = true;
    m_pictures.refresh();
    const std::optional<int> nearest = nearestStop(tour(), m_place.stop);
    if (nearest && *nearest != m_place.stop)
        m_place = {*nearest, 0};
    countSteps();
    // The stop was replaced, or got another view: shown once the session has finished the edit.
    if (m_shown && !m_isAway && !(*m_shown == stop().view))
        QMetaObject::invokeMethod(
            this, [this] { goTo(m_place); }, Qt::QueuedConnection);
    emit placeChanged();
    wantNext();
}

// --- Curtain, ink, times

void TourShow::setCurtain(Curtain curtain)
{
    m_curtain = m_curtain == curtain ? Curtain::Open : curtain;
    emit curtainChanged();
}

const std::vector<InkStroke>& TourShow::ink() const
{
    if (m_isAway)
        return m_detourInk;
    const auto drawn = m_ink.find(m_place.stop);
    return drawn != m_ink.end() ? drawn->second : stop().ink;
}

void TourShow::setInk(std::vector<InkStroke> ink)
{
    if (m_isAway)
        m_detourInk = std::move(ink);
    else
        m_ink[m_place.stop] = std::move(ink);
    emit inkChanged();
}

std::map<int, std::vector<InkStroke>> TourShow::looseInk() const
{
    std::map<int, std::vector<InkStroke>> loose;
    for (const auto& [at, ink] : m_ink)
        if (static_cast<std::size_t>(at) < tour().stops.size() && tour().stops[static_cast<std::size_t>(at)].ink != ink)
            loose.emplace(at, ink);
    return loose;
}

void TourShow::keepInk()
{
    m_source.performOrSay(conspectus::setInk(m_source.map(), m_name.toStdString(), looseInk()));
    m_ink.clear();
}

void TourShow::keepTimes()
{
    m_source.performOrSay(setRehearsed(m_source.map(), m_name.toStdString(), m_clock.times()));
}

}  // namespace conspectus
