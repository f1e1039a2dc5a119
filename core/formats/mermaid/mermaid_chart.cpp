#include "core/formats/mermaid/mermaid_chart.h"

#include "core/base/text.h"
#include "core/formats/mermaid/mermaid_shapes.h"
#include "core/formats/outline/outline_builder.h"

#include <algorithm>
#include <unordered_set>

namespace conspectus {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Reads statements one after the other. Functions that can fail put the fault into m_fault and return false.
class ChartParser {
public:
    ChartParser(const MermaidText& text, const ReadLimits& limits, LossList& losses)
        : m_text(text.body), m_direction(text.direction), m_limits(limits), m_losses(losses)
    {
    }

    Result<Chart> run()
    {
        m_chart.direction = m_direction;
        while (skipToStatement())
            if (!statement())
                return unexpected(ErrorCode::Input, m_fault, m_line);
        if (!m_open.empty())
            m_losses.note("A subgraph is never closed; it ends with the file.", m_line);
        return std::move(m_chart);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char here(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\n'; }
    bool isAt(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(here()))
            ++m_at;
    }
    void advance(std::size_t count)
    {
        m_line += static_cast<int>(
            std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                       m_text.begin() + static_cast<std::ptrdiff_t>(std::min(m_at + count, m_text.size())), '\n'));
        m_at = std::min(m_at + count, m_text.size());
    }
    bool skipToStatement()
    {
        while (!atEnd() && (isBlank(here()) || here() == '\n' || here() == ';'))
            advance(1);
        return !atEnd();
    }
    /// The rest of the line.
    std::string_view takeLine()
    {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        const std::string_view rest = m_text.substr(m_at, end - m_at);
        advance(rest.size());
        return trimmed(rest);
    }
    bool fail(std::string sentence)
    {
        m_fault = std::move(sentence);
        return false;
    }

    bool takeWord(std::string_view word)
    {
        const char next = here(word.size());
        if (!isAt(word) || !(isBlank(next) || next == '\n' || next == ';'))
            return false;
        advance(word.size());
        return true;
    }

    bool statement()
    {
        if (takeWord("subgraph"))
            return openGroup(takeLine());
        if (takeWord("end")) {
            if (!m_open.empty())
                m_open.pop_back();
            return true;
        }
        if (takeWord("classDef"))
            m_chart.classDefinitions.push_back("classDef " + withoutEnd(takeLine()));
        else if (takeWord("class"))
            setClass(withoutEnd(takeLine()));
        else if (takeWord("style"))
            setStyle(withoutEnd(takeLine()));
        else if (takeWord("click"))
            setLink(takeLine());
        else if (takeWord("linkStyle") || takeWord("direction") || isAt("accTitle") || isAt("accDescr"))
            m_losses.note("Styles of single lines, directions of subgraphs and descriptions were left out.", m_line,
                          takeLine());
        else
            return chain();
        return true;
    }

    static std::string withoutEnd(std::string_view line)
    {
        return std::string(line.ends_with(';') ? line.substr(0, line.size() - 1) : line);
    }

    bool openGroup(std::string_view rest)
    {
        if (m_open.size() >= static_cast<std::size_t>(m_limits.depth))
            return fail("Subgraphs are nested more than " + std::to_string(m_limits.depth) + " deep.");
        ChartGroup group;
        group.parent = m_open.empty() ? -1 : m_open.back();
        const std::size_t bracket = rest.starts_with('"') ? std::string_view::npos : rest.find('[');
        group.id = trimmed(rest.substr(0, bracket));
        group.label = mermaidLabel(group.id);
        if (bracket != std::string_view::npos && rest.ends_with(']'))
            group.label = mermaidLabel(rest.substr(bracket + 1, rest.size() - bracket - 2));
        m_open.push_back(static_cast<int>(m_chart.groups.size()));
        m_chart.groups.push_back(std::move(group));
        return true;
    }

