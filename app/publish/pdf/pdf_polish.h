// pdf_polish.h: what Qt's PDF leaves to be desired.
#pragma once
#include "app/publish/pdf/pdf_patch.h"

#include <map>

namespace conspectus {

/// Letters that the text means, by the letters that Qt takes them for: a font has one glyph for U+529B "strength" and
/// for U+2F12, the radical of that form, and Qt notes the lower of the two.
using TrueLetters = std::map<char16_t, char16_t>;

/// `pdf`
///  - without its date of creation, so that the same picture gives the same bytes;
///  - with the names of its fonts marked as those of subsets everywhere (ISO 32000-1, 9.6.4), so that programs that
///  join
///    documents do not take one for the whole font;
///  - with text that copies and searches as it was written: `letters` for what they are mistaken for, and plain Arabic
///    letters for their initial, medial and final forms.
Result<std::string> polished(const std::string& pdf, const TrueLetters& letters);

}  // namespace conspectus
