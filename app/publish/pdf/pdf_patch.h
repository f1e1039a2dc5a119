// pdf_patch.h: changes a finished PDF in places, and keeps its table of offsets true.
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

/// `pdf` with `edits` (in any order, not overlapping) done. Knows the plain form that QPdfWriter writes: one classic
/// cross-reference table, at the end.
Result<std::string> patched(const std::string& pdf, std::vector<PdfEdit> edits);

}  // namespace conspectus
