// Reading DOT by its grammar (graphviz.org/doc/info/lang.html) with the meaning that cgraph gives to it: nodes come
// into being where they are named first, with the defaults that hold there; defaults hold from where they stand to the
// end of their braces; an edge to a group goes to every node of it; `strict` and equal `key`s make one edge of several.
// Recursion follows the nesting of braces alone, and that is bounded.
#include "core/formats/dot_graph.h"
#include "core/formats/dot_lexer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace conspectus {

namespace {

constexpr std::size_t kMostAttributes = 1000;  // of one object
constexpr std::size_t kMostCopies = 4'000'000;  // of defaults, of memberships: what a small file may grow to
constexpr std::size_t kMostGroupEdges = 500'000;  // from {..} -> {..}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

using Settings = std::shared_ptr<const DotAttributes>;

/// What holds between two braces.
struct Scope {
    std::size_t subgraph;  // index; of the graph itself: 0
    Settings nodeDefaults;
    Settings edgeDefaults;
};

struct Subgraph {
    std::size_t parent = 0;
    bool hasOwnSettings = false;
    std::optional<std::size_t> cluster;  // index in DotGraph::clusters, if it is one
    std::vector<std::size_t> members;
    std::unordered_set<std::size_t> known;
};

/// One side of an edge statement: nodes by name, or all nodes of a group.
struct Operand {
    std::vector<std::size_t> nodes;
    std::vector<std::string> ports;  // of the node with the same index; empty: none
    std::optional<std::size_t> group;

    std::string_view portOf(std::size_t i) const
    {
        return i < ports.size() ? std::string_view(ports[i]) : std::string_view();
    }
};

/// What to call a cluster that has no label: "cluster_A" -> "A".
std::string clusterName(std::string_view name)
{
    std::string_view rest = name.substr(std::string_view("cluster").size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" _-:."), rest.size()));
    return std::string(rest.empty() ? name : rest);
}

class DotParser {
public:
    DotParser(std::string_view text, const ReadLimits& limits, LossList& losses)
        : m_lexer(text), m_limits(limits), m_losses(losses)
    {
    }

    Result<std::vector<DotGraph>> run()
    {
        advance();
        do {
            if (parseGraph())
                continue;
            if (m_graphs.empty())
                return tl::unexpected(m_fault);
            m_losses.note("What follows the last whole graph of the file was left out.", m_fault.line);
            break;
        } while (m_token.word != DotWord::End);
        return std::move(m_graphs);
    }

private:
    void advance() { m_token = m_lexer.next(); }
    bool is(DotWord word) const { return m_token.word == word; }
    bool take(DotWord word)
    {
        const bool isHere = is(word);
        if (isHere)
            advance();
        return isHere;
    }

    bool fail(std::string sentence, int line)
    {
        m_fault = {ErrorCode::Input, std::move(sentence), {}, line};
        return false;
    }
    /// The file should go on with `wanted` here, and does not.
    bool failHere(std::string_view wanted)
    {
        if (is(DotWord::Fault))
            return fail(m_token.text, m_token.line);
        if (is(DotWord::End))
            return fail("The file ends where " + std::string(wanted) + " should be.", m_token.line);
        return fail("There should be " + std::string(wanted) + " before '" + m_token.text.substr(0, 40) + "'.",
                    m_token.line);
    }

    bool parseGraph()
    {
        m_graph = DotGraph();
        m_nodes.clear();
        m_edges.clear();
        m_keyedEdges.clear();
        m_subgraphs.assign(1, Subgraph());
        m_named.clear();
        m_graph.isStrict = take(DotWord::Strict);
        m_graph.isDirected = is(DotWord::Digraph);
        if (!take(DotWord::Digraph) && !take(DotWord::Graph))
            return failHere("'graph' or 'digraph'");
        if (is(DotWord::Id)) {
            m_graph.name = m_token.text;
            advance();
        }
        m_scopes.assign(1, Scope{0, nullptr, nullptr});
        if (!parseBody())
            return false;
        for (const Subgraph& subgraph : m_subgraphs)
            if (subgraph.cluster)
                for (std::size_t node : subgraph.members)
                    m_graph.nodes[node].clusters.push_back(*subgraph.cluster);
        m_graphs.push_back(std::move(m_graph));
        return true;
    }

