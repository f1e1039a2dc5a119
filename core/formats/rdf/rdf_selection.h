// rdf_selection.h: which resources of a graph become concepts.
#pragma once
#include "core/formats/rdf/rdf_relations.h"

namespace conspectus {

enum class RdfRole : std::uint8_t {
    Other,
    Concept,
    Undeclared,  // a concept only because a statement between concepts names it
};

struct RdfSelection {
    RdfStyle style = RdfStyle::Plain;
    std::vector<RdfId> concepts;  // in the order of the file
    std::vector<RdfRole> roles;  // by term

    bool isConcept(RdfId term) const { return roles[term] != RdfRole::Other; }
};

/// Of a thesaurus (there are skos:Concepts, or relations that only they have): these. Of any other file: whatever has
/// statements or is named by one, but for the file's own ontology, properties that are described in words only, what
/// OWL builds of blank nodes, and terms of RDF, RDF Schema, OWL and XML Schema.
RdfSelection selectConcepts(const RdfModel& model, RdfRelations& relations);

/// True for a statement between two concepts that is a relation: not one about pages, schemes or what follows from
/// others.
bool isRelation(const RdfModel& model, const RdfSelection& selection, const RdfStatement& statement);

}  // namespace conspectus
