// vym.h: reading the maps of vym (View Your Mind): a zip archive with one XML file. README.md says what is carried.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readVym(std::string_view bytes, const ReadLimits& limits);

}  // namespace conspectus
