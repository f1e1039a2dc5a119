// gml.h: reading and writing GML, the Graph Modelling Language: nested lists of keys and values.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readGml(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeGml(const ConceptMap& map);

/// Attributes with this before their names hold whole lists, as GML.
inline constexpr std::string_view kGmlPrefix = "gml:";
/// The same for what stands outside of the graph ("Creator").
inline constexpr std::string_view kGmlFilePrefix = "gml:file:";

}  // namespace conspectus
