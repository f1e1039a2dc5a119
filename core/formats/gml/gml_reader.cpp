// Reading GML. Two walks over the file: the first makes concepts of the nodes and takes what is said of the graph, the
// second makes relations of the edges, which may stand before their ends.
#include "core/formats/gml/gml.h"
#include "core/formats/gml/gml_graphics.h"
#include "core/formats/gml/gml_groups.h"
#include "core/formats/gml/gml_record.h"
#include "core/formats/relation_kinds.h"
#include "core/formats/text_decode.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

using Entries = std::vector<GmlEntry>;
using Step = GmlScanner::Step;

constexpr double kPxPerPoint = 96.0 / 72.0;

bool isText(const GmlEntry& entry) { return entry.kind != GmlKind::List; }

class GmlReader {
public:
    GmlReader(std::string_view text, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_text(text),
          m_limits(limits),
          m_losses(losses),
          m_builder(bytes, limits, losses),
          m_types(m_builder),
          m_groups(m_builder, m_types, losses)
    {
    }

    Result<ReadMap> run()
    {
        Result<void> done = walk(Pass::Nodes);
        if (done && m_groups.isAny())
            done = walk(Pass::Ends);
        if (done)
            done = m_groups.makeConcepts(m_scopes);
        if (done)
            done = walk(Pass::Edges);
        if (done)
            done = m_groups.finish();
        if (!done)
            return tl::unexpected(done.error());
        if (m_scopes.empty())
            return unexpected(ErrorCode::Input, "The file holds no graph.");
        settle(m_info);
        m_builder.setInfo(std::move(m_info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    enum class Pass { Nodes, Ends, Edges };

    Result<void> walk(Pass pass)
    {
        GmlScanner scanner(m_text, m_limits.depth);
        m_graph = 0;
        for (Step step = scanner.next(); step != Step::End; step = scanner.next()) {
            if (step == Step::Fault)
                return tl::unexpected(scanner.fault());
            Result<void> done;
            if (step == Step::List && scanner.entry().key == "graph")
                done = walkGraph(scanner, pass);
            else if (step == Step::List || step == Step::Entry)
                done = keepForMap(scanner, step, pass, kGmlFilePrefix);
            if (!done)
                return done;
        }
        if (pass == Pass::Nodes && scanner.oddities() > 0)
            m_losses.note("A key without a value, or a bracket too many, was passed over.", scanner.oddityLine());
        return {};
    }

    Result<void> walkGraph(GmlScanner& scanner, Pass pass)
    {
        if (pass == Pass::Nodes) {
            if (!m_scopes.empty())
                m_losses.note("The file has several graphs; they are shown together.", scanner.entry().line);
            m_scopes.emplace_back();
            m_isDirected.push_back(false);
        }
        for (Step step = scanner.next(); step != Step::Close; step = scanner.next()) {
            if (step == Step::Fault || step == Step::End)
                return tl::unexpected(scanner.fault());
            const std::string_view key = scanner.entry().key;
            const bool isList = step == Step::List;
            Result<void> done = !isList && pass == Pass::Nodes ? readGraphEntry(scanner.entry())
                : isList && (key == "node" || key == "edge")   ? readItem(scanner, key, pass)
                : isList                                       ? keepForMap(scanner, step, pass, {})
                                                               : Result<void>();
            if (!done)
                return done;
        }
        ++m_graph;
        return {};
    }

    /// Reads the list that is open to its end, behind its head, into m_entries.
    Result<void> readList(GmlScanner& scanner)
    {
        m_entries.assign(1, scanner.entry());
        if (!scanner.readList(m_entries))
            return tl::unexpected(scanner.fault());
        m_entries.front().end = m_entries.size();
        return {};
    }

    Result<void> keepForMap(GmlScanner& scanner, Step step, Pass pass, std::string_view prefix)
    {
        m_entries.assign(1, scanner.entry());
        m_entries.front().end = 1;
        if (step == Step::List)
            if (const auto done = readList(scanner); !done)
                return done;
        if (pass != Pass::Nodes)
            return {};
        if (prefix.empty()) {
            assignGml(m_info, m_entries, 0);
            return {};
        }
        Attribute attribute = attributeFrom(m_entries, 0);
        if (attribute.name.starts_with(kGmlPrefix))
            attribute.name.erase(0, kGmlPrefix.size());
        m_isFromYed = m_isFromYed || (attribute.name == "Creator" && attribute.value.starts_with("yFiles"));
        attribute.name.insert(0, prefix);
        m_info.attributes.push_back(std::move(attribute));
        return {};
    }

    Result<void> readGraphEntry(const GmlEntry& entry)
    {
        if (entry.key == "directed") {
            m_isDirected.back() = entry.value != "0";
            return {};
        }
        if (entry.key == "multigraph")  // it is seen from the edges
            return {};
        if (entry.key == "bb")  // Graphviz: points, y up
            m_scale = {kPxPerPoint, -kPxPerPoint};
        if ((entry.key == "label" || (entry.key == "name" && m_info.title.empty())) && !entry.value.empty()) {
            m_info.title = gmlText(entry.value);
            return {};
        }
        m_entries.assign(1, entry);
        m_entries.front().end = 1;
        assignGml(m_info, m_entries, 0);
        return {};
    }

    Result<void> readItem(GmlScanner& scanner, std::string_view key, Pass pass)
    {
        if (const auto done = readList(scanner); !done)
            return done;
        const int line = m_entries.front().line;
        if (key == "node")
            return pass == Pass::Nodes ? readNode(line) : Result<void>();
        if (pass == Pass::Ends)
            m_groups.noteEdge(m_graph, rawOf("source"), rawOf("target"));
        return pass == Pass::Edges ? readEdge(line) : Result<void>();
    }

    /// The value of an entry of the item, as it stands in the file; empty if there is none.
    std::string_view rawOf(std::string_view key) const
    {
        const std::size_t at = findInList(m_entries, 0, key);
        return at < m_entries.size() && isText(m_entries[at]) ? m_entries[at].value : std::string_view();
    }

    /// The label's text in LabelGraphics, which yEd writes beside `label`.
    std::string drawnLabel() const
    {
        const std::size_t list = findInList(m_entries, 0, "LabelGraphics");
        if (list == m_entries.size() || isText(m_entries[list]))
            return {};
        const std::size_t text = findInList(m_entries, list, "text");
        return text == m_entries.size() ? std::string() : gmlText(m_entries[text].value);
    }

    std::string labelOf(std::string_view otherwise) const
    {
        if (findInList(m_entries, 0, "label") < m_entries.size())
            return gmlText(rawOf("label"));
        if (const std::string_view name = rawOf("name"); !name.empty())
            return gmlText(name);
        std::string drawn = drawnLabel();
        return drawn.empty() ? std::string(otherwise) : std::move(drawn);
    }

    template <class Record> void assignRest(Record& record, const std::string& label, std::string_view graphics)
    {
        for (std::size_t i = 1; i < m_entries.size(); i = m_entries[i].end) {
            const std::string_view key = m_entries[i].key;
            if (key == "LabelGraphics" && !isText(m_entries[i]) && drawnLabel() == label)
                keepLabelGraphics(record, i);
            else if (!isTaken(record, key))
                assignGml(record, m_entries, i);
        }
        if (!graphics.empty())
            record.attributes.push_back({"gml:graphics", "string", "[ " + std::string(graphics) + " ]"});
        settle(record);
    }

    /// Without its text: the writer puts in the label.
    template <class Record> void keepLabelGraphics(Record& record, std::size_t list)
    {
        std::string rest;
        for (std::size_t i = list + 1; i < m_entries[list].end; i = m_entries[i].end)
            if (m_entries[i].key != "text")
                rest += (rest.empty() ? "" : " ") + gmlFrom(m_entries, i, m_entries[i].end);
        record.attributes.push_back({"gml:LabelGraphics", "string", "[ " + rest + " ]"});
    }

    static bool isTaken(const Concept&, std::string_view key)
    {
        return key == "id" || key == "label" || key == "graphics" || key == "conspectusKey" || key == "pinX" ||
            key == "pinY" || key == "isGroup" || key == "gid";
    }
    static bool isTaken(const Relation&, std::string_view key)
    {
        return key == "id" || key == "source" || key == "target" || key == "label" || key == "graphics" ||
            key == "conspectusKey" || key == "directed";
    }

    Result<void> readNode(int line)
    {
        Concept subject;
        const std::string_view id = rawOf("id"), ownKey = rawOf("conspectusKey");
        subject.key = gmlText(ownKey.empty() ? id : ownKey);
        if (subject.key.empty())
            m_losses.note("A node without an id was given one.", line);
        subject.label = labelOf(subject.key);
        GmlNodeGraphics graphics;
        if (const std::size_t list = findInList(m_entries, 0, "graphics");
            list < m_entries.size() && !isText(m_entries[list]))
            graphics = nodeGraphicsIn(m_entries, list, m_scale);
        subject.look = graphics.look;
        assignRest(subject, subject.label, graphics.rest);
        if (!rawOf("pinX").empty() && !setField(subject, "x", rawOf("pinX")))
            m_losses.note("A place that is no number was left out.", line);
        if (!rawOf("pinY").empty() && !setField(subject, "y", rawOf("pinY")))
            m_losses.note("A place that is no number was left out.", line);
        settle(subject);
        const std::string_view group = rawOf("gid");
        if (rawOf("isGroup") == "1") {
            GmlGroups::Group made;
            made.id = id;
            made.parent = group;
            made.subject = std::move(subject);
            made.box = graphics.box;
            made.graph = m_graph;
            made.line = line;
            m_groups.addGroup(std::move(made));
            return {};
        }
        const auto added = m_builder.add(std::move(subject), line);
        if (!added)
            return tl::unexpected(added.error());
        if (!id.empty())
            m_scopes.back().try_emplace(std::string(id), *added);
        if (!group.empty())
            m_groups.addMember(m_graph, std::string(group), *added, line);
        if (graphics.box)
            m_builder.place(*added, *graphics.box);
        return {};
    }

    ConceptId endOf(std::string_view end, int line)
    {
        const auto found = m_scopes[m_graph].find(std::string(end));
        if (found != m_scopes[m_graph].end())
            return found->second;
        m_losses.note("An edge that does not join two nodes of the file was left out.", line, end);
        return {};
    }

    Result<void> readEdge(int line)
    {
        ConceptId from = endOf(rawOf("source"), line), to = endOf(rawOf("target"), line);
        if (!from.isValid() || !to.isValid())
            return {};
        GmlEdgeGraphics graphics;
        const std::size_t list = findInList(m_entries, 0, "graphics");
        const bool hasGraphics = list < m_entries.size() && !isText(m_entries[list]);
        if (hasGraphics)
            graphics = edgeGraphicsIn(m_entries, list, m_scale);
        if (hasGraphics && !graphics.arrows && m_isFromYed)
            graphics.arrows = ArrowEnds{false, false};
        const std::string_view directed = rawOf("directed");
        const ArrowEnds arrows =
            graphics.arrows.value_or(ArrowEnds{false, directed.empty() ? m_isDirected[m_graph] : directed != "0"});
        if (arrows.pointBack())
            std::swap(from, to);
        Relation relation;
        relation.from = from;
        relation.to = to;
        relation.colour = graphics.colour;
        const std::string_view ownKey = rawOf("conspectusKey");
        relation.key = gmlText(ownKey.empty() ? rawOf("id") : ownKey);
        std::string phrase = gmlText(rawOf("label"));
        if (phrase.empty())
            phrase = drawnLabel();
        RelationKind kind;
        kind.arrow = arrows.style();
        takeKind(kind);
        assignRest(relation, phrase, graphics.rest);
        m_types.apply(kind, std::move(phrase), relation);
        const auto added = m_builder.add(std::move(relation), line);
        if (!added)
            return tl::unexpected(added.error());
        m_builder.bend(*added, std::move(graphics.corners));
        return {};
    }

    /// Takes what is said of the relation's type out of the item's entries.
    void takeKind(RelationKind& kind)
    {
        for (std::size_t i = 1; i < m_entries.size(); i = m_entries[i].end)
            if (isText(m_entries[i]) && kind.set(m_entries[i].key, gmlText(m_entries[i].value)))
                m_entries[i].key = "source";  // taken
    }

    std::string_view m_text;
    const ReadLimits& m_limits;
    LossList& m_losses;
    MapBuilder m_builder;
    RelationTypesRead m_types;
    GmlGroups m_groups;
    MapInfo m_info;
    GmlScale m_scale;
    bool m_isFromYed = false;
    std::size_t m_graph = 0;  // the graph of the file that is being read
    GmlScopes m_scopes;  // by graph
    std::vector<bool> m_isDirected;  // by graph
    Entries m_entries;  // of the item that is being read; the first is its head
};

}  // namespace

Result<ReadMap> readGml(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    if (isWebPage(*text))
        return unexpected(ErrorCode::Input, "This is a web page, not a graph; was the download refused?");
    return GmlReader(*text, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
