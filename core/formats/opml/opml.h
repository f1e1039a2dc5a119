// opml.h: reading and writing OPML 1 and 2. README.md says what is carried and how.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readOpml(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeOpml(const ConceptMap& map);

/// Starts the names of attributes that hold what only OPML knows.
inline constexpr std::string_view kOpmlPrefix = "opml:";
inline constexpr const char* kUsualOpmlVersion = "2.0";
/// The attribute of the map that holds what else is in the head.
inline constexpr std::string_view kOpmlHead = "opml:head elements";

}  // namespace conspectus
