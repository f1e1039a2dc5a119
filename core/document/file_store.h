// file_store.h: bytes from and to disk, safely.
#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace conspectus {

inline constexpr std::size_t kLargestFile = 256u << 20;  // bytes

/// The whole file, for a command: "-" is standard input, pipes are read to their end, symbolic links are followed.
/// Refuses devices, and what is larger than `limit`.
Result<std::string> readFile(const std::string& path, std::size_t limit = kLargestFile);

/// The whole file, for a window: regular files only, so that nobody is waited for. Symbolic links are followed.
Result<std::string> readRegularFile(const std::string& path, std::size_t limit = kLargestFile);

/// A file that the program made for itself (a lock, a recovery copy, a version): neither a pipe nor a device nor a link
/// that somebody put in its place is opened.
Result<std::string> readOwnFile(const std::string& path, std::size_t limit = kLargestFile);

/// True if the file holds just these bytes; false if it holds others, or cannot be read. Reads in pieces, and no
/// further than to the first difference.
bool fileHolds(const std::string& path, std::string_view bytes);

/// Replaces the file as a whole or leaves it as it was: temporary file in the same folder, every write checked, fsync,
/// rename, fsync of the folder. Follows symbolic links, keeps permissions; refuses targets that are not regular files.
/// Errors have ErrorCode::Output.
Result<void> writeFile(const std::string& path, std::string_view bytes);

/// The same for a file of the program's own: what stands in its place (a link, a pipe) is replaced and not followed.
Result<void> writeOwnFile(const std::string& path, std::string_view bytes);

/// Where a command is told to write: standard output ("-"), what is open already (/dev/stdout, /dev/fd/3), pipes and
/// character devices get the bytes as they are; everything else goes through writeFile().
Result<void> writeOutput(const std::string& path, std::string_view bytes);

/// True if the file stands under another name, too (a hard link): that one keeps the old bytes when this is replaced.
bool hasOtherNames(const std::string& path);

/// The number of the open descriptor that `path` stands for, such as 1 for "-" (written) or "/dev/stdout"; -1: none.
int outputDescriptor(const std::string& path);

/// Why a file could not be read or written, without what that means for it: "The file was not saved and is as it was
/// before: No space left on device." gives "No space left on device."
std::string reasonOf(const Error& error);

/// How a file's bytes are brought onto the disk: takes a descriptor, returns 0 or -1 with errno, as fsync().
using Flush = int (*)(int descriptor);
/// For tests of disks that are slow or fail. Returns what there was before.
Flush replaceFlush(Flush flush);

}  // namespace conspectus
