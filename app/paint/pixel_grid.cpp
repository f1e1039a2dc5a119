#include "app/paint/pixel_grid.h"

namespace conspectus {

namespace {

Point aligned(Rect& box)
{
    const Rect before = box;
    box.x = std::round(box.x);
    box.y = std::round(box.y);
    return {box.x - before.x, box.y - before.y};
}

/// Moves the ends of `curve`, and the control points beside them, so that it leaves and arrives as it did.
void moveEnds(Spline& curve, Point start, Point end)
{
    if (curve.size() < 4)
        return;
    curve[0] = curve[0] + start;
    curve[1] = curve[1] + start;
    const std::size_t last = curve.size() - 1;
    curve[last] = curve[last] + end;
    curve[last - 1] = curve[last - 1] + end;
}

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

void alignToPixels(Picture& picture)
{
    std::vector<Point> moved;
    moved.reserve(picture.concepts.size());
    for (PictureConcept& shown : picture.concepts)
        moved.push_back(aligned(shown.box));
    for (PictureRelation& relation : picture.relations)
        moveEnds(relation.curve, moved[at(relation.from)], moved[at(relation.to)]);
    for (PictureBlock& block : picture.blocks) {
        const Point frame = aligned(block.frame), anchor = moved[at(block.anchor)];
        const bool startsAtFrame =
            !block.relations.empty() && picture.relations[at(block.relations.front())].from != block.anchor;
        moveEnds(block.stem, startsAtFrame ? frame : anchor, startsAtFrame ? anchor : frame);
    }
}

}  // namespace conspectus
