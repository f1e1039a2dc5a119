#include "app/publish/office/pptx_slide.h"

#include "app/publish/office/pptx_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace conspectus {

namespace {

using Kind = DrawnPart::Kind;

constexpr int kFirstId = 3;  // after the slide itself and its title
constexpr int kTitleId = 2;
constexpr qsizetype kLongestName = 120;
constexpr double kThinnestForHeads = 200;  // hundredths of a point: thinner lines have the heads of that
constexpr double kSamePlace = 0.01;  // px
constexpr double kNoteRoom = 1.2;  // of a line of a note, should another font be wider

double distance(const Rect& box, Point p)
{
    const double dx = std::max({box.x - p.x, p.x - box.right(), 0.0});
    const double dy = std::max({box.y - p.y, p.y - box.bottom(), 0.0});
    return std::hypot(dx, dy);
}

bool isOfLegend(const DrawnPart& part)
{
    const bool isKey = part.classes == "key" || part.classes == "key number";
    return part.kind == Kind::Sample || (part.kind == Kind::Note && (part.classes == "legend" || isKey));
}

/// Where a note's text may stand: wider than it is, away from the side that it is aligned to.
Rect roomOf(const DrawnText& text)
{
    Rect room = text.area;
    const double more = room.width * (kNoteRoom - 1);
    room.width += more;
    if (text.text.align == TextAlign::Right)
        room.x -= more;
    else if (text.text.align == TextAlign::Centre)
        room.x -= more / 2;
    return room;
}

Rect boundsOf(const DrawnPart& part)
{
    Rect bounds;
    for (const DrawnShape& shape : part.shapes)
        bounds = bounds.united(shape.box);
    for (const DrawnText& text : part.texts)
        bounds = bounds.united(roomOf(text));
    for (const DrawnLine& line : part.lines)
        bounds = bounds.united(conspectus::boundsOf(line.curve).grown(line.width / 2));
    return bounds;
}

/// For lists of what is on the slide; never empty.
std::string nameOf(const DrawnPart& part)
{
    const QString said = !part.title.isEmpty() ? part.title
        : part.texts.empty()                   ? QString()
                                               : part.texts.front().text.lines.join(u' ');
    const std::string name = escaped(said.left(kLongestName).replace(u'\n', u' '));
    return name.empty() ? part.classes : name;
}

/// In the three sizes that there are: 2, 3 and 5 times as large as the line is thick.
const char* sizeOfHead(double times) { return times < 2.5 ? "sm" : times < 4 ? "med" : "lg"; }

}  // namespace

PptxSlide::PptxSlide(const Drawing& drawing, const SlidePlane& plane, const QString& alternative)
    : m_drawing(drawing),
      m_plane(plane),
      m_alternative(escaped(alternative)),
      m_language(officeLanguage(drawing.language)),
      m_nextId(kFirstId + static_cast<int>(drawing.parts.size())),
      m_ends(drawing.parts.size())
{
    for (std::size_t i = 0; i < drawing.parts.size(); ++i) {
        const DrawnPart& part = drawing.parts[i];
        m_sites.emplace_back(part.shapes.empty() ? Rect{} : outlineOf(part.shapes.front()));
        if (part.kind == Kind::Concept)
            m_conceptParts[part.index] = i;
    }
    glueLines();
}

std::optional<std::size_t> PptxSlide::conceptPart(int index) const
{
    const auto found = m_conceptParts.find(index);
    return found == m_conceptParts.end() ? std::nullopt : std::optional(found->second);
}

PptxSlide::Glue PptxSlide::glueTo(std::size_t part, Point place)
{
    return {kFirstId + static_cast<int>(part), m_sites[part].add(place)};
}

