// map_file.h: maps that a window opens.
#pragma once
#include "core/base/result.h"
#include "core/model/concept_map.h"

#include <QString>

namespace conspectus {

/// As loadMap() of show.h, but for a window, which does not wait for pipes other than "-".
Result<ConceptMap> loadMapFile(const QString& where, std::vector<std::string>* warnings = nullptr);

}  // namespace conspectus
