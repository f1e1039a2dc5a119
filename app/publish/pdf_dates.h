// pdf_dates.h: takes out of a PDF what differs from one writing to the next.
#pragma once
#include "core/base/result.h"

namespace conspectus {

/// `pdf` without its date of creation (which the standard leaves to choice), its table of offsets put right. Knows the
/// plain form that QPdfWriter writes: one classic cross-reference table at the end.
Result<std::string> withoutCreationDate(std::string pdf);

}  // namespace conspectus
