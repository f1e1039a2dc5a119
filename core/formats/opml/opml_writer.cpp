#include "core/formats/opml/opml.h"
#include "core/formats/opml/opml_expansion.h"
#include "core/formats/opml/opml_outline.h"
#include "core/formats/outline/clean.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/left_out.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

namespace conspectus {

namespace {

constexpr int kMostDepth = 180;
constexpr std::string_view kTitle = "OPML";
constexpr Kept kKept = {Part::Definition, Part::Notes, Part::Source,     Part::Link,  Part::Tags,
                        Part::Style,      Part::Pin,   Part::LinePhrase, Part::Title, Part::Views};

class OpmlWriter {
public:
    explicit OpmlWriter(const ConceptMap& map) : m_map(map), m_tree(spanningTree(map, kMostDepth)) { }

    WrittenMap run()
    {
        noteLeftOut(m_map, m_tree, kKept, kOpmlPrefix, kTitle, m_losses);
        for (RelationId id : m_tree.left)
            noteNotInTree(m_map, id, kTitle, m_losses);
        m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml";
        std::string attributes;
        appendKeptAttributes(attributes, m_map.info().attributes, kOpmlPrefix, {});
        if (!findAttribute(m_map.info().attributes, "opml:version"))
            appendXmlAttribute(m_out, "version", kUsualOpmlVersion);
        m_out += asXmlText(attributes, m_losses);
        m_out += ">\n";
        writeHead();
        m_out += "  <body>\n";
        for (std::size_t i = 0; i < m_tree.items.size(); ++i)
            write(i);
        m_out += "  </body>\n</opml>\n";
        return {std::move(m_out), m_losses.take()};
    }

private:
    void writeHead()
    {
        const MapInfo& info = m_map.info();
        m_out += "  <head>\n    <title>";
        appendXmlText(m_out, asXmlText(info.title, m_losses));
        m_out += "</title>\n";
        const auto folded = foldsOf(info, kTitle, m_losses);
        const Attribute* kept = findAttribute(info.attributes, kOpmlHead);
        pugi::xml_document head;
        parseFragments(head, kept ? std::string_view(kept->value) : std::string_view());
        bool hasState = false;
        for (pugi::xml_node child : head) {
            if (std::string_view(child.name()) == "expansionState") {
                hasState = hasState || says(child.text().get(), folded);
                if (!says(child.text().get(), folded))
                    continue;
            }
            if (child.type() == pugi::node_element)
                ((m_out += "    ") += fragmentOf(child)) += '\n';
        }
        if (!hasState && !folded.empty())
            ((m_out += "    <expansionState>") += expansionState(folded, m_tree.items)) += "</expansionState>\n";
        m_out += "  </head>\n";
    }

    bool says(std::string_view state, const std::unordered_set<ConceptId>& folded) const
    {
        const std::vector<ConceptId> found = foldedBy(state, m_tree.items);
        return std::unordered_set<ConceptId>(found.begin(), found.end()) == folded;
    }

    void write(std::size_t index)
    {
        const OutlineItem& item = m_tree.items[index];
        const Concept subject = cleaned(*m_map.find(item.id), m_losses);
        const OutlineParts parts =
            outlinePartsOf(subject, asXmlText(phraseOfLine(m_map, item.relation), m_losses), m_losses);
        const std::size_t next = index + 1;
        const int nextDepth = next < m_tree.items.size() ? m_tree.items[next].depth : 0;
        const bool isLeaf = nextDepth <= item.depth;
        indent(item.depth);
        (m_out += "<outline") += parts.attributes;
        if (isLeaf && parts.elements.empty())
            m_out += "/>\n";
        else
            ((m_out += '>') += parts.elements) += isLeaf ? "</outline>\n" : "\n";
        for (int depth = item.depth - 1; depth >= nextDepth; --depth) {
            indent(depth);
            m_out += "</outline>\n";
        }
    }

    void indent(int depth) { m_out.append(static_cast<std::size_t>(depth) * 2 + 4, ' '); }

    const ConceptMap& m_map;
    SpanningTree m_tree;
    LossList m_losses;
    std::string m_out;
};

}  // namespace

Result<WrittenMap> writeOpml(const ConceptMap& map) { return OpmlWriter(map).run(); }

}  // namespace conspectus
