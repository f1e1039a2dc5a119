// Writing .mm. The tree of spanning_tree.h becomes nodes in nodes; every other relation becomes an arrow, or is the
// clone that it was.
#include "core/formats/mindmap/mindmap.h"
#include "core/formats/mindmap/mindmap_arrow.h"
#include "core/formats/mindmap/mindmap_node.h"
#include "core/formats/outline/clean.h"
#include "core/formats/outline/folds.h"
#include "core/formats/outline/kept_data.h"
#include "core/formats/outline/left_out.h"
#include "core/formats/plain_text.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace conspectus {

namespace {

constexpr int kMostDepth = 180;
constexpr Kept kKept = {Part::Definition, Part::Notes,  Part::Source, Part::Link,       Part::Tags,  Part::Style,
                        Part::Pin,        Part::Labels, Part::Data,   Part::LinePhrase, Part::Title, Part::Views};
constexpr std::string_view kTitle = "Freeplane";

/// Programs that read .mm differ in what encoding they expect: everything beyond ASCII becomes a reference, as FreeMind
/// and Freeplane write it. Line ends and blanks in rich texts become what they were.
class AsciiWriter {
public:
    std::string run(std::string_view xml)
    {
        m_out.reserve(xml.size() + xml.size() / 4);
        while (!xml.empty())
            xml.remove_prefix(step(xml));
        return std::move(m_out);
    }

private:
    std::size_t step(std::string_view rest)
    {
        const char c = rest.front();
        if (c == '<' || (c == '>' && !m_isValue))
            m_isTag = c == '<';
        else if (c == '"' && m_isTag)
            m_isValue = !m_isValue;
        if (!m_isTag && (rest.starts_with("&#10;") || rest.starts_with("&#32;"))) {
            m_out += rest[2] == '1' ? '\n' : ' ';
            return 5;
        }
        if (static_cast<unsigned char>(c) < 0x80 || (m_isTag && !m_isValue)) {
            m_out += c;
            return 1;
        }
        const std::size_t length = sequenceLengthOf(rest);
        appendReferenceTo(rest.substr(0, length));
        return length;
    }

    static std::size_t sequenceLengthOf(std::string_view text)
    {
        const auto lead = static_cast<unsigned char>(text.front());
        return std::min<std::size_t>(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, text.size());
    }

    void appendReferenceTo(std::string_view sequence)
    {
        unsigned code = static_cast<unsigned char>(sequence.front()) & (0xFFu >> (sequence.size() + 1));
        for (char c : sequence.substr(1))
            code = code << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
        char digits[8];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), code, 16).ptr;
        ((m_out += "&#x") += std::string_view(digits, static_cast<std::size_t>(end - digits))) += ';';
    }

    std::string m_out;
    bool m_isTag = false;
    bool m_isValue = false;
};

class MindMapWriter {
public:
    explicit MindMapWriter(const ConceptMap& map) : m_map(map), m_tree(spanningTree(map, kMostDepth)) { }

    WrittenMap run()
    {
        prepare();
        m_hasOwnRoot = !hasOneRoot(m_tree);
        openMap();
        for (const OutlineItem& item : m_tree.items) {
            closeTo(item.depth);
            if (!m_open.empty())
                writeClones(m_open.back(), item.relation);
            open(item);
        }
        closeTo(0);
        m_out += m_hasOwnRoot ? "</node>\n</map>\n" : "</map>\n";
        return {AsciiWriter().run(m_out), m_losses.take()};
    }

private:
    void prepare()
    {
        noteLeftOut(m_map, m_tree, kKept, kMindMapPrefix, kTitle, m_losses);
        for (RelationId id : m_tree.left) {
            const Relation& relation = *m_map.find(id);
            const RelationType& type = *m_map.find(relation.type);
            if (cloneOf(relation)) {
                m_clones[relation.from].push_back(id);
                continue;
            }
            noteLeftOut(relation, type, kMindMapPrefix, kTitle, m_losses);
            m_arrows[isTurned(relation, type) ? relation.to : relation.from].push_back(id);
        }
        m_folded = foldsOf(m_map.info(), kTitle, m_losses);
    }

    /// The element of a clone whose original is still there; null if the relation is none.
    const Attribute* cloneOf(const Relation& relation) const { return findAttribute(relation.attributes, kClone); }

