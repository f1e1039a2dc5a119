#include "app/publish/html/html_outline.h"

#include "app/publish/xml_builder.h"

namespace conspectus {

namespace {

class OutlineWriter {
public:
    OutlineWriter(const Picture& picture, const Drawing& drawing) : m_children(picture.concepts.size() + 1)
    {
        for (const DrawnPart& part : drawing.parts)
            if (part.kind == DrawnPart::Kind::Concept) {
                const int list = picture.concepts[static_cast<std::size_t>(part.index)].parent + 1;
                m_children[static_cast<std::size_t>(list)].push_back(&part);
            }
    }

    std::string write()
    {
        writeList(0);
        return std::move(m_html);
    }

private:
    /// Trees of maps may be deeper than the stack.
    void writeList(std::size_t top)
    {
        struct Place {
            std::size_t list;
            std::size_t next = 0;
        };
        std::vector<Place> places{{top}};
        m_html += "<ul>\n";
        while (!places.empty()) {
            Place& here = places.back();
            if (here.next == m_children[here.list].size()) {
                m_html += "</ul>";
                places.pop_back();
                m_html += places.empty() ? "\n" : "</li>\n";
                continue;
            }
            const DrawnPart& part = *m_children[here.list][here.next++];
            writeItem(part);
            const int own = part.index + 1;
            const auto list = static_cast<std::size_t>(own);
            if (m_children[list].empty()) {
                m_html += "</li>\n";
            } else {
                m_html += "\n<ul>\n";
                places.push_back({list});
            }
        }
    }

    void writeItem(const DrawnPart& part)
    {
        m_html += "<li id=\"" + part.id + "\" data-index=\"" + std::to_string(part.index) +
            "\"><div><a dir=\"auto\" href=\"#" + part.id + "\">" + escaped(part.title) + "</a></div>";
        if (!part.description.isEmpty())
            m_html += "<p dir=\"auto\">" + escaped(part.description) + "</p>";
    }

    std::vector<std::vector<const DrawnPart*>> m_children;  // by parent + 1
    std::string m_html;
};

}  // namespace

std::string htmlOutline(const Picture& picture, const Drawing& drawing)
{
    return OutlineWriter(picture, drawing).write();
}

}  // namespace conspectus
