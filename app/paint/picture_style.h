// picture_style.h: how the parts of a picture look in a theme. MapPainter and the SVG writer both ask here, so that
// what is exported is what is seen.
#pragma once
#include "app/paint/picture.h"
#include "app/theme/theme.h"

#include <array>
#include <span>

namespace conspectus {

struct ConceptLook {
    QColor fill;
    QColor border;
    QColor text;
    QColor badge;  // behind the count of what is folded
    double borderWidth;
    double radius;
    Shape shape = Shape::Rounded;
};

/// The corners of an octagon in `box`, clockwise from the left end of its top.
std::array<Point, 8> octagonIn(const Rect& box);

struct RelationLook {
    QColor colour;
    double width;
    std::span<const double> dashes;  // px on, px off; empty: solid
    double headLength;
};

/// The frame around a leaf block.
struct BlockLook {
    QColor fill;
    QColor border;
    double borderWidth;
    double radius;
};

inline constexpr double kPlateRadius = 3;

/// The plate behind a phrase, or of a number that stands for one.
struct PlateLook {
    QColor fill;
    QColor border;  // not valid: none
    double borderWidth = 0;
    double radius = kPlateRadius;
    QColor text;
};
PlateLook plateLook(const Theme& theme, const Rect& plate, bool isNumber);

BlockLook blockLook(const Theme& theme);
/// Of a frame that somebody drew around concepts, and of its label.
BlockLook frameLook(const Theme& theme, const PictureFrame& frame);
QColor frameTextColour(const Theme& theme, const PictureFrame& frame);
/// Of a concept that has such a share of what concepts are coloured by, and of one of that group.
QColor shadeColour(const Theme& theme, double share);
QColor groupColour(const Theme& theme, int group);

ConceptLook conceptLook(const Theme& theme, const PictureConcept& shown);
QColor lineColour(const Theme& theme, const PictureRelation& shown);
RelationLook relationLook(const Theme& theme, const PictureRelation& shown);

/// `a` with the share `t` of `b`, 0 to 1.
QColor mixed(const QColor& a, const QColor& b, double t);

}  // namespace conspectus