void PptxSlide::glueLines()
{
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i) {
        const DrawnPart& part = m_drawing.parts[i];
        const auto from = conceptPart(part.from), to = conceptPart(part.to);
        if (part.lines.empty() || !from)
            continue;
        const Spline& curve = part.lines.front().curve;
        if (part.kind == Kind::Relation && to) {
            m_ends[i] = {glueTo(*from, curve.front()), glueTo(*to, curve.back())};
        } else if (part.kind == Kind::Block) {
            const Rect& anchor = m_drawing.parts[*from].shapes.front().box;
            if (distance(anchor, curve.front()) <= distance(anchor, curve.back()))
                m_ends[i] = {glueTo(*from, curve.front()), glueTo(i, curve.back())};
            else
                m_ends[i] = {glueTo(i, curve.front()), glueTo(*from, curve.back())};
        }
    }
}

std::string PptxSlide::write()
{
    m_xml.open("p:sld",
               {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
                {"xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"}});
    m_xml.open("p:cSld", {{"name", escaped(m_drawing.title)}});
    if (m_drawing.canvas) {
        m_xml.open("p:bg");
        m_xml.open("p:bgPr");
        writeFill(m_xml, *m_drawing.canvas);
        m_xml.leaf("a:effectLst", {});
        m_xml.close();
        m_xml.close();
    }
    m_xml.open("p:spTree");
    m_xml.open("p:nvGrpSpPr");
    m_xml.leaf("p:cNvPr", {{"id", "1"}, {"name", "slide"}, {"descr", m_alternative}});
    m_xml.leaf("p:cNvGrpSpPr", {});
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    m_xml.leaf("p:grpSpPr", {});
    writeTitle();
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i)
        if (!isOfLegend(m_drawing.parts[i]))
            writePart(i);
    writeLegend();
    m_xml.close();
    m_xml.close();
    m_xml.open("p:clrMapOvr");
    m_xml.leaf("a:masterClrMapping", {});
    m_xml.close();
    m_xml.close();
    return m_xml.document();
}

/// Above the slide, growing away from it: read out and listed, not shown.
void PptxSlide::writeTitle()
{
    constexpr Emu kHeight = 914400 / 2;
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    m_xml.leaf("p:cNvPr", {{"id", std::to_string(kTitleId)}, {"name", "Title"}, {"descr", m_alternative}});
    m_xml.open("p:cNvSpPr");
    m_xml.leaf("a:spLocks", {{"noGrp", "1"}});
    m_xml.close();
    m_xml.open("p:nvPr");
    m_xml.leaf("p:ph", {{"type", "title"}});
    m_xml.close();
    m_xml.close();
    m_xml.open("p:spPr");
    writeFrame(m_xml, {0, -2 * kHeight, m_plane.width(), kHeight});
    m_xml.close();
    m_xml.open("p:txBody");
    m_xml.open("a:bodyPr", {{"anchor", "b"}});
    m_xml.leaf("a:noAutofit", {});
    m_xml.close();
    m_xml.leaf("a:lstStyle", {});
    m_xml.open("a:p");
    m_xml.open("a:r");
    m_xml.leaf("a:rPr", {{"lang", m_language}, {"sz", "1800"}});
    m_xml.element("a:t", {}, escaped(QString(m_drawing.title).replace(u'\n', u' ')));
    m_xml.close();
    m_xml.close();
    m_xml.close();
    m_xml.close();
}

void PptxSlide::writePart(std::size_t index)
{
    const DrawnPart& part = m_drawing.parts[index];
    const std::string id = std::to_string(kFirstId + static_cast<int>(index));
    const bool isGroup = part.shapes.size() > 1;
    if (isGroup)
        openGroup(nameOf(part), boundsOf(part));
    for (std::size_t i = 0; i < part.shapes.size(); ++i)
        writeShape(part, i, i == 0 ? id : nextId(), i == 0 ? m_sites[index] : ConnectionSites(part.shapes[i].box));
    if (isGroup)
        m_xml.close();
    if (part.shapes.empty() && !part.texts.empty())
        writeTextBox(part, id);
    for (const DrawnLine& line : part.lines)
        writeLine(part, line, m_ends[index], part.shapes.empty() ? id : nextId());
}

