#include "core/query/paths.h"

#include "core/query/propositions.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <queue>
#include <unordered_map>

namespace conspectus {

namespace {

/// A way that has come as far as `at`; the rest of it is in `before`.
struct Partial {
    ConceptId at;
    std::uint32_t before = 0;  // index of the partial it goes on from; its own: the start
    int steps = 0;
};

class PathSearch {
public:
    /// `toGo`: steps to the goal, by concept id; -1: it cannot be reached from there.
    PathSearch(const Links& links, const PathWish& wish, std::vector<int> toGo)
        : m_links(links), m_to(wish.to), m_effort(wish.effort), m_toGo(std::move(toGo))
    {
        if (wish.from.value < m_toGo.size() && m_toGo[wish.from.value] >= 0)
            enqueue({wish.from, 0, 0});
    }

    Paths run(std::size_t most)
    {
        Paths found;
        while (!m_queue.empty()) {
            const std::uint32_t next = m_queue.top().partial;
            m_queue.pop();
            if (m_partials[next].at != m_to) {
                if (m_partials.size() > m_effort) {
                    found.isCut = true;
                    break;
                }
                goOn(next);
                continue;
            }
            if (found.paths.size() == most) {
                found.isCut = true;
                break;
            }
            found.paths.push_back(pathTo(next));
            if (found.paths.back().length() == found.paths.front().length())
                ++found.shortest;
        }
        return found;
    }

private:
    struct Entry {
        int length = 0;  // at least
        int toGo = 0;
        std::uint32_t partial = 0;

        /// Shorter first; of equal ones the one that is nearer to its goal, then the one that was found first.
        friend bool operator<(const Entry& a, const Entry& b)
        {
            return std::tie(a.length, a.toGo, a.partial) > std::tie(b.length, b.toGo, b.partial);
        }
    };

    void enqueue(Partial partial)
    {
        const int toGo = m_toGo[partial.at.value];
        m_queue.push({partial.steps + toGo, toGo, static_cast<std::uint32_t>(m_partials.size())});
        m_partials.push_back(partial);
    }

    std::vector<ConceptId> wayTo(std::uint32_t end) const
    {
        std::vector<ConceptId> way{m_partials[end].at};
        while (m_partials[end].steps > 0) {
            end = m_partials[end].before;
            way.push_back(m_partials[end].at);
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    void goOn(std::uint32_t from)
    {
        const std::vector<ConceptId> way = wayTo(from);
        const Partial here = m_partials[from];
        ConceptId last;
        for (const Link& link : m_links.of(here.at)) {
            if (link.to == last)
                continue;  // parallel relations are one step
            last = link.to;
            if (m_toGo[link.to.value] >= 0 && std::ranges::find(way, link.to) == way.end())
                enqueue({link.to, from, here.steps + 1});
        }
    }

    Path pathTo(std::uint32_t end) const
    {
        Path path{wayTo(end), {}};
        for (std::size_t i = 0; i + 1 < path.concepts.size(); ++i) {
            std::vector<RelationId> step;
            for (const Link& link : m_links.of(path.concepts[i]))
                if (link.to == path.concepts[i + 1])
                    step.push_back(link.relation);
            path.steps.push_back(std::move(step));
        }
        return path;
    }

    const Links& m_links;
    ConceptId m_to;
    std::size_t m_effort;
    std::vector<int> m_toGo;
    std::vector<Partial> m_partials;
    std::priority_queue<Entry> m_queue;
};

Along turned(Along along)
{
    return along == Along::Both ? along : along == Along::Forward ? Along::Backward : Along::Forward;
}

std::vector<bool> withAllBroader(const Taxonomy& taxonomy, ConceptId subject, std::size_t slots)
{
    std::vector<bool> isMet(slots, false);
    std::vector<ConceptId> stack;
    if (taxonomy.contains(subject)) {
        isMet[subject.value] = true;
        stack.push_back(subject);
    }
    while (!stack.empty()) {
        const ConceptId id = stack.back();
        stack.pop_back();
        for (ConceptId above : taxonomy.broader(id))
            if (!isMet[above.value]) {
                isMet[above.value] = true;
                stack.push_back(above);
            }
    }
    return isMet;
}

}  // namespace

Paths pathsBetween(const ConceptMap& map, const PathWish& wish)
{
    const Links links(map, wish.along, wish.types);
    std::vector<int> toGo = wish.along == Along::Both
        ? distancesFrom(links, wish.to)
        : distancesFrom(Links(map, turned(wish.along), wish.types), wish.to);
    return PathSearch(links, wish, std::move(toGo)).run(wish.most);
}

// Among the common ones those of a strongly connected component that nothing of another component lies below.
std::vector<ConceptId> lowestCommonBroader(const Taxonomy& taxonomy, std::span<const ConceptId> subjects)
{
    if (subjects.empty() || taxonomy.concepts().empty())
        return {};
    const std::size_t slots = std::size_t{taxonomy.concepts().back().value} + 1;
    std::vector<bool> isCommon(slots, true);
    for (ConceptId subject : subjects) {
        const std::vector<bool> above = withAllBroader(taxonomy, subject, slots);
        for (std::size_t i = 0; i < slots; ++i)
            isCommon[i] = isCommon[i] && above[i];
    }
    std::vector<ConceptId> common;
    std::unordered_map<ConceptId, std::size_t> place;
    for (ConceptId id : taxonomy.concepts())
        if (isCommon[id.value]) {
            place[id] = common.size();
            common.push_back(id);
        }
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(common.size());
    for (std::size_t i = 0; i < common.size(); ++i)
        for (ConceptId below : taxonomy.narrower(common[i]))
            if (const auto found = place.find(below); found != place.end())
                boost::add_edge(i, found->second, graph);
    std::vector<int> component(common.size(), 0);
    const int components = common.empty()
        ? 0
        : boost::strong_components(
              graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    std::vector<bool> isLowest(static_cast<std::size_t>(components), true);
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        const int from = component[boost::source(edge, graph)], to = component[boost::target(edge, graph)];
        if (from != to)
            isLowest[static_cast<std::size_t>(from)] = false;
    }
    std::vector<ConceptId> lowest;
    for (std::size_t i = 0; i < common.size(); ++i)
        if (isLowest[static_cast<std::size_t>(component[i])])
            lowest.push_back(common[i]);
    return lowest;
}

std::vector<std::string> sentencesOf(const ConceptMap& map, const Path& path, std::string_view language)
{
    std::vector<std::string> sentences;
    for (const auto& step : path.steps) {
        std::string said;
        for (RelationId id : step)
            said += (said.empty() ? "" : "; ") + sentence(map, id, language);
        sentences.push_back(std::move(said));
    }
    return sentences;
}

std::vector<RelationId> relationsOn(std::span<const Path> paths)
{
    std::vector<RelationId> all;
    for (const Path& path : paths)
        for (const auto& step : path.steps)
            all.insert(all.end(), step.begin(), step.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<ConceptId> conceptsOn(std::span<const Path> paths)
{
    std::vector<ConceptId> all;
    for (const Path& path : paths)
        all.insert(all.end(), path.concepts.begin(), path.concepts.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace conspectus
