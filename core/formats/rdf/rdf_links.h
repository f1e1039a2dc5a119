// rdf_links.h: the relations of a graph, each once however often and from whichever end it is said.
#pragma once
#include "core/formats/rdf/rdf_selection.h"
#include "core/formats/rdf/rdf_ways.h"

namespace conspectus {

struct RdfLink {
    RdfId from = kNoTerm;
    RdfId to = kNoTerm;
    std::size_t kind = 0;  // index in RdfLinks::kinds
    std::uint32_t ways = 0;  // bits: of RdfLinkKind::ways
    int line = 0;
};

struct RdfLinkKind {
    RdfConnection connection;  // of the relation itself
    RdfWays ways;  // all that occur, not sorted; at most 32
};

struct RdfLinks {
    std::vector<RdfLink> links;  // in the order of the file
    std::vector<RdfLinkKind> kinds;

    RdfWays waysOf(const RdfLink& link) const;
};

/// Relations that only follow from a more special one between the same two concepts are not there by themselves.
RdfLinks linksOf(const RdfModel& model, const RdfSelection& selection, RdfRelations& relations);

}  // namespace conspectus
