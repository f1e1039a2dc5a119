#include "app/present/tour_desk.h"

#include "app/session/whereabouts.h"
#include "core/edit/touring.h"
#include "core/model/map_info.h"
#include "core/query/propositions.h"
#include "core/view/filter.h"
#include "core/view/tour_play.h"

namespace conspectus {

TourDesk::TourDesk(MapSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &MapSession::mapOpened, this, [this] {
        m_name.clear();
        m_stop = -1;
        follow();
    });
    connect(&session, &MapSession::mapChanged, this, &TourDesk::follow);
    connect(&session, &MapSession::languageChanged, this, &TourDesk::changed);
    follow();
}

/// Undo may have removed the current tour or stop.
void TourDesk::follow()
{
    const auto& tours = m_session.map().info().tours;
    if (!tour())
        m_name = tours.empty() ? QString() : QString::fromStdString(tours.front().name);
    const int stops = tour() ? static_cast<int>(tour()->stops.size()) : 0;
    m_stop = std::min(m_stop, stops - 1);
    if (m_stop < 0 && stops > 0)
        m_stop = 0;
    emit changed();
}

QStringList TourDesk::tourNames() const
{
    QStringList names;
    for (const Tour& each : m_session.map().info().tours)
        names.append(QString::fromStdString(each.name));
    return names;
}

QString TourDesk::titleOf(const QString& tour) const
{
    const Tour* found = findTour(m_session.map().info(), tour.toStdString());
    return found
        ? QString::fromStdString(std::string(textIn(found->names, m_session.language().toStdString(), found->name)))
        : tour;
}

const Tour* TourDesk::tour() const { return findTour(m_session.map().info(), m_name.toStdString()); }

const TourStop* TourDesk::current() const
{
    const auto at = static_cast<std::size_t>(m_stop);
    return tour() && m_stop >= 0 && at < tour()->stops.size() ? &tour()->stops[at] : nullptr;
}

void TourDesk::chooseTour(const QString& name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_stop = 0;
    follow();
    emit tourChosen();
}

void TourDesk::chooseStop(int stop, bool isShown)
{
    m_stop = stop;
    follow();
    const TourStop* chosen = current();
    if (!isShown || !chosen)
        return;
    m_session.select({}, {});
    m_session.setSpotlight({chosen->lit, chosen->litRelations});
    m_session.goTo({visitOf(chosen->view)});
}

// --- Tours

bool TourDesk::store(Tour tour, const char* label)
{
    const QString name = QString::fromStdString(tour.name);
    const QString before = std::exchange(m_name, name);
    if (!m_session.performOrSay(storeTour(m_session.map(), std::move(tour), label))) {
        m_name = before;
        return false;
    }
    if (m_name != before)
        emit tourChosen();
    return true;
}

void TourDesk::newTour(const QString& name)
{
    if (findTour(m_session.map().info(), name.toStdString())) {
        emit m_session.noticed({Notice::Kind::Failure, tr("There is a tour called %1 already.").arg(name), {}});
        return;
    }
    Tour tour;
    tour.name = name.toStdString();
    store(std::move(tour), "Make a tour");
}

void TourDesk::tourOfBranch()
{
    const ConceptMap& map = m_session.map();
    const Concept* root = map.find(m_session.current());
    if (!root)
        return;
    Tour tour = conspectus::tourOfBranch(map, Taxonomy(map), root->id, m_session.language().toStdString());
    const std::string label = labelInOneLine(*root, {});
    tour.name = freeTourName(map, label.empty() ? tr("Branch").toStdString() : label);
    m_stop = 0;
    store(std::move(tour), "Make a tour of a branch");
}

void TourDesk::tourOfViews()
{
    Tour tour = conspectus::tourOfViews(m_session.map());
    tour.name = freeTourName(m_session.map(), tr("Views").toStdString());
    m_stop = 0;
    store(std::move(tour), "Make a tour of the views");
}

void TourDesk::renameTour(const QString& to)
{
    const Result<Transaction> step =
        conspectus::renameTour(m_session.map(), m_name.toStdString(), to.trimmed().toStdString());
    const QString before = m_name;
    if (step)
        m_name = to.trimmed();
    if (!m_session.performOrSay(step))
        m_name = before;
    else
        emit tourChosen();
}

void TourDesk::removeTour() { m_session.performOrSay(conspectus::removeTour(m_session.map(), m_name.toStdString())); }

// --- Stops

TourStop TourDesk::stopNow(std::optional<ViewCamera> camera) const
{
    TourStop stop;
    stop.view = m_session.viewNow();
    stop.view.camera = camera;
    const Spotlight& lit = m_session.spotlight();
    stop.lit = lit.concepts;
    stop.litRelations = lit.relations;
    if (lit.isEmpty() && !m_session.isFocused()) {
        stop.lit = m_session.selection();
        stop.litRelations = m_session.selectedRelations();
        for (ConceptId id : m_session.selection())  // selected concepts stand out
            for (RelationId relation : m_session.map().relationsOf(id))
                stop.litRelations.push_back(relation);
        std::ranges::sort(stop.litRelations);
        stop.litRelations.erase(std::unique(stop.litRelations.begin(), stop.litRelations.end()),
                                stop.litRelations.end());
    }
    // Titled after the selection, else the view, else the concept where the view starts.
    const ConceptMap& map = m_session.map();
    const std::string language = m_session.language().toStdString();
    const auto& shown = m_session.visible().concepts;
    const Concept* about = map.find(m_session.current());
    if (about)
        stop.title = labelInOneLine(*about, language);
    else if (!m_session.viewName().isEmpty())
        stop.title = m_session.viewName().toStdString();
    else if (!shown.empty())
        stop.title = labelInOneLine(*map.find(shown.front().id), language);
    return stop;
}

