#include "core/formats/rdf/rdf_serializers.h"

#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_text.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

/// `iri` as a file may name it that stands at kNowhere, if it is below that.
std::string_view relativeTo(std::string_view iri)
{
    if (!iri.starts_with(kNowhere))
        return iri;
    const std::string_view rest = iri.substr(kNowhere.size());
    const bool isPlain = rest.find(':') == std::string_view::npos && !rest.starts_with('/');
    return isPlain ? rest : iri;
}

class TurtleWriter {
public:
    explicit TurtleWriter(const RdfDocument& document)
        : m_graph(document.graph),
          m_prefixes(document.prefixes),
          m_index(m_graph),
          m_text(m_graph, m_index, [this](std::string& out, std::string_view iri) { appendNamed(out, iri); })
    {
        m_text.numberBlanks();
    }

    std::string run()
    {
        std::string body;
        // A blank node that goes inside of another comes with it; one that is left over stands by itself.
        for (const bool isLeftOver : {false, true})
            for (RdfId subject : m_index.subjects()) {
                const bool comesLater = m_graph.isBlank(subject) && m_text.goesInside(subject);
                if (comesLater != isLeftOver || (m_graph.isBlank(subject) && m_text.isWritten(subject)))
                    continue;
                write(body, subject);
            }
        std::string head;
        for (const auto& [prefix, iri] : m_used)
            appendAddress(((head += "@prefix ") += prefix) += ": ", iri), head += " .\n";
        if (head.empty())
            head = "@prefix skos: <" + std::string(kSkos) + "> .\n";
        return head + body;
    }

private:
    void appendNamed(std::string& out, std::string_view iri)
    {
        if (const auto name = m_prefixes.shortened(iri)) {
            const auto colon = name->find(':');
            m_used.emplace(name->substr(0, colon), iri.substr(0, iri.size() - (name->size() - colon - 1)));
            out += *name;
        } else {
            appendAddress(out, relativeTo(iri));
        }
    }

    void write(std::string& out, RdfId subject)
    {
        m_text.setWritten(subject);
        out += '\n';
        m_text.appendResource(out, subject);
        RdfId predicate = kNoTerm;
        for (const RdfStatement& each : grouped(m_index.from(subject))) {
            if (each.predicate == predicate) {
                out += ", ";
            } else {
                out += predicate == kNoTerm ? " " : " ;\n    ";
                if (m_graph[each.predicate].text == m_type)
                    out += 'a';
                else
                    appendNamed(out, m_graph[each.predicate].text);
                out += ' ';
            }
            predicate = each.predicate;
            m_text.appendObject(out, each.object);
        }
        out += " .\n";
    }

    /// Statements of one property together, in the order of the first of each.
    static std::vector<RdfStatement> grouped(std::span<const RdfStatement> statements)
    {
        std::unordered_map<RdfId, std::size_t> places;
        for (const RdfStatement& each : statements)
            places.emplace(each.predicate, places.size());
        std::vector<RdfStatement> sorted(statements.begin(), statements.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [&](const auto& a, const auto& b) { return places.at(a.predicate) < places.at(b.predicate); });
        return sorted;
    }

    const RdfGraph& m_graph;
    const RdfPrefixes& m_prefixes;
    RdfIndex m_index;
    std::map<std::string, std::string> m_used;
    const std::string m_type = iriIn(kRdf, "type");
    RdfText m_text;
};

/// Prefixes of these namespaces cannot be declared anew.
bool isReserved(std::string_view space)
{
    return space.empty() || space.starts_with(kRdf) || space.starts_with("http://www.w3.org/XML/1998/namespace") ||
        space.starts_with("http://www.w3.org/2000/xmlns/");
}

/// Where the longest name of XML starts that an IRI ends with; its size if it ends with none. Letters beyond ASCII
/// count where all scripts have theirs; the few signs between them are left to the namespace.
std::size_t nameStart(std::string_view iri)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto isInside = [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    };
    // U+0100 to U+02FF and U+0400 to U+1FFF start with these bytes, U+3040 to U+9FFF and U+AC00 to U+CFFF with those.
    const auto isForeign = [](std::string_view character) {
        const auto lead = static_cast<unsigned char>(character.front());
        return (character.size() == 2 && ((lead >= 0xC4 && lead <= 0xCB) || lead >= 0xD0)) ||
            (character.size() == 3 && ((lead >= 0xE4 && lead <= 0xE9) || (lead >= 0xEB && lead <= 0xEC)));
    };
    std::size_t first = iri.size();
    for (std::size_t end = iri.size(); end > 0;) {
        std::size_t at = end - 1;
        while (at > 0 && (static_cast<unsigned char>(iri[at]) & 0xC0) == 0x80)
            --at;
        const std::string_view character = iri.substr(at, end - at);
        const bool isLetterHere = character.size() == 1 ? isLetter(character.front()) : isForeign(character);
        if (!isLetterHere && !(character.size() == 1 && isInside(character.front())))
            break;
        if (isLetterHere)
            first = at;
        end = at;
    }
    return first;
}

class RdfXmlWriter {
public:
    RdfXmlWriter(const RdfDocument& document, LossList& losses)
        : m_graph(document.graph), m_prefixes(document.prefixes), m_losses(losses)
    {
    }

