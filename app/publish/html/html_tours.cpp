#include "app/publish/html/html_tours.h"

#include "core/model/map_info.h"
#include "core/view/filter.h"
#include "core/view/tour_play.h"

#include <QJsonObject>

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

using Numbers = std::set<int>;  // of concepts of the picture

QJsonArray listed(const Numbers& numbers)
{
    QJsonArray list;
    for (int each : numbers)
        list.append(each);
    return list;
}

class TourData {
public:
    TourData(const ConceptMap& map, const Picture& picture, const Taxonomy& taxonomy)
        : m_map(map), m_taxonomy(taxonomy), m_language(picture.language.toStdString())
    {
        for (std::size_t i = 0; i < picture.concepts.size(); ++i)
            m_numbers[picture.concepts[i].id] = static_cast<int>(i);
    }

    QJsonObject tour(const Tour& tour) const
    {
        QJsonArray stops;
        for (const TourStop& each : tour.stops)
            if (!each.isHidden)
                stops.append(stop(each));
        return {{QStringLiteral("name"), toQString(textIn(tour.names, m_language, tour.name))},
                {QStringLiteral("stops"), stops}};
    }

private:
    QJsonObject stop(const TourStop& stop) const
    {
        const Numbers shown = shownAt(stop);
        QJsonObject data{{QStringLiteral("title"), toQString(textIn(stop.titles, m_language, stop.title))},
                         {QStringLiteral("lit"), listed(standingFor(stop.lit))},
                         {QStringLiteral("steps"), steps(stop, shown)}};
        if (!shown.empty() && shown.size() < m_numbers.size())
            data.insert(QStringLiteral("shown"), listed(shown));
        if (stop.view.camera)
            if (const Numbers at = standingFor({stop.view.camera->at}); !at.empty())
                data.insert(
                    QStringLiteral("camera"),
                    QJsonObject{{QStringLiteral("at"), *at.begin()}, {QStringLiteral("zoom"), stop.view.camera->zoom}});
        return data;
    }

    /// Those that show something on the page. `shown` empty: the stop shows all of it.
    QJsonArray steps(const TourStop& stop, const Numbers& shown) const
    {
        QJsonArray steps;
        for (const std::vector<ConceptId>& each : stepsOf(m_map, stop)) {
            Numbers step = exactly(each);
            if (!shown.empty())
                std::erase_if(step, [&](int number) { return !shown.contains(number); });
            if (!step.empty())
                steps.append(listed(step));
        }
        return steps;
    }

    Numbers shownAt(const TourStop& stop) const
    {
        ViewSpec view = viewSpecOf(stop.view);
        if (!applyFilter(m_map, view))
            return {};
        std::vector<ConceptId> ids;
        for (const VisibleConcept& each : visibleMap(m_map, view).concepts)
            ids.push_back(each.id);
        return exactly(ids);
    }

    Numbers exactly(const std::vector<ConceptId>& ids) const
    {
        Numbers numbers;
        for (ConceptId id : ids)
            if (const auto found = m_numbers.find(id); found != m_numbers.end())
                numbers.insert(found->second);
        return numbers;
    }

    Numbers standingFor(const std::vector<ConceptId>& ids) const
    {
        Numbers numbers;
        for (ConceptId id : ids)
            if (const int number = nearestShown(id); number >= 0)
                numbers.insert(number);
        return numbers;
    }

    /// Level by level upwards.
    int nearestShown(ConceptId id) const
    {
        std::vector<ConceptId> waiting{id};
        std::set<ConceptId> seen{id};
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (const auto found = m_numbers.find(waiting[i]); found != m_numbers.end())
                return found->second;
            if (!m_taxonomy.contains(waiting[i]))
                continue;
            for (ConceptId broader : m_taxonomy.broader(waiting[i]))
                if (seen.insert(broader).second)
                    waiting.push_back(broader);
        }
        return -1;
    }

    const ConceptMap& m_map;
    const Taxonomy& m_taxonomy;
    const std::string m_language;
    std::map<ConceptId, int> m_numbers;
};

}  // namespace

QJsonArray toursData(const ConceptMap& map, const Picture& picture, const Taxonomy& taxonomy)
{
    const TourData data(map, picture, taxonomy);
    QJsonArray tours;
    for (const Tour& each : map.info().tours) {
        QJsonObject tour = data.tour(each);
        if (!tour.value(QStringLiteral("stops")).toArray().isEmpty())
            tours.append(tour);
    }
    return tours;
}

}  // namespace conspectus
