// curves.h: small geometry of curves against boxes.
#pragma once
#include "core/base/geometry.h"

namespace conspectus {

/// True if the segment from `a` to `b` has a point inside `box`.
bool crosses(Point a, Point b, const Rect& box);

/// True if the segments have a point in common (touching ends count).
bool cross(Point a, Point b, Point c, Point d);

/// The smallest rectangle that holds both points, never empty.
Rect boundsOf(Point a, Point b);

/// Where the straight way from the middle of `box` to `towards` leaves the box.
Point boundaryPoint(const Rect& box, Point towards);

/// The curve without what lies inside the box that it starts in and the box that it ends in. What lies wholly inside
/// of both comes back as a straight line between their boundaries, or empty if the boxes overlap.
Spline clippedToBoxes(const Spline& curve, const Rect& from, const Rect& to);

/// True if some part of the curve lies in the square of 2 * `reach` around `p`.
bool isNear(Point p, const Spline& curve, double reach);

/// A polyline that comes within about `tolerance` px of the curve everywhere: one segment for what is straight.
std::vector<Point> chordsOf(const Spline& curve, double tolerance);

double lengthOf(const Spline& curve);

/// `count` points at equal distances along the curve, its ends among them.
std::vector<Point> evenlyAlong(const Spline& curve, int count);

/// A smooth curve through all points (Catmull and Rom, 1974).
Spline smoothThrough(const std::vector<Point>& points);

Spline reversed(Spline curve);
Spline translated(Spline curve, Point by);

}  // namespace conspectus
