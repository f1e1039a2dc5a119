// rules.h: which folder may include what. The picture of it, for people, is in the READMEs of core and app.
#pragma once
#include "tests/architecture/source_tree.h"

#include <optional>

namespace conspectus {

/// One sentence, "core/x.cpp, line 3: ...", if the include breaks a rule of the house.
std::optional<std::string> faultOf(const Include& include);

}  // namespace conspectus
