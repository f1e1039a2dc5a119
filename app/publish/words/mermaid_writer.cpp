// A picture as a Mermaid flowchart (mermaid.js.org, "Flowcharts"): its layout is Mermaid's, its looks are ours.
#include "app/publish/drawing.h"
#include "app/publish/svg_ids.h"
#include "app/publish/words/said.h"
#include "app/publish/writers.h"

#include <algorithm>
#include <set>

namespace conspectus {

namespace {

/// In double quotes: everything that Mermaid, Markdown or HTML would take for something else as a character code.
std::string quoted(const QString& text)
{
    std::string out = "\"";
    for (const char32_t c : text.toStdU32String()) {
        const bool isControl = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        if (c == U'\n')
            out += "<br/>";
        else if (isControl)
            out += ' ';
        else if (c < 0x80 && c != U' ' && c != U',' && !QChar(static_cast<char16_t>(c)).isLetterOrNumber())
            out += '#' + std::to_string(static_cast<unsigned>(c)) + ';';
        else
            out += QString::fromUcs4(&c, 1).toStdString();
    }
    return out + '"';
}

/// A string of YAML, for the heading, where character codes are none.
std::string quotedHeading(const QString& text)
{
    std::string out = "\"";
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += '\\';
        out += c < u' ' || c == QChar(0x7F) ? std::string(" ") : QString(c).toStdString();
    }
    return out + '"';
}

std::string nameOf(int index) { return "c" + std::to_string(index + 1); }

std::string arrowOf(const DrawnLine& line, bool isBundle)
{
    const bool isDashed = !line.dashes.empty();
    const std::size_t heads = line.path.heads.size();
    if (isBundle)
        return heads == 0 ? "===" : heads == 1 ? "==>" : "<==>";
    if (isDashed)
        return heads == 0 ? "-.-" : heads == 1 ? "-.->" : "<-.->";
    return heads == 0 ? "---" : heads == 1 ? "-->" : "<-->";
}

/// One class for each way that concepts look.
std::string classDefinition(const DrawnShape& shape, const QColor& text)
{
    std::string style = "fill:" + shape.fill.name().toStdString();
    style += ",stroke:" + (shape.border.isValid() ? shape.border : shape.fill).name().toStdString();
    return style + ",color:" + text.name().toStdString();
}

class Flowchart {
public:
    Flowchart(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
        : m_map(map), m_picture(picture), m_drawing(drawingOf(map, picture, options))
    {
    }

    std::string write()
    {
        m_out = "---\ntitle: " + quotedHeading(m_drawing.title) + "\n---\n";
        m_out += m_picture.bounds.width > m_picture.bounds.height ? "flowchart LR\n" : "flowchart TD\n";
        for (const DrawnPart& part : m_drawing.parts)
            if (part.kind == DrawnPart::Kind::Concept)
                writeConcept(part);
        writeRelations();
        for (std::size_t i = 0; i < m_styles.size(); ++i)
            m_out += "  classDef look" + std::to_string(i) + ' ' + m_styles[i] + '\n';
        return std::move(m_out);
    }

private:
    void writeConcept(const DrawnPart& part)
    {
        const bool isRound = part.shapes.front().shape == Shape::Rounded || part.shapes.front().shape == Shape::Capsule;
        const QColor text = part.texts.empty() ? QColor(Qt::black) : part.texts.front().colour;
        m_out += "  " + nameOf(part.index) + (isRound ? "(" : "[") + quoted(part.title) + (isRound ? ")" : "]") +
            ":::look" + std::to_string(styleNumber(classDefinition(part.shapes.front(), text))) + '\n';
        if (part.link)
            m_out += "  click " + nameOf(part.index) + " href " + quotedAddress(*part.link) + '\n';
    }

    static std::string quotedAddress(QString address)
    {
        return '"' + address.replace(u'"', QStringLiteral("%22")).replace(u'#', QStringLiteral("#35;")).toStdString() +
            '"';
    }

    std::size_t styleNumber(const std::string& style)
    {
        const auto known = std::ranges::find(m_styles, style);
        if (known != m_styles.end())
            return static_cast<std::size_t>(known - m_styles.begin());
        m_styles.push_back(style);
        return m_styles.size() - 1;
    }

    void writeRelations()
    {
        std::vector<const DrawnLine*> lines(m_picture.relations.size(), nullptr);
        for (const DrawnPart& part : m_drawing.parts) {
            if (part.lines.empty())
                continue;
            if (part.kind == DrawnPart::Kind::Relation)
                lines[static_cast<std::size_t>(part.index)] = &part.lines.front();
            else if (part.kind == DrawnPart::Kind::Block)
                for (int relation : m_picture.blocks[static_cast<std::size_t>(part.index)].relations)
                    lines[static_cast<std::size_t>(relation)] = &part.lines.front();
        }
        for (std::size_t i = 0; i < m_picture.relations.size(); ++i)
            if (lines[i])
                writeRelation(m_picture.relations[i], *lines[i]);
    }

    void writeRelation(const PictureRelation& shown, const DrawnLine& line)
    {
        const MeasuredText& phrase = shown.block < 0
            ? m_picture.phraseOf(shown)
            : m_picture.phraseOf(m_picture.blocks[static_cast<std::size_t>(shown.block)]);
        m_out += "  " + nameOf(shown.from) + ' ' + arrowOf(line, shown.isBundle);
        if (!phrase.lines.isEmpty())
            m_out += '|' + quoted(phrase.lines.join(u' ')) + '|';
        m_out += ' ' + nameOf(shown.to) + '\n';
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    Drawing m_drawing;
    std::string m_out;
    std::vector<std::string> m_styles;
};

}  // namespace

Result<std::string> writeMermaid(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return Flowchart(map, picture, options).write();
}

}  // namespace conspectus
