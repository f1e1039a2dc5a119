// true_letters.h: which ideographs of a picture look like a radical.
#pragma once
#include "app/paint/picture.h"
#include "app/publish/pdf/pdf_polish.h"

namespace conspectus {

/// For each radical of Unicode (U+2E80 to U+2FD5) whose glyph draws an ideograph of the picture: that ideograph.
TrueLetters trueLettersOf(const Picture& picture);
/// The same for a text.
TrueLetters trueLettersOf(const QString& text);

}  // namespace conspectus
