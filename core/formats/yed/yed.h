// yed.h: GraphML as yEd writes and draws it. It is read as GraphML.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<WrittenMap> writeYed(const ConceptMap& map);

}  // namespace conspectus
