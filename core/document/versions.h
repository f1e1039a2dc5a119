// versions.h: the last saves of documents, kept compressed and outside of them.
#pragma once
#include "core/base/result.h"

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

inline constexpr std::size_t kVersionsKept = 20;

struct Version {
    std::string file;
    std::time_t saved = 0;
};

/// Keeps what was just saved in `document` at `saved`, unless it is what the last version holds; the oldest beyond
/// kVersionsKept go. `root` is made if it is missing; nobody else may read it. Errors speak of the version alone, never
/// of the document.
Result<void> keepVersion(const std::string& root, const std::string& document, std::string_view bytes,
                         std::time_t saved);

/// Of that document, the latest first.
std::vector<Version> versionsOf(const std::string& root, const std::string& document);

/// The bytes that were saved. Errors: the file is gone, damaged, or larger than a document may be.
Result<std::string> readVersion(const Version& version);

}  // namespace conspectus
