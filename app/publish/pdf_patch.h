// pdf_patch.h: changes the text of a finished PDF.
#pragma once
#include "core/base/result.h"

#include <vector>

namespace conspectus {

/// Bytes to replace.
struct PdfEdit {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string inserted;
};

/// `pdf` with `edits` (in order, not overlapping, none inside a stream) done and its table of offsets put right. Knows
/// the plain form that QPdfWriter writes: one cross-reference table, at the end.
Result<std::string> patched(const std::string& pdf, const std::vector<PdfEdit>& edits);

/// What Qt leaves to be desired: takes out the date of creation, so that the same picture gives the same bytes, and
/// marks the names of embedded fonts as those of subsets ("AAAAAA+Lato", ISO 32000-1, 9.6.4), so that programs that
/// join PDFs do not take one for the whole font.
Result<std::string> polished(const std::string& pdf);

}  // namespace conspectus
