#include "core/edit/merge/merge_info.h"

#include "core/edit/merge/merge_concept.h"
#include "core/edit/merge/merge_named.h"
#include "core/edit/merge/merge_tour.h"
#include "core/edit/merge/merge_view.h"
#include "core/model/find_view.h"
#include "core/model/map_references.h"

namespace conspectus {

namespace {

/// Texts of the map that did not go together stand below its description.
class InfoMerger {
public:
    InfoMerger(const MapInfo& base, const MapInfo& ours, const MapInfo& theirs, Sentences& sentences)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_sentences(sentences), m_result(ours)
    {
    }

    MapInfo run()
    {
        mergeWords();
        mergeLists();
        mergeForeign(m_base.attributes, m_result.attributes, m_theirs.attributes, "the map", m_sentences);
        return std::move(m_result);
    }

private:
    MapInfo m_base, m_ours, m_theirs;
    Sentences& m_sentences;
    MapInfo m_result;
    Sentences m_leftovers;

    void mergeWords()
    {
        mergeWord("title", m_base.title, m_result.title, m_theirs.title);
        mergeTexts(m_base.titles, m_result.titles, m_theirs.titles,
                   [&](const std::string& language, const std::string& other) {
                       keep("title (" + language + ")", std::string(textIn(m_ours.titles, language, {})), other);
                   });
        mergeWord("source", m_base.source, m_result.source, m_theirs.source);
        if (!mergeValue(m_base.language, m_result.language, m_theirs.language))
            m_sentences.push_back("Both changed the language of the map: it is " + quoted(m_result.language) +
                                  ", not " + quoted(m_theirs.language) + ".");
        MergedText description = mergedText(m_base.description, m_result.description, m_theirs.description);
        if (description.isConflict)
            m_sentences.push_back("Both changed the description of the map: what both wrote is kept.");
        m_result.description = std::move(description.text);
        for (const std::string& line : m_leftovers)
            if (m_result.description.find(line) == std::string::npos)
                m_result.description += (m_result.description.empty() ? "" : "\n\n") + line;
    }

    void mergeWord(const std::string& field, const std::string& base, std::string& ours, const std::string& theirs)
    {
        if (mergeValue(base, ours, theirs))
            return;
        if (ours.empty())
            ours = theirs;
        else if (!theirs.empty())
            return keep(field, ours, theirs);
        m_sentences.push_back("Both changed the " + field + " of the map: " + quoted(ours) + " stays.");
    }

    void keep(const std::string& field, const std::string& ours, const std::string& theirs)
    {
        m_leftovers.push_back("Other version of the " + field + ": " + theirs);
        m_sentences.push_back("Both changed the " + field + " of the map: " + quoted(ours) + " stays, " +
                              quoted(theirs) + " is kept in the description.");
    }

    void mergeLists()
    {
        MergedList<NamedView> views =
            ListMerger(m_base.views, m_ours.views, m_theirs.views, "view", mergeView, m_sentences).run();
        follow(m_base, views.base);
        follow(m_ours, views.ours);
        follow(m_theirs, views.theirs);
        m_result.views = std::move(views.list);
        const auto tour = [this](const Tour& base, Tour& ours, const Tour& theirs) {
            mergeTour(base, ours, theirs, m_sentences);
            return true;
        };
        m_result.tours = ListMerger(m_base.tours, m_ours.tours, m_theirs.tours, "tour", tour, m_sentences).run().list;
        m_result.figures =
            ListMerger(m_base.figures, m_ours.figures, m_theirs.figures, "figure", mergeFigure, m_sentences).run().list;
        for (const Figure& figure : m_result.figures)
            keepViewOf(figure);
    }

    /// Figures and stops that name a view name it as it is called now.
    static void follow(MapInfo& info, const NewNames& names)
    {
        const auto rename = [&](std::string& name) {
            const NamedView* view = name.empty() ? nullptr : findView(info, name);
            const auto found = view ? names.find(view->name) : names.end();
            if (found != names.end())
                name = found->second;
        };
        info.figures.changeEach([&](Figure& figure) { rename(figure.view); });
        changeStops(info, [&](TourStop& stop) { rename(stop.view.name); });
    }

    void keepViewOf(const Figure& figure)
    {
        if (figure.view.empty() || findView(m_result, figure.view))
            return;
        for (const MapInfo* info : {&m_ours, &m_theirs})
            if (const NamedView* view = findView(*info, figure.view)) {
                m_sentences.push_back("The view " + quoted(view->name) + " was removed " +
                                      (info == &m_ours ? "there" : "here") + ": it stays, because the figure " +
                                      quoted(figure.name) + " shows it.");
                m_result.views.push_back(*view);
                return;
            }
    }
};

}  // namespace

MapInfo mergedInfo(const MapInfo& base, const MapInfo& ours, const MapInfo& theirs, Sentences& sentences)
{
    return InfoMerger(base, ours, theirs, sentences).run();
}

}  // namespace conspectus
