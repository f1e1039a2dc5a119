// rdf_model.h: a complete graph with what one asks it all the time.
#pragma once
#include "core/formats/rdf/rdf_graph.h"
#include "core/formats/rdf/rdf_prefixes.h"

#include <optional>

namespace conspectus {

/// Numbers of the terms that we know by name; kNoTerm where the graph never names them.
struct RdfVocabulary {
    explicit RdfVocabulary(const RdfGraph& graph);

    RdfId type, subClassOf, subPropertyOf, inverseOf, symmetric;
    RdfId thing, collection, orderedCollection, scheme, ontology, property;  // skos:Concept is the thing
    RdfId prefLabel, xlPrefLabel, xlAltLabel, xlHiddenLabel, literalForm, label, termsTitle, elementsTitle, name,
        schemaName;
    RdfId definition, termsDescription, elementsDescription, comment, seeAlso, source;
    RdfId note, scopeNote, example, editorialNote, historyNote, changeNote;
    RdfId broader, narrower, related, semanticRelation, broaderTransitive, narrowerTransitive;
    RdfId inScheme, topConceptOf, hasTopConcept, member, memberList;
};

/// A graph that will not change any more, its index, its prefixes and its vocabulary. They live as long as it.
struct RdfModel {
    RdfModel(const RdfGraph& ofGraph, const RdfPrefixes& ofPrefixes)
        : graph(ofGraph), prefixes(ofPrefixes), index(ofGraph), terms(ofGraph)
    {
    }

    const RdfGraph& graph;
    const RdfPrefixes& prefixes;
    const RdfIndex index;
    const RdfVocabulary terms;

    /// The first object of such a statement; kNoTerm if there is none.
    RdfId objectOf(RdfId subject, RdfId predicate) const;
    bool says(RdfId subject, RdfId predicate, RdfId object) const;
    /// "dct:title", or what stands behind the namespace where it has no prefix: what a person may read.
    std::string shortName(RdfId resource) const;
};

/// True for the language of a literal's tag: "@en" is "en"; a text without language is "und".
bool isIn(const RdfTerm& literal, std::string_view language);
/// A literal that is a text, with a language or without.
bool isText(const RdfTerm& term);
/// "@en" -> "en"; "und" for a text without language.
std::string_view languageOf(const RdfTerm& literal);
inline constexpr std::string_view kUndetermined = "und";

}  // namespace conspectus
