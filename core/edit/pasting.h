// pasting.h: text from elsewhere as concepts.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

struct Pasted {
    Transaction transaction;
    std::vector<ConceptId> concepts;  // that came, in the order of the text
};

/// Reads `text` as
///  - propositions, if every line is one ("power - drives -> growth"; also with dashes and an arrow of Unicode, and
///    "power -> growth" without a phrase): concepts are found by their labels, or come new;
///  - else an outline: one concept a line, below the nearest line above that is indented less; marks of lists ("-",
///  "*",
///    "+", a bullet, "1.") are taken off, and headings of Markdown ("##") stand above what follows. The outermost ones
///    hang under `parent`, or on nothing when that is invalid.
/// Errors (ErrorCode::Edit): no text, or more than 5,000 lines.
Result<Pasted> pasteText(const ConceptMap& map, ConceptId parent, std::string_view text);

/// Propositions alone: rows of a spreadsheet (concept, phrase, concept between tabs) or lines as above. Errors: a line
/// is neither (it is named), no text, too much of it.
Result<Pasted> pasteRows(const ConceptMap& map, std::string_view text);

}  // namespace conspectus
