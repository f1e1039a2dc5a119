// turtle_guard.h: looks through Turtle before a parser gets it.
#pragma once
#include "core/base/result.h"

#include <string_view>

namespace conspectus {

/// One linear pass: brackets and parentheses outside of texts, addresses and comments are nested at most `depth` deep
/// (serd goes into each by a call of its own). Errors have the line. What else is wrong is left to the parser.
Result<void> guardTurtle(std::string_view text, int depth);

/// Where the text starts whose opening quotes are at `at`, ends: the offset behind its closing quotes.
std::size_t skipTurtleText(std::string_view text, std::size_t at);

}  // namespace conspectus
