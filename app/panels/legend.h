// legend.h: a short stroke of each kind of relation, as the picture draws it.
#pragma once
#include "app/theme/theme.h"
#include "core/model/relation.h"

#include <QImage>

namespace conspectus {

/// A transparent picture of about a line's height.
QImage sampleOf(const RelationType& type, const Theme& theme, double devicePixelRatio);

}  // namespace conspectus
