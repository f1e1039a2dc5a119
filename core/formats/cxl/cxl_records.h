// cxl_records.h: concepts and relations from the elements of a CXL file.
#pragma once
#include "core/formats/cxl/cxl_index.h"
#include "core/formats/cxl/cxl_wiring.h"
#include "core/model/relation.h"

namespace conspectus {

/// A concept, or a linking phrase that is shown as one.
Concept cxlConcept(const CxlItem& item, const CxlIndex& index);

/// A proposition: `in` and `out` are the connections before and behind the linking phrase. It has the phrase's words
/// and comments; its ends and type are for the caller.
Relation cxlProposition(const CxlWiring& wiring, const CxlItem& phrase, const CxlConnection& in,
                        const CxlConnection& out, const CxlIndex& index);

/// A connection without a linking phrase.
Relation cxlRelation(const CxlWiring& wiring, const CxlConnection& connection, const CxlIndex& index);

/// Where the file draws heads on a line of these connections: at both ends if all go both ways, at none if all say so.
ArrowStyle cxlArrow(std::initializer_list<const CxlConnection*> connections, const CxlIndex& index);

/// The id that our writer gives to a connection.
std::string cxlConnectionId(std::string_view from, std::string_view to);

}  // namespace conspectus
