// pdf_pages.h: pages of one size as a PDF.
#pragma once
#include "app/publish/pdf/pdf_polish.h"

#include <QPainter>
#include <QSizeF>

#include <functional>

namespace conspectus {

struct PdfPages {
    QSizeF size;  // px, 96 to the inch
    std::size_t count = 1;
    QString title;
    TrueLetters letters;  // see pdf_polish.h
    /// Paints a page; the painter is scaled by nothing yet, `density` says how many of its dots a px has.
    std::function<void(QPainter& painter, std::size_t page, double density)> paint;
};

/// Fonts embedded; the same bytes for the same pages.
Result<std::string> writePdfPages(const PdfPages& pages);

}  // namespace conspectus
