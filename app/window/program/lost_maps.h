// lost_maps.h: what the program offers when it ended before maps were saved.
#pragma once
#include "core/document/recovery.h"

class QWidget;

namespace conspectus {

enum class LostMapChoice { Restore, Delete, Later };

/// Names the map and the moment up to which its changes can be had back.
LostMapChoice askAbout(const LostMap& lost, QWidget* parent);

}  // namespace conspectus
