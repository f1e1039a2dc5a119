#include "core/formats/opml/opml.h"
#include "core/formats/opml/opml_expansion.h"
#include "core/formats/opml/opml_outline.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

class OpmlReader {
public:
    OpmlReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses), m_outline(m_builder)
    {
    }

    Result<ReadMap> run()
    {
        const pugi::xml_node root = m_file.root(), head = childNamed(root, "head"), body = childNamed(root, "body");
        if (!body)
            return unexpected(ErrorCode::Input, "The file has no <body>: there is no outline in it.",
                              m_file.lineOf(root));
        readHead(root, head);
        for (pugi::xml_node outline : body.children("outline"))
            if (auto done = read(outline, {}, 0); !done)
                return tl::unexpected(done.error());
        addFolds(m_info, foldedBy(childNamed(head, "expansionState").text().get(), m_items));
        m_builder.setInfo(m_info);
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    void readHead(pugi::xml_node root, pugi::xml_node head)
    {
        std::string elements;
        for (pugi::xml_node child : head) {
            const std::string_view name = child.name();
            if (name == "title" && m_info.title.empty())
                m_info.title = textOf(child);
            else if (child.type() == pugi::node_element)
                elements += fragmentOf(child);
        }
        keepAttributes(m_info.attributes, root, kOpmlPrefix, {});
        std::erase_if(m_info.attributes, [](const Attribute& each) {
            return each.name == "opml:version" && each.value == kUsualOpmlVersion;
        });
        keep(m_info.attributes, kOpmlHead, kXmlType, std::move(elements));
    }

    Result<void> read(pugi::xml_node element, ConceptId parent, int depth)
    {
        const int line = m_file.lineOf(element);
        OpmlOutline found = outlineFrom(element, line, m_losses);
        const Result<ConceptId> id =
            m_outline.add(std::move(found.subject), parent, line, parent.isValid() ? found.linePhrase : std::string());
        if (!id)
            return tl::unexpected(id.error());
        m_items.push_back({*id, {}, depth});
        for (pugi::xml_node child : element.children("outline"))
            if (auto done = read(child, *id, depth + 1); !done)
                return done;
        return {};
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    OutlineBuilder m_outline;
    MapInfo m_info;
    std::vector<OutlineItem> m_items;
};

}  // namespace

Result<ReadMap> readOpml(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<XmlFile> file = XmlFile::open(bytes, limits, losses, Blanks::Kept);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "opml")
        return unexpected(ErrorCode::Input,
                          "This is no OPML: the outermost element is '" + excerpt(file->root().name()) + "'.",
                          file->lineOf(file->root()));
    return OpmlReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