    void openMap()
    {
        const MapInfo& info = m_map.info();
        m_out = "<map";
        std::string attributes;
        appendKeptAttributes(attributes, info.attributes, kMindMapPrefix, {"title"});
        if (!findAttribute(info.attributes, "mm:version"))
            appendXmlAttribute(m_out, "version", kUsualVersion);
        m_out += cleaned(attributes);
        const std::string title = asXmlText(info.title, m_losses);
        if (!m_hasOwnRoot && !title.empty())
            appendXmlAttribute(m_out, "title", title);
        m_out += ">\n";
        if (const Attribute* kept = findAttribute(info.attributes, kKeptElements))
            m_out += soundFragments(kept->value);
        if (!m_hasOwnRoot)
            return;
        m_out += "<node";
        appendXmlAttribute(m_out, kRootMark, "map");
        appendXmlAttribute(m_out, "TEXT", title);
        m_out += ">\n";
    }

    std::string cleaned(const std::string& text) { return asXmlText(text, m_losses); }

    void open(const OutlineItem& item)
    {
        Concept subject = conspectus::cleaned(*m_map.find(item.id), m_losses);
        shareContent(subject);
        Relation line;
        line.phrase = phraseOfLine(m_map, item.relation);
        const NodeParts parts = partsOf(subject, conspectus::cleaned(line, m_losses).phrase, m_losses);
        m_out += "<node";
        appendXmlAttribute(m_out, "ID", subject.key);
        if (m_folded.contains(item.id))
            appendXmlAttribute(m_out, "FOLDED", "true");
        ((m_out += parts.attributes) += '>') += parts.elements;
        for (RelationId id : arrowsOf(item.id)) {
            const Relation relation = conspectus::cleaned(*m_map.find(id), m_losses);
            const ConceptId other = relation.from == item.id && !isTurned(relation, *m_map.find(relation.type))
                ? relation.to
                : relation.from;
            m_out += arrowElement(relation, *m_map.find(relation.type), asXmlText(m_map.find(other)->key, m_losses));
        }
        if (const Attribute* kept = findAttribute(subject.attributes, kDanglingArrows))
            m_out += soundFragments(kept->value);
        m_out += '\n';
        m_open.push_back(item.id);
    }

    /// What a node shares with another one is said there alone; once they differ, they share nothing.
    void shareContent(Concept& subject) const
    {
        for (std::string_view name : {kContentId, kReferenceId}) {
            const Attribute* reference = findAttribute(subject.attributes, name);
            if (!reference)
                continue;
            const Concept* other = m_map.find(m_map.conceptByKey(reference->value));
            if (other && other->label == subject.label && other->definition == subject.definition &&
                other->notes == subject.notes && other->link == subject.link)
                subject.label = subject.definition = subject.notes = subject.link = {};
            else
                std::erase_if(subject.attributes, [&](const Attribute& each) { return each.name == name; });
        }
    }

    std::vector<RelationId> arrowsOf(ConceptId id) const
    {
        const auto found = m_arrows.find(id);
        return found == m_arrows.end() ? std::vector<RelationId>() : found->second;
    }

    /// The clones below `parent` that come before the line `next`; all that are left if that is invalid.
    void writeClones(ConceptId parent, RelationId next)
    {
        const auto found = m_clones.find(parent);
        if (found == m_clones.end())
            return;
        std::vector<RelationId>& left = found->second;
        auto end = left.begin();
        for (; end != left.end() && (!next.isValid() || *end < next); ++end)
            (m_out += soundFragments(cloneOf(*m_map.find(*end))->value)) += '\n';
        left.erase(left.begin(), end);
    }

    void closeTo(int depth)
    {
        for (; static_cast<int>(m_open.size()) > depth; m_open.pop_back()) {
            writeClones(m_open.back(), {});
            m_out += "</node>\n";
        }
    }

    const ConceptMap& m_map;
    SpanningTree m_tree;
    LossList m_losses;
    std::string m_out;
    bool m_hasOwnRoot = false;
    std::vector<ConceptId> m_open;
    std::unordered_map<ConceptId, std::vector<RelationId>> m_arrows;  // by the concept in whose node they stand
    std::unordered_map<ConceptId, std::vector<RelationId>> m_clones;  // by parent
    std::unordered_set<ConceptId> m_folded;
};

}  // namespace

Result<WrittenMap> writeMindMap(const ConceptMap& map) { return MindMapWriter(map).run(); }

}  // namespace conspectus
