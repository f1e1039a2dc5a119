#include "core/base/text.h"
#include "core/formats/numbers.h"
#include "core/formats/tlp/tlp_graph.h"
#include "core/formats/tlp/tlp_words.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

/// Properties that say how Tulip draws things; their values are kept only where they differ from the default.
bool isDrawing(std::string_view property) { return property.starts_with("view"); }

/// "0", "false", "()" and the like: what Tulip writes where nobody said anything.
bool isNothing(std::string_view value)
{
    return value.empty() || value == "0" || value == "false" || value == "()" || value == "(0,0,0)";
}

std::string_view attributeType(std::string_view type)
{
    if (type == "bool")
        return "boolean";
    return type == "int" || type == "double" ? type : std::string_view("string");
}

/// Blanks around numbers and truth values do not count.
Attribute attributeOf(const std::string& name, std::string_view type, const std::string& value)
{
    const std::string_view kind = attributeType(type);
    return {name, std::string(kind), kind == "string" ? value : std::string(trimmed(value))};
}

std::optional<std::uint64_t> idFrom(std::string_view text)
{
    std::uint64_t id = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), id);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

class TlpParser {
public:
    TlpParser(std::string_view text, const ReadLimits& limits, LossList& losses)
        : m_words(text), m_limits(limits), m_losses(losses)
    {
    }

    Result<TlpGraph> run()
    {
        while (!m_isRefused) {
            const TlpWord word = m_words.next();
            if (word == TlpWord::End)
                break;
            if (word == TlpWord::Open)
                readForm();
        }
        if (!m_isRefused && m_words.isCut())
            refuse("A quote is never closed; is the end missing?");
        if (!m_isRefused && m_depth > 0)
            refuse("A parenthesis is never closed; is the end missing?");
        if (!m_isRefused && !m_hasNodes && !m_hasHeader)
            refuse("The file holds no graph.");
        if (m_isRefused)
            return tl::unexpected(m_fault);
        nameClusters();
        return std::move(m_graph);
    }

private:
    void refuse(std::string sentence)
    {
        m_isRefused = true;
        m_fault = {ErrorCode::Input, std::move(sentence), {}, m_words.line()};
    }

    void note(std::string_view sentence, std::string_view example = {})
    {
        m_losses.note(sentence, m_words.line(), example);
    }

    /// A list of the top level, or of `(tlp ...)` around all; its parenthesis is open.
    void readForm()
    {
        if (m_words.next() != TlpWord::Atom)
            return refuse("A list does not begin with a word.");
        const std::string head = m_words.word();
        if (head == "tlp") {
            m_hasHeader = true;
            m_words.next();  // its version
            readInside([this] { readForm(); });
        } else if (head == "nodes") {
            m_hasNodes = true;
            readIds([this](std::uint64_t id) { addNode(id); });
        } else if (head == "edge") {
            readEdge();
        } else if (head == "cluster") {
            readCluster();
        } else if (head == "property") {
            readProperty();
        } else if (head == "graph_attributes") {
            readGraphAttributes();
        } else if (head == "comments" || head == "author" || head == "date") {
            readAbout(head);
        } else if (head == "nb_nodes" || head == "nb_edges") {
            skipForm();
        } else {
            note("Settings of Tulip were left out.", head);
            skipForm();
        }
    }

    /// Calls `read` for each list in the one that is open, up to its end.
    template <class Read> void readInside(Read read)
    {
        if (++m_depth > m_limits.depth)
            return refuse("Lists are nested more than " + std::to_string(m_limits.depth) + " deep.");
        while (!m_isRefused) {
            const TlpWord word = m_words.next();
            if (word == TlpWord::End)
                return;
            if (word == TlpWord::Close) {
                --m_depth;
                return;
            }
            if (word == TlpWord::Open)
                read();
        }
    }

    void skipForm()
    {
        for (int open = 1; open > 0;) {
            const TlpWord word = m_words.next();
            if (word == TlpWord::End)
                return;
            open += word == TlpWord::Open ? 1 : word == TlpWord::Close ? -1 : 0;
        }
    }

    /// "0 3 5..9)" up to the parenthesis.
    template <class Take> void readIds(Take take)
    {
        for (TlpWord word = m_words.next(); !m_isRefused && word != TlpWord::Close; word = m_words.next()) {
            if (word == TlpWord::End)
                return refuse("A list of ids is never closed; is the end missing?");
            const std::string& text = m_words.word();
            const auto dots = text.find("..");
            const auto first = idFrom(text.substr(0, dots));
            const auto last = dots == std::string::npos ? first : idFrom(text.substr(dots + 2));
            if (!first || !last || *last < *first) {
                note("An id that is no number was left out.", text);
                continue;
            }
            if (*last - *first >= m_limits.concepts)
                return refuse("The file has more than " + std::to_string(m_limits.concepts) + " concepts.");
            for (std::uint64_t id = *first; id <= *last && !m_isRefused; ++id)
                take(id);
        }
    }

