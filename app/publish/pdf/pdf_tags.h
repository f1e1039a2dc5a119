// pdf_tags.h: makes a PDF of one figure readable for those who do not see it.
#pragma once
#include "app/publish/export.h"

namespace conspectus {

struct PdfFigure {
    QString alternative;  // read out in place of the figure
    QString title;
    QString language;  // BCP 47; empty or no such tag: not said
};
PdfFigure pdfFigureOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options);

/// `pdf` as a tagged document (ISO 32000-1, 14.7 and 14.8): a structure tree with one figure that holds the content of
/// all its pages and has the alternative text, then its link annotations, if any; the title in the document's metadata
/// (XMP) and in the window of the reader. The same bytes for the same input.
/// Does not say that it conforms to PDF/UA: that also asks for a language, which a map need not have.
Result<std::string> tagged(const std::string& pdf, const PdfFigure& figure);

}  // namespace conspectus
