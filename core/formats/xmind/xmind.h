// xmind.h: reading and writing XMind's maps (.xmind): a zip archive with content.json, or, of XMind 8, content.xml.
// README.md says what is carried and how.
#pragma once
#include "core/formats/losses.h"

#include <nlohmann/json.hpp>

namespace conspectus {

Result<ReadMap> readXmind(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeXmind(const ConceptMap& map);

/// The content.xml of XMind 8 in the form of a content.json.
Result<nlohmann::json> xmindSheetsFromXml(std::string_view xml, const ReadLimits& limits, LossList& losses);

/// Starts the names of attributes that hold what only XMind knows.
inline constexpr std::string_view kXmindPrefix = "xmind:";
/// Of a concept: its topic as JSON, without what is below it.
inline constexpr std::string_view kXmindTopic = "xmind:topic";
/// Of a central topic: its sheet as JSON, without topics and relationships.
inline constexpr std::string_view kXmindSheet = "xmind:sheet";
/// Of a concept: which list of its parent's it stands in, if it is not "attached".
inline constexpr std::string_view kXmindList = "xmind:list";
/// Of a floating topic: the key of the topic that holds it.
inline constexpr std::string_view kXmindHolder = "xmind:floats in";
/// Of a relation: its relationship as JSON.
inline constexpr std::string_view kXmindRelationship = "xmind:relationship";
/// The member that marks a central topic that is no concept: the map has none.
inline constexpr const char* kXmindNobody = "conspectus:nobody";

}  // namespace conspectus
