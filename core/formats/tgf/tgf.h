// tgf.h: the Trivial Graph Format: a line "id label" for each node, a line "#", a line "from to label" for each edge.
#pragma once
#include "core/formats/format.h"

namespace conspectus {

Result<ReadMap> readTgf(std::string_view bytes, const ReadLimits& limits);
Result<WrittenMap> writeTgf(const ConceptMap& map);

/// One line of the file: the first word, and what follows it without blanks at the ends.
struct TgfLine {
    std::string_view word;
    std::string_view rest;
};
TgfLine splitTgfLine(std::string_view line);

/// The next line of `text`, which it is taken from; line ends are LF, CR or both.
std::string_view takeLine(std::string_view& text);

}  // namespace conspectus
