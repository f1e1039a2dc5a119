// arrival.h: where to look when another picture comes.
#pragma once
#include "app/paint/camera.h"
#include "app/session/map_session.h"

namespace conspectus {

/// The camera for `next` after `shown` was seen through `now`. Another map or view is fitted. Otherwise nothing jumps:
/// the anchor keeps its pixel (without one, what is nearest to the middle of the window), unless it was out of sight,
/// then it is brought in; a fitted camera stays fitted when the same view was only laid out better or folded to a
/// level, and who saw the whole map before an edit sees it afterwards.
Camera cameraFor(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown, const Camera& now);

}  // namespace conspectus
