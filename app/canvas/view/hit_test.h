// hit_test.h: what of a picture is at a point or in an area.
#pragma once
#include "app/canvas/view/spatial_index.h"
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

    /// What is seen on top at `p`. Thin curves are met within `tolerance` picture px. Where relations share a line (a
    /// trunk, the stem of a block, the phrase on either) all of them are met; close to a member of a block the one that
    /// it hangs by.
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
