#include "core/model/dangling.h"

#include "core/model/find_view.h"

namespace conspectus {

namespace {

class NameChecker {
public:
    explicit NameChecker(const ConceptMap& map) : m_map(map) { }

    std::vector<std::string> run()
    {
        for (const NamedView& view : m_map.info().views)
            checkTypes("The view '" + view.name + "'", view);
        for (const Tour& tour : m_map.info().tours)
            for (const TourStop& stop : tour.stops) {
                const std::string subject = "The stop '" + stop.title + "' of the tour '" + tour.name + "'";
                checkView(subject, stop.view.name);
                checkTypes(subject, stop.view);
            }
        for (const Figure& figure : m_map.info().figures) {
            checkView("The figure '" + figure.name + "'", figure.view);
            checkTypes("The figure '" + figure.name + "'", figure.shown);
        }
        return std::move(m_sentences);
    }

private:
    const ConceptMap& m_map;
    std::vector<std::string> m_sentences;

    void checkView(const std::string& subject, const std::string& view)
    {
        if (!view.empty() && !findView(m_map.info(), view))
            m_sentences.push_back(subject + " shows the view '" + view + "', which the map does not have.");
    }

    void checkTypes(const std::string& subject, const NamedView& view)
    {
        for (const std::string& key : view.without)
            if (!m_map.typeByKey(key).isValid())
                m_sentences.push_back(subject + " leaves out relations of the type '" + key +
                                      "', which the map does not have.");
    }
};

}  // namespace

std::vector<std::string> danglingNames(const ConceptMap& map) { return NameChecker(map).run(); }

}  // namespace conspectus
