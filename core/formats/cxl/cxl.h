// cxl.h: CXL, in which CmapTools exports concept maps. README.md says what becomes what.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readCxl(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeCxl(const ConceptMap& map);

/// Attributes in which a reader keeps what only CmapTools understands start so; the rest of the name is that of the
/// XML element or attribute.
inline constexpr std::string_view kCxlPrefix = "cxl:";

/// On a relation: the id of the linking phrase that it shares with other relations, or has under another key.
inline constexpr std::string_view kCxlPhrase = "cxl:phrase";
inline constexpr std::string_view kCxlPhraseAppearance = "cxl:linking-phrase-appearance";
/// On a relation: its connections before and behind the phrase, or the one that it is without a phrase.
inline constexpr std::string_view kCxlIn = "cxl:connection-in";
inline constexpr std::string_view kCxlOut = "cxl:connection-out";
inline constexpr std::string_view kCxlDirect = "cxl:connection";
/// On a concept that is a linking phrase in the file, one that joins no two concepts.
inline constexpr std::string_view kCxlLinkingPhrase = "cxl:linking-phrase";
inline constexpr std::string_view kCxlConceptAppearance = "cxl:concept-appearance";
inline constexpr std::string_view kCxlResources = "cxl:resource-group";
/// On the map.
inline constexpr std::string_view kCxlMap = "cxl:map";
inline constexpr std::string_view kCxlMeta = "cxl:res-meta";

}  // namespace conspectus
