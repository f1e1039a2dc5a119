#include "app/publish/pdf/eps_page.h"

#include "app/publish/glyph_outlines.h"
#include "app/publish/xml_builder.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kArc = 0.552284749831;  // of the radius: how far control points of a quarter circle stand off

/// r g b c: colour in 256ths; n: new path; m l v h f s: move, line, curve, close, fill, stroke; x y size /glyph t: a
/// glyph, its size in millionths of a px for a unit of its font.
constexpr const char* kOperators = R"(/c { 3 { 255 div 3 1 roll } repeat setrgbcolor } bind def
/m { moveto } bind def
/l { lineto } bind def
/v { curveto } bind def
/h { closepath } bind def
/f { fill } bind def
/s { stroke } bind def
/t { gsave 4 2 roll translate exch 1e6 div dup scale cvx exec fill grestore } bind def
)";

std::string at(Point p) { return number(p.x) + ' ' + number(p.y); }

std::string curve(Point a, Point b, Point c) { return at(a) + ' ' + at(b) + ' ' + at(c) + " v\n"; }

template <class Corners> std::string polygon(const Corners& corners)
{
    std::string path;
    for (const Point& corner : corners)
        path += at(corner) + (path.empty() ? " m\n" : " l\n");
    return path + "h\n";
}

std::string roundedRectangle(const Rect& box, double wanted)
{
    const double r = std::clamp(wanted, 0.0, std::min(box.width, box.height) / 2), k = r * (1 - kArc);
    if (r <= 0)
        return polygon(std::array<Point, 4>{
            {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}}});
    const double left = box.x, top = box.y, right = box.right(), bottom = box.bottom();
    return at({left + r, top}) + " m\n" + at({right - r, top}) + " l\n" +
        curve({right - k, top}, {right, top + k}, {right, top + r}) + at({right, bottom - r}) + " l\n" +
        curve({right, bottom - k}, {right - k, bottom}, {right - r, bottom}) + at({left + r, bottom}) + " l\n" +
        curve({left + k, bottom}, {left, bottom - k}, {left, bottom - r}) + at({left, top + r}) + " l\n" +
        curve({left, top + k}, {left + k, top}, {left + r, top}) + "h\n";
}

std::string splinePath(const Spline& spline)
{
    std::string path = at(spline.front()) + " m\n";
    for (std::size_t i = 1; i + 2 < spline.size(); i += 3)
        path += curve(spline[i], spline[i + 1], spline[i + 2]);
    return path;
}

/// Whole units are a two-thousandth of the em or less than that.
std::string glyphPath(const QPainterPath& outline)
{
    const auto unit = [](const QPainterPath::Element& element) {
        return number(std::round(element.x)) + ' ' + number(std::round(element.y));
    };
    std::string path;
    for (int i = 0; i < outline.elementCount(); ++i) {
        const QPainterPath::Element element = outline.elementAt(i);
        if (element.isMoveTo())
            path += (path.empty() ? "" : "h\n") + unit(element) + " m\n";
        else if (element.isLineTo())
            path += unit(element) + " l\n";
        else if (i + 2 < outline.elementCount())
            path +=
                unit(element) + ' ' + unit(outline.elementAt(i + 1)) + ' ' + unit(outline.elementAt(i + 2)) + " v\n";
        i += element.isCurveTo() ? 2 : 0;
    }
    return path.empty() ? path : path + "h\n";
}

}  // namespace

void EpsPage::setColour(const QColor& colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    m_body += number(colour.red()) + ' ' + number(colour.green()) + ' ' + number(colour.blue()) + " c\n";
}

void EpsPage::writeCanvas(const QSizeF& page, const QColor& colour)
{
    setColour(colour);
    m_body += "0 0 " + number(page.width()) + ' ' + number(page.height()) + " rectfill\n";
}

void EpsPage::writeShape(const DrawnShape& shape)
{
    const bool hasBorder = shape.border.isValid();
    const double inset = hasBorder ? shape.borderWidth / 2 : 0;
    const Rect box = shape.box.grown(-inset);
    const std::string path =
        shape.shape == Shape::Octagon ? polygon(octagonIn(box)) : roundedRectangle(box, shape.radius - inset);
    setColour(shape.fill);
    m_body += path + "f\n";
    if (!hasBorder)
        return;
    setColour(shape.border);
    m_body += number(shape.borderWidth) + " setlinewidth\n" + path + "s\n";
}

void EpsPage::writeLine(const DrawnLine& line)
{
    if (line.path.line.empty())
        return;
    setColour(line.colour);
    m_body += number(line.width) + " setlinewidth\n";
    std::string dashes;
    for (double px : line.dashes)
        dashes += (dashes.empty() ? "" : " ") + number(px);
    if (!dashes.empty())
        m_body += '[' + dashes + "] 0 setdash\n";
    m_body += splinePath(line.path.line) + "s\n";
    if (!dashes.empty())
        m_body += "[] 0 setdash\n";
    for (const ArrowHead& head : line.path.heads)
        m_body += polygon(head) + "f\n";
}

void EpsPage::writeText(const DrawnText& drawn)
{
    setColour(drawn.colour);
    for (const PlacedGlyph& glyph : placedGlyphs(drawn.text, drawn.area)) {
        const std::string& name = glyphName(glyph.font, glyph.index);
        if (name.empty())
            continue;
        const double size = std::round(glyph.font.pixelSize() / glyph.font.unitsPerEm() * 1e6);
        m_body += at({glyph.origin.x(), glyph.origin.y()}) + ' ' + number(size) + " /" + name + " t\n";
    }
}

/// Empty for a glyph without ink.
const std::string& EpsPage::glyphName(const QRawFont& font, quint32 index)
{
    const std::pair<QRawFont, quint32> key(font, index);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    std::string name;
    if (const std::string path = glyphPath(outlineInUnits(font, index)); !path.empty()) {
        const auto [place, isNew] = m_names.try_emplace(path, "g" + std::to_string(m_names.size()));
        name = place->second;
        if (isNew)
            m_glyphs += '/' + name + " {\n" + path + "} bind def\n";
    }
    return *m_known.insert(key, name);
}

std::string EpsPage::prolog() const { return kOperators + m_glyphs; }

}  // namespace conspectus
