// svg_page.h: the shapes of a picture as SVG elements. Coordinates go in as they are in the picture and come out from
// the page's corner; looks are presentation attributes, which editors and office programs all read.
#pragma once
#include "app/paint/picture_style.h"
#include "app/publish/export.h"
#include "app/publish/xml_builder.h"

namespace conspectus {

class SvgPage {
public:
    explicit SvgPage(const Placement& placement);

    /// What <svg> says of size and type.
    XmlAttributes rootAttributes() const;
    void writeCanvas(const QColor& colour);
    void writeRect(const Rect& box, double radius, const QColor& fill);
    void writeFramedRect(const Rect& box, double radius, const QColor& fill, const QColor& border, double borderWidth);
    void writeLine(const Spline& curve, const RelationLook& look, ArrowStyle arrow);
    /// One <tspan> a line.
    void writeText(const MeasuredText& text, const Rect& area, const QColor& colour);

    XmlBuilder xml;

private:
    std::string x(double value) const { return number(value - m_corner.x); }
    std::string y(double value) const { return number(value - m_corner.y); }
    std::string width() const { return number(m_placement.page.width() / m_placement.scale); }
    std::string height() const { return number(m_placement.page.height() / m_placement.scale); }
    std::string pathData(const Spline& curve) const;
    XmlAttributes rectAttributes(const Rect& box, double radius) const;

    Placement m_placement;
    Point m_corner;
    std::string m_family;  // what <svg> says; texts of other scripts say their own
};

}  // namespace conspectus
