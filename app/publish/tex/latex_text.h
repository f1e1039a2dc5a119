// latex_text.h: labels as LaTeX that prints exactly what they say and runs nothing.
#pragma once
#include <QString>

#include <string>
#include <string_view>

namespace conspectus {

/// One line of a label for the body of a LaTeX document. Letters stay letters in UTF-8; what TeX would take for a
/// command, a ligature ("--", "?`") or an active character is written as a command; controls and direction marks are
/// left out. Letters of other scripts than Latin, and symbols, are arguments of \conspectusscript, which kLatexLetters
/// defines; those that are written against the direction of the line are arguments of \conspectusright or
/// \conspectusleft.
std::string latexText(const QString& line, bool isRightToLeft = false);

/// What has to be read before such lines, inside of a group and with "@" as a letter. With pdfTeX a letter that is in
/// no font becomes its number in a box; with XeTeX and LuaTeX other scripts get the first font of a list that is there.
extern const std::string_view kLatexLetters;

}  // namespace conspectus
