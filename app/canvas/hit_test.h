// hit_test.h: what of a picture is at a point or in an area.
#pragma once
#include "app/canvas/spatial_index.h"
#include "app/paint/picture.h"

namespace conspectus {

/// What the pointer meets; `index` is of the picture's concepts, relations or blocks.
struct Hit {
    enum class Kind { Nothing, Concept, FoldBadge, Relation, Block };
    Kind kind = Kind::Nothing;
    int index = -1;

    bool isConcept() const { return kind == Kind::Concept || kind == Kind::FoldBadge; }
    friend bool operator==(Hit, Hit) = default;
};

/// Grids over the concepts and over the relations' curves and phrases of one picture, which must outlive it unchanged.
class HitTest {
public:
    explicit HitTest(const Picture& picture);

    /// What is seen on top at `p`. Thin curves are met within `tolerance` picture px.
    Hit at(Point p, double tolerance) const;
    /// Concepts whose middle lies in `area`, ascending: what a rubber band takes.
    std::vector<int> conceptsIn(const Rect& area) const;

private:
    int conceptAt(Point p) const;
    int badgeAt(Point p) const;
    int relationAt(Point p, double tolerance) const;
    int blockAt(Point p, double tolerance) const;

    const Picture& m_picture;
    SpatialIndex m_concepts;
    SpatialIndex m_badges;
    std::vector<int> m_badgeOwners;  // concept by box of m_badges
    SpatialIndex m_curves;
    std::vector<int> m_curveOwners;  // relation by box of m_curves
};

}  // namespace conspectus
