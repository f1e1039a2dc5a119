// lost_maps.h: offers to restore unsaved maps after a crash.
#pragma once
#include "core/document/recovery.h"

class QWidget;

namespace conspectus {

enum class LostMapChoice { Restore, Delete, Later };

/// Names the map and the time of its last recoverable change.
LostMapChoice askAbout(const LostMap& lost, QWidget* parent);

}  // namespace conspectus
