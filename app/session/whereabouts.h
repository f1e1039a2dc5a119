// whereabouts.h: where one is in a map, to come back to exactly.
#pragma once
#include "app/session/arrangement.h"
#include "app/session/view_history.h"

#include <memory>

namespace conspectus {

/// A view as it is shown, and where everything stands in it. Null: it is to be arranged.
struct Whereabouts {
    VisitedView view;
    std::shared_ptr<const Arrangement> arrangement = nullptr;
};

}  // namespace conspectus
