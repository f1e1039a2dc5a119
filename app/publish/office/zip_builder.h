// zip_builder.h: files packed into one, as office programs want their documents (ISO/IEC 21320-1). The same files, the
// same bytes: every file is dated 1 January 1980, the first day that the format knows.
#pragma once
#include "core/base/result.h"

#include <span>
#include <string>

namespace conspectus {

struct ZipFile {
    std::string name;  // "ppt/slides/slide1.xml", in ASCII; unique
    std::string content;
};

/// In the order given. The text of the archive is made in memory.
Result<std::string> zipOf(std::span<const ZipFile> files);

}  // namespace conspectus
