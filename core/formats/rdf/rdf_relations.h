// rdf_relations.h: what properties say of the two concepts that they connect.
#pragma once
#include "core/formats/rdf/rdf_labels.h"
#include "core/model/relation.h"

#include <unordered_map>

namespace conspectus {

/// How a property connects concepts. Of a pair of inverse properties, one is the relation and the other says the same
/// backwards; of broader and narrower it is narrower.
struct RdfConnection {
    std::string property;  // the IRI of the relation
    bool isBackwards = false;  // this property has the relation's ends the other way round
    bool isSymmetric = false;
    bool isMapping = false;  // to a concept of another thesaurus, as a rule
    std::string general;  // the relation that is true as well wherever this one is: "narrower", "related"; or empty
    bool generalIsBackwards = false;
};

/// Looks properties up, in what everybody knows (SKOS, ISO 25964, RDF Schema, Dublin Core) and in what the graph says
/// (rdfs:subPropertyOf, owl:inverseOf, owl:SymmetricProperty).
class RdfRelations {
public:
    explicit RdfRelations(const RdfModel& model);

    const RdfConnection& connection(RdfId property);

    /// The relation that a property of this name says; itself, if nothing is known of it.
    std::string relationOf(const std::string& property);

    /// True for broader, narrower, related and what is said to be a kind of these: both ends are concepts.
    bool isSemantic(RdfId property);

    /// The type of the relations of a property (RdfConnection::property), as the graph describes it.
    RelationType type(const std::string& property, std::string_view language) const;

private:
    RdfConnection find(RdfId property) const;
    /// The properties above it, nearest first, itself included.
    std::vector<RdfId> ancestors(RdfId property) const;

    const RdfModel& m_model;
    std::unordered_map<RdfId, RdfConnection> m_known;
    std::unordered_map<RdfId, RdfId> m_inverse;
};

/// The property that holds what a type is where the graph does not say it otherwise: the element of map_elements.h.
std::string typeProperty();

}  // namespace conspectus
