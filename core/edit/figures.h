// figures.h: edits of the figures that a map keeps.
#pragma once
#include "core/edit/transaction.h"
#include "core/model/figure.h"

namespace conspectus {

/// Replaces the figure of the same name, or adds it at the end.
Result<Transaction> storeFigure(const ConceptMap& map, Figure figure);
Result<Transaction> removeFigure(const ConceptMap& map, const std::string& name);

}  // namespace conspectus
