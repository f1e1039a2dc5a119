// gzip.h: bytes packed as one gzip member (RFC 1952), and back, in memory.
#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace conspectus {

/// By the two bytes that every gzip file starts with.
bool isGzip(std::string_view bytes);

/// The same bytes for the same input: without name and time. `level` is zlib's, 1 (fast) to 9. Errors:
/// ErrorCode::Output, there is no memory.
Result<std::string> gzipped(std::string_view bytes, int level = 6);

/// Errors: ErrorCode::Input, it is damaged or cut, or holds more than `limit` bytes.
Result<std::string> gunzipped(std::string_view bytes, std::size_t limit);

}  // namespace conspectus
