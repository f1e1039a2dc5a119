// writers.h: the picture formats that the catalogue in export.cpp lists. Each writes the same bytes for the same
// picture and options: no dates, no random ids, numbers without locale.
#pragma once
#include "app/publish/export.h"

namespace conspectus {

/// Real text, one group with an id for each concept and relation, titles and descriptions for screen readers; nothing
/// that a vector editor or an office program does not know (no style sheet, marker, clip or script).
Result<std::string> writeSvg(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// One page of the picture's physical size (96 px to the inch), fonts embedded.
Result<std::string> writePdf(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// What MapPainter draws, at `options.density` pixels per px.
Result<std::string> writePng(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// The title that the options or the picture give, never empty.
QString documentTitle(const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
