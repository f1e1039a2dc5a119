#include "core/formats/rdf/rdf_text.h"

#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isWholeNumber(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

}  // namespace

void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    for (char c : text) {
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
        }
    }
    out += '"';
}

void appendAddress(std::string& out, std::string_view iri)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    out += '<';
    for (char c : iri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        out += "%";
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    out += '>';
}

std::string asLanguageTag(std::string_view text)
{
    std::string tag;
    for (char c : text) {
        const bool isFirstPart = tag.find('-') == std::string::npos;
        if (isLetter(c) || (isDigit(c) && !isFirstPart))
            tag += c;
        else if ((c == '-' || c == '_') && !tag.empty() && tag.back() != '-')
            tag += '-';
    }
    while (tag.ends_with('-'))
        tag.pop_back();
    return tag;
}

RdfText::RdfText(const RdfGraph& graph, const RdfIndex& index, Named named)
    : m_graph(graph),
      m_index(index),
      m_named(std::move(named)),
      m_first(kNoTerm),
      m_rest(kNoTerm),
      m_nil(kNoTerm),
      m_written(graph.termCount()),
      m_shapes(graph.termCount())
{
    const std::string first = iriIn(kRdf, "first"), rest = iriIn(kRdf, "rest"), nil = iriIn(kRdf, "nil");
    for (RdfId id = 0; id < graph.termCount(); ++id) {
        if (graph.kind(id) != RdfKind::Iri || !graph[id].text.starts_with(kRdf))
            continue;
        const std::string& iri = graph[id].text;
        (iri == first ? m_first : iri == rest ? m_rest : iri == nil ? m_nil : id) = id;
    }
}

bool RdfText::goesInside(RdfId blank) const
{
    return m_graph.isBlank(blank) && m_index.references(blank) == 1 && !m_written[blank];
}

void RdfText::appendResource(std::string& out, RdfId resource)
{
    const std::string& text = m_graph[resource].text;
    if (m_graph.isBlank(resource))
        (out += "_:") += m_isNumbering ? m_names.nameOf(text, false) : text;
    else
        m_named(out, text);
}

void RdfText::append(std::string& out, RdfId object, int depth)
{
    if (m_graph.isLiteral(object))
        return appendLiteral(out, m_graph[object]);
    if (!goesInside(object) || depth >= kMostDepth)
        return appendResource(out, object);
    if (!isList(object))
        return appendDescription(out, object, depth);
    out += '(';
    for (; object != m_nil; object = cell(object)[1].object) {
        m_written[object] = true;
        out += ' ';
        append(out, cell(object)[0].object, depth + 1);
    }
    out += " )";
}

void RdfText::appendDescription(std::string& out, RdfId blank, int depth)
{
    m_written[blank] = true;
    out += '[';
    RdfId predicate = kNoTerm;
    for (const RdfStatement& each : m_index.from(blank)) {
        if (each.predicate == predicate) {
            out += ", ";
        } else {
            out += predicate == kNoTerm ? " " : " ; ";
            m_named(out, m_graph[each.predicate].text);
            out += ' ';
        }
        predicate = each.predicate;
        append(out, each.object, depth + 1);
    }
    out += predicate == kNoTerm ? "]" : " ]";
}

std::span<const RdfStatement> RdfText::cell(RdfId id) const
{
    const auto statements = m_index.from(id);
    const bool isCell = m_graph.isBlank(id) && statements.size() == 2 && statements[0].predicate == m_first &&
        statements[1].predicate == m_rest;
    return isCell ? statements : std::span<const RdfStatement>();
}

/// Each cell is walked over once, or once more where a cell in its middle is asked for.
bool RdfText::isList(RdfId head)
{
    if (m_first == kNoTerm || m_rest == kNoTerm || m_nil == kNoTerm)
        return false;
    std::vector<RdfId> cells;
    Shape shape = Shape::Other;
    for (RdfId at = head;; at = cell(at)[1].object) {
        if (at == m_nil) {
            shape = Shape::List;
            break;
        }
        if (m_shapes[at] != Shape::Unknown) {
            shape = m_shapes[at];
            break;
        }
        if (!goesInside(at) || cell(at).empty())
            break;
        m_shapes[at] = Shape::Other;  // until the end is seen: this ends a circle
        cells.push_back(at);
    }
    for (RdfId each : cells)
        m_shapes[each] = shape;
    return shape == Shape::List;
}

void RdfText::appendLiteral(std::string& out, const RdfTerm& literal) const
{
    const std::string_view type =
        literal.tag.starts_with(kXsd) ? std::string_view(literal.tag).substr(kXsd.size()) : "";
    const bool isShort = (type == "integer" && isWholeNumber(literal.text)) ||
        (type == "boolean" && (literal.text == "true" || literal.text == "false"));
    if (isShort) {
        out += literal.text;
        return;
    }
    appendQuoted(out, literal.text);
    if (literal.tag.starts_with('@')) {
        out += literal.tag;
    } else if (!literal.tag.empty()) {
        out += "^^";
        m_named(out, literal.tag);
    }
}

}  // namespace conspectus
