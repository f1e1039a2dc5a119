// xml_guard.h: looks through XML before a parser gets it.
#pragma once
#include "core/formats/losses.h"

namespace conspectus {

/// One linear pass over UTF-8 text that accepts only what a parser can take in bounded time and memory: elements that
/// open and close properly, nested at most limits.depth deep, with at most 10,000 attributes of different names; no
/// declared entities; characters that XML allows. Errors have the line. References to entities that nobody declared are
/// a loss: they stay as they are.
Result<void> guardXml(std::string_view text, const ReadLimits& limits, LossList& losses);

}  // namespace conspectus
