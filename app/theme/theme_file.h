// theme_file.h: a theme as a small text file that people edit and share.
//
//     [theme]                      [type]                        [level 0]          0 to 3, the last for all below
//     name = my-journal            family = Liberation Serif     fill = #ebebeb
//     title = My journal           sizes = 15 14 13 13           border = #000000
//     based-on = plain-serif       weights = 700 400 400 400     text = #000000
//     dark = no                    phrase-size = 12
//                                  phrase-italic = yes           [class figure]     concepts of a style class
//     [colours]                                                  shape = capsule
//     canvas = #ffffff             [shape]
//     ink, faint, block, plate,    concepts = rounded            [relation drives]  relations of a type, by its key
//     phrase, selection, hover                                   line = dashed
//     palette = seven colours      [lines]                       colour = #0072b2
//                                  width = 1.1                   width = 1.6
//
// Lines that start with ';' or '#' are remarks. What a file does not say is as in the theme it is based on, or in
// Paper. In names of classes and relations, '[', ']', '%', control characters and blanks at the ends are written as in
// web addresses: "%5D".
#pragma once
#include "app/theme/theme.h"
#include "core/base/result.h"

#include <functional>
#include <string_view>
#include <vector>

namespace conspectus {

inline constexpr std::size_t kLargestThemeFile = 64 * 1024;

/// Names are ids: small letters, digits and hyphens, a letter or digit first, 64 at most.
bool isThemeName(QStringView name);
/// A name made of any text: "My journal" is "my-journal". Empty if nothing of it can be in a name.
QString themeNameFrom(const QString& text);

struct ReadTheme {
    Theme theme;
    std::vector<std::string> warnings;  // what is not known, each with its line
};

/// Finds the themes that files may be based on; null: none of that name.
using BaseThemes = std::function<const Theme*(const QString& name)>;

/// `name`: of the theme if the text gives it none. Errors say the line and what may stand there.
Result<ReadTheme> readTheme(std::string_view text, const QString& name, const BaseThemes& bases);

/// All of it, in one order: equal themes give the same bytes, and reading those gives an equal theme.
std::string writeTheme(const Theme& theme);

}  // namespace conspectus
