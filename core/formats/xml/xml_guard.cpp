#include "core/formats/xml/xml_guard.h"

#include "core/formats/plain_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

namespace conspectus {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostAttributes = 10'000;
constexpr std::size_t kMostItems = 32'000'000;  // elements and attributes: about 2 GB of parsed tree
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kAfterName = " \t\r\n=/><\"'";

bool isNameStart(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || byte >= 0x80;
}

/// The guard's pass: a position in the text, the elements that are open there, and functions that step over one kind
/// of markup each and return false when it is not as it should be, with the fault in m_fault.
class XmlGuard {
public:
    XmlGuard(std::string_view text, const ReadLimits& limits, LossList& losses)
        : m_text(text), m_depth(static_cast<std::size_t>(std::max(limits.depth, 1))), m_losses(losses)
    {
    }

    Result<void> run()
    {
        if (!characters())
            return tl::unexpected(m_fault);
        while (m_at < m_text.size())
            if (!step())
                return tl::unexpected(m_fault);
        if (!m_open.empty())
            return tl::unexpected(
                fault("The element '" + excerpt(m_open.back()) + "' is never closed; is the end missing?",
                      offsetOf(m_open.back())));
        if (!m_hasRoot)
            return tl::unexpected(fault("The file holds no XML.", 0));
        return {};
    }

private:
    Error fault(std::string message, std::size_t offset)
    {
        const auto lines = std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
        return {ErrorCode::Input, std::move(message), {}, static_cast<int>(lines) + 1};
    }
    bool fail(std::string message, std::size_t offset)
    {
        m_fault = fault(std::move(message), offset);
        return false;
    }
    bool fail(std::string message) { return fail(std::move(message), m_at); }

    std::size_t offsetOf(std::string_view part) const { return static_cast<std::size_t>(part.data() - m_text.data()); }
    bool isAt(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }

    bool characters()
    {
        const auto bad = std::find_if(m_text.begin(), m_text.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        });
        return bad == m_text.end() ||
            fail("There is a control character, which XML does not allow; is this a text file?",
                 static_cast<std::size_t>(bad - m_text.begin()));
    }

    bool step()
    {
        const std::size_t next = std::min(m_text.find('<', m_at), m_text.size());
        if (!references(m_text.substr(m_at, next - m_at)))
            return false;
        m_at = next;
        if (m_at == m_text.size())
            return true;
        if (isAt("<!--"))
            return skipTo("-->", "The comment is never closed.");
        if (isAt("<![CDATA["))
            return skipTo("]]>", "The CDATA section is never closed.");
        if (isAt("<?"))
            return skipTo("?>", "The processing instruction is never closed.");
        if (isAt("<!DOCTYPE"))
            return documentType();
        return isAt("</") ? endTag() : startTag();
    }

    bool skipTo(std::string_view end, const char* otherwise)
    {
        const auto found = m_text.find(end, m_at + 2);
        if (found == std::string_view::npos)
            return fail(otherwise);
        m_at = found + end.size();
        return true;
    }

