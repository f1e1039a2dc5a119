// empty_state.h: what stands in the middle of the window while no map is open: what one can do.
#pragma once
#include "app/window/action_set.h"

#include <QWidget>

namespace conspectus {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const ActionSet& actions, QWidget* parent = nullptr);
};

}  // namespace conspectus