    void setClass(const std::string& line)
    {
        const std::size_t blank = std::min(line.find_last_of(" \t"), line.size());
        for (std::string_view id : split(std::string_view(line).substr(0, blank), ','))
            if (!trimmed(id).empty() && blank < line.size())
                nodeNamed(std::string(trimmed(id))).classes.emplace_back(line.substr(blank + 1));
    }

    void setStyle(const std::string& line)
    {
        const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
        for (std::string_view id : split(std::string_view(line).substr(0, blank), ','))
            if (!id.empty())
                nodeNamed(std::string(id)).style = trimmed(std::string_view(line).substr(blank));
    }

    void setLink(std::string_view line)
    {
        const std::string_view id = line.substr(0, line.find_first_of(" \t"));
        const std::size_t quote = line.find('"'),
                          end = quote == std::string_view::npos ? quote : line.find('"', quote + 1);
        const std::string_view link =
            end == std::string_view::npos ? std::string_view() : line.substr(quote + 1, end - quote - 1);
        if (isWebAddress(link) && !id.empty())
            nodeNamed(std::string(id)).link = link;
        else
            m_losses.note("What a click runs was left out.", m_line, line);
    }

    ChartNode& nodeNamed(const std::string& id)
    {
        const auto [known, isNew] = m_nodes.try_emplace(id, m_chart.nodes.size());
        if (isNew) {
            ChartNode& made = m_chart.nodes.emplace_back();
            made.id = made.label = id;
            made.line = m_line;
        }
        return m_chart.nodes[known->second];
    }

    bool chain()
    {
        std::vector<std::size_t> from;
        if (!nodes(from))
            return false;
        ChartEdge edge;
        while (takeLink(edge)) {
            if (!m_fault.empty())
                return false;
            std::vector<std::size_t> to;
            if (!nodes(to))
                return false;
            if (from.size() * to.size() > m_limits.relations - std::min(m_limits.relations, m_chart.edges.size()))
                return fail("The file has more than " + std::to_string(m_limits.relations) + " relations.");
            for (std::size_t a : from)
                for (std::size_t b : to) {
                    edge.from = a;
                    edge.to = b;
                    m_chart.edges.push_back(edge);
                }
            from = std::move(to);
            edge = {};
        }
        if (!m_fault.empty())
            return false;
        skipBlanks();
        if (!atEnd() && here() != '\n' && here() != ';')
            m_losses.note("A part of a line that makes no sense was left out.", m_line, takeLine());
        return true;
    }

    /// "a & b[text] & c"
    bool nodes(std::vector<std::size_t>& found)
    {
        do {
            skipBlanks();
            if (!node(found))
                return false;
            skipBlanks();
        } while (here() == '&' && (advance(1), true));
        return true;
    }

    bool node(std::vector<std::size_t>& found)
    {
        const std::string id = takeId();
        if (id.empty())
            return fail("There should be a node where '" +
                        excerpt(m_text.substr(m_at, std::min<std::size_t>(m_text.find('\n', m_at) - m_at, 30))) +
                        "' stands.");
        if (m_edgeIds.contains(id) && isAt("@{")) {
            std::string ignored;
            return takeUntil("}", ignored, id);
        }
        ChartNode& made = nodeNamed(id);
        const std::size_t index = m_nodes.at(id);
        if (!m_open.empty() && made.group < 0)
            made.group = m_open.back();
        found.push_back(index);
        if (m_chart.nodes.size() > m_limits.concepts)
            return fail("The file has more than " + std::to_string(m_limits.concepts) + " concepts.");
        if (isAt("@{") ? !takeData(index) : !takeShape(index))
            return false;
        if (isAt(":::")) {
            advance(3);
            if (std::string name = takeId(); !name.empty())
                m_chart.nodes[index].classes.push_back(std::move(name));
        }
        return true;
    }

    /// Everything up to where a line, a shape or something else starts.
    std::string takeId()
    {
        std::string id;
        for (; !atEnd(); ++m_at) {
            const char c = here(), next = here(1);
            if (isBlank(c) || std::string_view("\n[](){}<>|;&@\"").find(c) != std::string_view::npos || isAt(":::") ||
                isAt("~~~"))
                break;
            if ((c == '-' && (next == '-' || next == '>' || next == '.')) || (c == '=' && next == '='))
                break;
            id += c;
        }
        return id;
    }

