// surroundings_places.h: where everything around a concept stands, and what room there is for its lines.
#pragma once
#include "core/layout/surroundings/surroundings_lanes.h"
#include "core/layout/surroundings/surroundings_sides.h"

namespace conspectus {

/// Coordinates of a side: u goes outwards from the middle of the centre, v along the ranks, down or to the right.
struct SideFrame {
    Side side = Side::Right;

    Point at(double u, double v) const
    {
        const double outwards = side == Side::Left || side == Side::Above ? -u : u;
        return isColumn(side) ? Point{outwards, v} : Point{v, outwards};
    }
    double depth(Size size) const { return isColumn(side) ? size.width : size.height; }
    double breadth(Size size) const { return isColumn(side) ? size.height : size.width; }
    double along(Point place) const { return isColumn(side) ? place.y : place.x; }
};

/// Lines from the rank before spread out between `fan` and `knee`, and run beside each other, with their phrases, from
/// there to `near`, where all of the rank begins.
struct RankRoom {
    double fan = 0;
    double knee = 0;
    double near = 0;
    double far = 0;  // of the deepest unit
};

struct SurroundingPlaces {
    std::vector<Point> centres;  // by unit; the centre's is the origin
    std::vector<Size> sizes;  // by unit
    std::vector<BlockShape> shapes;  // by group
    std::array<std::vector<RankRoom>, 4> rooms;  // by Side, by rank
    std::vector<double> lanes;  // by link: u of the lane of one that runs beside its rank; 0: it does not
};

/// Lines that end on the same unit, from beside each other: where each is while it has its phrase, from the middle of
/// the unit. `phrases`: of the lines, in order, across the lines.
std::vector<double> lanesFor(const std::vector<double>& phrases);

/// How many lines find room at a side of the centre that is `breadth` px long.
int portsAt(double breadth);

SurroundingPlaces placesOf(const LayoutRequest& view, const SurroundingUnits& units, SurroundingSides& sides);

}  // namespace conspectus
