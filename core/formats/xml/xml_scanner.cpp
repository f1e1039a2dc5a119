#include "core/formats/xml/xml_scanner.h"

#include "core/formats/plain_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace conspectus {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

struct Named {
    std::string_view reference;
    char character;
};
constexpr Named kNamed[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};

/// Appends what the reference at the start of `text` stands for; its length, 0 if it is none.
std::size_t appendXmlReference(std::string& out, std::string_view text)
{
    for (const Named& named : kNamed)
        if (text.starts_with(named.reference)) {
            out += named.character;
            return named.reference.size();
        }
    const auto end = text.substr(0, 12).find(';');
    if (!text.starts_with("&#") || end == std::string_view::npos)
        return 0;
    const int base = text.size() > 2 && text[2] == 'x' ? 16 : 10;
    const char* first = text.data() + (base == 16 ? 3 : 2);
    std::uint32_t code = 0;
    const auto [stop, fault] = std::from_chars(first, text.data() + end, code, base);
    if (fault != std::errc() || stop != text.data() + end || !isXmlCharacter(code))
        return 0;
    appendCharacter(out, code);
    return end + 1;
}

}  // namespace

std::string_view localPart(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string withXmlReferencesResolved(std::string_view raw, bool isValue)
{
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size();) {
        const auto stop = std::min(raw.find_first_of("&\r\n\t", i), raw.size());
        out.append(raw, i, stop - i);
        i = stop;
        if (i == raw.size())
            break;
        if (raw[i] == '&') {
            const std::size_t length = appendXmlReference(out, raw.substr(i));
            if (length == 0)
                out += '&';
            i += std::max<std::size_t>(length, 1);
            continue;
        }
        const bool isPair = raw[i] == '\r' && raw.substr(i).starts_with("\r\n");
        out += isValue ? ' ' : raw[i] == '\t' ? '\t' : '\n';
        i += isPair ? 2 : 1;
    }
    return out;
}

XmlScanner::Event XmlScanner::next()
{
    if (m_isEmpty) {
        m_isEmpty = false;
        return Event::End;
    }
    while (m_at < m_text.size()) {
        const std::string_view rest = m_text.substr(m_at);
        const auto skip = [&](std::string_view end) {
            m_at = std::min(m_text.find(end, m_at), m_text.size() - end.size()) + end.size();
        };
        if (rest.starts_with("<!--")) {
            skip("-->");
        } else if (rest.starts_with("<?")) {
            skip("?>");
        } else if (rest.starts_with("<![CDATA[")) {
            const std::size_t start = m_at + 9;
            skip("]]>");
            m_raw = m_text.substr(start, m_at - 3 - start);
            m_isCData = true;
            return Event::Text;
        } else if (rest.starts_with("<!")) {
            int brackets = 0;
            char quote = 0;
            for (; m_at < m_text.size(); ++m_at) {
                const char c = m_text[m_at];
                if (quote != 0)
                    quote = c == quote ? char{0} : quote;
                else if (c == '"' || c == '\'')
                    quote = c;
                else if (c == '[' || c == ']')
                    brackets += c == '[' ? 1 : -1;
                else if (c == '>' && brackets <= 0)
                    break;
            }
            ++m_at;
        } else if (rest.starts_with("</")) {
            m_start = m_at;
            const auto end = std::min(m_text.find('>', m_at), m_text.size() - 1);
            const std::string_view name = m_text.substr(m_at + 2, end - m_at - 2);
            m_name = localPart(name.substr(0, name.find_first_of(kBlanks)));
            m_at = end + 1;
            return Event::End;
        } else if (rest.starts_with('<')) {
            readTag();
            return Event::Start;
        } else {
            const auto end = std::min(m_text.find('<', m_at), m_text.size());
            m_raw = m_text.substr(m_at, end - m_at);
            m_isCData = false;
            m_at = end;
            if (m_raw.find_first_not_of(kBlanks) != std::string_view::npos)
                return Event::Text;
        }
    }
    return Event::Done;
}

void XmlScanner::readTag()
{
    m_start = m_at++;
    m_attributes.clear();
    const auto nameEnd = std::min(m_text.find_first_of(" \t\r\n/>", m_at), m_text.size());
    m_name = localPart(m_text.substr(m_at, nameEnd - m_at));
    m_at = nameEnd;
    for (;;) {
        m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at] == '>') {
            ++m_at;
            return;
        }
        if (m_text[m_at] == '/') {
            m_isEmpty = true;
            m_at = std::min(m_at + 2, m_text.size());
            return;
        }
        const auto equals = std::min(m_text.find('=', m_at), m_text.size());
        std::string_view name = m_text.substr(m_at, equals - m_at);
        name = name.substr(0, name.find_first_of(kBlanks));
        const auto open = std::min(m_text.find_first_of("\"'", equals), m_text.size());
        const auto close =
            open < m_text.size() ? std::min(m_text.find(m_text[open], open + 1), m_text.size()) : m_text.size();
        m_attributes.push_back(
            {localPart(name), m_text.substr(std::min(open + 1, close), close - std::min(open + 1, close))});
        m_at = std::min(close + 1, m_text.size());
    }
}

std::string XmlScanner::attribute(std::string_view name) const
{
    for (const Attribute& each : m_attributes)
        if (each.name == name)
            return withXmlReferencesResolved(each.raw, true);
    return {};
}

bool XmlScanner::hasAttribute(std::string_view name) const
{
    return std::any_of(m_attributes.begin(), m_attributes.end(),
                       [&](const Attribute& each) { return each.name == name; });
}

std::string XmlScanner::text() const
{
    return m_isCData ? std::string(m_raw) : withXmlReferencesResolved(m_raw, false);
}

std::string_view XmlScanner::skipElement()
{
    const std::size_t start = m_start;
    for (int depth = 1; depth > 0;) {
        const Event event = next();
        if (event == Event::Done)
            break;
        depth += event == Event::Start ? 1 : event == Event::End ? -1 : 0;
    }
    return m_text.substr(start, m_at - start);
}

std::string XmlScanner::takeText()
{
    std::string found;
    for (int depth = 1; depth > 0;) {
        const Event event = next();
        if (event == Event::Done)
            break;
        if (event == Event::Text && depth == 1)
            found += text();
        depth += event == Event::Start ? 1 : event == Event::End ? -1 : 0;
    }
    return found;
}

void XmlScanner::jumpTo(std::size_t at)
{
    m_at = m_counted = at;
    m_isEmpty = false;
    m_lines = 0;
}

int XmlScanner::line(int first)
{
    if (m_counted < m_start)
        m_lines += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                                               m_text.begin() + static_cast<std::ptrdiff_t>(m_start), '\n'));
    m_counted = std::max(m_counted, m_start);
    return first + m_lines;
}

}  // namespace conspectus
