#include "app/publish/svg_page.h"

#include "app/paint/edge_path.h"

namespace conspectus {

namespace {

std::string hex(const QColor& colour) { return colour.name().toStdString(); }

std::string familyList(const QFont& font)
{
    QString list;
    for (const QString& family : font.families())
        list += (family.contains(u' ') ? QStringLiteral("'%1', ") : QStringLiteral("%1, ")).arg(family);
    return (list + QStringLiteral("sans-serif")).toStdString();
}

std::string dashArray(std::span<const double> dashes)
{
    std::string list;
    for (double px : dashes)
        list += (list.empty() ? "" : " ") + number(px);
    return list;
}

}  // namespace

SvgPage::SvgPage(const Placement& placement)
    : m_placement(placement),
      m_corner(placement.offset * (-1 / placement.scale)),
      m_family(familyList(mapFont(kPhrasePx, QFont::Normal)))
{
}

XmlAttributes SvgPage::rootAttributes() const
{
    return {{"xmlns", "http://www.w3.org/2000/svg"},        {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
            {"width", number(m_placement.page.width())},    {"height", number(m_placement.page.height())},
            {"viewBox", "0 0 " + width() + ' ' + height()}, {"font-family", m_family}};
}

void SvgPage::writeCanvas(const QColor& colour)
{
    xml.leaf("rect", {{"id", "canvas"}, {"width", width()}, {"height", height()}, {"fill", hex(colour)}});
}

XmlAttributes SvgPage::rectAttributes(const Rect& box, double radius) const
{
    return {{"x", x(box.x)},
            {"y", y(box.y)},
            {"width", number(box.width)},
            {"height", number(box.height)},
            {"rx", number(radius)}};
}

void SvgPage::writeRect(const Rect& box, double radius, const QColor& fill)
{
    XmlAttributes attributes = rectAttributes(box, radius);
    attributes.push_back({"fill", hex(fill)});
    xml.leaf("rect", attributes);
}

void SvgPage::writeFramedRect(const Rect& box, double radius, const QColor& fill, const QColor& border,
                              double borderWidth)
{
    XmlAttributes attributes = rectAttributes(box.grown(-borderWidth / 2), radius - borderWidth / 2);
    attributes.push_back({"fill", hex(fill)});
    attributes.push_back({"stroke", hex(border)});
    attributes.push_back({"stroke-width", number(borderWidth)});
    xml.leaf("rect", attributes);
}

std::string SvgPage::pathData(const Spline& curve) const
{
    const auto point = [this](Point p) {
        return x(p.x) + ' ' + y(p.y);
    };
    std::string data = 'M' + point(curve.front());
    for (std::size_t i = 1; i + 2 < curve.size(); i += 3)
        data += " C" + point(curve[i]) + ' ' + point(curve[i + 1]) + ' ' + point(curve[i + 2]);
    return data;
}

void SvgPage::writeLine(const Spline& curve, const RelationLook& look, ArrowStyle arrow)
{
    if (curve.size() < 4)
        return;
    const EdgePath path = edgePath(curve, arrow, look.headLength);
    xml.leaf("path",
             {{"d", pathData(path.line)},
              {"fill", "none"},
              {"stroke", hex(look.colour)},
              {"stroke-width", number(look.width)},
              {"stroke-linejoin", "round"},
              {"stroke-dasharray", dashArray(look.dashes)}});
    for (const ArrowHead& head : path.heads) {
        std::string data;
        for (Point corner : head)
            data += (data.empty() ? "M" : " L") + x(corner.x) + ' ' + y(corner.y);
        xml.leaf("path", {{"d", data + " Z"}, {"fill", hex(look.colour)}});
    }
}

void SvgPage::writeText(const MeasuredText& text, const Rect& area, const QColor& colour)
{
    const std::string middle = x(area.centre().x);
    double baseline = area.centre().y - text.size.height / 2 + text.ascent;
    std::string lines;
    for (const QString& line : text.lines) {
        lines += XmlBuilder::tag("tspan", {{"x", middle}, {"y", y(baseline)}}, ">") + escaped(line) + "</tspan>";
        baseline += text.lineHeight;
    }
    const std::string family = familyList(text.font);
    xml.element("text",
                {{"text-anchor", "middle"},
                 {"font-family", family == m_family ? std::string() : family},
                 {"font-size", number(text.font.pixelSize())},
                 {"font-weight", text.font.weight() == QFont::Normal ? "" : number(text.font.weight())},
                 {"font-style", text.font.italic() ? "italic" : ""},
                 {"direction", text.isRightToLeft ? "rtl" : ""},
                 {"fill", hex(colour)}},
                lines);
}

}  // namespace conspectus