    void addNode(std::uint64_t id)
    {
        if (m_graph.nodes.size() >= m_limits.concepts)
            return refuse("The file has more than " + std::to_string(m_limits.concepts) + " concepts.");
        if (!m_nodes.try_emplace(id, m_graph.nodes.size()).second)
            return note("A node that is listed twice was left out once.", std::to_string(id));
        TlpNode& node = m_graph.nodes.emplace_back();
        node.subject.key = std::to_string(id);
        node.line = m_words.line();
    }

    std::optional<std::uint64_t> takeId()
    {
        return m_words.next() == TlpWord::Atom ? idFrom(m_words.word()) : std::nullopt;
    }

    void readEdge()
    {
        const auto id = takeId(), source = takeId(), target = takeId();
        const auto from = m_nodes.find(source.value_or(~0ull)), to = m_nodes.find(target.value_or(~0ull));
        if (!id || from == m_nodes.end() || to == m_nodes.end()) {
            note("An edge that does not join two nodes of the file was left out.");
        } else if (m_graph.edges.size() >= m_limits.relations) {
            return refuse("The file has more than " + std::to_string(m_limits.relations) + " relations.");
        } else {
            m_edges.try_emplace(*id, m_graph.edges.size());
            TlpEdge& edge = m_graph.edges.emplace_back();
            edge.relation.key = std::to_string(*id);
            edge.from = from->second;
            edge.to = to->second;
            edge.line = m_words.line();
        }
        skipForm();
    }

    void readCluster()
    {
        const std::size_t index = m_graph.clusters.size();
        m_graph.clusters.emplace_back();
        if (const auto id = takeId())
            m_graph.clusters[index].id = std::to_string(*id);
        readInside([this, index] {
            if (m_words.next() != TlpWord::Atom)
                return refuse("A list does not begin with a word.");
            if (m_words.word() == "nodes")
                readIds([this, index](std::uint64_t id) { addMember(index, id); });
            else if (m_words.word() == "cluster")
                readCluster();
            else
                skipForm();
        });
    }

    void addMember(std::size_t cluster, std::uint64_t id)
    {
        const auto node = m_nodes.find(id);
        if (node == m_nodes.end())
            return note("A subgraph names a node that the file does not have.", std::to_string(id));
        if (++m_memberships > 4 * m_limits.concepts)
            return refuse("The file has too many subgraphs.");
        m_graph.clusters[cluster].nodes.push_back(node->second);
    }

    void readProperty()
    {
        const auto cluster = takeId();
        m_words.next();
        const std::string type = m_words.word();
        m_words.next();
        const std::string name = m_words.word();
        if (cluster != std::uint64_t(0)) {
            note("Data of a subgraph alone was left out.", name);
            return skipForm();
        }
        std::string defaults[2];
        std::vector<bool> hasValue(m_graph.nodes.size()), hasEdgeValue(m_graph.edges.size());
        readInside([&] {
            m_words.next();
            const std::string head = m_words.word();
            if (head == "default") {
                for (std::string& each : defaults)
                    if (m_words.next() == TlpWord::Text)
                        each = m_words.word();
            } else if (const auto id = takeId(); head == "node" || head == "edge") {
                const bool hasText = m_words.next() == TlpWord::Text;
                if (id && hasText && head == "node")
                    setNode(*id, name, type, hasValue);
                else if (id && hasText)
                    setEdge(*id, name, type, hasEdgeValue);
                else
                    note("A value without an id or a text was left out.", name);
            }
            skipForm();
        });
        applyDefaults(name, type, defaults, hasValue, hasEdgeValue);
    }

    void setNode(std::uint64_t id, const std::string& name, const std::string& type, std::vector<bool>& hasValue)
    {
        const auto found = m_nodes.find(id);
        if (found == m_nodes.end())
            return note("A value of a node that the file does not have was left out.", name);
        hasValue[found->second] = true;
        set(m_graph.nodes[found->second], name, type, m_words.word());
    }

    void setEdge(std::uint64_t id, const std::string& name, const std::string& type, std::vector<bool>& hasValue)
    {
        const auto found = m_edges.find(id);
        if (found == m_edges.end())
            return note("A value of an edge that the file does not have was left out.", name);
        hasValue[found->second] = true;
        set(m_graph.edges[found->second], name, type, m_words.word());
    }

