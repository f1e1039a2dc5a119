#include "core/formats/rdf/document_type.h"

#include "core/formats/plain_text.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace conspectus {

namespace {

constexpr std::size_t kLongestEntity = 1024;
constexpr std::size_t kMostEntities = 1000;
constexpr std::size_t kMostGrowth = 4;
constexpr std::string_view kBlanks = " \t\r\n";

using Entities = std::unordered_map<std::string, std::string>;

std::string_view firstWord(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n<>\"'"));
    text.remove_prefix(word.size());
    return word;
}

/// Reads `NAME "text">` from the start of `text`; false if it is an entity of another kind.
bool readEntity(std::string_view& text, Entities& entities)
{
    const std::string_view name = firstWord(text);
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    if (name.empty() || name == "%" || text.empty() || (text.front() != '"' && text.front() != '\''))
        return false;
    const auto end = text.find(text.front(), 1);
    if (end == std::string_view::npos)
        return false;
    const std::string_view value = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (value.size() > kLongestEntity || value.find_first_of("&%<\"'") != std::string_view::npos ||
        !firstWord(text).empty() || !text.starts_with('>'))
        return false;
    text.remove_prefix(1);
    entities.try_emplace(std::string(name), value);
    return entities.size() <= kMostEntities;
}

/// The length of the document type at the start of `text`, its entities in `entities`; nothing if it is no simple one.
std::optional<std::size_t> readDocumentType(std::string_view text, Entities& entities)
{
    std::string_view rest = text.substr(std::string_view("<!DOCTYPE").size());
    const auto open = rest.find_first_of("[>");
    if (open == std::string_view::npos)
        return std::nullopt;
    if (rest[open] == '>')
        return text.size() - rest.size() + open + 1;
    rest.remove_prefix(open + 1);
    for (;;) {
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        if (rest.starts_with("<!--")) {
            const auto end = rest.find("-->", 4);
            if (end == std::string_view::npos)
                return std::nullopt;
            rest.remove_prefix(end + 3);
        } else if (rest.starts_with("<!ENTITY")) {
            rest.remove_prefix(std::string_view("<!ENTITY").size());
            if (!readEntity(rest, entities))
                return std::nullopt;
        } else {
            break;
        }
    }
    if (!rest.starts_with(']'))
        return std::nullopt;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
    return rest.starts_with('>') ? std::optional(text.size() - rest.size() + 1) : std::nullopt;
}

/// As much white space as leaves the lines after it where they are.
void appendLinesOf(std::string& out, std::string_view text)
{
    out.append(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), '\n');
}

bool isReferenceOfXml(std::string_view name)
{
    return name.starts_with('#') || name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos";
}

class DocumentTypeRemover {
public:
    DocumentTypeRemover(std::string_view xml, LossList& losses) : m_xml(xml), m_losses(losses) { }

    Result<std::string> run()
    {
        m_out.reserve(m_xml.size() + m_xml.size() / 8);
        while (m_at < m_xml.size()) {
            const std::string_view rest = m_xml.substr(m_at);
            if (rest.starts_with("<!--"))
                copy(lengthTo(rest, "-->"));
            else if (rest.starts_with("<![CDATA["))
                copy(lengthTo(rest, "]]>"));
            else if (rest.starts_with("<?xml ") && m_at == 0)
                drop(lengthTo(rest, "?>"));
            else if (rest.starts_with("<?"))
                copy(lengthTo(rest, "?>"));
            else if (rest.starts_with("<!DOCTYPE"))
                documentType(rest);
            else if (rest.starts_with('&'))
                reference(rest);
            else
                copy(std::max<std::size_t>(1, std::min(rest.find_first_of("<&", 1), rest.size())));
            if (m_grown > kMostGrowth * m_xml.size() + kLongestEntity * 64)
                return unexpected(ErrorCode::Input, "The file's entities make much more text of it than it holds.");
        }
        return std::move(m_out);
    }

private:
    static std::size_t lengthTo(std::string_view text, std::string_view end)
    {
        const auto found = text.find(end, 2);
        return found == std::string_view::npos ? text.size() : found + end.size();
    }
    void copy(std::size_t length)
    {
        m_out.append(m_xml.substr(m_at, length));
        m_at += length;
    }
    void drop(std::size_t length)
    {
        appendLinesOf(m_out, m_xml.substr(m_at, length));
        m_at += length;
    }

    void documentType(std::string_view rest)
    {
        if (const auto length = readDocumentType(rest, m_entities))
            drop(*length);
        else
            copy(1);
    }

    void reference(std::string_view rest)
    {
        const auto end = rest.substr(0, 256).find(';');
        const std::string_view name = end == std::string_view::npos ? std::string_view() : rest.substr(1, end - 1);
        if (isReferenceOfXml(name))
            return copy(end + 1);
        if (const auto entity = m_entities.find(std::string(name)); entity != m_entities.end()) {
            m_grown += entity->second.size();
            m_out += entity->second;
            m_at += end + 1;
        } else if (const std::size_t length = appendReference(m_out, rest)) {
            m_at += length;
        } else {
            m_losses.note("An '&' that starts no known reference was kept as it is.", 0, rest.substr(0, 12));
            m_out += "&amp;";
            ++m_at;
        }
    }

    std::string_view m_xml;
    LossList& m_losses;
    std::string m_out;
    Entities m_entities;
    std::size_t m_at = 0;
    std::size_t m_grown = 0;
};

}  // namespace

Result<std::string> withoutDocumentType(std::string_view xml, LossList& losses)
{
    return DocumentTypeRemover(xml, losses).run();
}

}  // namespace conspectus
