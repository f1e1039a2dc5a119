#include "core/formats/rdf/rdf_prefixes.h"

#include "core/base/text.h"
#include "core/formats/rdf/rdf_names.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isNameCharacter(char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

bool isSimpleName(std::string_view name)
{
    return !name.empty() && name.front() != '-' && std::all_of(name.begin(), name.end(), isNameCharacter);
}

const RdfNamespace* knownPrefix(std::string_view prefix)
{
    const auto known = knownNamespaces();
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.prefix == prefix; });
    return found == known.end() ? nullptr : &*found;
}

}  // namespace

bool isPrefixName(std::string_view prefix)
{
    return !prefix.empty() && isLetter(prefix.front()) && isSimpleName(prefix) &&
        !asciiLower(prefix).starts_with("xml");
}

RdfPrefixes::RdfPrefixes()
{
    for (const RdfNamespace& known : knownNamespaces()) {
        m_iris.emplace(known.prefix, known.iri);
        m_prefixes.emplace(known.iri, known.prefix);
    }
}

void RdfPrefixes::declare(std::string_view prefix, std::string_view iri)
{
    const RdfNamespace* known = knownPrefix(prefix);
    if (known && known->iri == iri)
        return;
    std::string& meant = m_iris[std::string(prefix)];
    if (!meant.empty())
        if (const auto old = m_prefixes.find(meant); old != m_prefixes.end() && old->second == prefix)
            m_prefixes.erase(old);
    meant = iri;
    // The file's own prefix is kept for what it is about, even where another is well known.
    const auto [entry, isNew] = m_prefixes.try_emplace(std::string(iri), prefix);
    if (!isNew && knownPrefix(entry->second) &&
        std::find(m_declared.begin(), m_declared.end(), entry->second) == m_declared.end())
        entry->second = prefix;
    if (std::find(m_declared.begin(), m_declared.end(), prefix) == m_declared.end() && m_declared.size() < 1000)
        m_declared.emplace_back(prefix);
}

std::optional<std::string> RdfPrefixes::shortened(std::string_view iri) const
{
    const std::size_t length = namespaceLength(iri);
    const std::string_view name = iri.substr(length);
    if (!isSimpleName(name))
        return std::nullopt;
    const auto prefix = prefixOf(std::string(iri.substr(0, length)));
    return prefix ? std::optional(*prefix + ':' + std::string(name)) : std::nullopt;
}

std::optional<std::string> RdfPrefixes::prefixOf(const std::string& space) const
{
    const auto prefix = m_prefixes.find(space);
    return prefix != m_prefixes.end() && isPrefixName(prefix->second) ? std::optional(prefix->second) : std::nullopt;
}

std::string RdfPrefixes::named(std::string_view iri) const
{
    return shortened(iri).value_or('<' + std::string(iri) + '>');
}

std::optional<std::string> RdfPrefixes::expanded(std::string_view name) const
{
    if (name.size() > 2 && name.front() == '<' && name.back() == '>' && isIri(name.substr(1, name.size() - 2)))
        return std::string(name.substr(1, name.size() - 2));
    const auto colon = name.find(':');
    if (colon == std::string_view::npos || !isSimpleName(name.substr(colon + 1)))
        return std::nullopt;
    const auto iri = m_iris.find(std::string(name.substr(0, colon)));
    return iri == m_iris.end() ? std::nullopt : std::optional(iri->second + std::string(name.substr(colon + 1)));
}

std::string RdfPrefixes::text() const
{
    std::string lines;
    for (const std::string& prefix : m_declared)
        (((lines += lines.empty() ? "" : "\n") += prefix) += ' ') += m_iris.at(prefix);
    return lines;
}

void RdfPrefixes::declareAll(std::string_view text)
{
    for (std::string_view line : split(text, '\n'))
        if (const auto blank = line.find(' '); blank != std::string_view::npos)
            declare(line.substr(0, blank), line.substr(blank + 1));
}

}  // namespace conspectus
