// A picture as DOT with places (graphviz.org, "Output formats: dot"; positions are read back by `neato -n2`).
#include "app/publish/drawing.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"
#include "core/formats/dot/dot_text.h"

namespace conspectus {

namespace {

constexpr double kPointsPerPx = 0.75;
constexpr double kUsualHead = 10;  // points: length of an arrowhead of size 1
constexpr double kHeadWidths = 7.7;  // of the line, that its head is long

class PlacedGraph {
public:
    PlacedGraph(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
        : m_map(map),
          m_picture(picture),
          m_drawing(drawingOf(map, picture, options)),
          m_phraseColour((options.theme ? *options.theme : themes().front()).phrase)
    {
    }

    std::string write()
    {
        m_out = "digraph ";
        appendDotId(m_out, m_drawing.title.toStdString());
        m_out += " {\n  graph [bb=\"0,0," + points(m_drawing.placement.page.width()) + ',' +
            points(m_drawing.placement.page.height()) + '"';
        if (m_drawing.canvas)
            attribute("bgcolor", m_drawing.canvas->name().toStdString());
        m_out += "]\n  node [shape=box fixedsize=true]\n";
        for (const DrawnPart& part : m_drawing.parts)
            if (part.kind == DrawnPart::Kind::Concept)
                writeConcept(part);
        for (const DrawnPart& part : m_drawing.parts)
            if (part.kind == DrawnPart::Kind::Relation && !part.lines.empty())
                writeRelation(part);
        for (const DrawnPart& part : m_drawing.parts)
            if (part.kind == DrawnPart::Kind::Block && !part.lines.empty())
                writeBlock(part);
        return m_out + "}\n";
    }

private:
    static std::string points(double px) { return number(px * kPointsPerPx); }
    double pt(double px) const { return px * m_drawing.placement.scale * kPointsPerPx; }

    /// On the page, in points, y up.
    std::string at(Point p) const
    {
        const Placement& placement = m_drawing.placement;
        return points(placement.offset.x + placement.scale * p.x) + ',' +
            points(placement.page.height() - placement.offset.y - placement.scale * p.y);
    }

    /// `value` is text of ours or plain numbers.
    void attribute(const char* name, const std::string& value)
    {
        m_out += std::string(" ") + name + "=\"" + value + '"';
    }

    void text(const char* name, const std::string& value)
    {
        m_out += std::string(" ") + name + '=';
        appendDotId(m_out, labelValue(value));
    }

    void font(const MeasuredText& measured, const QColor& colour)
    {
        attribute("fontname", measured.font.families().value(0).toStdString());
        attribute("fontsize", number(pt(measured.font.pixelSize())));
        attribute("fontcolor", colour.name().toStdString());
    }

    std::string keyOf(int index) const
    {
        const Concept* subject = m_map.find(m_picture.concepts[static_cast<std::size_t>(index)].id);
        return subject ? subject->key : std::string();
    }

    void writeConcept(const DrawnPart& part)
    {
        const DrawnShape& shape = part.shapes.front();
        m_out += "  ";
        appendDotId(m_out, keyOf(part.index));
        m_out += " [";
        m_out += "label=";
        appendDotId(
            m_out,
            labelValue(part.texts.empty() ? std::string() : part.texts.front().text.lines.join(u'\n').toStdString()));
        attribute("pos", at(shape.box.centre()));
        attribute("width", number(pt(shape.box.width) / 72));
        attribute("height", number(pt(shape.box.height) / 72));
        const bool isRound = shape.shape == Shape::Rounded || shape.shape == Shape::Capsule;
        attribute("style", isRound ? "rounded,filled" : "filled");
        if (shape.shape == Shape::Octagon)
            attribute("shape", "octagon");
        attribute("fillcolor", shape.fill.name().toStdString());
        attribute("color", (shape.border.isValid() ? shape.border : shape.fill).name().toStdString());
        if (!part.texts.empty())
            font(part.texts.front().text, part.texts.front().colour);
        if (part.link)
            text("URL", part.link->toStdString());
        m_out += "]\n";
    }

    void writeRelation(const DrawnPart& part)
    {
        const PictureRelation& shown = m_picture.relations[static_cast<std::size_t>(part.index)];
        writeEdge(shown.from, shown.to, part.lines.front(), shown.arrow);
        writePhrase(m_picture.phraseOf(shown), shown.plate);
        m_out += "]\n";
    }

    /// A leaf block is a picture's own way to draw alike edges; here each is an edge again, on the line of them all.
    void writeBlock(const DrawnPart& part)
    {
        const PictureBlock& block = m_picture.blocks[static_cast<std::size_t>(part.index)];
        for (int index : block.relations) {
            const PictureRelation& shown = m_picture.relations[static_cast<std::size_t>(index)];
            writeEdge(shown.from, shown.to, part.lines.front(), shown.arrow);
            if (index == block.relations.front())
                writePhrase(m_picture.phraseOf(block), block.plate);
            m_out += "]\n";
        }
    }

    void writePhrase(const MeasuredText& phrase, const Rect& plate)
    {
        if (phrase.lines.isEmpty())
            return;
        text("label", phrase.lines.join(u'\n').toStdString());
        attribute("lp", at(plate.centre()));
        font(phrase, m_phraseColour);
    }

    void writeEdge(int from, int to, const DrawnLine& line, ArrowStyle arrow)
    {
        m_out += "  ";
        appendDotId(m_out, keyOf(from));
        m_out += " -> ";
        appendDotId(m_out, keyOf(to));
        m_out += " [";
        std::string pos;
        if (arrow == ArrowStyle::Both)
            pos += "s," + at(line.curve.front()) + ' ';
        if (arrow != ArrowStyle::None)
            pos += "e," + at(line.curve.back()) + ' ';
        const Spline& drawn = line.path.line.empty() ? line.curve : line.path.line;
        for (std::size_t i = 0; i < drawn.size(); ++i)
            (pos += i > 0 ? " " : "") += at(drawn[i]);
        m_out += "pos=\"" + pos + '"';
        attribute("color", line.colour.name().toStdString());
        attribute("penwidth", number(pt(line.width)));
        attribute("arrowsize", number(pt(line.width * kHeadWidths) / kUsualHead));
        if (!line.dashes.empty())
            attribute("style", line.dashes.front() < 3 ? "dotted" : "dashed");
        if (arrow != ArrowStyle::Forward)
            attribute("dir", arrow == ArrowStyle::Both ? "both" : "none");
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    Drawing m_drawing;
    QColor m_phraseColour;
    std::string m_out;
};

}  // namespace

Result<std::string> writePlacedDot(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return PlacedGraph(map, picture, options).write();
}

}  // namespace conspectus
