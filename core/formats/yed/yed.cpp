#include "core/formats/yed/yed.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"graphmlz"};  // what ends with .graphml is a document of ours

/// The format `graphml` reads its files.
bool recognisesNothing(std::string_view) { return false; }

}  // namespace

extern const Format kYed;
const Format kYed = {"yed", "yEd GraphML", kExtensions, false, recognisesNothing, nullptr, writeYed};

}  // namespace conspectus
