// rdf_prefixes.h: the short names of a file for its namespaces.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace conspectus {

/// Short names of namespaces: those of the file, then those that everybody knows (rdf_names.h).
class RdfPrefixes {
public:
    RdfPrefixes();

    /// A later declaration of the same prefix wins for reading names; the first prefix of a namespace for writing them.
    void declare(std::string_view prefix, std::string_view iri);

    /// "dct:title" of an IRI whose namespace has a prefix and whose name needs no escapes; else nothing.
    std::optional<std::string> shortened(std::string_view iri) const;
    /// The prefix of a namespace, if it has one that can be written.
    std::optional<std::string> prefixOf(const std::string& space) const;
    /// "dct:title", or "<IRI>".
    std::string named(std::string_view iri) const;
    /// The IRI of such a name; nothing if the prefix is unknown.
    std::optional<std::string> expanded(std::string_view name) const;

    /// What the file declared and nobody would know, a line for each: "prefix iri".
    std::string text() const;
    void declareAll(std::string_view text);

private:
    std::unordered_map<std::string, std::string> m_iris;
    std::unordered_map<std::string, std::string> m_prefixes;  // by namespace
    std::vector<std::string> m_declared;  // prefixes of the file, in its order
};

/// True for a prefix that Turtle and XML can both write.
bool isPrefixName(std::string_view prefix);

}  // namespace conspectus