void PptxSlide::writeNames(const DrawnPart& part, const std::string& id)
{
    const XmlAttributes attributes = {{"id", id},
                                      {"name", nameOf(part)},
                                      {"descr", escaped(part.kind == Kind::Concept ? part.description : part.title)}};
    if (!part.link) {
        m_xml.leaf("p:cNvPr", attributes);
        return;
    }
    m_links.push_back(*part.link);
    m_xml.open("p:cNvPr", attributes);
    m_xml.leaf("a:hlinkClick", {{"r:id", "rId" + std::to_string(m_links.size() + 1)}});
    m_xml.close();
}

void PptxSlide::writeShape(const DrawnPart& part, std::size_t i, const std::string& id, const ConnectionSites& sites)
{
    const DrawnShape& shape = part.shapes[i];
    const DrawnText* text = i < part.texts.size() ? &part.texts[i] : nullptr;
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    if (i == 0)
        writeNames(part, id);
    else
        m_xml.leaf("p:cNvPr", {{"id", id}, {"name", "count"}});
    m_xml.leaf("p:cNvSpPr", {});
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    m_xml.open("p:spPr");
    const Rect box = outlineOf(shape);
    const double radius = std::max(shape.radius - (shape.box.width - box.width) / 2, 0.0);
    writeFrame(m_xml, m_plane.at(box));
    writeBox(m_xml, shape.shape, std::min(radius / std::min(box.width, box.height), 0.5), sites);
    writeFill(m_xml, shape.fill);
    m_xml.open("a:ln", {{"w", std::to_string(m_plane.length(shape.borderWidth))}});
    if (shape.border.isValid())
        writeFill(m_xml, shape.border);
    else
        m_xml.leaf("a:noFill", {});
    m_xml.close();
    m_xml.close();
    TextRoom room;
    room.mayBreak = part.kind != Kind::Phrase && i == 0;
    if (text)
        room.right = m_plane.length(shape.box.right() - text->area.right());
    writeTextBody(m_xml, text, room, m_plane, m_language);
    m_xml.close();
}

void PptxSlide::writeTextBox(const DrawnPart& part, const std::string& id)
{
    const DrawnText& text = part.texts.front();
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    writeNames(part, id);
    m_xml.leaf("p:cNvSpPr", {{"txBox", "1"}});
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    m_xml.open("p:spPr");
    writeFrame(m_xml, m_plane.at(roomOf(text)));
    m_xml.open("a:prstGeom", {{"prst", "rect"}});
    m_xml.leaf("a:avLst", {});
    m_xml.close();
    m_xml.leaf("a:noFill", {});
    m_xml.close();
    writeTextBody(m_xml, &text, {}, m_plane, m_language);
    m_xml.close();
}

/// A curve is a connector with a form of its own where PowerPoint 2019 or later reads it. Programs that lay every
/// connector out anew, as LibreOffice does, take the other reading: the same curve as a shape, tied to nothing.
void PptxSlide::writeLine(const DrawnPart& part, const DrawnLine& line, const Ends& ends, const std::string& id)
{
    if (isStraight(line.curve)) {
        writeConnector(part, line, ends, id);
        return;
    }
    m_xml.open("mc:AlternateContent", {{"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"}});
    m_xml.open("mc:Choice",
               {{"xmlns:p159", "http://schemas.microsoft.com/office/powerpoint/2015/09/main"}, {"Requires", "p159"}});
    writeConnector(part, line, ends, id);
    m_xml.close();
    m_xml.open("mc:Fallback");
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    writeNames(part, id);
    m_xml.leaf("p:cNvSpPr", {});
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    writeLineLooks(line);
    m_xml.close();
    m_xml.close();
    m_xml.close();
}

