// tlp.h: reading Tulip's text format: lists in parentheses, "(edge 0 1 2)".
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readTlp(std::string_view bytes, const ReadLimits& limits);

}  // namespace conspectus
