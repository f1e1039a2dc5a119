// folds.h: the folded branches of an outline, in a view of the map.
#pragma once
#include "core/formats/losses.h"
#include "core/model/map_info.h"

#include <unordered_set>

namespace conspectus {

/// The name of the view that keeps what a file had folded.
inline constexpr std::string_view kFoldedView = "As folded";

/// Adds that view if anything is folded.
void addFolds(MapInfo& info, std::vector<ConceptId> folded);

/// What is folded in that view, else in the first view of the whole map that folds anything. Notes the other views as
/// left out: `title`, the format's, has one for each file.
std::unordered_set<ConceptId> foldsOf(const MapInfo& info, std::string_view title, LossList& losses);

}  // namespace conspectus
