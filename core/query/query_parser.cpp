#include "core/query/query_language.h"
#include "core/query/query_lexer.h"
#include "core/query/query_tree.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

using Kind = QueryNode::Kind;
using Tree = std::shared_ptr<const QueryNode>;

constexpr int kMostNesting = 100;
constexpr int kMostLeastSteps = 50;
constexpr int kMostTerms = 100;  // of a query: a view of a file may hold one
constexpr std::string_view kTextFields[] = {"tag",   "type",   "has",    "is", "label", "definition",
                                            "notes", "source", "phrase", "id", "under", "above"};
constexpr std::string_view kNumberFields[] = {"level", "degree", "in", "out", "narrower", "broader"};
constexpr std::string_view kCompares[] = {":", "=", ">", ">=", "<", "<="};

bool isAnyOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

std::optional<int> numberIn(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

QueryNode nodeOf(Kind kind, std::vector<Tree> parts)
{
    QueryNode node;
    node.kind = kind;
    node.parts = std::move(parts);
    return node;
}

Tree tree(QueryNode node) { return std::make_shared<const QueryNode>(std::move(node)); }

/// Recursive descent, one function a rule of the grammar in query_language.h. The first error stands; every loop ends
/// on it.
class Parser {
public:
    Parser(std::string_view text, std::vector<QueryToken> tokens) : m_text(text), m_tokens(std::move(tokens)) { }

    Result<Query> run()
    {
        if (here().kind == QueryToken::Kind::End)
            return unexpected(ErrorCode::Usage, "The query is empty.");
        const Tree root = orRule();
        if (!m_error && here().kind != QueryToken::Kind::End)
            fail("'" + here().text + "' was not expected");
        if (m_error)
            return tl::unexpected(*m_error);
        return Query(root);
    }

private:
    const QueryToken& here() const { return m_tokens[m_at]; }
    const QueryToken& next() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    void advance()
    {
        if (m_at + 1 < m_tokens.size())
            ++m_at;
    }
    bool isAt(QueryToken::Kind kind, std::string_view text) const { return here().kind == kind && here().text == text; }
    bool takes(QueryToken::Kind kind, std::string_view text)
    {
        const bool found = isAt(kind, text);
        if (found)
            advance();
        return found;
    }
    bool takesOperator(std::string_view text) { return takes(QueryToken::Kind::Operator, text); }
    bool isKeyword(std::string_view word) const
    {
        return here().kind == QueryToken::Kind::Word && asciiLower(here().text) == word;
    }

    void fail(const std::string& what)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Usage, what + " at " + placeIn(m_text, here().at) + " of the query.", {}, 0};
    }
    Tree failed(const std::string& what)
    {
        fail(what);
        return tree({});
    }

    Tree orRule()
    {
        if (++m_nesting > kMostNesting)
            return failed("The brackets are nested too deeply");
        std::vector<Tree> parts{andRule()};
        while (!m_error && isKeyword("or")) {
            advance();
            parts.push_back(andRule());
        }
        --m_nesting;
        return parts.size() == 1 ? parts.front() : tree(nodeOf(Kind::Or, std::move(parts)));
    }

    bool endsAnd() const
    {
        return here().kind == QueryToken::Kind::End || isKeyword("or") || isAt(QueryToken::Kind::Operator, ")");
    }

    Tree andRule()
    {
        std::vector<Tree> parts{notRule()};
        while (!m_error && !endsAnd()) {
            if (isKeyword("and"))
                advance();
            parts.push_back(notRule());
        }
        return parts.size() == 1 ? parts.front() : tree(nodeOf(Kind::And, std::move(parts)));
    }

    Tree notRule()
    {
        if (!isKeyword("not"))
            return patternRule();
        if (++m_nesting > kMostNesting)
            return failed("There are too many 'not's");
        advance();
        const Tree part = notRule();
        --m_nesting;
        return tree(nodeOf(Kind::Not, {part}));
    }

    Tree patternRule()
    {
        QueryNode pattern = nodeOf(Kind::Pattern, {termRule()});
        while (!m_error && here().kind == QueryToken::Kind::Edge) {
            pattern.edges.push_back(edgeRule());
            if (!m_error)
                pattern.parts.push_back(termRule());
        }
        return pattern.edges.empty() ? pattern.parts.front() : tree(std::move(pattern));
    }

    Tree termRule()
    {
        if (++m_terms > kMostTerms)
            return failed("The query has more than " + std::to_string(kMostTerms) + " terms; it was given up");
        if (takesOperator("(")) {
            Tree inner = orRule();
            if (!takesOperator(")"))
                fail("A closing bracket is missing");
            return inner;
        }
        if (takesOperator("?"))
            return tree({});
        if (here().kind == QueryToken::Kind::Quoted) {
            QueryNode node;
            node.kind = Kind::Quoted;
            node.text = here().text;
            advance();
            return tree(std::move(node));
        }
        if (here().kind == QueryToken::Kind::Word && isCompare(next()))
            return fieldRule();
        return wordsRule();
    }

    static bool isCompare(const QueryToken& token)
    {
        return token.kind == QueryToken::Kind::Operator && isAnyOf(kCompares, token.text);
    }

    /// Words in a row are one term: soft power -[includes]-> ?
    Tree wordsRule()
    {
        QueryNode node;
        node.kind = Kind::Words;
        while (here().kind == QueryToken::Kind::Word && !isCompare(next()) &&
               !(node.text.empty() ? false : isKeyword("and") || isKeyword("or") || isKeyword("not"))) {
            node.text += (node.text.empty() ? "" : " ") + here().text;
            advance();
        }
        if (node.text.empty())
            return failed(here().kind == QueryToken::Kind::End
                              ? std::string("Something is missing after the last word")
                              : "'" + here().text + "' stands where a word, a field or ? is expected");
        return tree(std::move(node));
    }

    Tree fieldRule()
    {
        QueryNode node;
        node.kind = Kind::Field;
        node.name = asciiLower(here().text);
        if (!isTextField(node.name) && !isNumberField(node.name))
            return failed("There is no field '" + here().text + "'; there are " + queryFields() + ", but not");
        advance();
        const std::string compare = here().text;
        advance();
        if (isNumberField(node.name)) {
            node.range = rangeRule(compare);
            return tree(std::move(node));
        }
        if (compare != ":" && compare != "=")
            return failed("'" + compare + "' needs a field that is a number");
        if (here().kind != QueryToken::Kind::Word && here().kind != QueryToken::Kind::Quoted)
            return failed("A value is missing after '" + node.name + ":'");
        node.text = here().text;
        advance();
        return tree(std::move(node));
    }

    QueryRange rangeRule(const std::string& compare)
    {
        const QueryRange range = countsRule();
        if (compare == ">")
            return {range.least + 1, kAnyNumber};
        if (compare == ">=")
            return {range.least, kAnyNumber};
        if (compare == "<")
            return {0, range.least - 1};
        if (compare == "<=")
            return {0, range.least};
        return range;
    }

    /// 2, 1..3, 2.. or ..3
    QueryRange countsRule()
    {
        QueryRange range{0, kAnyNumber};
        const std::optional<int> least = takesNumber();
        if (least)
            range = {*least, *least};
        if (takesOperator("..")) {
            const std::optional<int> most = takesNumber();
            range.most = most.value_or(kAnyNumber);
            if (!least && !most)
                fail("A number is missing");
        } else if (!least) {
            fail("A number is missing");
        }
        return range;
    }

    std::optional<int> takesNumber()
    {
        if (here().kind != QueryToken::Kind::Word)
            return std::nullopt;
        const std::optional<int> number = numberIn(here().text);
        if (number)
            advance();
        else
            fail("'" + here().text + "' is not a number");
        return number;
    }

    QueryEdge edgeRule()
    {
        QueryEdge edge;
        const std::string opening = here().text;
        advance();
        const bool isBackward = opening.starts_with('<');
        if (opening == "-->" || opening == "<--" || opening == "--") {
            edge.direction = isBackward ? QueryEdge::Direction::Backward
                : opening == "--"       ? QueryEdge::Direction::Both
                                        : QueryEdge::Direction::Forward;
            return edge;
        }
        if (opening.starts_with(']')) {
            fail("'" + opening + "' closes nothing");
            return edge;
        }
        edge.types = typesRule();
        if (takesOperator("*"))
            edge.steps = stepsRule();
        const bool isForward = isAt(QueryToken::Kind::Edge, "]->");
        if (!isForward && !isAt(QueryToken::Kind::Edge, "]-"))
            fail("']->' or ']-' is missing");
        else if (isForward && isBackward)
            fail("The edge has an arrow at both ends; leave both out for either direction");
        advance();
        edge.direction = isBackward ? QueryEdge::Direction::Backward
            : isForward             ? QueryEdge::Direction::Forward
                                    : QueryEdge::Direction::Both;
        return edge;
    }

    std::vector<std::string> typesRule()
    {
        std::vector<std::string> types;
        while (here().kind == QueryToken::Kind::Word || here().kind == QueryToken::Kind::Quoted) {
            std::string type = here().text;
            const bool isQuoted = here().kind == QueryToken::Kind::Quoted;
            advance();
            while (!isQuoted && here().kind == QueryToken::Kind::Word) {
                type += " " + here().text;
                advance();
            }
            types.push_back(std::move(type));
            if (!takesOperator("|"))
                break;
        }
        return types;
    }

    QueryRange stepsRule()
    {
        const bool isBare = here().kind == QueryToken::Kind::Edge;
        QueryRange steps = isBare ? QueryRange{1, kAnyNumber} : countsRule();
        if (steps.least > kMostLeastSteps)
            fail("An edge may stand for at most " + std::to_string(kMostLeastSteps) + " steps at least, not");
        if (steps.most < steps.least)
            fail("The range ends before it begins");
        return steps;
    }

    std::string_view m_text;
    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
    int m_nesting = 0;
    int m_terms = 0;
    std::optional<Error> m_error;
};

}  // namespace

