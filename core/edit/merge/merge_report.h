// merge_report.h: the sentences that merging says.
#pragma once
#include "core/edit/merge/sheet.h"

namespace conspectus {

/// “text”, in one line and not too long.
std::string quoted(std::string_view text);

/// What a concept is called: its label, else its key.
std::string nameIn(const Sheet& sheet, ConceptId id);
/// “heat — drives → work”.
std::string saidIn(const Sheet& sheet, const Relation& relation);

using Sentences = std::vector<std::string>;

}  // namespace conspectus
