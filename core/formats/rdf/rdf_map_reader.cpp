#include "core/formats/fields.h"
#include "core/formats/map_builder.h"
#include "core/formats/rdf/rdf_concept_reader.h"
#include "core/formats/rdf/rdf_links.h"
#include "core/formats/rdf/rdf_map.h"
#include "core/formats/rdf/rdf_map_elements.h"
#include "core/formats/rdf/rdf_names.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

/// Makes a map of a graph: concepts, then relations, then what is said of anything else.
class RdfMapReader {
public:
    RdfMapReader(const RdfModel& model, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_model(model),
          m_losses(losses),
          m_relations(model),
          m_selection(selectConcepts(model, m_relations)),
          m_context(contextOf()),
          m_values(model.graph, model.index, model.prefixes),
          m_reader(m_context, m_values, losses),
          m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run()
    {
        readTags();
        m_ids.resize(m_model.graph.termCount());
        for (RdfId each : m_selection.concepts)
            m_values.text().setWritten(each);  // none of them goes into an attribute of another
        for (RdfId each : m_selection.concepts) {
            Concept subject = m_reader.read(each);
            if (const auto tags = m_tags.find(each); tags != m_tags.end())
                subject.tags.insert(subject.tags.end(), tags->second.begin(), tags->second.end());
            settle(subject);
            const auto id = m_builder.add(std::move(subject), 0);
            if (!id)
                return tl::unexpected(id.error());
            m_ids[each] = *id;
        }
        if (const auto done = readRelations(); !done)
            return tl::unexpected(done.error());
        MapInfo info;
        readInfo(info);
        if (const auto done = m_builder.spend(sizeOf(info.attributes), 0); !done)
            return tl::unexpected(done.error());
        m_builder.setInfo(info);
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    RdfContext contextOf()
    {
        RdfContext context{m_model, m_selection, mainLanguage(m_model, m_selection.concepts, m_selection.style),
                           {},      false,       {}};
        if (m_selection.concepts.empty())
            context.language = mainLanguage(m_model, instancesOf(m_model, m_model.terms.scheme), m_selection.style);
        if (const RdfId map = m_model.graph.find(RdfKind::Iri, kOurMap); map != kNoTerm)
            for (const RdfStatement& each : m_model.index.from(map))
                if (m_model.graph[each.predicate].text == iriIn(kOurAttribute, "language"))
                    context.language = m_model.graph[each.object].text;
        context.groups = groupsOf(m_model, m_selection.style, context.language);
        for (std::size_t i = 0; i < context.groups.size(); ++i)
            context.byResource.emplace(context.groups[i].resource, i);
        context.schemeIsImplied = isSchemeImplied(context);
        return context;
    }

    /// True if there is one scheme and every concept is said to be in it.
    bool isSchemeImplied(const RdfContext& context) const
    {
        const auto isScheme = [](const RdfGroup& group) {
            return group.isScheme;
        };
        if (std::count_if(context.groups.begin(), context.groups.end(), isScheme) != 1 ||
            m_model.terms.inScheme == kNoTerm)
            return false;
        const RdfId scheme = std::find_if(context.groups.begin(), context.groups.end(), isScheme)->resource;
        return std::all_of(m_selection.concepts.begin(), m_selection.concepts.end(), [&](RdfId each) {
            return m_selection.roles[each] == RdfRole::Undeclared || m_model.says(each, m_model.terms.inScheme, scheme);
        });
    }

    void readTags()
    {
        for (const RdfGroup& group : m_context.groups) {
            if (group.isScheme)
                continue;
            for (RdfId member : membersOf(group.resource))
                if (m_selection.isConcept(member))
                    m_tags[member].push_back(group.tag);
        }
    }

    std::vector<RdfId> membersOf(RdfId collection) const
    {
        std::vector<RdfId> members;
        for (const RdfStatement& each : m_model.index.from(collection))
            if (each.predicate == m_model.terms.member)
                members.push_back(each.object);
        const RdfId first = m_model.graph.find(RdfKind::Iri, iriIn(kRdf, "first")),
                    rest = m_model.graph.find(RdfKind::Iri, iriIn(kRdf, "rest"));
        RdfId cell = m_model.objectOf(collection, m_model.terms.memberList);
        for (std::size_t steps = 0; cell != kNoTerm && first != kNoTerm && steps < m_model.graph.termCount(); ++steps) {
            if (const RdfId member = m_model.objectOf(cell, first); member != kNoTerm)
                members.push_back(member);
            cell = rest == kNoTerm ? kNoTerm : m_model.objectOf(cell, rest);
        }
        return members;
    }

    Result<void> readRelations()
    {
        const RdfLinks links = linksOf(m_model, m_selection, m_relations);
        const std::vector<std::uint32_t> usual = usualBits(links);
        const std::vector<RelationTypeId> types = addTypes(links, usual);
        for (const RdfLink& link : links.links) {
            Relation relation;
            relation.from = m_ids[link.from];
            relation.to = m_ids[link.to];
            relation.type = types[link.kind];
            if (link.ways != usual[link.kind])
                relation.attributes.push_back(
                    {std::string(kAsAttribute), "string", waysText(links.waysOf(link), m_model.prefixes)});
            if (const auto id = m_builder.add(std::move(relation), link.line); !id)
                return tl::unexpected(id.error());
        }
        return {};
    }

    /// How most relations of each kind are said.
    static std::vector<std::uint32_t> usualBits(const RdfLinks& links)
    {
        std::vector<std::map<std::uint32_t, std::size_t>> counts(links.kinds.size());
        for (const RdfLink& link : links.links)
            ++counts[link.kind][link.ways];
        std::vector<std::uint32_t> usual;
        for (const auto& each : counts) {
            const auto most = std::max_element(each.begin(), each.end(),
                                               [](const auto& a, const auto& b) { return a.second < b.second; });
            usual.push_back(most == each.end() ? 0 : most->first);
        }
        return usual;
    }

    /// A type for each kind. Those that are ours come in the order in which the file describes them, related or not.
    std::vector<RelationTypeId> addTypes(const RdfLinks& links, const std::vector<std::uint32_t>& usual)
    {
        std::unordered_map<std::string, std::size_t> kinds;
        for (std::size_t i = 0; i < links.kinds.size(); ++i)
            kinds.emplace(links.kinds[i].connection.property, i);
        std::vector<RelationTypeId> types(links.kinds.size());
        const auto add = [&](const std::string& property) {
            RelationType type = m_relations.type(property, m_context.language);
            const auto kind = kinds.find(property);
            if (kind == kinds.end() || usual[kind->second] == 0) {
                if (kind == kinds.end())
                    m_builder.add(std::move(type));
                return;
            }
            const RdfWays ways = links.waysOf({0, 0, kind->second, usual[kind->second], 0});
            if (ways != usualWays(property, type, m_selection.style))
                type.attributes.push_back({std::string(kAsAttribute), "string", waysText(ways, m_model.prefixes)});
            types[kind->second] = m_builder.add(std::move(type));
        };
        for (RdfId subject : m_model.index.subjects())
            if (!m_model.graph.isBlank(subject) && m_model.graph[subject].text.starts_with(kOurRelation))
                add(m_model.graph[subject].text);
        for (std::size_t i = 0; i < links.kinds.size(); ++i)
            if (!types[i].isValid())
                add(links.kinds[i].connection.property);
        return types;
    }

    void readInfo(MapInfo& info)
    {
        info.language = m_context.language;
        const RdfTitle title = titleOf(m_model, m_selection.style, m_context.language);
        if (title.labels.property != kNoTerm) {
            info.title = title.labels.label;
            info.titles = title.labels.others;
        }
        if (title.description.object != kNoTerm)
            info.description = m_model.graph[title.description.object].text;
        const auto mark = [&](std::string_view name, std::string value) {
            if (!value.empty())
                info.attributes.push_back({std::string(name), "string", std::move(value)});
        };
        readOurMap(info);
        mark(kPrefixesAttribute, m_model.prefixes.text());
        if (m_selection.style == RdfStyle::Plain && !m_selection.concepts.empty())
            mark(kStyleAttribute, "plain");
        const bool hasScheme = !instancesOf(m_model, m_model.terms.scheme).empty();
        if (m_context.schemeIsImplied)
            mark(kInSchemeAttribute, "all");
        else if (m_selection.style == RdfStyle::Skos && !hasScheme)
            mark(kInSchemeAttribute, "none");
        mark(kStatementsAttribute, otherStatements());
        settle(info);
    }

    /// What is said of the map in words of our own.
    void readOurMap(MapInfo& info)
    {
        const RdfId map = m_model.graph.find(RdfKind::Iri, kOurMap);
        if (map == kNoTerm)
            return;
        const RdfVocabulary& terms = m_model.terms;
        RdfLabels labels = labelsOf(m_model, map, m_selection.style, m_context.language);
        if (labels.property != kNoTerm) {
            info.title = std::move(labels.label);
            info.titles = std::move(labels.others);
        }
        for (const RdfStatement& each : m_model.index.from(map)) {
            const RdfTerm& object = m_model.graph[each.object];
            const std::string& property = m_model.graph[each.predicate].text;
            const bool isOurs = property.starts_with(kOurAttribute);
            const std::string_view name = isOurs ? std::string_view(property).substr(kOurAttribute.size()) : "";
            const bool isElement = std::find(std::begin(kElementProperties), std::end(kElementProperties), name) !=
                std::end(kElementProperties);
            if (std::find(labels.told.begin(), labels.told.end(), each) != labels.told.end() ||
                each.predicate == terms.type || name == "language")
                continue;
            if (each.predicate == terms.termsDescription && isText(object))
                info.description = object.text;
            else if (each.predicate == terms.source && isText(object))
                info.source = object.text;
            else if (isElement)
                readElements(name, object.text, m_builder.map(), info, m_losses);
            else
                info.attributes.push_back(m_values.attribute(each.predicate, {each.object}));
        }
    }

    /// Of resources that are no concepts, as Turtle: schemes, collections, labels, properties, people.
    std::string otherStatements()
    {
        std::string text;
        RdfText& turtle = m_values.text();
        for (const bool blanks : {false, true})
            for (RdfId subject : m_model.index.subjects()) {
                if (m_selection.isConcept(subject) || m_model.graph.isBlank(subject) != blanks ||
                    (blanks && turtle.isWritten(subject)) || m_model.graph[subject].text == kOurMap)
                    continue;
                turtle.setWritten(subject);
                for (const RdfStatement& each : m_model.index.from(subject)) {
                    if (isKnown(each))
                        continue;
                    turtle.appendResource(text, subject);
                    appendAddress(text += ' ', m_model.graph[each.predicate].text);
                    turtle.appendObject(text += ' ', each.object);
                    text += " .\n";
                }
            }
        if (text.ends_with('\n'))
            text.pop_back();
        return text;
    }

    /// True for what the map says by its tags and types.
    bool isKnown(const RdfStatement& each) const
    {
        const RdfVocabulary& terms = m_model.terms;
        const RdfTerm& subject = m_model.graph[each.subject];
        const bool isIri = subject.kind == RdfKind::Iri;
        if (each.predicate == terms.member && m_selection.isConcept(each.object) && m_context.group(each.subject))
            return true;
        if (m_model.graph[each.predicate].text == typeProperty())
            return true;
        if (isIri && subject.text.starts_with(kOurTag))
            return each.predicate == terms.type || each.predicate == terms.prefLabel || each.predicate == terms.label;
        return isIri && subject.text.starts_with(kOurRelation) &&
            (each.predicate == terms.type || each.predicate == terms.label || each.predicate == terms.subPropertyOf);
    }

    static std::size_t sizeOf(const Attributes& attributes)
    {
        std::size_t bytes = 0;
        for (const Attribute& each : attributes)
            bytes += each.value.size();
        return bytes;
    }

    const RdfModel& m_model;
    LossList& m_losses;
    RdfRelations m_relations;
    RdfSelection m_selection;
    RdfContext m_context;
    RdfValues m_values;
    RdfConceptReader m_reader;
    MapBuilder m_builder;
    std::unordered_map<RdfId, std::vector<std::string>> m_tags;
    std::vector<ConceptId> m_ids;  // by term
};

}  // namespace

Result<ReadMap> mapFromRdf(const RdfDocument& document, std::size_t fileBytes, const ReadLimits& limits,
                           LossList& losses)
{
    const RdfModel model(document.graph, document.prefixes);
    return RdfMapReader(model, fileBytes, limits, losses).run();
}

}  // namespace conspectus
