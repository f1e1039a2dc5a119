// missing.h: what an edit says when what it is about is gone.
#pragma once
#include "core/base/result.h"

namespace conspectus {

inline tl::unexpected<Error> noSuchConcept()
{
    return unexpected(ErrorCode::Edit, "That concept is no longer in the map.");
}

inline tl::unexpected<Error> noSuchRelation()
{
    return unexpected(ErrorCode::Edit, "That relation is no longer in the map.");
}

inline tl::unexpected<Error> noSuchType()
{
    return unexpected(ErrorCode::Edit, "That relation type is no longer in the map.");
}

}  // namespace conspectus