bool isTextField(const std::string& name) { return isAnyOf(kTextFields, name); }
bool isNumberField(const std::string& name) { return isAnyOf(kNumberFields, name); }

std::string queryFields()
{
    std::string names;
    for (std::span<const std::string_view> fields :
         {std::span<const std::string_view>(kTextFields), std::span<const std::string_view>(kNumberFields)})
        for (std::string_view field : fields)
            names.append(names.empty() ? "" : ", ").append(field);
    return names;
}

Result<Query> parseQuery(std::string_view text)
{
    Result<std::vector<QueryToken>> tokens = queryTokens(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).run();
}

bool isQuery(std::string_view text)
{
    const Result<std::vector<QueryToken>> tokens = queryTokens(text);
    if (!tokens)
        return false;
    for (std::size_t i = 0; i + 1 < tokens->size(); ++i) {
        const QueryToken& token = (*tokens)[i];
        const QueryToken& after = (*tokens)[i + 1];
        if (token.kind == QueryToken::Kind::Edge || token.kind == QueryToken::Kind::Quoted ||
            (token.kind == QueryToken::Kind::Operator && token.text == "?" && !token.isGlued))
            return true;
        const std::string name = asciiLower(token.text);
        if (token.kind == QueryToken::Kind::Word && (isTextField(name) || isNumberField(name)) && after.isGlued &&
            after.kind == QueryToken::Kind::Operator && isAnyOf(kCompares, after.text))
            return true;
    }
    return false;
}

}  // namespace conspectus
