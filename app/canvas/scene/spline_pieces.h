// spline_pieces.h: the cubic pieces of a spline, one by one.
#pragma once
#include "core/base/geometry.h"

#include <array>
#include <span>
#include <utility>

namespace conspectus {

/// One cubic Bezier curve: start, two controls, end.
using CubicPiece = std::array<Point, 4>;

inline std::size_t pieceCount(const Spline& spline) { return spline.empty() ? 0 : (spline.size() - 1) / 3; }

inline CubicPiece pieceOf(const Spline& spline, std::size_t i)
{
    return {spline[3 * i], spline[3 * i + 1], spline[3 * i + 2], spline[3 * i + 3]};
}

/// The same curve in two, cut at the middle of its parameter (de Casteljau).
std::pair<CubicPiece, CubicPiece> halved(const CubicPiece& piece);

/// The bounds of the control points, which hold the curve.
Rect boundsOf(const CubicPiece& piece);

/// The same curve written with `count` pieces, by halving its longest ones. `count` is at least what it has.
Spline withPieces(const Spline& spline, std::size_t count);

/// From `a` (t = 0) to `b` (t = 1), each exactly at its end; both have at least one piece.
Spline between(const Spline& a, const Spline& b, double t);

/// `spline` when its first point has moved by `start` and its last by `end`: what lies between moves in proportion.
Spline dragged(const Spline& spline, Point start, Point end);

/// The least distance from `p` to the curve, to a fraction of a px at the sizes of a picture.
double distanceTo(const Spline& spline, Point p);

}  // namespace conspectus
