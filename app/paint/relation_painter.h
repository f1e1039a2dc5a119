// relation_painter.h: draws one line of a picture, and one phrase on its plate.
#pragma once
#include "app/paint/map_painter.h"

namespace conspectus {

/// `curve` in the look of `relation` (its own curve, or the stem of its block). `strength` below 1 fades it. With
/// Effort::Export it is the same in every part of the picture that is painted by itself.
void paintLine(QPainter& painter, const Theme& theme, const PictureRelation& relation, const Spline& curve,
               double scale, Emphasis emphasis, double strength = 1, Effort effort = Effort::Frame);

/// A phrase, or a number that stands for one.
void paintPlate(QPainter& painter, const Theme& theme, const Rect& plate, const MeasuredText& phrase, bool isNumber,
                double scale, Emphasis emphasis);

}  // namespace conspectus
