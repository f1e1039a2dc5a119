// page_painter.h: a picture on a page, drawn with MapPainter: what PDF and the formats of pixels share.
#pragma once
#include "app/publish/export.h"

#include <QPainter>

namespace conspectus {

/// Canvas (unless transparent) and picture. `density`: device px per px of the page. `part`: what of the page can be
/// seen (px of the page; empty: all of it); parts that are painted one by one fit together without a seam.
void paintPage(QPainter& painter, const Picture& picture, const ExportOptions& options, const Placement& placement,
               double density, const QRectF& part = {});

}  // namespace conspectus