void PptxSlide::writeConnector(const DrawnPart& part, const DrawnLine& line, const Ends& ends, const std::string& id)
{
    m_xml.open("p:cxnSp");
    m_xml.open("p:nvCxnSpPr");
    writeNames(part, id);
    m_xml.open("p:cNvCxnSpPr");
    for (const auto& [element, glue] : {std::pair("a:stCxn", ends.first), std::pair("a:endCxn", ends.last)})
        if (glue.shape > 0)
            m_xml.leaf(element, {{"id", std::to_string(glue.shape)}, {"idx", std::to_string(glue.site)}});
    m_xml.close();
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    writeLineLooks(line);
    m_xml.close();
}

void PptxSlide::writeLineLooks(const DrawnLine& line)
{
    constexpr double kOfWidth = 100000;
    m_xml.open("p:spPr");
    writeCurve(m_xml, line.curve, m_plane);
    if (!isStraight(line.curve))
        m_xml.leaf("a:noFill", {});
    m_xml.open("a:ln", {{"w", std::to_string(m_plane.length(line.width))}, {"cap", "flat"}});
    writeFill(m_xml, line.colour);
    if (line.dashes.size() > 1) {
        m_xml.open("a:custDash");
        for (std::size_t i = 0; i + 1 < line.dashes.size(); i += 2)
            m_xml.leaf("a:ds",
                       {{"d", std::to_string(std::llround(line.dashes[i] / line.width * kOfWidth))},
                        {"sp", std::to_string(std::llround(line.dashes[i + 1] / line.width * kOfWidth))}});
        m_xml.close();
    }
    m_xml.leaf("a:round", {});
    writeHead("a:headEnd", line, line.curve.front());
    writeHead("a:tailEnd", line, line.curve.back());
    m_xml.close();
    m_xml.close();
}

void PptxSlide::writeHead(const char* element, const DrawnLine& line, Point end)
{
    const double unit = line.width * std::max(kThinnestForHeads / m_plane.points(line.width), 1.0);
    for (const ArrowHead& head : line.path.heads)
        if (length(head[0] - end) < kSamePlace) {
            const double width = length(head[1] - head[3]), depth = length((head[1] + head[3]) * 0.5 - head[0]);
            m_xml.leaf(element,
                       {{"type", "stealth"}, {"w", sizeOfHead(width / unit)}, {"len", sizeOfHead(depth / unit)}});
            return;
        }
}

/// Its own coordinates are those of the slide.
void PptxSlide::openGroup(const std::string& name, const Rect& bounds)
{
    const EmuRect frame = m_plane.at(bounds);
    m_xml.open("p:grpSp");
    m_xml.open("p:nvGrpSpPr");
    m_xml.leaf("p:cNvPr", {{"id", nextId()}, {"name", name}});
    m_xml.leaf("p:cNvGrpSpPr", {});
    m_xml.leaf("p:nvPr", {});
    m_xml.close();
    m_xml.open("p:grpSpPr");
    m_xml.open("a:xfrm");
    for (const auto& [place, size] : {std::pair("a:off", "a:ext"), std::pair("a:chOff", "a:chExt")}) {
        m_xml.leaf(place, {{"x", std::to_string(frame.x)}, {"y", std::to_string(frame.y)}});
        m_xml.leaf(size, {{"cx", std::to_string(frame.width)}, {"cy", std::to_string(frame.height)}});
    }
    m_xml.close();
    m_xml.close();
}

void PptxSlide::writeLegend()
{
    Rect bounds;
    for (const DrawnPart& part : m_drawing.parts)
        if (isOfLegend(part))
            bounds = bounds.united(boundsOf(part));
    if (bounds.isEmpty())
        return;
    openGroup(escaped(QCoreApplication::translate("Picture", "Legend")), bounds);
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i)
        if (isOfLegend(m_drawing.parts[i]))
            writePart(i);
    m_xml.close();
}

}  // namespace conspectus
