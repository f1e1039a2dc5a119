// rdf_graph.h: what an RDF file says: a set of statements over numbered terms.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

enum class RdfKind : std::uint8_t { Iri, Blank, Literal };

struct RdfTerm {
    RdfKind kind = RdfKind::Iri;
    std::string text;  // the IRI, the name of a blank node without "_:", or the words of a literal
    std::string tag;  // of a literal: "@" and its language, or the IRI of its datatype; empty: plain text
};

using RdfId = std::uint32_t;
inline constexpr RdfId kNoTerm = ~RdfId(0);

struct RdfStatement {
    RdfId subject = kNoTerm;
    RdfId predicate = kNoTerm;
    RdfId object = kNoTerm;
    int line = 0;  // 0: not known; does not count in comparisons

    friend bool operator==(const RdfStatement& a, const RdfStatement& b)
    {
        return a.subject == b.subject && a.predicate == b.predicate && a.object == b.object;
    }
};

/// Statements stay in the order in which they were added. Addresses and blank nodes have one number each; a literal
/// gets a new one each time.
class RdfGraph {
public:
    /// The number of this term, a new one if it has none yet.
    RdfId term(RdfKind kind, std::string_view text, std::string_view tag = {});
    RdfId iri(std::string_view text) { return term(RdfKind::Iri, text); }
    RdfId blank(std::string_view name) { return term(RdfKind::Blank, name); }
    RdfId literal(std::string_view text, std::string_view tag = {});

    /// kNoTerm if there is no such address or blank node.
    RdfId find(RdfKind kind, std::string_view text) const;

    const RdfTerm& operator[](RdfId id) const { return m_terms[id]; }
    RdfKind kind(RdfId id) const { return m_terms[id].kind; }
    bool isLiteral(RdfId id) const { return kind(id) == RdfKind::Literal; }
    bool isBlank(RdfId id) const { return kind(id) == RdfKind::Blank; }
    std::size_t termCount() const { return m_terms.size(); }

    /// Room for what a text of this size holds as a rule.
    void reserve(std::size_t bytes)
    {
        m_terms.reserve(bytes / 48);
        m_statements.reserve(bytes / 32);
    }

    void add(const RdfStatement& statement) { m_statements.push_back(statement); }
    std::span<const RdfStatement> statements() const { return m_statements; }

    /// Says each thing once: of equal statements the first stays.
    void removeRepeats();

private:
    struct Slot {
        std::uint32_t hash = 0;
        RdfId id = kNoTerm;
    };
    /// Where the term stands in the table, or the free place where it belongs.
    std::size_t slotOf(RdfKind kind, std::string_view text, std::uint32_t hash) const;
    void growTable();
    bool isSaid(const RdfStatement& a, const RdfStatement& b) const;

    std::vector<RdfTerm> m_terms;
    std::vector<Slot> m_table;  // its size is a power of two, and half of it is free
    std::size_t m_named = 0;  // terms in the table
    std::vector<RdfStatement> m_statements;
};

/// The statements of a graph that is complete, by subject; those of one subject in the graph's order.
class RdfIndex {
public:
    explicit RdfIndex(const RdfGraph& graph);

    std::span<const RdfStatement> from(RdfId subject) const;
    /// How many statements have this as their object.
    std::uint32_t references(RdfId term) const { return m_references[term]; }
    /// Every subject once, in the order of their first statements.
    std::span<const RdfId> subjects() const { return m_subjects; }

private:
    std::vector<RdfStatement> m_statements;
    std::vector<std::uint32_t> m_starts;  // of a term's statements, one more at the end
    std::vector<std::uint32_t> m_references;
    std::vector<RdfId> m_subjects;
};

}  // namespace conspectus
