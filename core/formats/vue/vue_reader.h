// vue_reader.h: concept maps of the Visual Understanding Environment (VUE).
#pragma once
#include "core/formats/xml/xml_file.h"

namespace conspectus {

/// `file` holds an LW-MAP; `linesBefore` lines of the file stand before it.
Result<ReadMap> readVueMap(const XmlFile& file, int linesBefore, std::size_t bytes, const ReadLimits& limits,
                           LossList& losses);

}  // namespace conspectus
