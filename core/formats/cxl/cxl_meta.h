// cxl_meta.h: what a CXL file says of the map as a whole.
#pragma once
#include "core/formats/losses.h"
#include "core/model/map_info.h"

#include <pugixml.hpp>

namespace conspectus {

/// Title, description and language from <res-meta>; what else stands there, and what <map> says, becomes attributes.
MapInfo cxlInfo(pugi::xml_node cmap, pugi::xml_node map, LossList& losses);

/// Fills <res-meta> with what the attributes have kept of it and with what `info` says now.
void writeCxlMeta(pugi::xml_node meta, const MapInfo& info, LossList& losses);

}  // namespace conspectus
