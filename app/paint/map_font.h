// map_font.h: which font each kind of text in a picture is set in. Measuring, painting and exports all ask here.
#pragma once
#include "app/paint/text_measure.h"
#include "app/paint/theme.h"

namespace conspectus {

/// The count of folded concepts, "+12".
inline constexpr double kBadgePx = 12;

QFont labelFont(int level);
QFont badgeFont();

/// Italic, but upright where the script knows no italics (Chinese, Arabic, ...): a slanted ideograph is a broken one.
QFont phraseFont(const QString& phrase);

/// Ideographs, kana, Hangul and their punctuation, full-width forms.
bool isCjk(char32_t c);

/// A letter of a script that has italics of its own, or no letter at all.
bool hasItalics(char32_t c);

/// Families that are asked, in this order, for what the bundled font lacks. Absent ones are passed over.
QStringList fallbackFamilies();

}  // namespace conspectus
