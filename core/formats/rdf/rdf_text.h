// rdf_text.h: terms of a graph as Turtle.
#pragma once
#include "core/formats/rdf/rdf_document.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// "text" between quotes, with what Turtle and N-Triples want escaped.
void appendQuoted(std::string& out, std::string_view text);
/// The same between < and >.
void appendAddress(std::string& out, std::string_view iri);
/// Letters, then parts of letters and digits: what may follow an '@'. Other text is mended, or becomes nothing.
std::string asLanguageTag(std::string_view text);

/// Writes the objects of statements. Blank nodes that only one statement names are written inside of it, in brackets or
/// as lists, as deep as kMostDepth; the others by name. It remembers which were written inside.
class RdfText {
public:
    /// `named` writes an IRI.
    using Named = std::function<void(std::string& out, std::string_view iri)>;
    RdfText(const RdfGraph& graph, const RdfIndex& index, Named named);

    void appendObject(std::string& out, RdfId object) { append(out, object, 0); }
    /// A subject: an IRI or the name of a blank node.
    void appendResource(std::string& out, RdfId resource);
    /// Blank nodes that are written by name get new ones, numbered as they come.
    void numberBlanks() { m_isNumbering = true; }

    /// True for a blank node that has been written inside of a statement.
    bool isWritten(RdfId blank) const { return m_written[blank]; }
    /// Says that a blank node is being written as a subject: it will not be written inside of another.
    void setWritten(RdfId blank) { m_written[blank] = true; }
    /// True if it goes into the one statement that names it, unless that is nested too deep.
    bool goesInside(RdfId blank) const;

    static constexpr int kMostDepth = 32;

private:
    enum class Shape : std::uint8_t { Unknown, List, Other };

    void append(std::string& out, RdfId object, int depth);
    void appendLiteral(std::string& out, const RdfTerm& literal) const;
    void appendDescription(std::string& out, RdfId blank, int depth);
    bool isList(RdfId cell);
    /// The two statements of a cell of a list, else nothing.
    std::span<const RdfStatement> cell(RdfId id) const;

    const RdfGraph& m_graph;
    const RdfIndex& m_index;
    Named m_named;
    BlankNames m_names;
    bool m_isNumbering = false;
    RdfId m_first, m_rest, m_nil;
    std::vector<bool> m_written;
    std::vector<Shape> m_shapes;
};

}  // namespace conspectus
