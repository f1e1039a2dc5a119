// canvas.h: JSON Canvas 1.0 (jsoncanvas.org), which Obsidian writes. README.md says what becomes what.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readCanvas(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeCanvas(const ConceptMap& map);

/// Attributes in which a reader keeps members of nodes, edges, groups and the file start so; the rest is the member's
/// name, the value its JSON.
inline constexpr std::string_view kCanvasPrefix = "canvas:";

/// On the map: the groups of the file, as a JSON list.
inline constexpr std::string_view kCanvasGroups = "canvas-groups";

}  // namespace conspectus
