#include "core/formats/rdf/rdf_values.h"

#include "core/formats/fields.h"
#include "core/formats/numbers.h"
#include "core/formats/rdf/rdf_document.h"
#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kTypes[] = {"boolean", "int", "long", "float", "double"};  // of GraphML and of XML Schema
constexpr std::string_view kOurs = "urn:conspectus:";
constexpr std::string_view kOther = "other:";
// Names of ours that hold something else than attributes, beside the fields of concepts.
constexpr std::string_view kTaken[] = {"type", "language", "views", "tours", "figures"};
constexpr std::string_view kThatSubject = "urn:conspectus:that";

bool looksLikeTurtle(std::string_view value)
{
    return value.starts_with('<') || value.starts_with('"') || value.starts_with('[') || value.starts_with('(') ||
        value.starts_with("_:");
}

/// The type of an attribute for a literal of this datatype; empty if there is none.
std::string_view attributeType(const RdfTerm& literal)
{
    if (literal.tag.empty())
        return "string";
    if (!literal.tag.starts_with(kXsd))
        return {};
    const std::string_view name = std::string_view(literal.tag).substr(kXsd.size());
    const auto found = std::find(std::begin(kTypes), std::end(kTypes), name);
    if (found == std::end(kTypes))
        return {};
    const bool isValid =
        name == "boolean" ? literal.text == "true" || literal.text == "false" : numberFrom(literal.text).has_value();
    return isValid && !literal.text.empty() ? *found : std::string_view();
}

/// Every statement of `from` in `to`, with another subject in place of kThatSubject.
void copyStatements(const RdfGraph& from, RdfGraph& to, RdfId that)
{
    const auto copied = [&](RdfId id) {
        const RdfTerm& term = from[id];
        return term.kind == RdfKind::Iri && term.text == kThatSubject ? that : to.term(term.kind, term.text, term.tag);
    };
    for (const RdfStatement& each : from.statements()) {
        const RdfId subject = copied(each.subject), predicate = copied(each.predicate);
        to.add({subject, predicate, copied(each.object)});
    }
}

}  // namespace

RdfValues::RdfValues(const RdfGraph& graph, const RdfIndex& index, const RdfPrefixes& prefixes)
    : m_graph(graph), m_prefixes(prefixes), m_text(graph, index, appendAddress)
{
}

bool RdfValues::isPlain(const RdfTerm& literal) const
{
    return literal.kind == RdfKind::Literal && !attributeType(literal).empty() && !looksLikeTurtle(literal.text);
}

Attribute RdfValues::attribute(RdfId property, const std::vector<RdfId>& objects)
{
    const std::string& iri = m_graph[property].text;
    Attribute made;
    if (iri.starts_with(kOurAttribute)) {
        made.name = fromRdfName(std::string_view(iri).substr(kOurAttribute.size()));
        if (made.name.starts_with(kOther))
            made.name.erase(0, kOther.size());
    } else {
        made.name = m_prefixes.named(iri);
    }
    made.type = "string";
    if (const RdfTerm& only = m_graph[objects.front()]; objects.size() == 1 && isPlain(only)) {
        made.type = attributeType(only);
        made.value = only.text;
        return made;
    }
    for (RdfId object : objects) {
        if (!made.value.empty())
            made.value += ", ";
        const bool isNumber = m_graph.isLiteral(object) && !m_graph[object].tag.empty() && made.value.empty();
        if (!isNumber) {
            m_text.appendObject(made.value, object);
            continue;
        }
        // The first object is never abbreviated: its first character says that this is Turtle.
        appendQuoted(made.value, m_graph[object].text);
        if (m_graph[object].tag.starts_with('@'))
            made.value += m_graph[object].tag;
        else
            appendAddress(made.value += "^^", m_graph[object].tag);
    }
    return made;
}

std::string propertyOf(std::string_view attributeName, const RdfPrefixes& prefixes)
{
    if (auto property = prefixes.expanded(attributeName); property && !property->starts_with(kOurs))
        return std::move(*property);
    const bool isTaken = attributeName.starts_with(kOther) || isFieldName(RecordKind::Concept, attributeName) ||
        std::find(std::begin(kTaken), std::end(kTaken), attributeName) != std::end(kTaken);
    return iriIn(kOurAttribute, asRdfName(isTaken ? iriIn(kOther, attributeName) : std::string(attributeName)));
}

void RdfValueReader::add(RdfId subject, const std::string& property, const Attribute& attribute)
{
    if (attribute.type == "string" && looksLikeTurtle(attribute.value) &&
        (addSimple(subject, property, attribute.value) || addTurtle(subject, property, attribute.value)))
        return;
    std::string tag;
    if (attribute.type == "xml")
        tag = iriIn(kRdf, "XMLLiteral");
    else if (std::find(std::begin(kTypes), std::end(kTypes), attribute.type) != std::end(kTypes))
        tag = iriIn(kXsd, attribute.type);
    m_graph.add({subject, m_graph.iri(property), m_graph.literal(attribute.value, tag)});
}

/// One address or one text without escapes, which is what most values are.
bool RdfValueReader::addSimple(RdfId subject, const std::string& property, std::string_view value)
{
    const auto isClean = [](std::string_view text) {
        return text.find_first_of("<>\"\\ \t\r\n{}|^`%,") == std::string_view::npos;
    };
    if (value.front() == '<') {
        const std::string_view iri = value.substr(1, value.size() - 2);
        if (value.size() < 3 || value.back() != '>' || !isClean(iri) || !isIri(iri))
            return false;
        m_graph.add({subject, m_graph.iri(property), m_graph.iri(iri)});
        return true;
    }
    const auto end = value.front() == '"' ? value.find('"', 1) : std::string_view::npos;
    if (end == std::string_view::npos || value.find_first_of("\\\n\r", 1) < end)
        return false;
    const std::string_view rest = value.substr(end + 1);
    if (!rest.starts_with('@') || asLanguageTag(rest.substr(1)) != rest.substr(1))
        return false;
    m_graph.add({subject, m_graph.iri(property), m_graph.literal(value.substr(1, end - 1), rest)});
    return true;
}

bool RdfValueReader::addTurtle(RdfId subject, const std::string& property, const std::string& value)
{
    std::string text;
    appendAddress(text, kThatSubject);
    appendAddress(text += ' ', property);
    ((text += ' ') += value) += " .\n";
    RdfDocument document;
    LossList ignored;
    const auto parsed = parseTurtle(text, TurtleKind::Turtle, document, ReadLimits(), ignored,
                                    BlankNames::keeping("v" + std::to_string(++m_texts)));
    if (!parsed || document.graph.statements().empty() || !ignored.all().empty())
        return false;
    copyStatements(document.graph, m_graph, subject);
    return true;
}

bool RdfValueReader::addStatements(std::string_view turtle)
{
    RdfDocument document;
    LossList ignored;
    const auto parsed = parseTurtle(turtle, TurtleKind::Turtle, document, ReadLimits(), ignored,
                                    BlankNames::keeping("v" + std::to_string(++m_texts)));
    if (!parsed)
        return false;
    copyStatements(document.graph, m_graph, m_graph.iri(kThatSubject));
    return true;
}

}  // namespace conspectus
