// file_store.h: bytes from and to disk, safely.
#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace conspectus {

/// The whole file; "-" is standard input. Refuses what is not a regular file (or pipe) and what is larger than `limit`.
Result<std::string> readFile(const std::string& path, std::size_t limit = 256u << 20);

/// Replaces the file as a whole or leaves it as it was: temporary file in the same folder, every write checked, fsync,
/// rename, fsync of the folder. Follows symbolic links, keeps permissions; refuses targets that are not regular files.
/// "-" is standard output. Errors have ErrorCode::Output.
Result<void> writeFile(const std::string& path, std::string_view bytes);

}  // namespace conspectus
