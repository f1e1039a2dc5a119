// paint_tools.h: what the painters of concepts and relations share.
#pragma once
#include "app/paint/map_painter.h"

#include <QPainterPath>

namespace conspectus {

inline QRectF toQRectF(const Rect& r) { return {r.x, r.y, r.width, r.height}; }
inline QPointF toQPointF(Point p) { return {p.x, p.y}; }
QPainterPath toPath(const Spline& spline);

/// Space between a concept and the ring around it, and what the ring takes beyond its box at most.
inline constexpr double kRingGap = 3;
inline constexpr double kRingReach = 6;

/// Hovered or selected.
inline bool standsOut(Emphasis emphasis) { return emphasis >= Emphasis::Hovered; }

/// The colour that makes something stand out.
QColor accentOf(const Theme& theme, Emphasis emphasis);

/// `colour` as it is on a canvas where other things matter more.
QColor dimmed(const QColor& colour, const Theme& theme);

/// Letters of less than 5 device px are grey noise, and shaping them would cost the frame.
inline bool isTextShown(double px, double scale) { return px * scale >= 5; }

/// Lines of less than one and a half device px are drawn at one: as crisp as can be, and several times cheaper than any
/// width above one.
QPen linePen(const QColor& colour, double width, double scale);

}  // namespace conspectus
