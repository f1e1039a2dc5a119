// vue_text.h: how VUE writes texts and colours into its files.
#pragma once
#include "core/model/look.h"

#include <string>
#include <string_view>

namespace conspectus {

/// Old files have %nl; for line ends in labels.
std::string vueLabel(std::string_view text);

/// Notes have blanks of their own: %nl; %tab; %sp; and %pct;. Line ends and indents of the file do not count.
std::string vueNotes(std::string_view text);

/// "#rrggbb", and "#aarrggbb" with opacity; nothing for what is no colour.
Rgba vueColour(std::string_view text);

}  // namespace conspectus
