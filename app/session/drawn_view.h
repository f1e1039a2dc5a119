// drawn_view.h: a view as its author drew it, or the program that its file came from.
#pragma once
#include "app/session/arrangement.h"
#include "core/layout/arrange/arrange.h"
#include "core/layout/engine_catalogue.h"

namespace conspectus {

/// Gives the concepts of `view` the sizes that they have in `saved`, at least, and its frames; returns where things
/// stand: as in `before`, a picture of this view, if there is one, else as `saved` says, everything farther apart by
/// one factor where our labels would overlap otherwise (Arrangement::scale()). Touches fonts: GUI thread only.
std::shared_ptr<const Arrangement> standAsDrawn(MeasuredView& view, const SavedArrangement& saved,
                                                const std::shared_ptr<const Arrangement>& before);

/// True if the view is to be shown as it was drawn, and somebody drew it.
bool isDrawn(const ViewSpec& spec, const LayoutWish& wish);

/// `visible` measured; if it is to be shown as it was drawn, it knows where it stands.
MeasuredView measuredAsWished(const ConceptMap& map, VisibleMap visible, const ViewSpec& spec, const LayoutWish& wish);

/// The layout of a view: carried on from where it stands if it knows that, else by arrange().
Result<Layout> laidOutAsWished(const MeasuredView& view, const LayoutRequest& request, const RunAll& runAll,
                               const std::stop_token& stop = {});
/// The same at once, by arrangeAtOnce().
Layout laidOutAtOnce(const MeasuredView& view);

/// The factor, at least 1, that keeps boxes of these sizes apart that do not overlap where they were drawn. At most
/// `kMostSpread` where the drawing has sizes; what still overlaps then is pushed aside.
double spreadOf(const std::vector<Rect>& drawn, const std::vector<Size>& sizes);

}  // namespace conspectus
