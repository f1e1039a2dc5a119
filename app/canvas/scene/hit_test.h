// hit_test.h: what of a picture is at a point or in an area.
#pragma once
#include "app/canvas/scene/spatial_index.h"
#include "app/paint/picture.h"

namespace conspectus {

/// What the pointer meets; `index` is of the picture's concepts, relations or blocks.
struct Hit {
    enum class Kind { Nothing, Concept, FoldBadge, Relation, Block };
    Kind kind = Kind::Nothing;
    int index = -1;
    std::vector<int> relations =
        {};  // of a relation: all that the line stands for there, ascending; `index` is the first
    bool isInFrame = false;  // of a block; a rubber band may start there

    bool isConcept() const { return kind == Kind::Concept || kind == Kind::FoldBadge; }
    friend bool operator==(const Hit&, const Hit&) = default;
};

/// Grids over the concepts and over the relations' curves and phrases of one picture, which must outlive it unchanged.
class HitTest {
public:
    explicit HitTest(const Picture& picture);

    /// The topmost item at `p`. Curves are hit within `tolerance` px of the picture. Where relations share a line (a
    /// trunk, the stem of a block, the phrase on either) all of them are hit; next to a member of a block, its
    /// relation.
    Hit at(Point p, double tolerance) const;
    /// Concepts whose middle lies in `area`, ascending: what a rubber band takes.
    std::vector<int> conceptsIn(const Rect& area) const;

private:
    int conceptAt(Point p) const;
    int badgeAt(Point p) const;
    Hit relationAt(Point p, double tolerance) const;
    Hit blockAt(Point p, double tolerance) const;
    std::vector<int> sharing(int relation, Point p) const;

    const Picture& m_picture;
    SpatialIndex m_concepts;
    SpatialIndex m_badges;
    std::vector<int> m_badgeOwners;  // concept by box of m_badges
    SpatialIndex m_curves;
    std::vector<int> m_curveOwners;  // relation by box of m_curves
};

}  // namespace conspectus
