// rdf_names.h: the namespaces that we know, the names that are ours, and the words in a name.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace conspectus {

inline constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kOwl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kSkosXl = "http://www.w3.org/2008/05/skos-xl#";
inline constexpr std::string_view kIsoThes = "http://purl.org/iso25964/skos-thes#";
inline constexpr std::string_view kTerms = "http://purl.org/dc/terms/";
inline constexpr std::string_view kElements = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view kFoaf = "http://xmlns.com/foaf/0.1/";

// What is ours: concepts, relation types, tags and attributes whose keys are no IRIs, and the map itself.
inline constexpr std::string_view kOurConcept = "urn:conspectus:concept:";
inline constexpr std::string_view kOurRelation = "urn:conspectus:relation:";
inline constexpr std::string_view kOurTag = "urn:conspectus:tag:";
inline constexpr std::string_view kOurAttribute = "urn:conspectus:attribute:";
inline constexpr std::string_view kOurMap = "urn:conspectus:map";

/// Relative IRIs of a file that does not say where it belongs are taken to be below this.
inline constexpr std::string_view kNowhere = "http://file.invalid/";

struct RdfNamespace {
    std::string_view prefix;
    std::string_view iri;
};
/// Prefixes that need not be declared for us.
std::span<const RdfNamespace> knownNamespaces();

inline std::string iriIn(std::string_view space, std::string_view name) { return std::string(space).append(name); }

/// Length of the part of an IRI that is its namespace: up to the last '#', '/' or, where it has neither, ':'.
std::size_t namespaceLength(std::string_view iri);
/// What comes after it; the IRI where that is nothing.
std::string_view localName(std::string_view iri);

/// "hasBroaderPart", "has_broader_part" -> "has broader part". Capitals that stand together stay.
std::string wordsOf(std::string_view name);

/// True for text that can be an IRI as it stands: with a scheme that one meets in RDF, and no character that an IRI
/// must not have.
bool isIri(std::string_view text);

/// Any text as a name that can stand behind a namespace in Turtle and XML, and back. Letters of ASCII, digits and '-'
/// stay; other bytes become '_' and two digits (hexadecimal).
std::string asRdfName(std::string_view text);
std::string fromRdfName(std::string_view name);

}  // namespace conspectus
