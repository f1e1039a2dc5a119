// The grammar of DOT (graphviz.org/doc/info/lang.html), one function for each rule. Recursion follows the nesting of
// braces alone, which DotBuilder bounds.
#include "core/formats/dot/dot_builder.h"
#include "core/formats/dot/dot_lexer.h"

#include <utility>

namespace conspectus {

namespace {

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
        } while (!is(DotWord::End));
        return std::move(m_graphs);
    }

private:
    // The functions that parse return false on a fault, which is then in m_fault.

    void advance() { m_token = m_lexer.next(); }
    bool is(DotWord word) const { return m_token.word == word; }
    bool take(DotWord word)
    {
        const bool isHere = is(word);
        if (isHere)
            advance();
        return isHere;
    }
    std::string takeText()
    {
        std::string text = std::move(m_token.text);
        advance();
        return text;
    }

    bool fail(Error fault)
    {
        m_fault = std::move(fault);
        return false;
    }
    bool fail(std::string sentence, int line) { return fail({ErrorCode::Input, std::move(sentence), {}, line}); }

    /// The file should go on with `wanted` here, and does not.
    bool failHere(std::string_view wanted)
    {
        if (is(DotWord::Fault))
            return fail(m_token.text, m_token.line);
        if (is(DotWord::End))
            return fail("The file ends where " + std::string(wanted) + " should be.", m_token.line);
        return fail("There should be " + std::string(wanted) + " before '" + excerpt(m_token.text) + "'.",
                    m_token.line);
    }

    bool parseGraph()
    {
        const bool isStrict = take(DotWord::Strict);
        const bool isDirected = is(DotWord::Digraph);
        if (!take(DotWord::Digraph) && !take(DotWord::Graph))
            return failHere("'graph' or 'digraph'");
        m_builder.emplace(isStrict, isDirected, is(DotWord::Id) ? takeText() : std::string(), m_limits);
        if (!parseBody())
            return false;
        m_graphs.push_back(m_builder->finish());
        return true;
    }

    bool parseBody()
    {
        if (!take(DotWord::OpenBrace))
            return failHere("'{'");
        while (!take(DotWord::CloseBrace))
            if (!take(DotWord::Semicolon) && !parseStatement())
                return false;
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
            return parseNamed();
        case DotWord::Subgraph:
        case DotWord::OpenBrace:
            return parseEdges(DotToken());
        default:
            return failHere("a statement or '}'");
        }
    }

    /// graph [..], node [..], edge [..]
    bool parseDefaults()
    {
        const DotToken kind = std::exchange(m_token, m_lexer.next());
        if (!is(DotWord::OpenBracket))
            return failHere("'['");
        const DotLayer attributes = parseAttributes();
        if (!attributes)
            return false;
        if (kind.word == DotWord::Graph) {
            for (const DotAttribute& attribute : *attributes)
                m_builder->setGraphAttribute(attribute, kind.line);
            return true;
        }
        const auto which = kind.word == DotWord::Node ? DotBuilder::Defaults::Nodes : DotBuilder::Defaults::Edges;
        const auto done = m_builder->setDefaults(which, *attributes, kind.line);
        return done || fail(done.error());
    }

    /// [a=b, c=d] [e=f] ...; without any, an empty list. Null on a fault.
    DotLayer parseAttributes()
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
        const int line = m_token.line;
        DotAttribute attribute{takeText(), "true", false};
        if (take(DotWord::Equals)) {
            if (!is(DotWord::Id))
                return failHere("a value");
            attribute.isHtml = m_token.isHtml;
            attribute.value = takeText();
        } else {
            m_losses.note("A setting without a value was read as 'true'.", line, attribute.name);
        }
        setAttribute(attributes, std::move(attribute));
        return attributes.size() <= kMostDotAttributes || fail("A list holds more than 1000 settings.", line);
    }

    /// name=value, or a statement that starts with a node.
    bool parseNamed()
    {
        DotToken name = std::exchange(m_token, m_lexer.next());
        if (!take(DotWord::Equals))
            return parseEdges(std::move(name));
        if (!is(DotWord::Id))
            return failHere("a value");
        const bool isHtml = m_token.isHtml;
        m_builder->setGraphAttribute({std::move(name.text), takeText(), isHtml}, name.line);
        return true;
    }

    /// Nodes and groups joined by edges, or either alone. `first` is the node's name that has been read already; End if
    /// the statement starts with a group.
    bool parseEdges(DotToken first)
    {
        const int line = m_token.line;
        std::vector<DotOperand> chain(1);
        if (!(first.word == DotWord::Id ? parseNodes(chain.back(), std::move(first)) : parseGroup(chain.back())))
            return false;
        while (is(DotWord::Arrow) || is(DotWord::Line)) {
            if (is(DotWord::Arrow) != m_builder->isDirected())
                return fail(m_builder->isDirected() ? "'--' joins nodes in a graph, but this is a digraph."
                                                    : "'->' joins nodes in a digraph, but this is a graph.",
                            m_token.line);
            advance();
            if (!parseOperand(chain.emplace_back()))
                return false;
        }
        const DotLayer attributes = parseAttributes();
        return attributes && perform(chain, attributes, line);
    }

    bool perform(const std::vector<DotOperand>& chain, const DotLayer& attributes, int line)
    {
        if (chain.size() == 1)
            for (std::size_t node : chain.front().nodes)
                m_builder->addToNode(node, attributes);
        for (std::size_t i = 1; i < chain.size(); ++i)
            if (const auto done = m_builder->join(chain[i - 1], chain[i], attributes, line); !done)
                return fail(done.error());
        return true;
    }

    bool parseOperand(DotOperand& operand)
    {
        if (is(DotWord::Subgraph) || is(DotWord::OpenBrace))
            return parseGroup(operand);
        if (!is(DotWord::Id))
            return failHere("a node");
        return parseNodes(operand, std::exchange(m_token, m_lexer.next()));
    }

    /// a:port, b, ... of which the first name has been read.
    bool parseNodes(DotOperand& operand, DotToken name)
    {
        for (;;) {
            std::string port;
            while (take(DotWord::Colon)) {
                if (!is(DotWord::Id))
                    return failHere("a port");
                (port += port.empty() ? "" : ":") += takeText();
            }
            const auto node = m_builder->node(std::move(name.text), name.line);
            if (!node)
                return fail(node.error());
            operand.nodes.push_back(*node);
            operand.ports.push_back(std::move(port));
            if (!take(DotWord::Comma))
                return true;
            if (!is(DotWord::Id))
                return failHere("a node");
            name = std::exchange(m_token, m_lexer.next());
        }
    }

    bool parseGroup(DotOperand& operand)
    {
        const int line = m_token.line;
        const bool hasName = take(DotWord::Subgraph) && is(DotWord::Id);
        const auto group = m_builder->openGroup(hasName ? takeText() : std::string(), line);
        if (!group)
            return fail(group.error());
        if (!parseBody())
            return false;
        m_builder->closeGroup();
        operand.group = *group;
        return true;
    }

    DotLexer m_lexer;
    const ReadLimits& m_limits;
    LossList& m_losses;
    DotToken m_token;
    Error m_fault;
    std::optional<DotBuilder> m_builder;  // of the graph that is being read
    std::vector<DotGraph> m_graphs;
};

}  // namespace

Result<std::vector<DotGraph>> parseDot(std::string_view text, const ReadLimits& limits, LossList& losses)
{
    return DotParser(text, limits, losses).run();
}

}  // namespace conspectus
