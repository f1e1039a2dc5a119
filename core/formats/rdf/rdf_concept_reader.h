// rdf_concept_reader.h: what a graph says of one resource, as a concept.
#pragma once
#include "core/formats/rdf/rdf_groups.h"
#include "core/formats/rdf/rdf_selection.h"
#include "core/formats/rdf/rdf_values.h"

namespace conspectus {

/// What all concepts of a file have in common.
struct RdfContext {
    const RdfModel& model;
    const RdfSelection& selection;
    std::string language;
    std::vector<RdfGroup> groups;
    bool schemeIsImplied = false;  // every concept is in the only scheme

    /// The group that a resource is; null if it is none.
    const RdfGroup* group(RdfId resource) const
    {
        const auto found = byResource.find(resource);
        return found == byResource.end() ? nullptr : &groups[found->second];
    }
    std::unordered_map<RdfId, std::size_t> byResource;
};

class RdfConceptReader {
public:
    RdfConceptReader(const RdfContext& context, RdfValues& values, LossList& losses);

    /// Without the tags of collections, which collections say.
    Concept read(RdfId resource);

    std::string keyOf(RdfId resource) const;

private:
    struct Said {
        RdfId property;
        std::vector<RdfId> objects;
    };

    void readLabels(RdfId resource, Concept& subject, std::vector<RdfStatement>& told);
    void readTexts(RdfId resource, Concept& subject, std::vector<RdfStatement>& told);
    std::string notesOf(RdfId resource, std::vector<RdfStatement>& said) const;
    bool readField(Concept& subject, const RdfStatement& statement);
    bool readTag(Concept& subject, const RdfStatement& statement);
    std::vector<RdfStatement> textsOf(RdfId resource, RdfId property) const;
    void mark(Concept& subject, std::string_view name, std::string value, const char* type = "string");

    const RdfContext& m_context;
    RdfValues& m_values;
    LossList& m_losses;
};

}  // namespace conspectus
