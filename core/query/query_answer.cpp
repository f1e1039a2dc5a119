// How a query is answered. Every part of it is a set of concepts, as flags by concept id. A pattern is answered from
// left to right (what its first terms can lead to) and then from right to left (what of that leads to the end).
#include "core/query/concept_set.h"
#include "core/query/names.h"
#include "core/query/neighbourhood.h"
#include "core/query/query_language.h"
#include "core/query/query_texts.h"
#include "core/query/query_tree.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

using Kind = QueryNode::Kind;
using Set = ConceptSet;

class Answerer {
public:
    Answerer(const ConceptMap& map, const Taxonomy& taxonomy, const SearchIndex* words)
        : m_map(map), m_taxonomy(taxonomy), m_words(words), m_slots(map.nextConceptId().value), m_involved(m_slots)
    {
    }

    Result<QueryAnswer> run(const QueryNode& root)
    {
        QueryAnswer found;
        const Set concepts = inScope(setOf(root));
        if (m_error)
            return tl::unexpected(*m_error);
        found.concepts = members(concepts);
        const Set involved = inScope(either(m_involved, concepts));
        found.involved = members(involved);
        std::ranges::sort(m_relations);
        m_relations.erase(std::unique(m_relations.begin(), m_relations.end()), m_relations.end());
        for (RelationId id : m_relations) {
            const Relation& relation = *m_map.find(id);
            if (involved[relation.from.value] && involved[relation.to.value])
                found.relations.push_back(id);
        }
        return found;
    }

private:
    /// The first refusal is the answer; what is still looked for is of no use.
    void refuse(std::string sentence)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Usage, std::move(sentence), {}, 0};
    }

    Set setWhere(auto holds) const
    {
        Set set(m_slots, false);
        for (ConceptId id : m_taxonomy.concepts())
            set[id.value] = holds(*m_map.find(id));
        return set;
    }
    Set setOfIds(std::span<const ConceptId> ids) const
    {
        Set set(m_slots, false);
        for (ConceptId id : ids)
            set[id.value] = true;
        return set;
    }
    Set inScope(Set set) const
    {
        for (std::size_t i = 0; i < set.size(); ++i)
            set[i] = set[i] && m_taxonomy.contains({static_cast<std::uint32_t>(i)});
        return set;
    }

    Set setOf(const QueryNode& node)
    {
        switch (node.kind) {
        case Kind::Everything:
            return setOfIds(m_taxonomy.concepts());
        case Kind::Words:
            return withWords(node.text);
        case Kind::Quoted:
            return withQuoted(node.text);
        case Kind::Field:
            return isNumberField(node.name) ? withNumber(node) : withField(node.name, node.text);
        case Kind::Not: {
            Set set = setOf(*node.parts.front());
            set.flip();
            return inScope(std::move(set));
        }
        case Kind::And:
        case Kind::Or: {
            Set set = setOf(*node.parts.front());
            for (std::size_t i = 1; i < node.parts.size(); ++i) {
                const Set other = setOf(*node.parts[i]);
                set = node.kind == Kind::And ? both(std::move(set), other) : either(std::move(set), other);
            }
            return set;
        }
        case Kind::Pattern:
            return matching(node);
        }
        return Set(m_slots, false);
    }

    const SearchIndex& words()
    {
        if (!m_words) {
            m_ownWords = std::make_unique<SearchIndex>(m_map);
            m_words = m_ownWords.get();
        }
        return *m_words;
    }

    Set withWords(const std::string& text)
    {
        Set set(m_slots, false);
        for (const SearchHit& hit : words().find(text, m_slots))
            set[hit.subject.value] = true;
        return set;
    }

    Set withQuoted(const std::string& text) const
    {
        const std::string wanted = folded(text);
        if (wanted.empty())
            return Set(m_slots, false);
        return setWhere([&](const Concept& subject) {
            return isInAnyText(subject, wanted) ||
                std::ranges::any_of(subject.tags, [&](const auto& tag) { return isWrittenIn(tag, wanted); });
        });
    }

    Set withField(const std::string& name, const std::string& value)
    {
        const std::string wanted = folded(value);
        if (name == "tag")
            return setWhere([&](const Concept& subject) {
                return std::ranges::any_of(subject.tags, [&](const auto& tag) { return folded(tag) == wanted; });
            });
        if (name == "id")
            return setWhere([&](const Concept& subject) { return subject.key == value; });
        if (name == "has")
            return setWhere([&](const Concept& subject) { return has(subject, wanted); });
        if (name == "is")
            return setWhere([&](const Concept& subject) { return is(subject, wanted); });
        if (name == "type")
            return endsOf(relationsOf(value));
        if (name == "phrase")
            return withPhrase(wanted);
        if (name == "under" || name == "above")
            return related(value, name == "under");
        if (wanted.empty())
            return Set(m_slots, false);
        return setWhere([&](const Concept& subject) { return isWritten(subject, name, wanted); });
    }

    bool has(const Concept& subject, const std::string& what)
    {
        if (what == "definition")
            return !subject.definition.empty();
        if (what == "notes")
            return !subject.notes.empty();
        if (what == "source")
            return !subject.source.empty();
        if (what == "link")
            return !subject.link.empty();
        if (what == "label")
            return !subject.label.empty();
        if (what == "tag" || what == "tags")
            return !subject.tags.empty();
        if (what == "pin")
            return subject.pin.has_value();
        if (what == "narrower")
            return !m_taxonomy.narrower(subject.id).empty();
        if (what == "broader")
            return !m_taxonomy.broader(subject.id).empty();
        if (what == "relation" || what == "relations")
            return m_map.degree(subject.id) > 0;
        refuse("'has:" + what +
               "' is not known; there are definition, notes, source, link, label, tags, pin, narrower, "
               "broader and relations.");
        return false;
    }

    bool is(const Concept& subject, const std::string& what)
    {
        if (what == "root")
            return std::ranges::binary_search(m_taxonomy.roots(), subject.id);
        if (what == "leaf")
            return m_taxonomy.narrower(subject.id).empty();
        if (what == "orphan")
            return m_map.degree(subject.id) == 0;
        refuse("'is:" + what + "' is not known; there are root, leaf and orphan.");
        return false;
    }

    Set withNumber(const QueryNode& node)
    {
        if (node.name == "level") {
            if (m_levels.empty())
                m_levels = levels();
            return setWhere([&](const Concept& subject) { return node.range.holds(m_levels[subject.id.value]); });
        }
        return setWhere([&](const Concept& subject) {
            const std::size_t count = node.name == "degree" ? m_map.degree(subject.id)
                : node.name == "out"                        ? m_map.relationsFrom(subject.id).size()
                : node.name == "in"                         ? m_map.relationsTo(subject.id).size()
                : node.name == "narrower"                   ? m_taxonomy.narrower(subject.id).size()
                                                            : m_taxonomy.broader(subject.id).size();
            return node.range.holds(static_cast<int>(std::min<std::size_t>(count, kAnyNumber)));
        });
    }

    /// Steps from the nearest root, by concept id.
    std::vector<int> levels() const
    {
        std::vector<int> level(m_slots, -1);
        std::vector<ConceptId> met(m_taxonomy.roots());
        for (ConceptId root : met)
            level[root.value] = 0;
        for (std::size_t i = 0; i < met.size(); ++i)
            for (ConceptId below : m_taxonomy.narrower(met[i]))
                if (level[below.value] < 0) {
                    level[below.value] = level[met[i].value] + 1;
                    met.push_back(below);
                }
        return level;
    }

    std::vector<ConceptId> called(const std::string& name)
    {
        std::vector<ConceptId> ids = conceptsCalled(m_map, name);
        if (ids.empty())
            refuse("No concept is called '" + name + "'. A part of a name is written without quotation marks.");
        return ids;
    }

    std::vector<RelationId> relationsOf(const std::string& type)
    {
        std::vector<RelationId> ids = relationsCalled(m_map, type);
        if (ids.empty())
            if (Result<std::vector<RelationTypeId>> known = typesCalled(m_map, {type}); !known)
                refuse(known.error().message);
        std::erase_if(ids, [&](RelationId id) { return !std::ranges::binary_search(m_taxonomy.relations(), id); });
        return ids;
    }

    Set endsOf(const std::vector<RelationId>& relations)
    {
        Set set(m_slots, false);
        for (RelationId id : relations) {
            set[m_map.find(id)->from.value] = true;
            set[m_map.find(id)->to.value] = true;
        }
        m_relations.insert(m_relations.end(), relations.begin(), relations.end());
        return set;
    }

    Set withPhrase(const std::string& wanted)
    {
        std::vector<RelationId> found;
        for (RelationId id : m_taxonomy.relations()) {
            const Relation& relation = *m_map.find(id);
            if (!wanted.empty() && isWrittenIn(phraseOf(relation, *m_map.find(relation.type), {}), wanted))
                found.push_back(id);
        }
        return endsOf(found);
    }

    Set related(const std::string& name, bool isBelow)
    {
        Set set(m_slots, false);
        for (ConceptId id : called(name))
            set = either(std::move(set), setOfIds(isBelow ? allNarrower(m_taxonomy, id) : allBroader(m_taxonomy, id)));
        return set;
    }

    struct Way {
        Links forward;  // along the edge as it is written, left to right
        Links backward;
        std::vector<RelationId> relations;
    };

    Way wayOf(const QueryEdge& edge)
    {
        std::vector<RelationId> relations;
        for (const std::string& type : edge.types) {
            const std::vector<RelationId> more = relationsOf(type);
            relations.insert(relations.end(), more.begin(), more.end());
        }
        if (edge.types.empty())
            relations.assign(m_taxonomy.relations().begin(), m_taxonomy.relations().end());
        std::ranges::sort(relations);
        relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
        using Direction = QueryEdge::Direction;
        const Along there = edge.direction == Direction::Both ? Along::Both
            : edge.direction == Direction::Forward            ? Along::Forward
                                                              : Along::Backward;
        const Along back = there == Along::Both ? Along::Both
            : there == Along::Forward           ? Along::Backward
                                                : Along::Forward;
        Links forward(m_map, there, relations, Links::Loops::Kept);
        Links backward(m_map, back, relations, Links::Loops::Kept);
        return {std::move(forward), std::move(backward), std::move(relations)};
    }

    Set termOf(const QueryNode& term) { return term.kind == Kind::Quoted ? setOfIds(called(term.text)) : setOf(term); }

    Set matching(const QueryNode& pattern)
    {
        std::vector<Set> sets;
        std::vector<Way> ways;
        for (const auto& part : pattern.parts)
            sets.push_back(inScope(termOf(*part)));
        for (const QueryEdge& edge : pattern.edges)
            ways.push_back(wayOf(edge));
        for (std::size_t i = 0; i < ways.size(); ++i)
            sets[i + 1] = both(std::move(sets[i + 1]), walked(ways[i].forward, sets[i], pattern.edges[i].steps));
        for (std::size_t i = ways.size(); i-- > 0;)
            sets[i] = both(std::move(sets[i]), walked(ways[i].backward, sets[i + 1], pattern.edges[i].steps));
        for (std::size_t i = 0; i < ways.size(); ++i)
            involve(sets[i], sets[i + 1], ways[i], pattern.edges[i].steps);

        Set asked(m_slots, false), all(m_slots, false);
        bool hasQuestion = false;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            all = either(std::move(all), sets[i]);
            if (pattern.parts[i]->kind == Kind::Everything) {
                hasQuestion = true;
                asked = either(std::move(asked), sets[i]);
            }
        }
        return hasQuestion ? asked : all;
    }

    /// What lies on the walks between the two sets: for a person to see. Of walks that must have a least number of
    /// steps also what shorter ones meet.
    void involve(const Set& from, const Set& to, const Way& way, QueryRange steps)
    {
        m_involved = either(either(std::move(m_involved), from), to);
        if (steps.most == 0)
            return;
        const std::vector<int> there = distancesFrom(way.forward, members(from));
        const std::vector<int> back = distancesFrom(way.backward, members(to));
        const auto isOnWalk = [&](ConceptId left, ConceptId right) {
            const int before = there[left.value], after = back[right.value];
            return before >= 0 && after >= 0 && before + 1 + after <= steps.most;
        };
        for (ConceptId left : m_taxonomy.concepts())
            for (const Link& link : way.forward.of(left))
                if (isOnWalk(left, link.to)) {
                    m_involved[left.value] = true;
                    m_involved[link.to.value] = true;
                    m_relations.push_back(link.relation);
                }
    }

    const ConceptMap& m_map;
    const Taxonomy& m_taxonomy;
    const SearchIndex* m_words;
    std::unique_ptr<SearchIndex> m_ownWords;
    std::size_t m_slots;
    Set m_involved;
    std::vector<RelationId> m_relations;
    std::vector<int> m_levels;  // by concept id, when they were asked for
    std::optional<Error> m_error;
};

}  // namespace

Result<QueryAnswer> answer(const Query& query, const ConceptMap& map, const Taxonomy& taxonomy,
                           const SearchIndex* words)
{
    return Answerer(map, taxonomy, words).run(query.root());
}

}  // namespace conspectus