    std::string run()
    {
        const RdfIndex index(m_graph);
        std::string body;
        for (RdfId subject : index.subjects()) {
            body += "  <rdf:Description ";
            appendResource(body, subject, "rdf:about");
            body += ">\n";
            for (const RdfStatement& each : index.from(subject))
                write(body, each);
            body += "  </rdf:Description>\n";
        }
        std::string head =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"" + std::string(kRdf) + '"';
        for (const auto& [prefix, iri] : m_used) {
            ((head += "\n    xmlns:") += prefix) += "=\"";
            appendXmlText(head, iri);
            head += '"';
        }
        return head + ">\n" + body + "</rdf:RDF>\n";
    }

private:
    void appendResource(std::string& out, RdfId resource, const char* attribute)
    {
        const bool isBlank = m_graph.isBlank(resource);
        (out += isBlank ? "rdf:nodeID" : attribute) += "=\"";
        std::string address;
        appendAddress(address, relativeTo(m_graph[resource].text));
        appendXmlText(out,
                      isBlank ? std::string_view(m_graph[resource].text)
                              : std::string_view(address).substr(1, address.size() - 2));
        out += '"';
    }

    /// The property as a name of XML; empty if it can be none.
    std::string elementName(std::string_view iri)
    {
        if (const auto name = m_prefixes.shortened(iri)) {
            const auto colon = name->find(':');
            const char first = (*name)[colon + 1];
            const bool isName = first == '_' || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
            if (isName && !name->starts_with("rdf:"))
                m_used.emplace(name->substr(0, colon), iri.substr(0, iri.size() - (name->size() - colon - 1)));
            return isName ? *name : std::string();
        }
        const std::size_t start = nameStart(iri);
        if (start == iri.size() || isReserved(iri.substr(0, start)))
            return {};
        const std::string space(iri.substr(0, start));
        std::string& prefix = m_made[space];
        if (prefix.empty())
            prefix = m_prefixes.prefixOf(space).value_or(std::string());
        for (std::size_t number = m_made.size(); prefix.empty(); ++number)
            if (const std::string name = "ns" + std::to_string(number); !m_prefixes.expanded(name + ":a"))
                prefix = name;
        m_used.emplace(prefix, space);
        return prefix + ":" + std::string(iri.substr(start));
    }

    void write(std::string& out, const RdfStatement& each)
    {
        const std::string& property = m_graph[each.predicate].text;
        const std::string name = elementName(property);
        if (name.empty())
            return m_losses.note("A statement whose property XML cannot name was left out.", 0, property);
        (out += "    <") += name;
        if (!m_graph.isLiteral(each.object)) {
            appendResource(out += ' ', each.object, "rdf:resource");
            out += "/>\n";
            return;
        }
        const RdfTerm& literal = m_graph[each.object];
        if (!literal.tag.empty()) {
            out += literal.tag.front() == '@' ? " xml:lang=\"" : " rdf:datatype=\"";
            appendXmlText(out, literal.tag.front() == '@' ? literal.tag.substr(1) : literal.tag);
            out += '"';
        }
        out += '>';
        appendXmlText(out, literal.text);
        ((out += "</") += name) += ">\n";
    }

    const RdfGraph& m_graph;
    const RdfPrefixes& m_prefixes;
    LossList& m_losses;
    std::map<std::string, std::string> m_used;
    std::map<std::string, std::string> m_made;  // prefixes by namespace
};

/// Appends every statement of a graph to another, blank nodes with new names in the order in which `order` has them.
void renumber(const RdfGraph& from, RdfGraph& to, std::span<const RdfStatement> order)
{
    BlankNames names;
    const auto copied = [&](RdfId id) {
        const RdfTerm& term = from[id];
        return term.kind == RdfKind::Blank ? to.blank(names.nameOf(term.text, false))
                                           : to.term(term.kind, term.text, term.tag);
    };
    for (const RdfStatement& each : order) {
        const RdfId subject = copied(each.subject), predicate = copied(each.predicate);
        to.add({subject, predicate, copied(each.object)});
    }
}

std::vector<RdfStatement> bySubject(const RdfGraph& graph)
{
    const RdfIndex index(graph);
    std::vector<RdfStatement> sorted;
    for (RdfId subject : index.subjects())
        sorted.insert(sorted.end(), index.from(subject).begin(), index.from(subject).end());
    return sorted;
}

}  // namespace

std::string asTurtle(const RdfDocument& document) { return TurtleWriter(document).run(); }

std::string asNTriples(const RdfDocument& document)
{
    RdfGraph graph;
    renumber(document.graph, graph, bySubject(document.graph));
    std::string out(kNTriplesComment);
    out += '\n';
    const auto append = [&](RdfId id) {
        const RdfTerm& term = graph[id];
        if (term.kind == RdfKind::Iri)
            return appendAddress(out, term.text);
        if (term.kind == RdfKind::Blank) {
            (out += "_:") += term.text;
            return;
        }
        appendQuoted(out, term.text);
        if (term.tag.starts_with('@'))
            out += term.tag;
        else if (!term.tag.empty())
            appendAddress(out += "^^", term.tag);
    };
    for (const RdfStatement& each : graph.statements()) {
        append(each.subject);
        append((out += ' ', each.predicate));
        append((out += ' ', each.object));
        out += " .\n";
    }
    return out;
}

std::string asRdfXml(const RdfDocument& document, LossList& losses)
{
    RdfDocument renumbered;
    renumbered.prefixes = document.prefixes;
    renumber(document.graph, renumbered.graph, bySubject(document.graph));
    return RdfXmlWriter(renumbered, losses).run();
}

}  // namespace conspectus
