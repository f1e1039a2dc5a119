// show.h: from a map and a wish to a picture, in one blocking call: the command line and tests.
#pragma once
#include "app/session/arrangement.h"
#include "core/layout/arrange.h"
#include "core/layout/measures.h"

namespace conspectus {

enum class FoldPolicy {
    AsAsked,  // exactly the depth and folds of the view
    UntilLegible,  // fold deeper levels until the smallest label is at least kLegiblePx at fit to the target
};

inline constexpr double kLegiblePx = 10;

struct Shown {
    ViewSpec spec;  // as it was shown: depth may be smaller than asked
    MeasuredView view;
    Layout layout;
    LayoutMeasures measures;
    Picture picture;
    bool isCarriedOn = false;  // made from the picture that stood
};

Result<Shown> showMap(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish, FoldPolicy policy,
                      const RunAll& runAll);

/// The view exactly as asked, carrying on what stands if that can be, as a window does while one edits.
Result<Shown> showMap(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish, const Arrangement& standing,
                      const RunAll& runAll);

/// Depths worth trying, deepest first: 0 (all) when so many concepts could be legible at `target`, then each smaller
/// number of levels down to 1. Never empty.
std::vector<int> depthsToTry(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec, Size target);

/// A depth to lay out.
struct DepthCandidate {
    int depth = 0;
    MeasuredView view;
};

/// Those of depthsToTry that our own quick layout leaves in question: from the first that is not hopelessly small in it
/// down to the first that is legible even there, for the engines' is not worse. Never empty.
std::vector<DepthCandidate> depthCandidates(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec,
                                            const LayoutWish& wish);

/// Reads "builtin:NAME", "-" or a file.
Result<ConceptMap> loadMap(const QString& where, std::vector<std::string>* warnings = nullptr);
std::vector<std::string> builtInMaps();

}  // namespace conspectus
