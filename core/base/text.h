// text.h: small helpers on UTF-8 text. Text is std::string in UTF-8 everywhere in core.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Without white space (space, tab, CR, LF) at either end.
std::string_view trimmed(std::string_view text);

/// ASCII letters made small; other bytes unchanged.
std::string asciiLower(std::string_view text);

/// The parts between `separator`; "" gives one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Bytes of the well-formed UTF-8 sequence that `text` starts with; 0 if there is none. `text` must not be empty.
std::size_t sequenceLength(std::string_view text);

/// True if `text` is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing past U+10FFFF).
bool isValidUtf8(std::string_view text);

/// `text` with every byte that is not part of well-formed UTF-8 read as Latin-1, the way old files were written.
std::string latin1ToUtf8(std::string_view text);

/// `text` without the control characters that XML 1.0 forbids (all of C0 but tab, LF, CR; U+FFFE, U+FFFF).
std::string withoutControls(std::string_view text);

}  // namespace conspectus
