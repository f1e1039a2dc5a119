// Reading .mm. One walk makes the concepts and the lines between them and remembers the arrows, which may point to
// nodes that come later.
#include "core/formats/mindmap/mindmap.h"
#include "core/formats/mindmap/mindmap_arrow.h"
#include "core/formats/mindmap/mindmap_node.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/outline_builder.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

class MindMapReader {
public:
    MindMapReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file), m_losses(losses), m_builder(bytes, limits, losses), m_outline(m_builder)
    {
    }

    Result<ReadMap> run()
    {
        readMapData();
        findIds(m_file.root());
        int roots = 0;
        for (pugi::xml_node node : m_file.root().children("node")) {
            if (++roots == 2)
                m_losses.note("The file has several roots; they are shown together.", m_file.lineOf(node));
            if (auto done = readRoot(node); !done)
                return tl::unexpected(done.error());
        }
        if (auto done = readArrows(); !done)
            return tl::unexpected(done.error());
        addFolds(m_info, std::move(m_folded));
        m_builder.setInfo(m_info);
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    struct Arrow {
        pugi::xml_node element;
        ConceptId at;
    };

    void readMapData()
    {
        std::string elements;
        for (pugi::xml_node child : m_file.root())
            if (child.type() == pugi::node_element && std::string_view(child.name()) != "node")
                elements += fragmentOf(child);
        m_info.title = m_file.root().attribute("title").value();
        keepAttributes(m_info.attributes, m_file.root(), kMindMapPrefix, {"title"});
        std::erase_if(m_info.attributes,
                      [](const Attribute& each) { return each.name == "mm:version" && each.value == kUsualVersion; });
        keep(m_info.attributes, kKeptElements, kXmlType, std::move(elements));
    }

    void findIds(pugi::xml_node above)
    {
        for (pugi::xml_node node : above.children("node")) {
            m_named.insert(node.attribute("ID").value());
            findIds(node);
        }
    }

    Result<void> readRoot(pugi::xml_node node)
    {
        if (!node.attribute(kRootMark))
            return readNode(node, {});
        m_info.title = node.attribute("TEXT").value();
        for (pugi::xml_node child : node.children("node"))
            if (auto done = readNode(child, {}); !done)
                return done;
        return {};
    }

    Result<void> readNode(pugi::xml_node node, ConceptId parent)
    {
        const int line = m_file.lineOf(node);
        if (parent.isValid() && node.attribute("TREE_ID"))
            if (const ConceptId original = conceptOf(node.attribute("TREE_ID")); original.isValid())
                return readClone(node, parent, original, line);
        MindMapNode read = nodeFrom(node, line, m_losses);
        copyContent(read.subject, node);
        keepDangling(read.subject, node);
        const Result<ConceptId> id = m_outline.add(std::move(read.subject), parent, line, read.linePhrase);
        if (!id)
            return tl::unexpected(id.error());
        remember(node, *id);
        if (read.isFolded)
            m_folded.push_back(*id);
        for (pugi::xml_node arrow : node.children("arrowlink"))
            m_arrows.push_back({arrow, *id});
        for (pugi::xml_node child : node.children("node"))
            if (auto done = readNode(child, *id); !done)
                return done;
        return {};
    }

    void remember(pugi::xml_node node, ConceptId id)
    {
        if (const std::string_view key = node.attribute("ID").value(); !key.empty())
            m_concepts.try_emplace(key, id);
    }

    ConceptId conceptOf(pugi::xml_attribute id) const
    {
        const auto found = m_concepts.find(id.value());
        return found == m_concepts.end() ? ConceptId() : found->second;
    }

    bool isDangling(pugi::xml_node arrow) const { return !m_named.contains(arrow.attribute("DESTINATION").value()); }

    void keepDangling(Concept& subject, pugi::xml_node node)
    {
        std::string elements;
        for (pugi::xml_node arrow : node.children("arrowlink"))
            if (isDangling(arrow)) {
                m_losses.note("An arrow that ends at no node of the file is kept, but not shown.", m_file.lineOf(arrow),
                              arrow.attribute("DESTINATION").value());
                elements += fragmentOf(arrow);
            }
        keep(subject.attributes, kDanglingArrows, kXmlType, std::move(elements));
    }

    /// A node that stands a second time with all that is below it: a second line to one concept.
    Result<void> readClone(pugi::xml_node node, ConceptId parent, ConceptId original, int line)
    {
        Relation relation;
        keep(relation.attributes, kClone, kXmlType, fragmentOf(node));
        rememberClones(node, original);
        m_losses.note("A branch that stands at two places of the file (a clone) is one concept with two parents.", line,
                      m_builder.map().find(original)->label);
        const auto joined = m_outline.join(parent, original, line, std::move(relation));
        return joined ? Result<void>() : tl::unexpected(joined.error());
    }

    void rememberClones(pugi::xml_node node, ConceptId original)
    {
        remember(node, original);
        for (pugi::xml_node child : node.children("node"))
            if (const ConceptId its = conceptOf(child.attribute("TREE_ID")); its.isValid())
                rememberClones(child, its);
    }

    /// A node that shares its text with another one (CONTENT_ID), but not what is below it, has none of its own.
    void copyContent(Concept& subject, pugi::xml_node node)
    {
        for (const char* name : {"CONTENT_ID", "REFERENCE_ID"}) {
            const Concept* original = m_builder.map().find(conceptOf(node.attribute(name)));
            if (!original || node.attribute("TEXT") || !subject.label.empty())
                continue;
            subject.label = original->label;
            subject.definition = original->definition;
            subject.notes = original->notes;
            subject.link = original->link;
        }
    }

    Result<void> readArrows()
    {
        for (const Arrow& arrow : m_arrows) {
            const int line = m_file.lineOf(arrow.element);
            const ConceptId other = conceptOf(arrow.element.attribute("DESTINATION"));
            if (!other.isValid())
                continue;
            Relation relation = relationFrom(arrow.element);
            const ArrowEnds ends = endsOf(arrow.element);
            relation.from = ends.pointBack() ? other : arrow.at;
            relation.to = ends.pointBack() ? arrow.at : other;
            relation.type = m_builder.plainType(ends.style());
            if (const auto id = m_builder.add(std::move(relation), line); !id)
                return tl::unexpected(id.error());
        }
        return {};
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    OutlineBuilder m_outline;
    MapInfo m_info;
    std::unordered_set<std::string_view> m_named;  // ids of the nodes
    std::unordered_map<std::string_view, ConceptId> m_concepts;  // by these ids
    std::vector<Arrow> m_arrows;
    std::vector<ConceptId> m_folded;
};

}  // namespace

Result<ReadMap> readMindMap(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<XmlFile> file = XmlFile::open(bytes, limits, losses, Blanks::Kept);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "map")
        return unexpected(ErrorCode::Input,
                          "This is no mind map: the outermost element is '" + excerpt(file->root().name()) + "'.",
                          file->lineOf(file->root()));
    return MindMapReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
