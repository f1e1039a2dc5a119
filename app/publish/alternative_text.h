// alternative_text.h: a figure in words, for those who do not see it: what publishers ask for beside the file, and what
// goes into its metadata. Plain text; whoever puts it into a document escapes it.
#pragma once
#include "app/publish/export.h"
#include "app/publish/map_description.h"

namespace conspectus {

/// Lengths of an alternative text that publishers take, in words.
inline constexpr int kLeastWords = 10, kMostWords = 100;

/// In running sentences: how large the map is, what stands at its top, what its relations say, how much is folded.
/// 10 to 100 words, whatever the map holds. Labels are in the picture's language.
QString alternativeText(const ConceptMap& map, const Picture& picture);

/// What is read out in place of the figure: the alternative text of `options`, else that of the map.
QString spokenAlternative(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// That, and then the long description: of `options`, else their introduction and that of the map. For metadata and
/// for <desc>.
QString spokenDescription(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
