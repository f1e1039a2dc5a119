// deliver.h: the ways out of a command. What comes from a map or a file name never drives a terminal.
#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace conspectus {

/// Text for people, and JSON, to standard output: control characters and those that turn the direction of writing are
/// written out ("\u001b"), wherever the output leads. JSON means the same afterwards.
Result<void> say(std::string_view text);

/// What a command made, to where it was told to write it ("-": standard output). The bytes arrive as they are, but a
/// terminal gets what say() gives it, and nothing that is not text.
Result<void> deliver(const std::string& path, std::string_view bytes);

}  // namespace conspectus
