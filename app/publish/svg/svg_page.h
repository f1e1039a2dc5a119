// svg_page.h: the shapes of a picture as SVG elements. Coordinates go in as they are in the picture and come out from
// the page's corner; looks are presentation attributes, which editors and office programs all read.
#pragma once
#include "app/publish/drawing.h"
#include "app/publish/xml_builder.h"
#include "core/model/figure.h"

#include <QPainterPath>

namespace conspectus {

class SvgPage {
public:
    SvgPage(const Placement& placement, const QString& family, FigureText text = FigureText::Live);

    /// What <svg> says of size and type.
    XmlAttributes rootAttributes() const;
    void writeCanvas(const QColor& colour);
    /// Each shape with the text that stands on it, then the lines.
    void writeContents(const DrawnPart& part);

    XmlBuilder xml;

private:
    std::string x(double value) const { return number(value - m_corner.x); }
    std::string y(double value) const { return number(value - m_corner.y); }
    std::string width() const { return number(m_placement.page.width() / m_placement.scale); }
    std::string height() const { return number(m_placement.page.height() / m_placement.scale); }
    std::string length(double px) const;
    std::string pathData(const Spline& curve) const;
    std::string pathData(const QPainterPath& outline) const;
    void writeShape(const DrawnShape& shape);
    void writeLine(const DrawnLine& line);
    /// One <tspan> a line; or one <path> for all, where text is to be outlined.
    void writeText(const DrawnText& text);
    void writeOutline(const DrawnText& text);
    std::string polygonData(const std::array<Point, 8>& corners) const;

    Placement m_placement;
    Point m_corner;
    FigureText m_text;
    std::string m_family;  // what <svg> says; texts of other scripts say their own
};

}  // namespace conspectus
