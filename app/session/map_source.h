// map_source.h: reads a map together with the bytes that it was read from.
#pragma once
#include "core/base/result.h"
#include "core/model/concept_map.h"

#include <QString>

#include <memory>

namespace conspectus {

struct LoadedMap {
    ConceptMap map;
    std::vector<std::string> warnings;  // what could not be read, each with its line
    std::shared_ptr<const std::string> bytes = {};  // of the file; null for a built-in map
};

/// Whether pipes with a name are read, which means to wait for who writes them.
enum class NamedPipes { Refuse, Read };

/// "builtin:NAME", "-" or a file.
Result<LoadedMap> loadWhole(const QString& where, NamedPipes pipes = NamedPipes::Refuse);

}  // namespace conspectus
