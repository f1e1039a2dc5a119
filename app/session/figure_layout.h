// figure_layout.h: a view laid out for the width of a column rather than scaled down to it.
#pragma once
#include "app/session/show.h"

#include <stop_token>

namespace conspectus {

enum class FigureTries { One, Many };

/// Ways to set and arrange a view for a page of `wish.target` px, the calmest first: labels of usual width in the
/// view's own layout, then narrower labels, closer together, other layouts, and at last one concept below the other.
/// Touches fonts: GUI thread only. Never empty. One alone for views that are too large to try several.
std::vector<MeasuredView> figureCandidates(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish,
                                           FigureTries tries = FigureTries::Many);

/// The first that fits the page at full size, or else the one that has to be scaled down least.
struct FittedFigure {
    std::size_t candidate = 0;
    Layout layout;
    double scale = 1;  // that it fits at; 1: no scaling down
};

/// What the page's height means.
enum class HeightLimit {
    Firm,  // nothing is higher
    Wished,  // what is as wide as the page may be half as high again before type gets smaller, but no more than it must
};

/// For any thread. When the time of `runAll` is up (ErrorCode::Cancelled) the best so far has to do.
Result<FittedFigure> fitted(const std::vector<MeasuredView>& candidates, HeightLimit limit, const RunAll& runAll,
                            const std::stop_token& stop = {});

}  // namespace conspectus
