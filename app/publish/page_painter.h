// page_painter.h: a picture on a page, drawn with MapPainter: what PDF and PNG share.
#pragma once
#include "app/publish/export.h"

#include <QPainter>

namespace conspectus {

/// Canvas (unless transparent) and picture. `density`: device px per px of the page.
void paintPage(QPainter& painter, const Picture& picture, const ExportOptions& options, const Placement& placement,
               double density);

}  // namespace conspectus
