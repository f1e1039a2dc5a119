#include "core/base/text.h"
#include "core/formats/minder/minder.h"
#include "core/formats/numbers.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

namespace conspectus {

namespace {

/// A text as Minder keeps it: inside the element, or in `data` of a <text> inside.
std::string textIn(pugi::xml_node element)
{
    const pugi::xml_node text = childNamed(element, "text");
    const pugi::xml_attribute data = text.attribute("data");
    return std::string(trimmed(data ? std::string(data.value()) : text ? textOf(text) : textOf(element)));
}

class MinderReader {
public:
    MinderReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses), m_outline(m_builder)
    {
    }

    Result<ReadMap> run()
    {
        const pugi::xml_node root = m_file.root();
        if (auto done = readNodes(childNamed(root, "nodes"), {}); !done)
            return tl::unexpected(done.error());
        for (pugi::xml_node each : childNamed(root, "connections").children("connection"))
            if (auto done = readConnection(each); !done)
                return tl::unexpected(done.error());
        MapInfo info;
        addFolds(info, std::move(m_folded));
        m_builder.setInfo(std::move(info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> readNodes(pugi::xml_node nodes, ConceptId parent)
    {
        for (pugi::xml_node node : nodes.children("node"))
            if (auto done = readNode(node, parent); !done)
                return done;
        return {};
    }

    Result<void> readNode(pugi::xml_node node, ConceptId parent)
    {
        const int line = m_file.lineOf(node);
        Concept subject;
        const std::string id = node.attribute("id").value();
        subject.key = id;
        subject.label = textIn(childNamed(node, "nodename"));
        subject.notes = textIn(childNamed(node, "nodenote"));
        subject.look.line = colourFrom(node.attribute("color").value()).value_or(Rgba());
        if (childNamed(node, "nodeimage"))
            m_losses.note("An image was left out.", line, subject.label);
        if (node.attribute("task"))
            subject.attributes.push_back({"minder:task", "string", node.attribute("task").value()});
        if (childNamed(node, "nodelink"))
            m_losses.note("A link to another node was left out.", line, subject.label);
        const Result<ConceptId> added = m_outline.add(std::move(subject), parent, line);
        if (!added)
            return tl::unexpected(added.error());
        m_nodes.try_emplace(id, *added);
        place(node, *added);
        if (std::string_view(node.attribute("fold").value()) == "true")
            m_folded.push_back(*added);
        return readNodes(childNamed(node, "nodes"), *added);
    }

    void place(pugi::xml_node node, ConceptId id)
    {
        const auto x = numberFrom(node.attribute("posx").value()), y = numberFrom(node.attribute("posy").value());
        if (x && y)
            m_builder.place(id,
                            {*x, *y, numberFrom(node.attribute("width").value()).value_or(0),
                             numberFrom(node.attribute("height").value()).value_or(0)});
    }

    ConceptId nodeOf(pugi::xml_attribute id) const
    {
        const auto found = m_nodes.find(id.value());
        return found == m_nodes.end() ? ConceptId() : found->second;
    }

    Result<void> readConnection(pugi::xml_node connection)
    {
        const int line = m_file.lineOf(connection);
        Relation relation;
        relation.from = nodeOf(connection.attribute("from_id"));
        relation.to = nodeOf(connection.attribute("to_id"));
        if (!relation.from.isValid() || !relation.to.isValid()) {
            m_losses.note("A connection that does not join two nodes was left out.", line);
            return {};
        }
        const pugi::xml_node title = childNamed(connection, "title");
        relation.phrase = title ? textIn(title) : std::string(connection.attribute("title").value());
        relation.notes = textIn(childNamed(connection, "note"));
        relation.type = m_builder.plainType(ArrowStyle::Forward);
        relation.colour = colourFrom(connection.attribute("color").value()).value_or(Rgba());
        return m_builder.add(std::move(relation), line).map([](RelationId) {});
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    OutlineBuilder m_outline;
    std::unordered_map<std::string, ConceptId> m_nodes;
    std::vector<ConceptId> m_folded;
};

}  // namespace

Result<ReadMap> readMinder(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const std::string_view packed = fileInTar(bytes, "map.xml");
    const Result<XmlFile> file = XmlFile::open(packed.empty() ? bytes : packed, limits, losses);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "minder")
        return unexpected(ErrorCode::Input,
                          "This is no map of Minder: the outermost element is '" + excerpt(file->root().name()) + "'.",
                          file->lineOf(file->root()));
    return MinderReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
