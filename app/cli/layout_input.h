// layout_input.h: the answer of `conspectus layout --json`, read again.
#pragma once
#include "app/session/arrangement.h"
#include "core/base/result.h"

namespace conspectus {

struct PreviousLayout {
    Arrangement arrangement;
    int depth = 0;
};

/// What it says of concepts and relations that the map does not have is passed over. `name` is for the error.
Result<PreviousLayout> readLayout(const ConceptMap& map, const std::string& json, const std::string& name);

}  // namespace conspectus
