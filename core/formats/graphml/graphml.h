// graphml.h: reading and writing GraphML, the document format (README.md).
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readGraphMl(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeGraphMl(const ConceptMap& map);

/// Attributes whose names are ours (a DOT file's `style`) are written with this before their name.
inline constexpr std::string_view kForeignPrefix = "other:";

}  // namespace conspectus
