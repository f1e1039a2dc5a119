// map_font.h: which font each text of a picture is set in. Measuring, painting and exports all ask here.
#pragma once
#include "app/paint/text_measure.h"
#include "app/theme/theme.h"

namespace conspectus {

/// The count of folded concepts, "+12".
inline constexpr double kBadgePx = 12;

/// What decides about the font of a text: Han when there is an ideograph, kana or Hangul in it, else the first script
/// that is not Latin, Greek or Cyrillic; Latin for all the rest.
QChar::Script scriptOf(QStringView text);
bool isCjk(char32_t c);

/// Families of fonts that come with the program, so that a figure is the same on every machine: "Lato",
/// "Liberation Sans" (as wide as Arial), "Liberation Serif" (as Times New Roman). Loaded when they are first asked for.
std::span<const QString> bundledFamilies();
bool isSerif(const QString& family);

/// The font of `text` as the label of a concept, as a linking phrase (italic, but upright where the script knows no
/// italics: a slanted ideograph is a broken one), and of a count. References stay good for the application's life.
const QFont& labelFont(int level, QStringView text, const TypeStyle& type = {});
const QFont& phraseFont(QStringView text, const TypeStyle& type = {});
/// Text beside the map: captions, legends.
const QFont& noteFont(QStringView text, const TypeStyle& type, int weight = 400);
const QFont& badgeFont();
/// Of a number that stands for a phrase: as large as that, since print allows nothing smaller.
const QFont& numberFont(const TypeStyle& type);

/// The families that are asked for the glyphs of a text, in this order; those that are not installed are passed over.
/// For Han the CJK font comes first, so that an ellipsis or a quotation mark is the Chinese one.
/// `first`: the family of the picture.
QStringList familiesFor(QChar::Script script, const QString& first = mapFontFamily());

}  // namespace conspectus
