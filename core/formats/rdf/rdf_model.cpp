#include "core/formats/rdf/rdf_model.h"

#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

RdfVocabulary::RdfVocabulary(const RdfGraph& graph)
{
    struct Entry {
        RdfId* id;
        std::string_view space;
        std::string_view name;
    };
    const Entry entries[] = {
        {&type, kRdf, "type"},
        {&subClassOf, kRdfs, "subClassOf"},
        {&subPropertyOf, kRdfs, "subPropertyOf"},
        {&inverseOf, kOwl, "inverseOf"},
        {&symmetric, kOwl, "SymmetricProperty"},
        {&thing, kSkos, "Concept"},
        {&collection, kSkos, "Collection"},
        {&orderedCollection, kSkos, "OrderedCollection"},
        {&scheme, kSkos, "ConceptScheme"},
        {&ontology, kOwl, "Ontology"},
        {&property, kRdf, "Property"},
        {&prefLabel, kSkos, "prefLabel"},
        {&xlPrefLabel, kSkosXl, "prefLabel"},
        {&xlAltLabel, kSkosXl, "altLabel"},
        {&xlHiddenLabel, kSkosXl, "hiddenLabel"},
        {&literalForm, kSkosXl, "literalForm"},
        {&label, kRdfs, "label"},
        {&termsTitle, kTerms, "title"},
        {&elementsTitle, kElements, "title"},
        {&name, kFoaf, "name"},
        {&schemaName, "http://schema.org/", "name"},
        {&definition, kSkos, "definition"},
        {&termsDescription, kTerms, "description"},
        {&elementsDescription, kElements, "description"},
        {&comment, kRdfs, "comment"},
        {&seeAlso, kRdfs, "seeAlso"},
        {&source, kTerms, "source"},
        {&note, kSkos, "note"},
        {&scopeNote, kSkos, "scopeNote"},
        {&example, kSkos, "example"},
        {&editorialNote, kSkos, "editorialNote"},
        {&historyNote, kSkos, "historyNote"},
        {&changeNote, kSkos, "changeNote"},
        {&broader, kSkos, "broader"},
        {&narrower, kSkos, "narrower"},
        {&related, kSkos, "related"},
        {&semanticRelation, kSkos, "semanticRelation"},
        {&broaderTransitive, kSkos, "broaderTransitive"},
        {&narrowerTransitive, kSkos, "narrowerTransitive"},
        {&inScheme, kSkos, "inScheme"},
        {&topConceptOf, kSkos, "topConceptOf"},
        {&hasTopConcept, kSkos, "hasTopConcept"},
        {&member, kSkos, "member"},
        {&memberList, kSkos, "memberList"},
    };
    for (const Entry& entry : entries)
        *entry.id = graph.find(RdfKind::Iri, iriIn(entry.space, entry.name));
}

RdfId RdfModel::objectOf(RdfId subject, RdfId predicate) const
{
    for (const RdfStatement& each : index.from(subject))
        if (each.predicate == predicate)
            return each.object;
    return kNoTerm;
}

bool RdfModel::says(RdfId subject, RdfId predicate, RdfId object) const
{
    const auto all = index.from(subject);
    return std::any_of(all.begin(), all.end(),
                       [&](const RdfStatement& each) { return each.predicate == predicate && each.object == object; });
}

std::string RdfModel::shortName(RdfId resource) const
{
    const RdfTerm& term = graph[resource];
    if (term.kind == RdfKind::Blank)
        return {};
    return prefixes.shortened(term.text).value_or(std::string(localName(term.text)));
}

bool isText(const RdfTerm& term)
{
    return term.kind == RdfKind::Literal && (term.tag.empty() || term.tag.front() == '@');
}

std::string_view languageOf(const RdfTerm& literal)
{
    return literal.tag.starts_with('@') ? std::string_view(literal.tag).substr(1) : kUndetermined;
}

bool isIn(const RdfTerm& literal, std::string_view language)
{
    return isText(literal) && languageOf(literal) == language;
}

}  // namespace conspectus
