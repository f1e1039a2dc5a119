// rdf_map.h: a graph of statements as a map, and a map as a graph of statements.
#pragma once
#include "core/formats/rdf/rdf_document.h"

namespace conspectus {

Result<ReadMap> mapFromRdf(const RdfDocument& document, std::size_t fileBytes, const ReadLimits& limits,
                           LossList& losses);

/// Fills `document`, which is empty.
void rdfFromMap(const ConceptMap& map, RdfDocument& document, LossList& losses);

/// Attributes by which a map remembers how it was said, where that is not as usual. README.md explains them.
inline constexpr std::string_view kPrefixesAttribute = "rdf:prefixes";
inline constexpr std::string_view kStyleAttribute = "rdf:style";
inline constexpr std::string_view kStatementsAttribute = "rdf:statements";
inline constexpr std::string_view kInSchemeAttribute = "rdf:in-scheme";
inline constexpr std::string_view kUndeclaredAttribute = "rdf:undeclared";
inline constexpr std::string_view kLabelAttribute = "rdf:label-property";
inline constexpr std::string_view kLanguageAttribute = "rdf:label-language";
inline constexpr std::string_view kNameAttribute = "rdf:name";
inline constexpr std::string_view kUntaggedAttribute = "rdf:untagged";
inline constexpr std::string_view kAsAttribute = "rdf:as";

}  // namespace conspectus
