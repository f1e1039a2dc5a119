// typo.h: words that were nearly typed right.
#pragma once
#include <string_view>

namespace conspectus {

/// True if `word` begins with something that one edit makes of `typed`: a character more, less or other, or two
/// neighbours changed round (Damerau 1964). Both folded (see core/query/fold.h), UTF-8. A word that begins with
/// `typed` itself counts too.
bool beginsNearly(std::string_view word, std::string_view typed);

}  // namespace conspectus
