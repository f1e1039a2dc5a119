// A tour of a branch: the hierarchy, read from top to bottom.
#include "core/model/tour.h"
#include "core/query/propositions.h"
#include "core/view/tour_play.h"

#include <set>

namespace conspectus {

namespace {

constexpr std::size_t kMostOnOneStop = 12;  // concepts that a room takes in at one look
constexpr std::size_t kMostStops = 60;

class BranchWalk {
public:
    BranchWalk(const ConceptMap& map, const Taxonomy& taxonomy, std::string_view language)
        : m_map(map), m_taxonomy(taxonomy), m_language(language)
    {
    }

    void visit(ConceptId subject)
    {
        if (tour.stops.size() >= kMostStops || !m_visited.insert(subject).second)
            return;
        const std::size_t size = sizeUpTo(subject, kMostOnOneStop + 1);
        const bool isWhole = size <= kMostOnOneStop;
        tour.stops.push_back(stopOf(subject, isWhole));
        if (isWhole)
            return;
        for (ConceptId child : m_taxonomy.narrower(subject))
            if (!m_taxonomy.narrower(child).empty())
                visit(child);
    }

    Tour tour;

private:
    /// Concepts of the branch; counting ends at `most`.
    std::size_t sizeUpTo(ConceptId root, std::size_t most) const
    {
        std::set<ConceptId> seen{root};
        std::vector<ConceptId> open{root};
        while (!open.empty() && seen.size() < most) {
            const ConceptId next = open.back();
            open.pop_back();
            for (ConceptId child : m_taxonomy.narrower(next))
                if (seen.insert(child).second)
                    open.push_back(child);
        }
        return seen.size();
    }

    TourStop stopOf(ConceptId subject, bool isWhole) const
    {
        TourStop stop;
        const Concept& shown = *m_map.find(subject);
        stop.title = labelInOneLine(shown, {});
        for (const LocalizedText& label : shown.labels)
            stop.titles.push_back(label);
        stop.view.roots = {subject};
        stop.view.depth = isWhole ? 0 : 1;
        stop.notes = notesOn(shown);
        return stop;
    }

    std::string notesOn(const Concept& subject) const
    {
        std::string notes = subject.definition;
        if (!subject.source.empty())
            notes += (notes.empty() ? "" : " ") + std::string("(") + subject.source + ")";
        std::string list;
        for (const Proposition& each : propositionsOf(m_map, subject.id, m_language))
            list += "- " + sentence(m_map, each.relation, m_language) + "\n";
        if (!list.empty())
            notes += (notes.empty() ? "" : "\n\n") + list;
        return notes;
    }

    const ConceptMap& m_map;
    const Taxonomy& m_taxonomy;
    std::string m_language;
    std::set<ConceptId> m_visited;
};

}  // namespace

Tour tourOfBranch(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId root, std::string_view language)
{
    BranchWalk walk(map, taxonomy, language);
    if (map.find(root) && taxonomy.contains(root))
        walk.visit(root);
    return std::move(walk.tour);
}

}  // namespace conspectus