    bool parseBody()
    {
        if (!take(DotWord::OpenBrace))
            return failHere("'{'");
        while (!is(DotWord::CloseBrace)) {
            if (take(DotWord::Semicolon))
                continue;
            if (!parseStatement())
                return false;
        }
        advance();
        return true;
    }

    bool parseStatement()
    {
        switch (m_token.word) {
        case DotWord::Graph:
        case DotWord::Node:
        case DotWord::Edge:
            return parseDefaults();
        case DotWord::Id:
        case DotWord::Subgraph:
        case DotWord::OpenBrace:
            return parseEdges();
        default:
            return failHere("a statement or '}'");
        }
    }

    bool parseDefaults()
    {
        const DotWord kind = m_token.word;
        const int line = m_token.line;
        advance();
        if (!is(DotWord::OpenBracket))
            return failHere("'['");
        const auto said = parseAttributes();
        if (!said)
            return false;
        if (kind == DotWord::Graph) {
            for (const DotAttribute& attribute : *said)
                setGraphAttribute(attribute, line);
            return true;
        }
        Settings& defaults = kind == DotWord::Node ? m_scopes.back().nodeDefaults : m_scopes.back().edgeDefaults;
        auto changed = std::make_shared<DotAttributes>(defaults ? *defaults : DotAttributes());
        m_copies += changed->size();
        for (const DotAttribute& attribute : *said)
            setAttribute(*changed, attribute);
        defaults = std::move(changed);
        if (m_copies > kMostCopies || defaults->size() > kMostAttributes)
            return fail("The file sets too many defaults.", line);
        return true;
    }

    /// [a=b, c=d] [e=f] ...; null on a fault. Without any, an empty list.
    Settings parseAttributes()
    {
        auto attributes = std::make_shared<DotAttributes>();
        while (take(DotWord::OpenBracket)) {
            while (!take(DotWord::CloseBracket)) {
                if (!parseAttribute(*attributes))
                    return nullptr;
                if (!take(DotWord::Comma))
                    take(DotWord::Semicolon);
            }
        }
        return attributes;
    }

    bool parseAttribute(DotAttributes& attributes)
    {
        if (!is(DotWord::Id))
            return failHere("a setting or ']'");
        DotAttribute attribute{m_token.text, "true", false};
        const int line = m_token.line;
        advance();
        if (take(DotWord::Equals)) {
            if (!is(DotWord::Id))
                return failHere("a value");
            attribute.value = std::move(m_token.text);
            attribute.isHtml = m_token.isHtml;
            advance();
        } else {
            m_losses.note("A setting without a value was read as 'true'.", line, attribute.name);
        }
        setAttribute(attributes, std::move(attribute));
        return attributes.size() <= kMostAttributes || fail("A list holds more than 1000 settings.", line);
    }

    void setGraphAttribute(DotAttribute attribute, int line)
    {
        const std::size_t here = m_scopes.back().subgraph;
        if (here == 0) {
            setAttribute(m_graph.attributes, std::move(attribute));
            return;
        }
        Subgraph& subgraph = m_subgraphs[here];
        if (attribute.name == "label" && subgraph.cluster) {
            m_graph.clusters[*subgraph.cluster] = std::move(attribute);
        } else if (!std::exchange(subgraph.hasOwnSettings, true) && m_graph.subgraphs++ == 0) {
            m_graph.subgraphLine = line;
        }
    }

    /// name=value, or nodes and groups joined by edges, or either alone.
    bool parseEdges()
    {
        const int line = m_token.line;
        std::vector<Operand> chain(1);
        if (is(DotWord::Id)) {
            DotToken first = m_token;
            advance();
            if (take(DotWord::Equals))
                return parseGraphAttribute(std::move(first));
            if (!parseNodes(chain.front(), std::move(first)))
                return false;
        } else if (!parseGroup(chain.front())) {
            return false;
        }
        while (is(DotWord::Arrow) || is(DotWord::Line)) {
            if (is(DotWord::Arrow) != m_graph.isDirected)
                return fail(m_graph.isDirected ? "'--' joins nodes in a graph, but this is a digraph."
                                               : "'->' joins nodes in a digraph, but this is a graph.",
                            m_token.line);
            advance();
            if (!parseOperand(chain.emplace_back()))
                return false;
        }
        const Settings said = parseAttributes();
        return said && finishEdges(chain, said, line);
    }

