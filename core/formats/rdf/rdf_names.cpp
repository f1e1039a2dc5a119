#include "core/formats/rdf/rdf_names.h"

#include <algorithm>
#include <charconv>

namespace conspectus {

namespace {

constexpr RdfNamespace kKnown[] = {
    {"rdf", kRdf},
    {"rdfs", kRdfs},
    {"owl", kOwl},
    {"xsd", kXsd},
    {"skos", kSkos},
    {"skosxl", kSkosXl},
    {"isothes", kIsoThes},
    {"dct", kTerms},
    {"dc", kElements},
    {"foaf", kFoaf},
    {"schema", "http://schema.org/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"concept", kOurConcept},
    {"relation", kOurRelation},
    {"tag", kOurTag},
    {"attribute", kOurAttribute},
};

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char small(char c) { return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::span<const RdfNamespace> knownNamespaces() { return kKnown; }

std::size_t namespaceLength(std::string_view iri)
{
    auto end = iri.find_last_of("#/");
    if (end == std::string_view::npos)
        end = iri.rfind(':');
    return end == std::string_view::npos ? 0 : end + 1;
}

std::string_view localName(std::string_view iri)
{
    const std::string_view name = iri.substr(namespaceLength(iri));
    return name.empty() ? iri : name;
}

std::string wordsOf(std::string_view name)
{
    std::string words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '_') {
            words += ' ';
            continue;
        }
        const bool startsWord = i > 0 && isCapital(c) && isSmall(name[i - 1]);
        const bool endsCapitals =
            i > 0 && isCapital(c) && isCapital(name[i - 1]) && i + 1 < name.size() && isSmall(name[i + 1]);
        if (startsWord || endsCapitals)
            words += ' ';
        const bool standsAlone = i + 1 == name.size() || !isCapital(name[i + 1]);
        words += (startsWord || endsCapitals) && standsAlone ? small(c) : c;
    }
    return words;
}

bool isIri(std::string_view text)
{
    static constexpr std::string_view kSchemes[] = {"urn:", "tag:", "info:", "doi:", "mailto:"};
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view scheme = text.substr(0, colon);
    const bool hasScheme = (isSmall(small(scheme[0]))) && std::all_of(scheme.begin(), scheme.end(), [](char c) {
                               return isSmall(small(c)) || isDigit(c) || c == '+' || c == '-' || c == '.';
                           });
    const bool isKnown = text.substr(colon).starts_with("://") ||
        std::any_of(std::begin(kSchemes), std::end(kSchemes), [&](auto each) { return text.starts_with(each); });
    return hasScheme && isKnown && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 ||
                   std::string_view("<>\"{}|^`\\\x7F").find(c) != std::string_view::npos;
           });
}

std::string asRdfName(std::string_view text)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string name;
    for (char c : text) {
        const bool isLetter = isSmall(small(c));
        if (isLetter || (!name.empty() && (isDigit(c) || c == '-'))) {
            name += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        name += '_';
        name += kDigits[byte >> 4];
        name += kDigits[byte & 15];
    }
    return name.empty() ? "_" : name;
}

std::string fromRdfName(std::string_view name)
{
    std::string text;
    if (name == "_")
        return text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        unsigned byte = 0;
        const char* start = name.data() + i + 1;
        if (name[i] == '_' && i + 2 < name.size() && std::from_chars(start, start + 2, byte, 16).ptr == start + 2) {
            text += static_cast<char>(byte);
            i += 2;
        } else {
            text += name[i];
        }
    }
    return text;
}

}  // namespace conspectus