    void set(TlpNode& node, const std::string& name, const std::string& type, const std::string& value)
    {
        Look& look = node.subject.look;
        if (name == "viewLabel") {
            node.subject.label = value;
            node.hasLabel = !value.empty();
        } else if (name == "viewColor" && tlpColour(value)) {
            look.fill = *tlpColour(value);
        } else if (name == "viewBorderColor" && tlpColour(value)) {
            look.line = *tlpColour(value);
        } else if (name == "viewLabelColor" && tlpColour(value)) {
            look.text = *tlpColour(value);
        } else if (name == "viewShape" && tlpOutline(value) != Outline::Usual) {
            look.outline = tlpOutline(value);
        } else if (const auto numbers = tlpNumbers(value);
                   (name == "viewLayout" || name == "viewSize") && numbers.size() >= 2) {
            if (name == "viewLayout")
                node.place = Point{numbers[0], numbers[1]};
            else if (numbers[0] > 0 && numbers[1] > 0)
                node.size = {numbers[0], numbers[1]};
        } else {
            node.subject.attributes.push_back(attributeOf(name, type, value));
        }
    }

    void set(TlpEdge& edge, const std::string& name, const std::string& type, const std::string& value)
    {
        if (name == "viewLabel") {
            edge.relation.phrase = value;
        } else if (name == "viewColor" && tlpColour(value)) {
            edge.relation.colour = *tlpColour(value);
        } else if (name == "viewLayout") {
            edge.bends = tlpPoints(value);
        } else {
            edge.relation.attributes.push_back(attributeOf(name, type, value));
        }
    }

    /// The default of what is drawn counts for colour, size and shape; that of other data where it says anything.
    void applyDefaults(const std::string& name, const std::string& type, const std::string (&defaults)[2],
                       const std::vector<bool>& hasValue, const std::vector<bool>& hasEdgeValue)
    {
        const bool isDrawn = name == "viewColor" || name == "viewSize" || name == "viewShape";
        if (isDrawing(name) ? !isDrawn : isNothing(defaults[0]) && isNothing(defaults[1]))
            return;
        for (std::size_t i = 0; i < hasValue.size(); ++i)
            if (!hasValue[i] && (isDrawn || !isNothing(defaults[0])) &&
                !(name == "viewShape" && tlpOutline(defaults[0]) == Outline::Usual) && charge(defaults[0]))
                set(m_graph.nodes[i], name, type, defaults[0]);
        for (std::size_t i = 0; i < hasEdgeValue.size(); ++i)
            if (!hasEdgeValue[i] &&
                (name == "viewColor" ? !defaults[1].empty() : !isDrawn && !isNothing(defaults[1])) &&
                charge(defaults[1]))
                set(m_graph.edges[i], name, type, defaults[1]);
    }

    /// False once the defaults unfold to more text than a file can mean.
    bool charge(const std::string& text)
    {
        m_unfolded += text.size() + sizeof(Attribute);
        if (m_unfolded > m_limits.bytes * 8)
            refuse("The file unfolds to more text and data than a map may hold.");
        return !m_isRefused;
    }

    void readGraphAttributes()
    {
        const auto id = takeId();
        readInside([&] {
            m_words.next();
            const std::string type = m_words.word();
            if (m_words.next() == TlpWord::Text && m_words.word() == "name" && type == "string" && id &&
                m_words.next() == TlpWord::Text)
                m_names[std::to_string(*id)] = m_words.word();
            skipForm();
        });
    }

    void readAbout(const std::string& head)
    {
        if (m_words.next() == TlpWord::Text && !m_words.word().empty()) {
            if (head == "comments" && !m_words.word().starts_with("This file was generated by Tulip"))
                m_graph.description = m_words.word();
            else if (head == "author")
                m_graph.attributes.push_back({"tlp:author", "string", m_words.word()});
        }
        skipForm();
    }

    void nameClusters()
    {
        m_graph.title = m_names["0"];
        for (TlpCluster& cluster : m_graph.clusters) {
            const std::string& name = m_names[cluster.id];
            cluster.name = name == "unnamed" ? std::string() : name;
        }
    }

    TlpScanner m_words;
    const ReadLimits& m_limits;
    LossList& m_losses;
    TlpGraph m_graph;
    std::unordered_map<std::uint64_t, std::size_t> m_nodes;  // by id
    std::unordered_map<std::uint64_t, std::size_t> m_edges;
    std::unordered_map<std::string, std::string> m_names;  // of subgraphs, by id
    std::size_t m_memberships = 0;
    std::size_t m_unfolded = 0;
    int m_depth = 0;
    bool m_hasHeader = false;
    bool m_hasNodes = false;
    bool m_isRefused = false;
    Error m_fault;
};

}  // namespace

Result<TlpGraph> parseTlp(std::string_view text, const ReadLimits& limits, LossList& losses)
{
    return TlpParser(text, limits, losses).run();
}

}  // namespace conspectus
