// Reading GEXF without a tree of the whole file: one walk finds where nodes and edges are and how their data is
// declared; then each node is read, then each edge, then the relations that stand for nodes inside of nodes.
#include "core/base/text.h"
#include "core/formats/gexf/gexf.h"
#include "core/formats/gexf/gexf_index.h"
#include "core/formats/gexf/gexf_viz.h"
#include "core/formats/numbers.h"
#include "core/formats/relation_kinds.h"
#include "core/formats/xml/xml_decode.h"
#include "core/formats/xml/xml_guard.h"

#include <algorithm>

namespace conspectus {

namespace {

using Event = XmlScanner::Event;

constexpr std::string_view kTimes[] = {"start", "end", "startopen", "endopen", "timestamp"};

/// What nodes and edges have in common.
struct GexfRecord {
    std::vector<std::string> seen;  // ids of data that has a value
    std::string timed;  // values that have a time, as they stand in the file
    std::optional<Rgba> colour;
    std::optional<Point> position;
    std::optional<double> size;
    std::string shape;
    std::vector<std::string> parents;
};

class GexfReader {
public:
    GexfReader(std::string_view text, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_text(text),
          m_scanner(text),
          m_losses(losses),
          m_index(indexGexf(text, losses)),
          m_builder(bytes, limits, losses),
          m_types(m_builder)
    {
    }

    Result<ReadMap> run()
    {
        if (!m_index.hasGraph && m_index.info == MapInfo())
            return unexpected(ErrorCode::Input, "The file holds no graph.");
        for (const GexfItem& item : m_index.nodes)
            if (const auto done = readNode(item); !done)
                return tl::unexpected(done.error());
        for (const GexfItem& item : m_index.edges)
            if (const auto done = readEdge(item); !done)
                return tl::unexpected(done.error());
        if (const auto done = relateParents(); !done)
            return tl::unexpected(done.error());
        settle(m_index.info);
        m_builder.setInfo(std::move(m_index.info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    /// Reads what is inside of the element, and the data that it has by default.
    template <class Record> void readInside(Record& made, GexfRecord& record, RelationKind& kind, int line)
    {
        for (int depth = 1; depth > 0;) {
            const Event event = m_scanner.next();
            if (event == Event::Done)
                break;
            if (event == Event::End)
                --depth;
            if (event == Event::Start)
                depth += readElement(made, record, kind, line);
        }
        constexpr RecordKind kOwner = std::is_same_v<Record, Relation> ? RecordKind::Relation : RecordKind::Concept;
        for (const std::string& id : m_index.declarations.withDefault(kOwner))
            if (std::find(record.seen.begin(), record.seen.end(), id) == record.seen.end()) {
                const GexfDeclaration& data = *m_index.declarations.find(kOwner, id);
                assign(made, kind, data.title, data.type, data.byDefault);
            }
        if (!record.timed.empty()) {
            m_losses.note("Values that change over time are kept in the file but not shown.", line);
            made.attributes.push_back({std::string(kGexfTimedValues), "xml", xmlFragment(record.timed)});
        }
    }

    /// 1 for a list whose elements come next, 0 for what was read to its end.
    template <class Record> int readElement(Record& made, GexfRecord& record, RelationKind& kind, int line)
    {
        const std::string name(m_scanner.name());
        if (name == "attvalues" || name == "parents")
            return 1;
        if (const auto inner = m_index.inner.find(m_scanner.start()); inner != m_index.inner.end()) {
            m_scanner.jumpTo(inner->second);
            return 0;
        }
        if (name == "attvalue") {
            readValue(made, record, kind);
        } else if (name == "parent") {
            record.parents.push_back(m_scanner.attribute("for"));
            m_scanner.skipElement();
        } else if (name == "color") {
            record.colour = gexfColour(m_scanner);
            if (!record.colour)
                m_losses.note("A colour that is none was left out.", line);
            m_scanner.skipElement();
        } else if (name == "position") {
            readPosition(made, record, line);
        } else if (name == "size") {
            record.size = numberFrom(m_scanner.attribute("value"));
            m_scanner.skipElement();
        } else if (name == "shape") {
            record.shape = m_scanner.attribute("value");
            keep(made, "viz:uri", m_scanner.attribute("uri"));
            m_scanner.skipElement();
        } else if (name == "thickness") {
            keep(made, "viz:thickness", m_scanner.attribute("value"));
            m_scanner.skipElement();
        } else if (std::string xml = xmlFragment(m_scanner.skipElement()); !xml.empty()) {
            made.attributes.push_back({std::string(kGexfPrefix) + name, "xml", std::move(xml)});
        }
        return 0;
    }

    template <class Record> static void keep(Record& made, std::string_view name, std::string value)
    {
        if (!value.empty())
            made.attributes.push_back({std::string(kGexfPrefix) + std::string(name), "string", std::move(value)});
    }

    template <class Record> void readPosition(Record& made, GexfRecord& record, int line)
    {
        const auto x = numberFrom(m_scanner.attribute("x")), y = numberFrom(m_scanner.attribute("y"));
        if (x && y)
            record.position = Point{*x, *y};
        else
            m_losses.note("A place that is no number was left out.", line);
        if (const std::string z = m_scanner.attribute("z"); numberFrom(z).value_or(0) != 0)
            keep(made, "viz:z", z);
        m_scanner.skipElement();
    }

    template <class Record> void readValue(Record& made, GexfRecord& record, RelationKind& kind)
    {
        constexpr RecordKind kOwner = std::is_same_v<Record, Relation> ? RecordKind::Relation : RecordKind::Concept;
        const std::size_t start = m_scanner.start();
        std::string id = m_scanner.attribute("for");
        if (id.empty())
            id = m_scanner.attribute("id");  // version 1.0
        const std::string value = m_scanner.attribute("value");
        const bool isTimed = std::any_of(std::begin(kTimes), std::end(kTimes),
                                         [&](std::string_view name) { return m_scanner.hasAttribute(name); });
        m_scanner.skipElement();
        if (isTimed) {
            record.timed += m_scanner.slice(start);
        } else {
            const GexfDeclaration* data = m_index.declarations.find(kOwner, id);
            assign(made, kind, data ? data->title : id, data ? data->type : "string", value);
        }
        record.seen.push_back(std::move(id));
    }

    static bool setKind(Concept&, RelationKind&, std::string_view, const std::string&) { return false; }
    static bool setKind(Relation& made, RelationKind& kind, std::string_view title, const std::string& value)
    {
        if (title == "relation" && !kind.name.empty())
            return kind.name == value;
        return kind.set(title, value) || (title == "weight" && setField(made, "weight", value));
    }

    template <class Record>
    void assign(Record& made, RelationKind& kind, std::string_view title, const std::string& type,
                const std::string& value)
    {
        if (title.starts_with(kGexfForeignPrefix)) {
            title.remove_prefix(kGexfForeignPrefix.size());
        } else {
            const std::string_view field = fieldOfGexf(title);
            if (setKind(made, kind, title, value) || (!field.empty() && setField(made, field, value)))
                return;
        }
        made.attributes.push_back({std::string(title), type, type == "string" ? value : std::string(trimmed(value))});
    }

    /// XML attributes that have no meaning here.
    template <class Record> void keepXmlAttributes(Record& made, std::initializer_list<std::string_view> known)
    {
        for (const XmlScanner::Attribute& each : m_scanner.attributes())
            if (std::find(known.begin(), known.end(), each.name) == known.end())
                keep(made, each.name, withXmlReferencesResolved(each.raw, true));
    }

    Result<void> readNode(const GexfItem& item)
    {
        m_scanner.jumpTo(item.start);
        m_scanner.next();
        Concept made;
        made.key = m_scanner.attribute("id");
        made.label = m_scanner.hasAttribute("label") ? m_scanner.attribute("label") : made.key;
        const std::string id = made.key, pid = m_scanner.attribute("pid");
        if (id.empty())
            m_losses.note("A node without an id was given one.", item.line);
        keepXmlAttributes(made, {"id", "label", "pid"});
        GexfRecord record;
        RelationKind kind;
        readInside(made, record, kind, item.line);
        made.look.fill = record.colour.value_or(Rgba());
        const auto outline = gexfOutline(record.shape);
        made.look.outline = outline.value_or(made.look.outline);
        if (!outline)
            keep(made, "viz:shape", record.shape);
        if (!record.position && record.size)
            keep(made, "viz:size", numberText(*record.size));
        settle(made);
        const auto added = m_builder.add(std::move(made), item.line);
        if (!added)
            return tl::unexpected(added.error());
        if (record.position)
            m_builder.place(*added, gexfBox(*record.position, record.size));
        m_ids.push_back(*added);
        if (!id.empty())
            m_byId.try_emplace(id, *added);
        if (item.parent > 0)
            m_inside.push_back({m_ids[item.parent - 1], *added, item.line});
        if (!pid.empty())
            record.parents.push_back(pid);
        for (std::string& parent : record.parents)
            m_below.push_back({std::move(parent), *added, item.line});
        return {};
    }

    ConceptId endOf(const std::string& id, int line)
    {
        if (const auto found = m_byId.find(id); found != m_byId.end())
            return found->second;
        m_losses.note("An edge that does not join two nodes of the file was left out.", line, id);
        return {};
    }

    Result<void> readEdge(const GexfItem& item)
    {
        m_scanner.jumpTo(item.start);
        m_scanner.next();
        Relation made;
        made.from = endOf(m_scanner.attribute("source"), item.line);
        made.to = endOf(m_scanner.attribute("target"), item.line);
        if (!made.from.isValid() || !made.to.isValid())
            return {};
        made.key = m_scanner.attribute("id");
        std::string phrase = m_scanner.attribute("label");
        RelationKind kind;
        kind.name = m_scanner.attribute("kind");
        kind.arrow = arrowOf(m_scanner.attribute("type"), item.line);
        if (m_scanner.hasAttribute("weight") && !setField(made, "weight", m_scanner.attribute("weight")))
            m_losses.note("A weight that is no number was left out.", item.line);
        keepXmlAttributes(made, {"id", "source", "target", "label", "kind", "type", "weight"});
        GexfRecord record;
        readInside(made, record, kind, item.line);
        made.colour = record.colour.value_or(Rgba());
        if (record.shape != "solid" && !kind.set("line", record.shape))
            keep(made, "viz:shape", record.shape);
        settle(made);
        m_types.apply(kind, std::move(phrase), made);
        const auto added = m_builder.add(std::move(made), item.line);
        return added ? Result<void>() : tl::unexpected(added.error());
    }

    ArrowStyle arrowOf(const std::string& type, int line)
    {
        if (type == "mutual")
            return ArrowStyle::Both;
        if (!type.empty() && type != "directed" && type != "undirected")
            m_losses.note("A kind of edges that GEXF does not have was read like those that say nothing.", line, type);
        const bool isDirected = type == "directed" || (type != "undirected" && m_index.isDirected);
        return isDirected ? ArrowStyle::Forward : ArrowStyle::None;
    }

    Result<void> relateParents()
    {
        for (const Below& below : m_below) {
            const auto parent = m_byId.find(below.parent);
            if (parent == m_byId.end())
                m_losses.note("A parent that the file does not have was left out.", below.line, below.parent);
            else if (parent->second == below.child)
                m_losses.note("A node that names itself as its parent was left without one.", below.line);
            else
                m_inside.push_back({parent->second, below.child, below.line});
        }
        RelationKind contains;
        contains.name = "contains";
        contains.hierarchy = Hierarchy::FromIsBroader;
        contains.isPhraseShown = false;
        for (const Inside& inside : m_inside) {
            Relation relation;
            relation.from = inside.parent;
            relation.to = inside.child;
            m_types.apply(contains, {}, relation);
            m_losses.note("A node inside of another one is joined to it by a relation 'contains'.", inside.line);
            if (const auto added = m_builder.add(std::move(relation), inside.line); !added)
                return tl::unexpected(added.error());
        }
        return {};
    }

    struct Inside {
        ConceptId parent;
        ConceptId child;
        int line = 0;
    };
    struct Below {
        std::string parent;  // id
        ConceptId child;
        int line = 0;
    };

    std::string_view m_text;
    XmlScanner m_scanner;
    LossList& m_losses;
    GexfIndex m_index;
    MapBuilder m_builder;
    RelationTypesRead m_types;
    std::vector<ConceptId> m_ids;  // by node
    std::unordered_map<std::string, ConceptId> m_byId;
    std::vector<Inside> m_inside;
    std::vector<Below> m_below;
};

}  // namespace

Result<ReadMap> readGexf(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = xmlToUtf8(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto guarded = guardXml(*text, limits, losses); !guarded)
        return tl::unexpected(guarded.error());
    XmlScanner root(*text);
    while (root.next() == Event::Text) { }
    if (root.name() != "gexf")
        return unexpected(ErrorCode::Input,
                          "This is not GEXF: the outermost element is '" + excerpt(root.name()) + "'.", root.line());
    return GexfReader(*text, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
