// gexf.h: reading and writing GEXF, the format of Gephi, versions 1.0 to 1.3.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readGexf(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeGexf(const ConceptMap& map);

/// Attributes with this before their names hold what the file said in XML attributes ("gexf:start") or, of type "xml",
/// in elements ("gexf:spells").
inline constexpr std::string_view kGexfPrefix = "gexf:";
/// The declarations of data, and values that have a time: of type "xml".
inline constexpr std::string_view kGexfDeclarations = "gexf:attributes";
inline constexpr std::string_view kGexfTimedValues = "gexf:attvalues";
/// What is said of the graph, rather than of the file ("gexf:graph:mode").
inline constexpr std::string_view kGexfGraphPrefix = "gexf:graph:";
/// Titles of data that would be read as something else have this before them.
inline constexpr std::string_view kGexfForeignPrefix = "other:";

}  // namespace conspectus
