// xml_decode.h: the bytes of an XML file as UTF-8.
#pragma once
#include "core/base/result.h"
#include "core/formats/losses.h"

namespace conspectus {

/// By byte order mark (which wins), else by the XML declaration, else UTF-8. Knows UTF-8, UTF-16, US-ASCII, ISO-8859-1
/// and windows-1252 (the last two as one, the way browsers do). Bytes that are not UTF-8 though the file says so are
/// read as Latin-1, and that is a loss.
Result<std::string> xmlToUtf8(std::string_view bytes, LossList& losses);

}  // namespace conspectus
