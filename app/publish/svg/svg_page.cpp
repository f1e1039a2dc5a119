#include "app/publish/svg/svg_page.h"

#include "app/paint/map_font.h"
#include "app/publish/glyph_outlines.h"
#include "app/publish/paper.h"
#include "app/publish/svg/svg_fonts.h"
#include "core/model/figure.h"

namespace conspectus {

namespace {

std::string hex(const QColor& colour) { return colour.name().toStdString(); }

/// A theme may come with a map and name any family: what could end the name is left out.
QString quoted(QString family)
{
    family.remove(u'\'').remove(u'\\');
    return family.contains(u' ') ? u'\'' + family + u'\'' : family;
}

std::string familyList(const QStringList& families)
{
    QString list;
    for (const QString& family : families)
        list += quoted(family) + QStringLiteral(", ");
    const bool hasSerifs = isSerif(families.value(0));
    return escaped(list + (hasSerifs ? QStringLiteral("serif") : QStringLiteral("sans-serif")));
}

/// The one control point of a curve that was a quadratic, as those of TrueType letters are, before it became a cubic.
std::optional<QPointF> quadraticControl(QPointF start, QPointF first, QPointF second, QPointF end)
{
    constexpr double kSame = 0.01;
    const QPointF before = (3 * first - start) / 2, after = (3 * second - end) / 2;
    if ((before - after).manhattanLength() > kSame)
        return std::nullopt;
    return (before + after) / 2;
}

std::string dashArray(std::span<const double> dashes)
{
    std::string list;
    for (double px : dashes)
        list += (list.empty() ? "" : " ") + number(px);
    return list;
}

}  // namespace

SvgPage::SvgPage(const Placement& placement, const QString& family, FigureText text)
    : m_placement(placement), m_corner(placement.offset * (-1 / placement.scale)), m_text(text)
{
    TypeStyle type;
    type.family = family;
    m_family = familyList(labelFont(0, u"a", type).families());
}

/// Editors take a px for different lengths (1/96 inch, 1/72 inch); all agree on a mm.
std::string SvgPage::length(double px) const
{
    return m_placement.isOnPaper ? number(px / kPxPerMm) + "mm" : number(px);
}

XmlAttributes SvgPage::rootAttributes() const
{
    return {{"xmlns", "http://www.w3.org/2000/svg"},        {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
            {"width", length(m_placement.page.width())},    {"height", length(m_placement.page.height())},
            {"viewBox", "0 0 " + width() + ' ' + height()}, {"font-family", m_family}};
}

void SvgPage::writeCanvas(const QColor& colour)
{
    xml.leaf("rect", {{"id", "canvas"}, {"width", width()}, {"height", height()}, {"fill", hex(colour)}});
}

void SvgPage::writeContents(const DrawnPart& part)
{
    for (std::size_t i = 0; i < std::max(part.shapes.size(), part.texts.size()); ++i) {
        if (i < part.shapes.size())
            writeShape(part.shapes[i]);
        if (i < part.texts.size())
            writeText(part.texts[i]);
    }
    for (const DrawnLine& line : part.lines)
        writeLine(line);
}

void SvgPage::writeShape(const DrawnShape& shape)
{
    const bool hasBorder = shape.border.isValid();
    const double inset = hasBorder ? shape.borderWidth / 2 : 0;
    const Rect box = shape.box.grown(-inset);
    XmlAttributes attributes;
    if (shape.shape == Shape::Octagon) {
        attributes = {{"d", polygonData(octagonIn(box))}};
    } else {
        attributes = {{"x", x(box.x)}, {"y", y(box.y)}, {"width", number(box.width)}, {"height", number(box.height)}};
        attributes.push_back({"rx", number(std::max(shape.radius - inset, 0.0))});
    }
    attributes.push_back({"fill", hex(shape.fill)});
    if (hasBorder) {
        attributes.push_back({"stroke", hex(shape.border)});
        attributes.push_back({"stroke-width", number(shape.borderWidth)});
    }
    xml.leaf(shape.shape == Shape::Octagon ? "path" : "rect", attributes);
}

std::string SvgPage::polygonData(const std::array<Point, 8>& corners) const
{
    std::string data;
    for (Point corner : corners)
        data += (data.empty() ? "M" : " L") + x(corner.x) + ' ' + y(corner.y);
    return data + " Z";
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

void SvgPage::writeLine(const DrawnLine& line)
{
    const std::string colour = hex(line.colour);
    xml.leaf("path",
             {{"d", pathData(line.path.line)},
              {"fill", "none"},
              {"stroke", colour},
              {"stroke-width", number(line.width)},
              {"stroke-linejoin", "round"},
              {"stroke-dasharray", dashArray(line.dashes)}});
    for (const ArrowHead& head : line.path.heads) {
        std::string data;
        for (Point corner : head)
            data += (data.empty() ? "M" : " L") + x(corner.x) + ' ' + y(corner.y);
        xml.leaf("path", {{"d", data + " Z"}, {"fill", colour}});
    }
}

std::string SvgPage::pathData(const QPainterPath& outline) const
{
    const auto point = [this](QPointF p) {
        return x(p.x()) + ' ' + y(p.y());
    };
    std::string data;
    QPointF last;
    for (int i = 0; i < outline.elementCount(); ++i) {
        const QPainterPath::Element element = outline.elementAt(i);
        if (element.isMoveTo()) {
            data += (data.empty() ? "M" : "ZM") + point(element);
        } else if (element.isLineTo()) {
            data += 'L' + point(element);
        } else if (i + 2 < outline.elementCount()) {
            const QPointF first = element, second = outline.elementAt(i + 1), end = outline.elementAt(i + 2);
            if (const auto control = quadraticControl(last, first, second, end))
                data += 'Q' + point(*control) + ' ' + point(end);
            else
                data += 'C' + point(first) + ' ' + point(second) + ' ' + point(end);
            i += 2;
        }
        last = outline.elementAt(i);
    }
    return data.empty() ? data : data + 'Z';
}

void SvgPage::writeOutline(const DrawnText& drawn)
{
    const std::string data = pathData(outlineOf(drawn.text, drawn.area));
    if (!data.empty())
        xml.leaf("path",
                 {{"aria-label", escaped(drawn.text.lines.join(u' '))}, {"d", data}, {"fill", hex(drawn.colour)}});
}

void SvgPage::writeText(const DrawnText& drawn)
{
    if (m_text == FigureText::Outlined) {
        writeOutline(drawn);
        return;
    }
    const MeasuredText& text = drawn.text;
    const std::string anchor = x(drawn.anchor());
    double baseline = drawn.firstBaseline();
    std::string lines;
    for (const QString& line : text.lines) {
        lines += XmlBuilder::tag("tspan", {{"x", anchor}, {"y", y(baseline)}}, ">") + escaped(line) + "</tspan>";
        baseline += text.lineHeight;
    }
    const std::string family = familyList(m_text == FigureText::Embedded ? drawnFamilies(drawn) : text.font.families());
    // "start" is where the writing starts: on the right in a text that is read from right to left.
    const bool isAtStart = (text.align == TextAlign::Left) != text.isRightToLeft;
    xml.element("text",
                {{"text-anchor",
                  text.align == TextAlign::Centre ? "middle"
                      : isAtStart                 ? "start"
                                                  : "end"},
                 {"font-family", family == m_family ? std::string() : family},
                 {"font-size", number(text.font.pixelSize())},
                 {"font-weight", text.font.weight() == QFont::Normal ? "" : number(text.font.weight())},
                 {"font-style", text.font.italic() ? "italic" : ""},
                 {"direction", text.isRightToLeft ? "rtl" : ""},
                 {"fill", hex(drawn.colour)}},
                lines);
}

}  // namespace conspectus
