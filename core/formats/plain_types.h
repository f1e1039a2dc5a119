// plain_types.h: relation types that say no more than how a line is drawn.
#pragma once
#include "core/formats/map_builder.h"

namespace conspectus {

/// True for the types that MapBuilder::plainType makes: formats without types of relations lose nothing of them.
bool isPlainType(const RelationType& type);

/// The type of relations of which a file says nothing but where they have arrows and how their line is drawn.
RelationTypeId lineType(MapBuilder& builder, ArrowStyle arrow, LineStyle line);

}  // namespace conspectus
