// arrow_ends.h: at which ends of an edge another program draws arrowheads.
#pragma once
#include "core/model/relation.h"

namespace conspectus {

struct ArrowEnds {
    bool atSource = false;
    bool atTarget = true;

    /// A map has no arrow for this: the relation is read from the target to the source.
    bool pointBack() const { return atSource && !atTarget; }

    /// Of the relation that the edge becomes, turned around where the arrow points back.
    ArrowStyle style() const
    {
        if (atSource && atTarget)
            return ArrowStyle::Both;
        return atSource || atTarget ? ArrowStyle::Forward : ArrowStyle::None;
    }
};

}  // namespace conspectus