    bool parseGraphAttribute(DotToken name)
    {
        if (!is(DotWord::Id))
            return failHere("a value");
        setGraphAttribute({std::move(name.text), std::move(m_token.text), m_token.isHtml}, name.line);
        advance();
        return true;
    }

    bool parseOperand(Operand& operand)
    {
        if (is(DotWord::Subgraph) || is(DotWord::OpenBrace))
            return parseGroup(operand);
        if (!is(DotWord::Id))
            return failHere("a node");
        DotToken first = std::move(m_token);
        advance();
        return parseNodes(operand, std::move(first));
    }

    /// a:port, b, ... of which the first name has been read.
    bool parseNodes(Operand& operand, DotToken name)
    {
        for (;;) {
            std::string port;
            while (take(DotWord::Colon)) {
                if (!is(DotWord::Id))
                    return failHere("a port");
                (port += port.empty() ? "" : ":") += m_token.text;
                advance();
            }
            const auto node = nodeNamed(std::move(name.text), name.line);
            if (!node)
                return false;
            operand.nodes.push_back(*node);
            operand.ports.push_back(std::move(port));
            if (!take(DotWord::Comma))
                return true;
            if (!is(DotWord::Id))
                return failHere("a node");
            name = std::move(m_token);
            advance();
        }
    }

    bool parseGroup(Operand& operand)
    {
        const int line = m_token.line;
        std::string name;
        if (take(DotWord::Subgraph) && is(DotWord::Id)) {
            name = std::move(m_token.text);
            advance();
        }
        if (m_scopes.size() >= static_cast<std::size_t>(std::max(m_limits.depth, 1)))
            return fail("Groups are nested more than " + std::to_string(m_limits.depth) + " deep.", line);
        const std::size_t subgraph = subgraphNamed(name);
        Scope scope = m_scopes.back();
        scope.subgraph = subgraph;
        m_scopes.push_back(std::move(scope));
        if (!parseBody())
            return false;
        m_scopes.pop_back();
        operand.group = subgraph;
        return true;
    }

    /// A name that was used in the same place means the same group again.
    std::size_t subgraphNamed(const std::string& name)
    {
        const std::size_t parent = m_scopes.back().subgraph, fresh = m_subgraphs.size();
        if (!name.empty()) {
            const auto [known, isNew] = m_named.try_emplace(std::to_string(parent) + ' ' + name, fresh);
            if (!isNew)
                return known->second;
        }
        m_subgraphs.emplace_back();
        m_subgraphs.back().parent = parent;
        if (name.starts_with("cluster")) {
            m_subgraphs.back().cluster = m_graph.clusters.size();
            m_graph.clusters.push_back({"label", clusterName(name), false});
        }
        return fresh;
    }

    std::optional<std::size_t> nodeNamed(std::string name, int line)
    {
        const auto [known, isNew] = m_nodes.try_emplace(std::move(name), m_graph.nodes.size());
        const std::size_t node = known->second;
        if (isNew) {
            if (node >= m_limits.concepts) {
                fail("The file has more than " + std::to_string(m_limits.concepts) + " nodes.", line);
                return std::nullopt;
            }
            DotNode& made = m_graph.nodes.emplace_back();
            made.name = known->first;
            made.line = line;
            made.settings.add(m_scopes.back().nodeDefaults);
        }
        // Whoever is in a group is in the groups around it, so the first one that knows the node ends the walk.
        for (std::size_t at = m_scopes.back().subgraph; at != 0 && m_subgraphs[at].known.insert(node).second;
             at = m_subgraphs[at].parent) {
            m_subgraphs[at].members.push_back(node);
            if (++m_copies > kMostCopies) {
                fail("The file nests too many nodes too deep.", line);
                return std::nullopt;
            }
        }
        return node;
    }

    bool finishEdges(const std::vector<Operand>& chain, const Settings& said, int line)
    {
        if (chain.size() == 1) {
            for (std::size_t node : chain.front().nodes)
                m_graph.nodes[node].settings.add(said);
            return true;
        }
        for (std::size_t i = 1; i < chain.size(); ++i)
            if (!join(chain[i - 1], chain[i], said, line))
                return false;
        return true;
    }

