// placing.h: edits of where concepts stand: by hand, in line, evenly.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

struct Placed {
    ConceptId id;
    Rect box;  // as the picture has it
};

/// Each is pinned where its box is. `merge` as in a Transaction: nudging on is one step.
Result<Transaction> pinAll(const ConceptMap& map, const std::vector<Placed>& places, std::string label,
                           std::string merge = {});
Result<Transaction> unpinAll(const ConceptMap& map, const std::vector<ConceptId>& ids);

enum class Line { Left, Centre, Right, Top, Middle, Bottom };

/// In line with the first of them.
std::vector<Placed> aligned(std::vector<Placed> places, Line line);

/// Equal gaps between the first and the last, which stay, in the order that they have.
std::vector<Placed> distributed(std::vector<Placed> places, bool isAcross);

}  // namespace conspectus
