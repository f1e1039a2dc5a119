// pptx_slide.h: a drawing as the shapes of a slide: concepts are shapes with text, and relations connectors that are
// glued to them, so that moving a box takes its lines with it.
#pragma once
#include "app/publish/office/pptx_geometry.h"

#include <map>

namespace conspectus {

class PptxSlide {
public:
    /// `alternative`: what is read out in place of the figure.
    PptxSlide(const Drawing& drawing, const SlidePlane& plane, const QString& alternative);

    /// ppt/slides/slide1.xml
    std::string write();
    /// Addresses that the slide points to, after its layout: the first is "rId2".
    const std::vector<QString>& links() const { return m_links; }

private:
    struct Glue {
        int shape = 0;  // id; 0: none
        int site = 0;
    };
    struct Ends {
        Glue first, last;
    };

    void glueLines();
    Glue glueTo(std::size_t part, Point place);
    std::optional<std::size_t> conceptPart(int index) const;

    void writeTitle();
    void writePart(std::size_t index);
    void writeShape(const DrawnPart& part, std::size_t i, const std::string& id, const ConnectionSites& sites);
    void writeNames(const DrawnPart& part, const std::string& id);
    void writeTextBox(const DrawnPart& part, const std::string& id);
    void writeLine(const DrawnPart& part, const DrawnLine& line, const Ends& ends, const std::string& id);
    void writeConnector(const DrawnPart& part, const DrawnLine& line, const Ends& ends, const std::string& id);
    void writeLineLooks(const DrawnLine& line);
    void writeHead(const char* element, const DrawnLine& line, Point end);
    void openGroup(const std::string& name, const Rect& bounds);
    void writeLegend();
    std::string nextId() { return std::to_string(m_nextId++); }

    const Drawing& m_drawing;
    const SlidePlane& m_plane;
    std::string m_alternative;
    std::string m_language;
    XmlBuilder m_xml;
    int m_nextId;
    std::vector<ConnectionSites> m_sites;  // by part
    std::vector<Ends> m_ends;  // by part
    std::map<int, std::size_t> m_conceptParts;  // by index of concept
    std::vector<QString> m_links;
};

}  // namespace conspectus
