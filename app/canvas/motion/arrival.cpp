#include "app/canvas/motion/arrival.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

namespace {

constexpr double kRevealMargin = 24;
constexpr double kStill = 1;  // px

/// Most of what is in both pictures stands where it stood.
bool standsStill(const Picture& shown, const Picture& next)
{
    std::unordered_map<ConceptId, Point> places;
    for (const PictureConcept& each : shown.concepts)
        places.emplace(each.id, each.box.centre());
    std::size_t kept = 0, still = 0;
    for (const PictureConcept& each : next.concepts)
        if (const auto before = places.find(each.id); before != places.end()) {
            ++kept;
            still += length(before->second - each.box.centre()) < kStill;
        }
    return kept > 0 && 2 * still >= kept;
}

/// The concept of both pictures that stands nearest to the middle of the window.
ConceptId nearestToMiddle(const Picture& shown, const Picture& next, const Camera& now)
{
    std::unordered_set<ConceptId> kept;
    for (const PictureConcept& each : next.concepts)
        kept.insert(each.id);
    const Point middle = now.visible().centre();
    ConceptId nearest;
    double least = 0;
    for (const PictureConcept& each : shown.concepts) {
        const double distance = length(each.box.centre() - middle);
        if ((nearest.isValid() && distance >= least) || !kept.contains(each.id))
            continue;
        nearest = each.id;
        least = distance;
    }
    return nearest;
}

const Rect& boxIn(const Picture& picture, ConceptId id)
{
    return picture.concepts[static_cast<std::size_t>(picture.indexOf(id))].box;
}

bool holds(const Rect& window, const Rect& content)
{
    return window.contains({content.x, content.y}) && window.contains({content.right(), content.bottom()});
}

Camera fitted(Camera camera, const Rect& content)
{
    camera.setContent(content);
    camera.fit();
    return camera;
}

}  // namespace

Camera cameraFor(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown, const Camera& now)
{
    const bool isNewView = cause == PictureCause::Opened || cause == PictureCause::ViewChosen;
    const bool isWhole =
        cause == PictureCause::Refined || cause == PictureCause::Folded;  // of no concept in particular
    const bool staysFitted = isWhole && now.isFitted() && !anchor.isValid();
    if (isNewView || staysFitted)
        return fitted(now, next.bounds);
    // Where most stand still, one that was put elsewhere shall be seen to go there.
    const bool isInBoth = shown.indexOf(anchor) >= 0 && next.indexOf(anchor) >= 0;
    const bool isMoved = isInBoth && length(boxIn(shown, anchor).centre() - boxIn(next, anchor).centre()) > kStill;
    const bool needsNoAnchor = (!isInBoth || isMoved) && standsStill(shown, next);
    const bool isAnchored = isInBoth && !needsNoAnchor;
    const ConceptId held = isAnchored ? anchor : nearestToMiddle(shown, next, now);
    if (!held.isValid())
        return fitted(now, next.bounds);

    Camera camera = now;
    const Point from = needsNoAnchor ? now.visible().centre() : boxIn(shown, held).centre();
    camera.hold(needsNoAnchor ? from : boxIn(next, held).centre(), now.toView(from));
    camera.setContent(next.bounds);
    const bool isOutOfSight = next.indexOf(anchor) >= 0 && !camera.visible().intersects(boxIn(next, anchor));
    if (isOutOfSight)
        camera.reveal(boxIn(next, anchor), kRevealMargin);
    const bool sawEverything = !needsNoAnchor && cause != PictureCause::Folded && holds(now.visible(), shown.bounds);
    return sawEverything && !holds(camera.visible(), next.bounds) ? fitted(now, next.bounds) : camera;
}

}  // namespace conspectus
