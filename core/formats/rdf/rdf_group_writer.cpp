#include "core/formats/rdf/rdf_map_writer.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

/// Tags, as membership in schemes and collections.
class GroupWriter {
public:
    GroupWriter(RdfOutput& out, const RdfModel& kept)
        : m_out(out), m_kept(kept), m_groups(groupsOf(kept, out.style, out.info().language))
    {
        for (const RdfGroup& group : m_groups)
            m_byTag.emplace(group.tag, &group);
    }

    void run()
    {
        const bool isThesaurus = m_out.style == RdfStyle::Skos && !m_out.concepts.empty();
        const std::string_view scheme = valueOf(m_out.info().attributes, kInSchemeAttribute);
        const auto only =
            std::find_if(m_groups.begin(), m_groups.end(), [](const auto& each) { return each.isScheme; });
        if (isThesaurus && scheme == "all" && only != m_groups.end())
            putAllInto(termOf(*only));
        else if (isThesaurus && scheme.empty() && only == m_groups.end())
            putAllInto(m_out.graph.iri(kOurMap));
        for (ConceptId id : m_out.map.concepts())
            for (const std::string& tag : m_out.map.find(id)->tags)
                put(m_out.concepts.at(id), tag);
        for (const auto& [collection, member] : m_members)
            m_out.say(collection, kSkos, "member", member);
    }

private:
    RdfId termOf(const RdfGroup& group)
    {
        const RdfTerm& term = m_kept.graph[group.resource];
        return m_out.graph.term(term.kind, term.text);
    }

    void putAllInto(RdfId scheme)
    {
        const bool isOurs = m_out.graph[scheme].text == kOurMap;
        if (isOurs)
            m_out.say(scheme, kRdf, "type", m_out.kind(kSkos, "ConceptScheme"));
        for (ConceptId id : m_out.map.concepts()) {
            const Concept& subject = *m_out.map.find(id);
            if (!valueOf(subject.attributes, kUndeclaredAttribute).empty())
                continue;
            m_out.say(m_out.concepts.at(id), kSkos, "inScheme", scheme);
            // Of a scheme that comes from a file, its concepts say themselves whether they are at the top.
            const bool isNew = isOurs || m_out.graph[m_out.concepts.at(id)].text.starts_with(kOurConcept);
            if (isNew && isTop(id))
                m_out.say(m_out.concepts.at(id), kSkos, "topConceptOf", scheme);
        }
    }

    bool isTop(ConceptId id) const
    {
        const auto isBelow = [&](const Incidence& each, Hierarchy hierarchy) {
            const Relation& relation = *m_out.map.find(each.relation);
            return relation.from != relation.to && m_out.map.find(relation.type)->hierarchy == hierarchy;
        };
        const auto to = m_out.map.incidencesTo(id), from = m_out.map.incidencesFrom(id);
        return std::none_of(to.begin(), to.end(),
                            [&](const auto& each) { return isBelow(each, Hierarchy::FromIsBroader); }) &&
            std::none_of(from.begin(), from.end(),
                         [&](const auto& each) { return isBelow(each, Hierarchy::FromIsNarrower); });
    }

    void put(RdfId subject, const std::string& tag)
    {
        const auto known = m_byTag.find(tag);
        if (known == m_byTag.end() ||
            (!known->second->isScheme && m_kept.graph[known->second->resource].text.starts_with(kOurTag)))
            m_members.emplace_back(ourCollection(tag), subject);
        else if (known->second->isScheme)
            m_out.say(subject, kSkos, "inScheme", termOf(*known->second));
        else if (!known->second->isOrdered)
            m_members.emplace_back(termOf(*known->second), subject);
    }

    RdfId ourCollection(const std::string& tag)
    {
        const RdfId collection = m_out.graph.iri(iriIn(kOurTag, asRdfName(tag)));
        if (m_described.insert(tag).second) {
            m_out.say(collection, kRdf, "type", m_out.kind(kSkos, "Collection"));
            m_out.say(collection, labelProperty(m_out.style), m_out.text(tag));
        }
        return collection;
    }

    RdfOutput& m_out;
    const RdfModel& m_kept;
    std::vector<RdfGroup> m_groups;
    std::map<std::string, const RdfGroup*> m_byTag;
    std::set<std::string> m_described;
    std::vector<std::pair<RdfId, RdfId>> m_members;
};

}  // namespace

void writeGroups(RdfOutput& out, const RdfModel& kept) { GroupWriter(out, kept).run(); }

}  // namespace conspectus
