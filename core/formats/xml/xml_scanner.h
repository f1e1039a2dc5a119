// xml_scanner.h: a long XML file element by element, without a tree.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The name without its namespace prefix.
std::string_view localPart(std::string_view name);

/// Walks over text that guardXml has let through (other text gives nonsense). Comments, processing instructions and
/// the document type are passed over; an empty element starts and ends.
class XmlScanner {
public:
    explicit XmlScanner(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at), m_counted(at) { }

    enum class Event { Start, End, Text, Done };
    Event next();

    /// Of the tag: its local name, and where it starts.
    std::string_view name() const { return m_name; }
    std::size_t start() const { return m_start; }
    /// The file's text from there to where the next event is looked for.
    std::string_view slice(std::size_t from) const { return m_text.substr(from, m_at - from); }
    /// Where the next event is looked for.
    std::size_t position() const { return m_at; }

    struct Attribute {
        std::string_view name;  // local
        std::string_view raw;  // references not resolved
    };
    const std::vector<Attribute>& attributes() const { return m_attributes; }
    /// The value of the attribute with this local name; empty where there is none.
    std::string attribute(std::string_view name) const;
    bool hasAttribute(std::string_view name) const;

    /// What a Text says.
    std::string text() const;

    /// After Start: goes behind the end of the element, whose text in the file this is.
    std::string_view skipElement();
    /// After Start: the text directly inside of the element, behind the end of which it goes.
    std::string takeText();
    /// Goes on from elsewhere in the text, which must be between tags.
    void jumpTo(std::size_t at);

    /// The line of the tag, counted from where the scanner began (or jumped to), which is line `first`.
    int line(int first = 1);

private:
    void readTag();

    std::string_view m_text;
    std::size_t m_at;
    std::string_view m_name;
    std::size_t m_start = 0;
    std::vector<Attribute> m_attributes;
    std::string_view m_raw;
    bool m_isCData = false;
    bool m_isEmpty = false;  // the tag that started ends itself
    std::size_t m_counted;
    int m_lines = 0;
};

/// A value or text with its references resolved; unknown ones stay. `isValue`: white space becomes blanks.
std::string withXmlReferencesResolved(std::string_view raw, bool isValue);

}  // namespace conspectus