    /// The text up to `end` outside of quotes; behind it afterwards.
    bool takeUntil(std::string_view end, std::string& text, const std::string& id)
    {
        bool isQuoted = false;
        for (std::size_t at = m_at; at < m_text.size(); ++at) {
            if (m_text[at] == '"')
                isQuoted = !isQuoted;
            const bool isOther = end.size() == 2 && (end == "/]" || end == "\\]") &&
                (m_text.substr(at, 2) == "/]" || m_text.substr(at, 2) == "\\]");
            if (isQuoted || (m_text.substr(at, end.size()) != end && !isOther))
                continue;
            text = m_text.substr(m_at, at - m_at);
            advance(at - m_at + end.size());
            return true;
        }
        return fail("The text of '" + excerpt(id) + "' is never closed: '" + std::string(end) + "' is missing.");
    }

    bool takeShape(std::size_t index)
    {
        const MermaidShape* shape = mermaidShapeAt(m_text.substr(m_at, 3));
        if (!shape)
            return true;
        advance(shape->open.size());
        std::string text;
        if (!takeUntil(shape->close, text, m_chart.nodes[index].id))
            return false;
        ChartNode& node = m_chart.nodes[index];
        node.label = mermaidLabel(text);
        node.hasLabel = true;
        node.shape = shape->open;
        return true;
    }

    /// "@{ shape: diam, label: "text" }"
    bool takeData(std::size_t index)
    {
        advance(2);
        std::string text;
        if (!takeUntil("}", text, m_chart.nodes[index].id))
            return false;
        ChartNode& node = m_chart.nodes[index];
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t colon = text.find(':', at);
            if (colon == std::string::npos)
                break;
            std::size_t end = colon + 1;
            for (bool isQuoted = false; end < text.size() && (isQuoted || (text[end] != ',' && text[end] != '\n'));
                 ++end)
                isQuoted = isQuoted != (text[end] == '"');
            const std::string_view name = trimmed(std::string_view(text).substr(at, colon - at));
            const std::string_view value = trimmed(std::string_view(text).substr(colon + 1, end - colon - 1));
            if (name == "label") {
                node.label = mermaidLabel(value);
                node.hasLabel = true;
            } else if (name == "shape") {
                node.shape = "@" + std::string(value);
            } else {
                m_losses.note("Data of a node or an edge beside shape and label were left out.", m_line, name);
            }
            at = end + 1;
        }
        return true;
    }

    bool takeLink(ChartEdge& edge)
    {
        skipBlanks();
        const std::size_t start = m_at;
        edge.line = m_line;
        if (const std::string id = takeId();
            !id.empty() && here() == '@' && std::string_view("-=<xo~").find(here(1)) != std::string_view::npos) {
            m_edgeIds.insert(id);
            ++m_at;
        } else {
            m_at = start;
        }
        std::string mark;
        const auto startsBody = [&](std::size_t ahead) {
            return (here(ahead) == '-' && (here(ahead + 1) == '-' || here(ahead + 1) == '.')) ||
                (here(ahead) == '=' && here(ahead + 1) == '=');
        };
        if (std::string_view("<xo").find(here()) != std::string_view::npos && startsBody(1))
            mark = m_text[m_at++];
        if (!startsBody(0) && !isAt("~~~")) {
            m_at = start;
            return false;
        }
        edge.atSource = !mark.empty();
        body(edge);
        edge.link.insert(0, mark);
        skipBlanks();
        if (m_fault.empty() && here() == '|') {
            advance(1);
            std::string text;
            if (takeUntil("|", text, "an edge"))
                edge.label = mermaidLabel(text);
        }
        return true;
    }

