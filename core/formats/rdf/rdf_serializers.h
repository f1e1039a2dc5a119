// rdf_serializers.h: a graph as bytes. Each subject stands once, in the order of the graph; blank nodes are numbered in
// the order in which they are written, so that the same graph gives the same bytes.
#pragma once
#include "core/formats/losses.h"
#include "core/formats/rdf/rdf_document.h"

namespace conspectus {

/// With prefixes for the namespaces that occur. Addresses below kNowhere are relative again.
std::string asTurtle(const RdfDocument& document);
std::string asNTriples(const RdfDocument& document);
/// Properties whose addresses XML cannot use as names are a loss.
std::string asRdfXml(const RdfDocument& document, LossList& losses);

/// The first line of N-Triples by us: it may be the only one.
inline constexpr std::string_view kNTriplesComment = "# N-Triples";

}  // namespace conspectus
