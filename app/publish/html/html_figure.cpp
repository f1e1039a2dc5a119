#include "app/publish/html/html_figure.h"

#include "app/publish/svg/svg_page.h"

#include <algorithm>

namespace conspectus {

namespace {

using Kind = DrawnPart::Kind;

class HtmlFigure {
public:
    HtmlFigure(const Picture& picture, const std::vector<Drawing>& drawings, HtmlLooks& looks)
        : m_picture(picture), m_drawings(drawings), m_looks(looks), m_page(drawing().placement, drawing().family)
    {
    }

    std::string write()
    {
        XmlAttributes attributes = m_page.rootAttributes();
        attributes.push_back({"id", "figure"});
        attributes.push_back({"class", "figure"});
        attributes.push_back({"xml:lang", drawing().language});
        attributes.push_back({"lang", drawing().language});
        attributes.push_back({"direction", "ltr"});  // whatever the page around it is
        attributes.push_back({"aria-hidden", "true"});  // the outline says the same in words
        m_page.xml.open("svg", attributes);
        for (const auto& [id, kind] : {std::pair("frames", Kind::Frame), std::pair("blocks", Kind::Block),
                                       std::pair("relations", Kind::Relation), std::pair("phrases", Kind::Phrase),
                                       std::pair("concepts", Kind::Concept), std::pair("legend", Kind::Sample),
                                       std::pair("captions", Kind::Note)})
            writeLayer(id, kind);
        m_page.xml.close();
        const std::string document = m_page.xml.document();
        return document.substr(document.find('\n') + 1);  // HTML has no XML declaration
    }

private:
    const Drawing& drawing() const { return m_drawings[m_looks.exported()]; }

    void writeLayer(const char* id, Kind kind)
    {
        m_page.xml.open("g", {{"id", id}});
        for (std::size_t i = 0; i < drawing().parts.size(); ++i)
            if (drawing().parts[i].kind == kind)
                writePart(i);
        m_page.xml.close();
    }

    void writePart(std::size_t index)
    {
        std::vector<const DrawnPart*> versions;
        for (const Drawing& each : m_drawings)
            versions.push_back(&each.parts[index]);
        const DrawnPart& part = drawing().parts[index];
        const bool isConcept = part.kind == Kind::Concept;
        m_page.xml.open("g",
                        {{"id", isConcept ? 'c' + std::to_string(part.index) : std::string()},
                         {"class", part.classes + ' ' + m_looks.classOf(versions)},
                         {"data-ends", endsOf(part)}});
        if (part.kind == Kind::Phrase && !part.title.isEmpty())
            m_page.xml.element("title", {}, escaped(part.title));
        m_page.writeContents(part);
        m_page.xml.close();
    }

    std::string endsOf(const DrawnPart& part) const
    {
        switch (part.kind) {
        case Kind::Block:
            return endsOfBlock(part.index);
        case Kind::Relation:
            return endsOfRelation(part.index);
        case Kind::Phrase:
            return part.index < 0 ? endsOfBlock(-1 - part.index) : endsOfRelation(part.index);
        default:
            return {};
        }
    }

    std::string endsOfBlock(int index) const
    {
        const PictureBlock& block = m_picture.blocks[static_cast<std::size_t>(index)];
        std::string ends = std::to_string(block.anchor);
        for (int each : block.concepts)
            ends += ' ' + std::to_string(each);
        return ends;
    }

    std::string endsOfRelation(int index) const
    {
        const PictureRelation& relation = m_picture.relations[static_cast<std::size_t>(index)];
        return std::to_string(relation.from) + ' ' + std::to_string(relation.to);
    }

    const Picture& m_picture;
    const std::vector<Drawing>& m_drawings;
    HtmlLooks& m_looks;
    SvgPage m_page;
};

}  // namespace

std::string htmlFigure(const Picture& picture, const std::vector<Drawing>& drawings, HtmlLooks& looks)
{
    return HtmlFigure(picture, drawings, looks).write();
}

}  // namespace conspectus
