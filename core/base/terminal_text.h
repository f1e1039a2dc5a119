// terminal_text.h: text of unknown authors on its way to a terminal.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// `text` for a terminal: whatever could drive it (C0 but tab and line ends, DEL, C1), or turn the direction in which a
/// line reads (U+202A..U+202E, U+2066..U+2069), as "\u001b", and bytes that are no UTF-8 as "\xe9".
std::string withVisibleControls(std::string_view text);

}  // namespace conspectus