    /// The line with its head, and the text inside of it where there is one.
    void body(ChartEdge& edge)
    {
        const char sign = isAt("-.") ? '.' : here();
        std::string line = takeBody(sign);
        const bool isOpenEnded = sign == '.' ? !line.ends_with('-') || line.size() < 3 : line.size() == 2;
        if (isOpenEnded && !takesHead(edge, line)) {
            const std::string_view stop = sign == '.' ? ".-" : sign == '-' ? "--" : "==";
            const std::size_t end = m_text.find(stop, m_at);
            if (end == std::string_view::npos) {
                fail("The text on an edge is never closed: '" + std::string(stop) + "' is missing.");
                return;
            }
            edge.label = mermaidLabel(m_text.substr(m_at, end - m_at));
            advance(end - m_at);
            line = sign == '.' ? "-" + takeDots() : takeBody(sign);
            takesHead(edge, line);
        } else if (!isOpenEnded) {
            takesHead(edge, line);
        }
        edge.link = line;
    }

    std::string takeBody(char sign)
    {
        std::string line;
        if (sign == '.') {
            line = here();
            ++m_at;
            return line + takeDots();
        }
        for (; here() == sign && !atEnd(); ++m_at)
            line += sign;
        return line;
    }

    std::string takeDots()
    {
        std::string dots;
        for (; here() == '.'; ++m_at)
            dots += '.';
        if (here() == '-') {
            dots += '-';
            ++m_at;
        }
        return dots;
    }

    bool takesHead(ChartEdge& edge, std::string& line)
    {
        if (here() != '>' && here() != 'x' && here() != 'o')
            return false;
        line += here();
        ++m_at;
        edge.atTarget = true;
        return true;
    }

    std::string_view m_text;
    std::string_view m_direction;
    const ReadLimits& m_limits;
    LossList& m_losses;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_fault;
    Chart m_chart;
    std::vector<int> m_open;  // groups
    std::unordered_map<std::string, std::size_t> m_nodes;
    std::unordered_set<std::string> m_edgeIds;
};

struct NamedColour {
    std::string_view name;
    std::string_view colour;
};
constexpr NamedColour kColours[] = {
    {"red", "#ff0000"},        {"green", "#008000"},     {"blue", "#0000ff"},   {"white", "#ffffff"},
    {"black", "#000000"},      {"yellow", "#ffff00"},    {"orange", "#ffa500"}, {"pink", "#ffc0cb"},
    {"gray", "#808080"},       {"grey", "#808080"},      {"purple", "#800080"}, {"lightblue", "#add8e6"},
    {"lightgreen", "#90ee90"}, {"lightgrey", "#d3d3d3"}, {"cyan", "#00ffff"},   {"brown", "#a52a2a"}};

Rgba colourOf(std::string_view text)
{
    for (const NamedColour& each : kColours)
        if (asciiLower(text) == each.name)
            text = each.colour;
    return colourFrom(text).value_or(Rgba());
}

}  // namespace

Result<Chart> chartFrom(const MermaidText& text, const ReadLimits& limits, LossList& losses)
{
    return ChartParser(text, limits, losses).run();
}

Look mermaidLook(std::string_view style)
{
    Look look;
    for (std::string_view each : split(style, ',')) {
        const std::size_t colon = std::min(each.find(':'), each.size());
        const std::string_view name = trimmed(each.substr(0, colon));
        const std::string_view value = trimmed(each.substr(std::min(colon + 1, each.size())));
        if (name == "fill")
            look.fill = colourOf(value);
        else if (name == "stroke")
            look.line = colourOf(value);
        else if (name == "color")
            look.text = colourOf(value);
    }
    return look;
}

std::unordered_map<std::string, std::string> mermaidClasses(const std::vector<std::string>& lines)
{
    std::unordered_map<std::string, std::string> styles;
    for (std::string_view line : lines) {
        line = trimmed(line.substr(std::min(line.find(' '), line.size())));
        const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
        for (std::string_view name : split(line.substr(0, blank), ','))
            styles[std::string(name)] = trimmed(line.substr(blank));
    }
    return styles;
}

}  // namespace conspectus
