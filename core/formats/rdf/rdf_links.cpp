#include "core/formats/rdf/rdf_links.h"

#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostWays = 32;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Ends {
    RdfId from;
    RdfId to;
    std::size_t kind;
    friend bool operator==(const Ends&, const Ends&) = default;
};
struct EndsHash {
    std::size_t operator()(const Ends& ends) const
    {
        return ((std::size_t(ends.from) << 32 | ends.to) ^ ends.kind * 0x9E3779B97F4A7C15u) * 0xBF58476D1CE4E5B9u;
    }
};

class LinkGatherer {
public:
    LinkGatherer(const RdfModel& model, const RdfSelection& selection, RdfRelations& relations)
        : m_model(model), m_selection(selection), m_relations(relations)
    {
    }

    RdfLinks run()
    {
        for (const RdfStatement& each : m_model.graph.statements())
            if (isRelation(m_model, m_selection, each))
                gather(each);
        foldGeneralOnes();
        return std::move(m_links);
    }

private:
    std::size_t kindOf(const RdfConnection& connection)
    {
        const auto [known, isNew] = m_kinds.try_emplace(connection.property, m_links.kinds.size());
        if (isNew) {
            const RdfId relation = m_model.graph.find(RdfKind::Iri, connection.property);
            m_links.kinds.push_back({relation == kNoTerm ? connection : m_relations.connection(relation), {}});
        }
        return known->second;
    }

    /// The bit of a way; 0 where there are too many of them.
    std::uint32_t bitOf(std::size_t kind, const RdfWay& way)
    {
        RdfWays& ways = m_links.kinds[kind].ways;
        const auto at = static_cast<std::size_t>(std::find(ways.begin(), ways.end(), way) - ways.begin());
        if (at == ways.size() && at < kMostWays)
            ways.push_back(way);
        return at < kMostWays ? std::uint32_t{1} << at : 0;
    }

    void gather(const RdfStatement& each)
    {
        const RdfConnection& connection = m_relations.connection(each.predicate);
        const std::size_t kind = kindOf(connection);
        Ends ends{each.subject, each.object, kind};
        bool isInverse = connection.isBackwards;
        if (isInverse)
            std::swap(ends.from, ends.to);
        if (connection.isSymmetric && m_known.contains({ends.to, ends.from, kind})) {
            std::swap(ends.from, ends.to);
            isInverse = !isInverse && ends.from != ends.to;
        }
        const auto [known, isNew] = m_known.try_emplace(ends, m_links.links.size());
        if (isNew)
            m_links.links.push_back({ends.from, ends.to, kind, 0, each.line});
        m_links.links[known->second].ways |= bitOf(kind, {m_model.graph[each.predicate].text, isInverse});
    }

    /// Where `A narrowerPartitive B` is said, `A narrower B` follows from it.
    void foldGeneralOnes()
    {
        std::vector<bool> isFolded(m_links.links.size());
        for (std::size_t i = 0; i < m_links.links.size(); ++i) {
            const std::size_t general = generalOf(m_links.links[i]);
            if (general == kNone || general == i)
                continue;
            isFolded[general] = true;
            const bool isTurned = m_links.links[general].from != m_links.links[i].from;
            for (RdfWay way : m_links.waysOf(m_links.links[general])) {
                way.isInverse = way.isInverse != isTurned;
                m_links.links[i].ways |= bitOf(m_links.links[i].kind, way);
            }
        }
        std::size_t at = 0;
        std::erase_if(m_links.links, [&](const RdfLink&) { return isFolded[at++]; });
    }

    std::size_t generalOf(const RdfLink& link) const
    {
        const RdfConnection& connection = m_links.kinds[link.kind].connection;
        const auto kind = m_kinds.find(connection.general);
        if (connection.general.empty() || kind == m_kinds.end())
            return kNone;
        const auto find = [&](RdfId from, RdfId to) {
            const auto known = m_known.find({from, to, kind->second});
            return known == m_known.end() ? kNone : known->second;
        };
        const bool isBackwards = connection.generalIsBackwards;
        const std::size_t found = isBackwards ? find(link.to, link.from) : find(link.from, link.to);
        if (found != kNone || connection.general != iriIn(kSkos, "related"))
            return found;
        return find(link.to, link.from);
    }

    const RdfModel& m_model;
    const RdfSelection& m_selection;
    RdfRelations& m_relations;
    RdfLinks m_links;
    std::unordered_map<std::string, std::size_t> m_kinds;
    std::unordered_map<Ends, std::size_t, EndsHash> m_known;
};

}  // namespace

RdfWays RdfLinks::waysOf(const RdfLink& link) const
{
    RdfWays ways;
    const RdfWays& all = kinds[link.kind].ways;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (link.ways >> i & 1)
            ways.push_back(all[i]);
    std::sort(ways.begin(), ways.end());
    return ways;
}

RdfLinks linksOf(const RdfModel& model, const RdfSelection& selection, RdfRelations& relations)
{
    return LinkGatherer(model, selection, relations).run();
}

}  // namespace conspectus
