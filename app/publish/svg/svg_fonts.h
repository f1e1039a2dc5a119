// svg_fonts.h: the fonts of a drawing as rules of a style sheet, for a file that brings its fonts along.
#pragma once
#include "app/publish/drawing.h"

namespace conspectus {

/// The families that the text asks for, and those that glyphs of it come from in the end.
QStringList drawnFamilies(const DrawnText& text);

/// An @font-face rule (CSS Fonts 3) for each font that letters come from, with the part of it that they need as a data
/// address; text for an element of XML. Fonts that may not be embedded are left out. By family, weight and slant.
std::string fontFaces(const Drawing& drawing);

}  // namespace conspectus
