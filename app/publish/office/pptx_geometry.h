// pptx_geometry.h: the outlines of shapes and lines as DrawingML says them (ECMA-376-1, 20.1.9).
#pragma once
#include "app/publish/office/pptx_plane.h"
#include "app/publish/xml_builder.h"

namespace conspectus {

/// The middle of a shape's border, which is what programs call its size.
Rect outlineOf(const DrawnShape& shape);

/// Where lines are glued to a shape: after the middles of its four sides, which every shape has, the points where its
/// lines were drawn to, so that they stay there when it is moved.
class ConnectionSites {
public:
    explicit ConnectionSites(const Rect& box) : m_box(box) { }

    /// The number of the site at `place`, which is on the border of the shape.
    int add(Point place);
    const std::vector<Point>& added() const { return m_added; }

private:
    Rect m_box;
    std::vector<Point> m_added;  // shares of width and height
};

/// <a:xfrm>.
void writeFrame(XmlBuilder& xml, const EmuRect& rect, bool isMirrored = false, bool isUpsideDown = false);

/// The outline of a box. `corner`: the radius of its corners as a share of its shorter side, which they keep. Text may
/// stand out a little before it breaks: another font than the one that it was measured with may be wider.
void writeBox(XmlBuilder& xml, Shape shape, double corner, const ConnectionSites& sites);

bool isStraight(const Spline& curve);

/// Place and form of a line: a straight connector, or the curve as it is.
void writeCurve(XmlBuilder& xml, const Spline& curve, const SlidePlane& plane);

}  // namespace conspectus
