// A drawing as a document: what belongs together is a group with an id, and every text is text.
#include "app/publish/drawing.h"
#include "app/publish/svg/svg_fonts.h"
#include "app/publish/svg/svg_page.h"
#include "app/publish/writers.h"
#include "core/model/figure.h"

#include <algorithm>

namespace conspectus {

namespace {

using Kind = DrawnPart::Kind;

class SvgDocument {
public:
    SvgDocument(const Drawing& drawing, FigureText text)
        : m_drawing(drawing), m_text(text), m_page(drawing.placement, drawing.family, text)
    {
    }

    std::string write()
    {
        openRoot();
        if (m_drawing.canvas)
            m_page.writeCanvas(*m_drawing.canvas);
        writeLayer("frames", Kind::Frame);
        writeLayer("blocks", Kind::Block);
        writeLayer("relations", Kind::Relation);
        writeLayer("phrases", Kind::Phrase);
        writeLayer("concepts", Kind::Concept);
        writeLayer("legend", Kind::Sample);
        writeLayer("notes", Kind::Note);
        xml().close();
        return xml().document();
    }

private:
    XmlBuilder& xml() { return m_page.xml; }

    void openRoot()
    {
        XmlAttributes attributes = m_page.rootAttributes();
        attributes.push_back({"xml:lang", m_drawing.language});
        attributes.push_back({"role", "img"});
        attributes.push_back({"aria-labelledby", "title description"});
        xml().open("svg", attributes);
        xml().element("title", {{"id", "title"}}, escaped(m_drawing.title));
        xml().element("desc", {{"id", "description"}}, escaped(m_drawing.description));
        if (m_text == FigureText::Embedded)
            xml().element("style", {}, fontFaces(m_drawing));
    }

    void writeLayer(const char* id, Kind kind)
    {
        const auto isOfLayer = [kind](const DrawnPart& part) {
            return part.kind == kind;
        };
        const bool isOptional = kind == Kind::Frame || kind == Kind::Sample || kind == Kind::Note;
        if (isOptional && std::ranges::none_of(m_drawing.parts, isOfLayer))
            return;
        xml().open("g", {{"id", id}});
        for (const DrawnPart& part : m_drawing.parts)
            if (isOfLayer(part))
                writePart(part);
        xml().close();
    }

    void writePart(const DrawnPart& part)
    {
        if (part.id.empty() && part.title.isEmpty()) {
            m_page.writeContents(part);
            return;
        }
        xml().open("g", {{"id", part.id}, {"class", part.classes}});
        xml().element("title", {}, escaped(part.title));
        if (!part.description.isEmpty())
            xml().element("desc", {}, escaped(part.description));
        if (part.link)
            xml().open("a",
                       {{"xlink:href", escaped(*part.link)}, {"target", "_blank"}, {"rel", "noopener noreferrer"}});
        m_page.writeContents(part);
        if (part.link)
            xml().close();
        xml().close();
    }

    const Drawing& m_drawing;
    FigureText m_text;
    SvgPage m_page;
};

}  // namespace

Result<std::string> writeSvg(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return SvgDocument(drawingOf(map, picture, options), options.text).write();
}

}  // namespace conspectus
