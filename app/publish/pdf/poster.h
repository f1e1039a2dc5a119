// poster.h: a figure that is larger than the paper, over as many sheets as it takes.
#pragma once
#include "core/base/result.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

namespace conspectus {

/// Lengths are px, 96 to the inch.
struct PosterSheet {
    QRectF part;  // of the figure's page
    QRectF area;  // where that stands on the sheet, inside of a printer's margin; as large as the part
    QString label;  // column, row and number: "B2, 5 of 6"
};

/// The sheets, row by row: together they show all of `page`, and neighbours share `overlap`. An error when a sheet has
/// no room for more than its margin and the overlap, or when it would take thousands of them.
Result<std::vector<PosterSheet>> posterSheets(QSizeF page, QSizeF sheet, double overlap);

/// Crop marks off the corners of the area, and the label below them, in px of the sheet. `isOutlined`: as shapes.
void paintMarks(QPainter& painter, const PosterSheet& sheet, bool isOutlined);

}  // namespace conspectus
