// minder.h: reading the maps of Minder: XML, alone or as map.xml in a tar archive. README.md says what is carried.
#pragma once
#include "core/formats/format.h"

#include <string_view>

namespace conspectus {

Result<ReadMap> readMinder(std::string_view bytes, const ReadLimits& limits);

/// What the file `name` in a tar archive (POSIX) holds; nothing if the bytes are none or it has no such file.
std::string_view fileInTar(std::string_view bytes, std::string_view name);

}  // namespace conspectus