    /// Up to the '>' outside of quotes and brackets. What is in it is left alone but for entities, which are refused.
    bool documentType()
    {
        const std::size_t start = m_at;
        int brackets = 0;
        for (char quote = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (isAt("<!ENTITY"))
                return fail("The file declares entities, which is refused: they can be used to attack the reader.");
            if (quote != 0)
                quote = c == quote ? char{0} : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '[' || c == ']')
                brackets += c == '[' ? 1 : -1;
            else if (c == '>' && brackets <= 0)
                return ++m_at, true;
        }
        return fail("The document type is never closed.", start);
    }

    bool endTag()
    {
        const auto end = m_text.find('>', m_at);
        if (end == std::string_view::npos)
            return fail("The tag is never closed; is the end missing?");
        std::string_view name = m_text.substr(m_at + 2, end - m_at - 2);
        name = name.substr(0, name.find_first_of(kBlanks));
        if (m_open.empty())
            return fail("'</" + excerpt(name) + ">' closes nothing.");
        if (m_open.back() != name)
            return fail("'</" + excerpt(name) + ">' stands where '" + excerpt(m_open.back()) +
                        "' has to be closed first.");
        m_open.pop_back();
        m_at = end + 1;
        return true;
    }

    bool startTag()
    {
        const std::size_t start = m_at++;
        const std::string_view name = word();
        if (name.empty() || !isNameStart(name.front()))
            return fail("There is a '<' that does not start a tag.", start);
        m_names.clear();
        for (;;) {
            skipBlanks();
            if (m_at >= m_text.size())
                return fail("The tag '<" + excerpt(name) + "' is never closed; is the end missing?", start);
            if (isAt(">") || isAt("/>"))
                break;
            if (!attribute(name, start))
                return false;
        }
        m_items += 1 + m_names.size();
        if (m_items > kMostItems)
            return fail("The file holds too many elements.", start);
        return differ(name, start) && finishStartTag(name, start);
    }

    bool finishStartTag(std::string_view name, std::size_t start)
    {
        if (m_open.empty() && std::exchange(m_hasRoot, true))
            return fail("There is a second outermost element, '" + excerpt(name) + "'.", start);
        if (isAt("/>")) {
            m_at += 2;
            return true;
        }
        ++m_at;
        m_open.push_back(name);
        return m_open.size() <= m_depth ||
            fail("Elements are nested more than " + std::to_string(m_depth) + " deep.", start);
    }

    std::string_view word()
    {
        const std::size_t start = m_at;
        m_at = std::min(m_text.find_first_of(kAfterName, m_at), m_text.size());
        return m_text.substr(start, m_at - start);
    }

    bool attribute(std::string_view element, std::size_t start)
    {
        const std::string_view name = word();
        const auto wrong = [&] {
            return fail("The tag '<" + excerpt(element) + "' is malformed.", start);
        };
        if (name.empty() || !isNameStart(name.front()))
            return wrong();
        if (m_names.size() == kMostAttributes)
            return fail("The element '" + excerpt(element) + "' has more than 10000 attributes.", start);
        m_names.push_back(name);
        skipBlanks();
        if (!isAt("="))
            return wrong();
        ++m_at;
        skipBlanks();
        if (!isAt("\"") && !isAt("'"))
            return wrong();
        const std::size_t open = m_at;
        const std::size_t close = m_text.find(m_text[open], open + 1);
        const std::string_view value = m_text.substr(open + 1, close - open - 1);
        if (close == std::string_view::npos || value.find('<') != std::string_view::npos)
            return fail("The quote after '" + excerpt(name) + "=' is never closed.", open);
        m_at = close + 1;
        return references(value);
    }

    bool differ(std::string_view element, std::size_t start)
    {
        if (m_names.size() < 2)
            return true;
        std::sort(m_names.begin(), m_names.end());
        const auto twice = std::adjacent_find(m_names.begin(), m_names.end());
        return twice == m_names.end() ||
            fail("The element '" + excerpt(element) + "' has the attribute '" + excerpt(*twice) + "' twice.", start);
    }

    bool references(std::string_view part)
    {
        for (std::size_t at = part.find('&'); at != std::string_view::npos; at = part.find('&', at + 1)) {
            const std::string_view rest = part.substr(at + 1, 16);
            const std::string_view name = rest.substr(0, rest.find(';'));
            if (name.starts_with('#') && name.size() < rest.size()) {
                if (!isCharacterReference(name.substr(1)))
                    return fail("'&" + std::string(name) + ";' is no character that XML allows.", offsetOf(part) + at);
            } else if (name != "lt" && name != "gt" && name != "amp" && name != "quot" && name != "apos") {
                noteEntity(name, offsetOf(part) + at);
            }
        }
        return true;
    }

    static bool isCharacterReference(std::string_view number)
    {
        const int base = number.starts_with('x') ? 16 : 10;
        if (base == 16)
            number.remove_prefix(1);
        std::uint32_t code = 0;
        const auto [end, bad] = std::from_chars(number.data(), number.data() + number.size(), code, base);
        return bad == std::errc() && end == number.data() + number.size() && isXmlCharacter(code);
    }

    void noteEntity(std::string_view name, std::size_t offset)
    {
        static constexpr std::string_view kSentence = "An '&' that starts no known reference was kept as it is.";
        m_losses.note(kSentence, m_entities++ == 0 ? fault({}, offset).line : 0, "&" + excerpt(name.substr(0, 12)));
    }

    std::string_view m_text;
    std::size_t m_depth;
    LossList& m_losses;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    std::vector<std::string_view> m_names;  // of the attributes of the tag that is being read
    bool m_hasRoot = false;
    std::size_t m_items = 0;
    std::size_t m_entities = 0;
    Error m_fault;
};

}  // namespace

Result<void> guardXml(std::string_view text, const ReadLimits& limits, LossList& losses)
{
    return XmlGuard(text, limits, losses).run();
}

}  // namespace conspectus
