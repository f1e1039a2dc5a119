// text_decode.h: the bytes of a text file as UTF-8.
#pragma once
#include "core/formats/losses.h"

namespace conspectus {

enum class ByteOrder { Little, Big };

/// `bytes` without its byte order mark. An error where it is no well-formed UTF-16.
Result<std::string> utf16ToUtf8(std::string_view bytes, ByteOrder order);

std::string windows1252ToUtf8(std::string_view bytes);

/// A whole text file: UTF-8 with or without a byte order mark, or UTF-16 with one. What is neither is read as
/// windows-1252 (or byte by byte as Latin-1 where only some of it is not UTF-8), and control characters are left out;
/// both are losses. A file with zero bytes is refused.
Result<std::string> textOfFile(std::string_view bytes, LossList& losses);

/// The number of the line (from 1) on which `text` has the byte at `offset`; line ends are LF, CR or both.
int lineAt(std::string_view text, std::size_t offset);

/// True for a web page, which is what a browser saves when a download failed.
bool isWebPage(std::string_view text);

}  // namespace conspectus
