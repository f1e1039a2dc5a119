#include "core/view/tour_play.h"

#include "core/model/map_info.h"
#include "core/model/map_references.h"

#include <algorithm>
#include <set>

namespace conspectus {

namespace {

void sortOnce(std::vector<ConceptId>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool isPlayed(const Tour& tour, int stop)
{
    return stop >= 0 && stop < static_cast<int>(tour.stops.size()) &&
        !tour.stops[static_cast<std::size_t>(stop)].isHidden;
}

std::optional<int> stopBeside(const Tour& tour, int stop, int way)
{
    for (int next = stop + way; next >= 0 && next < static_cast<int>(tour.stops.size()); next += way)
        if (isPlayed(tour, next))
            return next;
    return std::nullopt;
}

/// The steps without what does not pass and without what an earlier one holds; empty ones are left out.
template <typename Passes> TourSteps stepsThat(const TourStop& stop, Passes passes)
{
    TourSteps steps = stop.steps;
    std::set<ConceptId> seen;
    for (std::vector<ConceptId>& step : steps)
        std::erase_if(step, [&](ConceptId id) { return !passes(id) || !seen.insert(id).second; });
    std::erase_if(steps, [](const std::vector<ConceptId>& step) { return step.empty(); });
    return steps;
}

}  // namespace

std::size_t missingFrom(const ConceptMap& map, const TourStop& stop)
{
    TourStop copy = stop;
    std::vector<ConceptId> missing;
    visitReferences(
        copy,
        [&](const std::vector<ConceptId>& ids) {
            for (ConceptId id : ids)
                if (!map.find(id))
                    missing.push_back(id);
        },
        [](const std::vector<RelationId>&) {});
    sortOnce(missing);
    return missing.size() + static_cast<std::size_t>(std::max(0, stop.gone));
}

TourSteps stepsOf(const ConceptMap& map, const TourStop& stop)
{
    return stepsThat(stop, [&](ConceptId id) { return map.find(id) != nullptr; });
}

TourSteps stepsOf(const ConceptMap& map, const TourStop& stop, const VisibleMap& shown)
{
    return stepsThat(stop, [&](ConceptId id) { return map.find(id) && shown.indexOf(id) >= 0; });
}

std::vector<ConceptId> waitingAt(const TourSteps& steps, int step)
{
    std::vector<ConceptId> waiting;
    for (std::size_t i = static_cast<std::size_t>(std::max(step, 0)); i < steps.size(); ++i)
        waiting.insert(waiting.end(), steps[i].begin(), steps[i].end());
    sortOnce(waiting);
    return waiting;
}

TourSteps conceptByConcept(const VisibleMap& shown)
{
    TourSteps steps;
    for (const VisibleConcept& each : shown.concepts)
        if (each.level > 0)
            steps.push_back({each.id});
    return steps;
}

TourSteps levelByLevel(const VisibleMap& shown)
{
    TourSteps steps;
    for (const VisibleConcept& each : shown.concepts) {
        const auto level = static_cast<std::size_t>(std::max(0, each.level));
        if (level > steps.size())
            steps.resize(level);
        if (level > 0)
            steps[level - 1].push_back(each.id);
    }
    std::erase_if(steps, [](const std::vector<ConceptId>& step) { return step.empty(); });
    return steps;
}

std::vector<int> subjectOf(const TourStop& stop, const VisibleMap& shown)
{
    std::vector<int> subject;
    const auto take = [&](ConceptId id) {
        if (const int index = shown.indexShowing(id); index >= 0)
            subject.push_back(index);
    };
    for (ConceptId id : stop.lit)
        take(id);
    if (subject.empty() && shown.centre >= 0)
        subject.push_back(shown.centre);
    if (subject.empty())
        for (ConceptId id : stop.view.roots)
            take(id);
    if (subject.empty())
        for (std::size_t i = 0; i < shown.concepts.size(); ++i)
            if (shown.concepts[i].level == 0)
                subject.push_back(static_cast<int>(i));
    if (subject.empty() && !shown.concepts.empty())
        subject.push_back(0);
    std::ranges::sort(subject);
    subject.erase(std::unique(subject.begin(), subject.end()), subject.end());
    return subject;
}

std::optional<TourPlace> placeAfter(const Tour& tour, TourPlace here, int steps)
{
    if (isPlayed(tour, here.stop) && here.step < steps)
        return TourPlace{here.stop, std::max(here.step, 0) + 1};
    if (const std::optional<int> next = stopBeside(tour, here.stop, 1))
        return TourPlace{*next, 0};
    return std::nullopt;
}

std::optional<TourPlace> placeBefore(const Tour& tour, TourPlace here, int steps)
{
    if (const int step = std::min(here.step, steps); isPlayed(tour, here.stop) && step > 0)
        return TourPlace{here.stop, step - 1};
    if (const std::optional<int> before = stopBeside(tour, here.stop, -1))
        return TourPlace{*before, kLastStep};
    return std::nullopt;
}

std::optional<int> nearestStop(const Tour& tour, int stop)
{
    if (isPlayed(tour, stop))
        return stop;
    if (const std::optional<int> next = stopBeside(tour, std::max(stop, -1), 1))
        return next;
    return stopBeside(tour, std::min(stop, static_cast<int>(tour.stops.size())), -1);
}

std::optional<int> stopAfter(const Tour& tour, int stop) { return stopBeside(tour, stop, 1); }

std::string freeTourName(const ConceptMap& map, const std::string& wanted)
{
    std::string name = wanted;
    for (int i = 2; findTour(map.info(), name); ++i)
        name = wanted + " (" + std::to_string(i) + ")";
    return name;
}

Tour tourOfViews(const ConceptMap& map)
{
    Tour tour;
    for (const NamedView& view : map.info().views) {
        TourStop stop;
        stop.title = view.name;
        stop.titles = view.names;
        stop.view = view;
        stop.view.name.clear();
        stop.view.names.clear();
        tour.stops.push_back(std::move(stop));
    }
    return tour;
}

}  // namespace conspectus