void TourDesk::addStop(std::optional<ViewCamera> camera)
{
    TourStop stop = stopNow(camera);
    if (!tour()) {
        Tour tour;
        tour.name = freeTourName(m_session.map(), tr("Tour").toStdString());
        tour.stops.push_back(std::move(stop));
        m_stop = 0;
        store(std::move(tour), "Make a tour");
        return;
    }
    const auto at = static_cast<std::size_t>(m_stop) + 1;
    const int before = std::exchange(m_stop, m_stop + 1);
    if (!m_session.performOrSay(insertStop(m_session.map(), m_name.toStdString(), at, std::move(stop))))
        m_stop = before;
    follow();
}

void TourDesk::updateStop(std::optional<ViewCamera> camera)
{
    if (!current())
        return;
    const TourStop now = stopNow(camera);
    TourStop stop = *current();
    const std::string theme = stop.view.theme;
    stop.view = now.view;
    stop.view.theme = theme;
    stop.lit = now.lit;
    stop.litRelations = now.litRelations;
    stop.gone = 0;
    change(std::move(stop), "Change what a stop shows");
}

void TourDesk::duplicateStop()
{
    if (!current())
        return;
    const auto at = static_cast<std::size_t>(m_stop);
    if (m_session.performOrSay(conspectus::duplicateStop(m_session.map(), m_name.toStdString(), at)))
        chooseStop(m_stop + 1, false);
}

void TourDesk::removeStop()
{
    if (current())
        m_session.performOrSay(
            conspectus::removeStop(m_session.map(), m_name.toStdString(), static_cast<std::size_t>(m_stop)));
}

void TourDesk::moveStop(int from, int to)
{
    if (!tour() || from < 0 || to < 0 || from == to)
        return;
    const int before = std::exchange(m_stop, to);
    if (!m_session.performOrSay(conspectus::moveStop(m_session.map(), m_name.toStdString(),
                                                     static_cast<std::size_t>(from), static_cast<std::size_t>(to))))
        m_stop = before;
    follow();
}

void TourDesk::change(TourStop stop, const char* label, bool merges)
{
    if (current() && !(*current() == stop))
        m_session.performOrSay(setStop(m_session.map(), m_name.toStdString(), static_cast<std::size_t>(m_stop),
                                       std::move(stop), label, merges));
}

/// In the language shown, if the map has titles in it.
void TourDesk::setTitle(const QString& title)
{
    if (!current())
        return;
    TourStop stop = *current();
    const std::string language = m_session.language().toStdString();
    for (LocalizedText& each : stop.titles)
        if (each.language == language) {
            each.text = title.toStdString();
            return change(std::move(stop), "Rename a stop", true);
        }
    stop.title = title.toStdString();
    change(std::move(stop), "Rename a stop", true);
}

void TourDesk::setNotes(const QString& notes)
{
    if (!current())
        return;
    TourStop stop = *current();
    stop.notes = notes.toStdString();
    change(std::move(stop), "Write notes", true);
}

void TourDesk::setPlanned(double seconds)
{
    if (!current())
        return;
    TourStop stop = *current();
    stop.planned = seconds;
    change(std::move(stop), "Plan a stop's time", true);
}

void TourDesk::setHidden(bool isHidden)
{
    if (!current())
        return;
    TourStop stop = *current();
    stop.isHidden = isHidden;
    change(std::move(stop), isHidden ? "Hide a stop" : "Show a stop again");
}

void TourDesk::setReveal(Reveal reveal)
{
    if (!current())
        return;
    TourStop stop = *current();
    ViewSpec spec = viewSpecOf(stop.view);
    static_cast<void>(applyFilter(m_session.map(), spec));
    const VisibleMap shown = visibleMap(m_session.map(), spec);
    stop.steps = reveal == Reveal::ByConcept ? conceptByConcept(shown)
        : reveal == Reveal::ByLevel          ? levelByLevel(shown)
                                             : std::vector<std::vector<ConceptId>>();
    change(std::move(stop), "Reveal a stop in steps");
}

void TourDesk::addStep()
{
    if (!current() || m_session.selection().empty())
        return;
    TourStop stop = *current();
    for (std::vector<ConceptId>& step : stop.steps)
        std::erase_if(step, [&](ConceptId id) { return std::ranges::binary_search(m_session.selection(), id); });
    std::erase_if(stop.steps, [](const std::vector<ConceptId>& step) { return step.empty(); });
    stop.steps.push_back(m_session.selection());
    change(std::move(stop), "Add a step to a stop");
}

void TourDesk::dropInk()
{
    if (!current())
        return;
    TourStop stop = *current();
    stop.ink.clear();
    change(std::move(stop), "Remove the ink of a stop");
}

}  // namespace conspectus