    const std::vector<std::size_t>& nodesOf(const Operand& operand) const
    {
        return operand.group ? m_subgraphs[*operand.group].members : operand.nodes;
    }

    bool join(const Operand& tail, const Operand& head, const Settings& said, int line)
    {
        const auto &tails = nodesOf(tail), &heads = nodesOf(head);
        m_groupEdges += tail.group || head.group ? tails.size() * heads.size() : 0;
        if (m_groupEdges > kMostGroupEdges)
            return fail("Edges between groups of nodes become more than 500000 relations.", line);
        for (std::size_t from = 0; from < tails.size(); ++from)
            for (std::size_t to = 0; to < heads.size(); ++to) {
                const auto edge = edgeBetween(tails[from], heads[to], said, line);
                if (!edge)
                    return false;
                addPorts(m_graph.edges[*edge], tail.portOf(from), head.portOf(to));
            }
        return true;
    }

    static void addPorts(DotEdge& edge, std::string_view tail, std::string_view head)
    {
        DotAttributes ports;
        if (!tail.empty())
            ports.push_back({"tailport", std::string(tail), false});
        if (!head.empty())
            ports.push_back({"headport", std::string(head), false});
        if (!ports.empty())
            edge.settings.add(std::make_shared<DotAttributes>(std::move(ports)));
    }

    std::optional<std::size_t> edgeBetween(std::size_t from, std::size_t to, const Settings& said, int line)
    {
        const std::size_t fresh = m_graph.edges.size();
        if (std::size_t* twin = twinOf(from, to, *said)) {
            if (*twin != kNone) {
                m_graph.edges[*twin].settings.add(said);
                return *twin;
            }
            *twin = fresh;
        }
        if (fresh >= m_limits.relations) {
            fail("The file has more than " + std::to_string(m_limits.relations) + " edges.", line);
            return std::nullopt;
        }
        DotEdge& made = m_graph.edges.emplace_back();
        made.from = from;
        made.to = to;
        made.line = line;
        made.settings.add(m_scopes.back().edgeDefaults);
        made.settings.add(said);
        return fresh;
    }

    /// Where the edge is remembered that this one would be, kNone if it is the first; null if it is like no other.
    std::size_t* twinOf(std::size_t from, std::size_t to, const DotAttributes& said)
    {
        if (!m_graph.isDirected && from > to)
            std::swap(from, to);
        const std::uint64_t ends = static_cast<std::uint64_t>(from) << 32 | to;
        if (m_graph.isStrict)
            return &m_edges.try_emplace(ends, kNone).first->second;
        const auto key = std::find_if(said.begin(), said.end(), [](const auto& each) { return each.name == "key"; });
        if (key == said.end())
            return nullptr;
        return &m_keyedEdges.try_emplace(std::to_string(ends) + ' ' + key->value, kNone).first->second;
    }

    DotLexer m_lexer;
    const ReadLimits& m_limits;
    LossList& m_losses;
    DotToken m_token;
    Error m_fault;
    std::vector<DotGraph> m_graphs;

    DotGraph m_graph;  // the one that is being read, and what belongs to it
    std::vector<Scope> m_scopes;
    std::vector<Subgraph> m_subgraphs;
    std::unordered_map<std::string, std::size_t> m_named;  // subgraphs, by parent and name
    std::unordered_map<std::string, std::size_t> m_nodes;
    std::unordered_map<std::uint64_t, std::size_t> m_edges;  // of a strict graph, by their ends
    std::unordered_map<std::string, std::size_t> m_keyedEdges;
    std::size_t m_copies = 0;
    std::size_t m_groupEdges = 0;
};

}  // namespace

DotAttributes DotSettings::merged() const
{
    if (layers.empty())
        return {};
    DotAttributes all = *layers.front();
    for (std::size_t i = 1; i < layers.size(); ++i)
        for (const DotAttribute& attribute : *layers[i])
            setAttribute(all, attribute);
    return all;
}

void setAttribute(DotAttributes& attributes, DotAttribute value)
{
    const auto known =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.name == value.name; });
    if (known == attributes.end())
        attributes.push_back(std::move(value));
    else
        *known = std::move(value);
}

Result<std::vector<DotGraph>> parseDot(std::string_view text, const ReadLimits& limits, LossList& losses)
{
    return DotParser(text, limits, losses).run();
}

}  // namespace conspectus
