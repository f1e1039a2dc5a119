// left_out.h: what a picture lacks because making it would have taken too long.
#pragma once
#include "core/layout/layout.h"

#include <QString>

namespace conspectus {

/// A sentence for the reader; empty if nothing is missing.
QString leftOutSentence(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
