// rdf_values.h: statements that have no place of their own in a map, as attributes, and back.
#pragma once
#include "core/formats/losses.h"
#include "core/formats/rdf/rdf_prefixes.h"
#include "core/formats/rdf/rdf_text.h"
#include "core/model/concept.h"

namespace conspectus {

/// An attribute is called as its property, with a prefix where there is one ("dct:created"). Its value is the text of a
/// plain literal; the text of a truth value or number, with that type; or the objects as Turtle with full addresses,
/// which start with one of < " [ ( or _: ("Tuna"@en, "Thon"@fr).
class RdfValues {
public:
    RdfValues(const RdfGraph& graph, const RdfIndex& index, const RdfPrefixes& prefixes);

    Attribute attribute(RdfId property, const std::vector<RdfId>& objects);
    RdfText& text() { return m_text; }

private:
    bool isPlain(const RdfTerm& literal) const;

    const RdfGraph& m_graph;
    const RdfPrefixes& m_prefixes;
    RdfText m_text;
};

/// The property that an attribute's name means: of ours, if it means none.
std::string propertyOf(std::string_view attributeName, const RdfPrefixes& prefixes);

/// Adds attributes and texts to a graph.
class RdfValueReader {
public:
    explicit RdfValueReader(RdfGraph& graph) : m_graph(graph) { }

    /// `attribute` said of `subject`. A value that looks like Turtle and is none is taken as plain text.
    void add(RdfId subject, const std::string& property, const Attribute& attribute);
    /// Whole statements, as RdfText writes them; false if they are malformed.
    bool addStatements(std::string_view turtle);

private:
    bool addTurtle(RdfId subject, const std::string& property, const std::string& value);
    bool addSimple(RdfId subject, const std::string& property, std::string_view value);

    RdfGraph& m_graph;
    std::size_t m_texts = 0;
};

}  // namespace conspectus
