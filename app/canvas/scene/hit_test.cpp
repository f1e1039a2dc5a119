#include "app/canvas/scene/hit_test.h"

#include "app/canvas/scene/spline_pieces.h"
#include "app/paint/map_painter.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kCurveBox = 480;  // picture px, width and height together; a larger piece is indexed in halves
constexpr int kMostHalvings = 5;
constexpr double kSame = 0.1;  // px by which the distances of lines that run together differ
constexpr double kByMember = 4;  // px around a member of a block that belong to its relation

/// Boxes that hold the piece between them, small enough that few points fall into one without being near the curve.
void coverWithBoxes(const CubicPiece& piece, int halvings, std::vector<Rect>& boxes)
{
    const Rect bounds = boundsOf(piece);
    const bool isSmall = std::min(bounds.width, bounds.height) < 8 || bounds.width + bounds.height < kCurveBox;
    if (isSmall || halvings == 0) {
        boxes.push_back(bounds);
        return;
    }
    const auto [before, after] = halved(piece);
    coverWithBoxes(before, halvings - 1, boxes);
    coverWithBoxes(after, halvings - 1, boxes);
}

SpatialIndex conceptBoxes(const Picture& picture)
{
    std::vector<Rect> boxes;
    boxes.reserve(picture.concepts.size());
    for (const PictureConcept& each : picture.concepts)
        boxes.push_back(each.box);
    return SpatialIndex(std::move(boxes));
}

Hit relationHit(std::vector<int> relations)
{
    const int first = relations.front();
    return {Hit::Kind::Relation, first, std::move(relations)};
}

Rect pointBox(Point p, double reach) { return {p.x - reach, p.y - reach, 2 * reach, 2 * reach}; }

}  // namespace

HitTest::HitTest(const Picture& picture) : m_picture(picture), m_concepts(conceptBoxes(picture))
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        if (picture.concepts[i].hidden == 0)
            continue;
        boxes.push_back(badgeArea(picture.concepts[i]));
        m_badgeOwners.push_back(static_cast<int>(i));
    }
    m_badges = SpatialIndex(std::move(boxes));

    boxes = {};
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        const PictureRelation& relation = picture.relations[r];
        for (std::size_t i = 0; i < pieceCount(relation.curve); ++i)
            coverWithBoxes(pieceOf(relation.curve, i), kMostHalvings, boxes);
        if (!relation.phrase.lines.isEmpty())
            boxes.push_back(relation.plate);
        m_curveOwners.resize(boxes.size(), static_cast<int>(r));
    }
    m_curves = SpatialIndex(std::move(boxes));
}

Hit HitTest::at(Point p, double tolerance) const
{
    if (const int i = badgeAt(p); i >= 0)
        return {Hit::Kind::FoldBadge, i};
    if (const int i = conceptAt(p); i >= 0)
        return {Hit::Kind::Concept, i};
    Hit hit = relationAt(p, tolerance);
    return hit.kind == Hit::Kind::Nothing ? blockAt(p, tolerance) : hit;
}

std::vector<int> HitTest::conceptsIn(const Rect& area) const
{
    std::vector<int> found = m_concepts.meeting(area);
    std::erase_if(found,
                  [&](int i) { return !area.contains(m_picture.concepts[static_cast<std::size_t>(i)].box.centre()); });
    return found;
}

int HitTest::conceptAt(Point p) const
{
    const std::vector<int> found = m_concepts.meeting(pointBox(p, 0));
    return found.empty() ? -1 : found.back();
}

int HitTest::badgeAt(Point p) const
{
    const std::vector<int> found = m_badges.meeting(pointBox(p, 0));
    return found.empty() ? -1 : m_badgeOwners[static_cast<std::size_t>(found.back())];
}

Hit HitTest::relationAt(Point p, double tolerance) const
{
    int nearest = -1;
    double least = tolerance;
    for (int box : m_curves.meeting(pointBox(p, tolerance))) {
        const int r = m_curveOwners[static_cast<std::size_t>(box)];
        const PictureRelation& relation = m_picture.relations[static_cast<std::size_t>(r)];
        const bool isOnPhrase = !relation.phrase.lines.isEmpty() && relation.plate.contains(p);
        const double distance = isOnPhrase ? 0 : distanceTo(relation.curve, p);
        if (distance > least || (distance == least && nearest >= 0))
            continue;
        least = distance;
        nearest = r;
    }
    return nearest < 0 ? Hit{} : relationHit(sharing(nearest, p));
}

/// The relations of its kind that run along the same line there: from or to the same concept, as near to `p`. On its
/// phrase: where that stands.
std::vector<int> HitTest::sharing(int relation, Point p) const
{
    const PictureRelation& hit = m_picture.relations[static_cast<std::size_t>(relation)];
    if (!hit.phrase.lines.isEmpty() && hit.plate.contains(p))
        p = hit.plate.centre();
    const double distance = distanceTo(hit.curve, p);
    std::vector<int> found{relation};
    for (int box : m_curves.meeting(pointBox(p, distance + kSame))) {
        const int r = m_curveOwners[static_cast<std::size_t>(box)];
        const PictureRelation& other = m_picture.relations[static_cast<std::size_t>(r)];
        const bool isAlike = other.type == hit.type && other.isBundle == hit.isBundle && !hit.isBundle;
        if (isAlike && (other.from == hit.from || other.to == hit.to) &&
            std::abs(distanceTo(other.curve, p) - distance) < kSame)
            found.push_back(r);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Hit HitTest::blockAt(Point p, double tolerance) const
{
    for (std::size_t i = 0; i < m_picture.blocks.size(); ++i) {
        const PictureBlock& block = m_picture.blocks[i];
        const bool isOnPhrase = !block.phrase.lines.isEmpty() && block.plate.contains(p);
        const bool isNearStem = boundsOf(block.stem).grown(tolerance).contains(p);
        if (!block.relations.empty() && (isOnPhrase || (isNearStem && distanceTo(block.stem, p) <= tolerance)))
            return relationHit(block.relations);
        if (!block.frame.contains(p))
            continue;
        for (std::size_t m = 0; m < std::min(block.concepts.size(), block.relations.size()); ++m)
            if (m_picture.concepts[static_cast<std::size_t>(block.concepts[m])].box.grown(kByMember).contains(p)) {
                Hit hit = relationHit({block.relations[m]});
                hit.isInFrame = true;
                return hit;
            }
        return {Hit::Kind::Block, static_cast<int>(i), {}, true};
    }
    return {};
}

}  // namespace conspectus
