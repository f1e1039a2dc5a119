// show.h: from a map and a wish to a picture, in one blocking call: the command line and tests.
#pragma once
#include "app/session/arrangement.h"
#include "core/layout/arrange/arrange.h"
#include "core/layout/measures/measures.h"

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

/// How much of a view to lay out.
struct DepthCandidate {
    int depth = 0;
    int most = 0;
    MeasuredView view;
};

/// Those of depthsToTry that our own quick layout leaves in question: from the first that is not hopelessly small in it
/// down to the first that is legible even there, for the engines' is not worse. When even one level is not: views of
/// all levels that show ever fewer of the weightiest concepts (ViewSpec::most), down to a handful. Never empty.
std::vector<DepthCandidate> depthCandidates(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec,
                                            const LayoutWish& wish);

/// The candidate to lay out after `laidOut`, whose smallest label came out `labelPx` high at fit: the next, or one
/// further on where it is plain that the next is too large as well. candidates.size() when there is none.
std::size_t nextCandidate(const std::vector<DepthCandidate>& candidates, std::size_t laidOut, double labelPx);

/// Reads "builtin:NAME", "-" or a file.
Result<ConceptMap> loadMap(const QString& where, std::vector<std::string>* warnings = nullptr);
std::vector<std::string> builtInMaps();

}  // namespace conspectus
