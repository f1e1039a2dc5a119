// set_info.h: gives a map other properties, views, tours and figures.
#pragma once
#include "core/model/concept_map.h"
#include "core/model/info_changes.h"

#include <gtest/gtest.h>

namespace conspectus {

inline void setInfo(ConceptMap& map, const MapInfo& info)
{
    for (Change& change : changesTo(info, map.info()))
        ASSERT_TRUE(map.apply(std::move(change)));
}

}  // namespace conspectus
