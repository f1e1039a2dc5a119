// pdf_binder.h: what makes a document of pages: bookmarks, links, the language it is in, where to cut.
#pragma once
#include "core/base/result.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace conspectus {

struct PdfBookmark {
    std::size_t page = 0;
    QString title;
};

struct PdfLink {
    std::size_t page = 0;
    QRectF area;  // px of the page, 96 to the inch, y down
    QString address;  // that has passed safeLink()
};

struct PdfBinding {
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
    QString language;  // BCP 47
    std::vector<QRectF> trims = {};  // by page: what is left of it after cutting, as areas of links; none: not said
};

/// `pdf` with those (ISO 32000-1, 12.3.3, 12.5.6.5 and 14.11.2). A list of bookmarks is opened with the document when
/// there is more than one of them. The same bytes for the same input.
Result<std::string> bound(const std::string& pdf, const PdfBinding& binding);

}  // namespace conspectus
