// rdf_map_writer.h: the parts of which a map's graph is put together.
#pragma once
#include "core/formats/rdf/rdf_groups.h"
#include "core/formats/rdf/rdf_map.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_values.h"
#include "core/formats/rdf/rdf_ways.h"
#include "core/model/map_info.h"

#include <map>

namespace conspectus {

/// What is said in the graph that is being made, and how.
struct RdfOutput {
    RdfOutput(const ConceptMap& ofMap, RdfDocument& document, LossList& list)
        : map(ofMap), graph(document.graph), prefixes(document.prefixes), losses(list), values(document.graph)
    {
    }

    const ConceptMap& map;
    RdfGraph& graph;
    RdfPrefixes& prefixes;
    LossList& losses;
    RdfStyle style = RdfStyle::Skos;
    RdfValueReader values;
    std::unordered_map<ConceptId, RdfId> concepts;
    std::vector<std::pair<ConceptId, RdfId>> xlLeft;  // labels that no label resource of SKOS-XL has
    std::map<std::string, RelationType> phraseTypes;  // by the properties that phrases of single relations have got

    const MapInfo& info() const { return map.info(); }
    void say(RdfId subject, std::string_view space, std::string_view name, RdfId object)
    {
        graph.add({subject, graph.iri(iriIn(space, name)), object});
    }
    void say(RdfId subject, const std::string& property, RdfId object)
    {
        graph.add({subject, graph.iri(property), object});
    }
    /// A text in a language: none if that is "und", or none that RDF could name.
    RdfId text(const std::string& words, std::string_view language);
    RdfId text(const std::string& words) { return text(words, info().language); }
    /// True for a translation; a second text in the main language is a loss.
    bool isOther(std::string_view language, std::string_view main);
    RdfId kind(std::string_view space, std::string_view name) { return graph.iri(iriIn(space, name)); }
};

/// The value of an attribute; empty if there is none.
std::string_view valueOf(const Attributes& attributes, std::string_view name);

/// Labels, texts and attributes of every concept.
void writeConcepts(RdfOutput& out);

/// Relations, and the types of those that are ours. A relation with a phrase of its own has a property of its own.
void writeRelations(RdfOutput& out, const RdfModel& kept);
/// What types are beyond what `written`, the whole graph, says of them.
void writeTypeElements(RdfOutput& out, const RdfModel& written);

/// The statements that the map kept as they were, with what has changed of titles and SKOS-XL labels since then.
void writeKept(RdfOutput& out, const RdfModel& kept);
/// Schemes and collections by the tags of concepts.
void writeGroups(RdfOutput& out, const RdfModel& kept);
/// The title where no scheme has it, and what else is said of the map.
void writeMapInfo(RdfOutput& out, const RdfModel& kept);

}  // namespace conspectus
