#include "core/formats/rdf/rdf_selection.h"

#include "core/formats/rdf/rdf_groups.h"
#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kBuiltIn[] = {kRdf, kRdfs, kOwl, kXsd};

bool isBuiltIn(const RdfTerm& term)
{
    return term.kind == RdfKind::Iri &&
        std::any_of(std::begin(kBuiltIn), std::end(kBuiltIn), [&](auto space) { return term.text.starts_with(space); });
}

/// Properties whose objects are pages, files or kinds of things that are no part of a map.
bool leadsOutside(const RdfModel& model, const RdfStatement& statement)
{
    static constexpr std::string_view kOutside[] = {
        "http://www.w3.org/2000/01/rdf-schema#seeAlso",
        "http://www.w3.org/2000/01/rdf-schema#isDefinedBy",
        "http://www.w3.org/2002/07/owl#imports",
        "http://www.w3.org/2002/07/owl#versionIRI",
        "http://www.w3.org/2002/07/owl#priorVersion",
        "http://xmlns.com/foaf/0.1/homepage",
        "http://xmlns.com/foaf/0.1/page",
        "http://xmlns.com/foaf/0.1/mbox",
        "http://xmlns.com/foaf/0.1/depiction",
        "http://xmlns.com/foaf/0.1/img",
        "http://xmlns.com/foaf/0.1/isPrimaryTopicOf",
        "http://www.w3.org/2008/05/skos-xl#prefLabel",
        "http://www.w3.org/2008/05/skos-xl#altLabel",
        "http://www.w3.org/2008/05/skos-xl#hiddenLabel",
        "http://www.w3.org/2004/02/skos/core#inScheme",
        "http://www.w3.org/2004/02/skos/core#topConceptOf",
        "http://www.w3.org/2004/02/skos/core#hasTopConcept",
        "http://www.w3.org/2004/02/skos/core#member",
        "http://www.w3.org/2004/02/skos/core#memberList",
        "http://purl.org/dc/terms/license",
    };
    const std::string& property = model.graph[statement.predicate].text;
    return std::find(std::begin(kOutside), std::end(kOutside), property) != std::end(kOutside);
}

void take(RdfSelection& selection, RdfId term, RdfRole role)
{
    if (selection.roles[term] != RdfRole::Other)
        return;
    selection.roles[term] = role;
    selection.concepts.push_back(term);
}

/// Finds the nodes of a file that is no thesaurus.
class PlainSelector {
public:
    PlainSelector(const RdfModel& model, RdfSelection& selection)
        : m_model(model),
          m_selection(selection),
          m_isLeft(model.graph.termCount()),
          m_isPredicate(model.graph.termCount()),
          m_leadsOutside(model.graph.termCount(), -1)
    {
    }

    void run()
    {
        leaveOut();
        for (RdfId subject : m_model.index.subjects())
            if (!m_isLeft[subject])
                take(m_selection, subject, RdfRole::Concept);
        for (const RdfStatement& each : m_model.graph.statements()) {
            const bool isNode = !m_model.graph.isLiteral(each.object) && !m_isLeft[each.object] && !isOutside(each) &&
                !m_isLeft[each.subject];
            if (isNode && (m_model.index.from(each.object).size() > 0 || !isBuiltIn(m_model.graph[each.object])))
                take(m_selection, each.object, RdfRole::Concept);
        }
    }

private:
    void leaveOut()
    {
        for (RdfId kind :
             {m_model.terms.ontology, m_model.terms.scheme, m_model.terms.collection, m_model.terms.orderedCollection})
            for (RdfId resource : instancesOf(m_model, kind))
                m_isLeft[resource] = true;
        for (const RdfStatement& each : m_model.graph.statements())
            m_isPredicate[each.predicate] = true;
        for (RdfId subject : m_model.index.subjects())
            if (isOurMap(subject) || (m_model.graph.isBlank(subject) ? isBuilding(subject) : isMereProperty(subject)))
                m_isLeft[subject] = true;
    }

    bool isOurMap(RdfId subject) const
    {
        return !m_model.graph.isBlank(subject) && m_model.graph[subject].text == kOurMap;
    }

    /// A blank node of which OWL or a list is built.
    bool isBuilding(RdfId blank) const
    {
        const auto all = m_model.index.from(blank);
        return std::any_of(all.begin(), all.end(), [&](const RdfStatement& each) {
            const std::string& property = m_model.graph[each.predicate].text;
            return (each.predicate == m_model.terms.type && m_model.graph[each.object].text.starts_with(kOwl)) ||
                (property.starts_with(kRdf) && each.predicate != m_model.terms.type) || property.starts_with(kOwl);
        });
    }

    /// A property that says how others are to be read, and has no relations of its own.
    bool isMereProperty(RdfId subject) const
    {
        const auto all = m_model.index.from(subject);
        if (m_model.graph[subject].text.starts_with(kOurRelation))
            return true;
        return m_isPredicate[subject] && m_model.index.references(subject) == 0 &&
            std::all_of(all.begin(), all.end(), [&](const RdfStatement& each) {
                   return m_model.graph.isLiteral(each.object) || isBuiltIn(m_model.graph[each.object]) ||
                       m_model.graph[each.object].text.starts_with(kSkos);
               });
    }

    bool isOutside(const RdfStatement& statement)
    {
        signed char& known = m_leadsOutside[statement.predicate];
        if (known < 0)
            known = leadsOutside(m_model, statement) ? 1 : 0;
        return known == 1;
    }

    const RdfModel& m_model;
    RdfSelection& m_selection;
    std::vector<bool> m_isLeft;
    std::vector<bool> m_isPredicate;
    std::vector<signed char> m_leadsOutside;  // by property: -1 not known yet
};

}  // namespace

RdfSelection selectConcepts(const RdfModel& model, RdfRelations& relations)
{
    RdfSelection selection;
    selection.roles.resize(model.graph.termCount());
    for (RdfId each : instancesOf(model, model.terms.thing))
        take(selection, each, RdfRole::Concept);
    // Subjects before what is only named: in this order they come when they have been written and are read again.
    std::vector<signed char> isSemantic(model.graph.termCount(), -1);
    for (const bool isObject : {false, true})
        for (const RdfStatement& each : model.graph.statements()) {
            signed char& known = isSemantic[each.predicate];
            if (known < 0)
                known = relations.isSemantic(each.predicate) ? 1 : 0;
            if (known == 1 && !model.graph.isLiteral(each.object))
                take(selection, isObject ? each.object : each.subject, RdfRole::Undeclared);
        }
    if (!selection.concepts.empty())
        selection.style = RdfStyle::Skos;
    else
        PlainSelector(model, selection).run();
    return selection;
}

bool isRelation(const RdfModel& model, const RdfSelection& selection, const RdfStatement& statement)
{
    if (!selection.isConcept(statement.subject) || !selection.isConcept(statement.object))
        return false;
    const RdfVocabulary& terms = model.terms;
    if (statement.predicate == terms.broaderTransitive || statement.predicate == terms.narrowerTransitive)
        return false;
    return !leadsOutside(model, statement);
}

}  // namespace conspectus
