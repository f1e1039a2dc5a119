// rdf_document.h: a file of RDF, parsed; and the parsers.
#pragma once
#include "core/formats/losses.h"
#include "core/formats/rdf/rdf_graph.h"
#include "core/formats/rdf/rdf_prefixes.h"

#include <unordered_map>

namespace conspectus {

struct RdfDocument {
    RdfGraph graph;
    RdfPrefixes prefixes;
};

/// Gives blank nodes names in the order in which they come, since theirs mean nothing: "x1" where the file has a name,
/// "a1" where it has none.
class BlankNames {
public:
    BlankNames() = default;
    /// Leaves names as they are. Nodes without one get a name that starts with `prefix`, which sets those of one text
    /// apart from those of others.
    static BlankNames keeping(std::string prefix);
    const std::string& nameOf(std::string_view old, bool isAnonymous);

private:
    std::string m_prefix;
    bool m_keeps = false;
    std::unordered_map<std::string, std::string> m_names;
    std::size_t m_named = 0;
    std::size_t m_anonymous = 0;
};

enum class TurtleKind { Turtle, NTriples };

/// By serd. Nothing that the text names is opened.
Result<void> parseTurtle(std::string_view text, TurtleKind kind, RdfDocument& document, const ReadLimits& limits,
                         LossList& losses, BlankNames names = {});

/// By raptor, which gets the text without a document type: it cannot see an entity, and no address is ever opened.
Result<void> parseRdfXml(std::string_view bytes, RdfDocument& document, const ReadLimits& limits, LossList& losses);

/// More of them than any map can use.
inline constexpr std::size_t kMostStatements = 20'000'000;

}  // namespace conspectus
