// mindmap.h: reading and writing the maps of Freeplane and FreeMind (.mm). README.md says what is carried and how.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readMindMap(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeMindMap(const ConceptMap& map);

/// Starts the names of attributes that hold what only these programs know.
inline constexpr std::string_view kMindMapPrefix = "mm:";
/// Starts the names of Freeplane's attributes that would be taken for a field of ours.
inline constexpr std::string_view kMindMapOther = "other:";
/// Starts the tags that stand for icons.
inline constexpr std::string_view kIconPrefix = "icon:";
/// The Freeplane attribute that says what the line to the parent says.
inline constexpr std::string_view kLinePhraseName = "relation";
/// Marks a root that is no concept: it holds the roots of a map that has several.
inline constexpr const char* kRootMark = "conspectus";
/// What a map says that it is when nothing is known: a version that Freeplane reads without asking.
inline constexpr const char* kUsualVersion = "freeplane 1.9.8";

}  // namespace conspectus
