// tour_play.h: how a tour is gone through, and tours that are made of what a map holds already.
#pragma once
#include "core/model/tour.h"
#include "core/view/visible_map.h"

namespace conspectus {

/// Concepts that the stop names and the map does not have any more, with those that were gone when it was written.
std::size_t missingFrom(const ConceptMap& map, const TourStop& stop);

using TourSteps = std::vector<std::vector<ConceptId>>;

/// The groups that are shown one after the other: those of the stop that still have concepts, without the rest. What is
/// in several is shown with the first.
TourSteps stepsOf(const ConceptMap& map, const TourStop& stop);
/// Those that change the picture of `shown`: without what it folds away or leaves out, which no step can show.
TourSteps stepsOf(const ConceptMap& map, const TourStop& stop, const VisibleMap& shown);

/// What is not shown yet at `step` (0: at first); sorted.
std::vector<ConceptId> waitingAt(const TourSteps& steps, int step);

/// Steps for a stop that shows `shown`: each concept below its start by itself, in reading order; or level by level.
TourSteps conceptByConcept(const VisibleMap& shown);
TourSteps levelByLevel(const VisibleMap& shown);

/// What the room looks at, as indices of `shown`: what is lit, else the centre, else where the view starts. Of what is
/// folded away, what it hides behind. Empty only if nothing is shown.
std::vector<int> subjectOf(const TourStop& stop, const VisibleMap& shown);

/// Where one is in a tour.
struct TourPlace {
    int stop = 0;  // index into Tour::stops
    int step = 0;  // 0: nothing but what is there from the start

    friend bool operator==(const TourPlace&, const TourPlace&) = default;
};

/// One step on and one back, over stops that are not hidden. Nothing at the ends. `steps`: that the stop here has.
/// Going back comes to the end of a stop (kLastStep), so that the way back is the way forward.
inline constexpr int kLastStep = 1'000'000;
std::optional<TourPlace> placeAfter(const Tour& tour, TourPlace here, int steps);
std::optional<TourPlace> placeBefore(const Tour& tour, TourPlace here, int steps);
/// The stop itself if it is not hidden, else the next that is not, else the one before it; nothing in a tour of none.
std::optional<int> nearestStop(const Tour& tour, int stop);
std::optional<int> stopAfter(const Tour& tour, int stop);  // not hidden

/// A tour of what is below `root` in reading order: a stop for each concept that has something narrower, its branch as
/// a whole where that is small, else one level of it. Notes say what the map says of it, in `language`.
Tour tourOfBranch(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId root, std::string_view language);

/// A stop for each named view, in their order.
Tour tourOfViews(const ConceptMap& map);

/// `wanted`, or with a number behind it if the map has a tour of that name.
std::string freeTourName(const ConceptMap& map, const std::string& wanted);

}  // namespace conspectus
