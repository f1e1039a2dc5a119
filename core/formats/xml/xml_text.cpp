#include "core/formats/xml/xml_text.h"

#include "core/base/text.h"
#include "core/formats/xml/xml_guard.h"

#include <algorithm>
#include <set>
#include <vector>

namespace conspectus {

namespace {

std::string_view escapeFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return {};
    }
}

bool isText(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

std::string_view prefixOf(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

/// "xmlns:y" -> "y"; empty for everything else.
std::string_view declaredPrefix(const pugi::xml_attribute& attribute)
{
    const std::string_view name = attribute.name();
    return name.starts_with("xmlns:") ? name.substr(6) : std::string_view();
}

/// Writes a tree in one form. Namespaces that were declared above the fragment are declared again on the outermost
/// element that uses them.
class FragmentWriter {
public:
    explicit FragmentWriter(std::string_view known) : m_known{known} { }

    std::string out;

    void inside(pugi::xml_node parent)
    {
        for (pugi::xml_node child : parent) {
            if (isText(child))
                text(child.value());
            else if (child.type() == pugi::node_element)
                element(child);
        }
    }

    void element(pugi::xml_node node)
    {
        const std::size_t before = m_added.size();
        out += '<';
        out += node.name();
        declare(node);
        for (pugi::xml_attribute attribute : node.attributes())
            append(attribute.name(), attribute.value());
        if (node.first_child()) {
            out += '>';
            inside(node);
            ((out += "</") += node.name()) += '>';
        } else {
            out += "/>";
        }
        for (; m_added.size() > before; m_added.pop_back())
            m_known.erase(m_added.back());
    }

private:
    /// Blanks alone have to look like text, or readers take them for the layout of the file.
    void text(std::string_view value)
    {
        if (!value.empty() && value.find_first_not_of(' ') == std::string_view::npos) {
            out += "&#32;";
            value.remove_prefix(1);
        }
        appendXmlText(out, value);
    }

    bool learn(std::string_view prefix)
    {
        const bool isNew = m_known.insert(prefix).second;
        if (isNew)
            m_added.push_back(prefix);
        return isNew;
    }

    void declare(pugi::xml_node node)
    {
        for (pugi::xml_attribute attribute : node.attributes())
            if (const auto prefix = declaredPrefix(attribute); !prefix.empty())
                learn(prefix);
        need(node, prefixOf(node.name()));
        for (pugi::xml_attribute attribute : node.attributes())
            need(node, prefixOf(attribute.name()));
    }

    void need(pugi::xml_node node, std::string_view prefix)
    {
        if (prefix.empty() || prefix == "xml" || prefix == "xmlns" || !learn(prefix))
            return;
        const std::string name = "xmlns:" + std::string(prefix);
        pugi::xml_node above = node.parent();
        while (above && !above.attribute(name.c_str()))
            above = above.parent();
        append(name, above ? above.attribute(name.c_str()).value() : "urn:undeclared:" + std::string(prefix));
    }

    void append(std::string_view name, std::string_view value)
    {
        ((out += ' ') += name) += "=\"";
        appendXmlText(out, value);
        out += '"';
    }

    std::set<std::string_view> m_known;  // prefixes that are declared where we are
    std::vector<std::string_view> m_added;  // the same in the order they came, to forget them again
};

}  // namespace

void appendXmlText(std::string& out, std::string_view text)
{
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (const std::string_view escape = escapeFor(text[i]); !escape.empty()) {
            out += text.substr(copied, i - copied);
            out += escape;
            copied = i + 1;
        }
    out += text.substr(copied);
}

bool isXmlText(std::string_view text)
{
    const bool hasControl = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    return !hasControl && isValidUtf8(text) && text.find("\xEF\xBF\xBE") == text.npos &&
        text.find("\xEF\xBF\xBF") == text.npos;
}

std::string asXmlText(std::string_view text, LossList& losses)
{
    if (isXmlText(text))
        return std::string(text);
    losses.note("Control characters were left out.");
    return withoutControls(latin1ToUtf8(text));
}

std::string textOf(pugi::xml_node element)
{
    std::string text;
    for (pugi::xml_node child : element)
        if (isText(child))
            text += child.value();
    return text;
}

std::string fragmentIn(pugi::xml_node element, std::string_view known)
{
    FragmentWriter writer(known);
    writer.inside(element);
    return std::move(writer.out);
}

std::string fragmentOf(pugi::xml_node element, std::string_view known)
{
    FragmentWriter writer(known);
    writer.element(element);
    return std::move(writer.out);
}

void parseFragments(pugi::xml_document& document, std::string_view text)
{
    constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment;
    static const ReadLimits kLimits = {.depth = 64};
    LossList losses;
    const bool isSound = isValidUtf8(text) && guardXml("<x>" + std::string(text) + "</x>", kLimits, losses).has_value();
    if (!isSound || !document.load_buffer(text.data(), text.size(), kOptions, pugi::encoding_utf8))
        document.reset();
}

std::string soundFragments(std::string_view text)
{
    pugi::xml_document document;
    parseFragments(document, text);
    return fragmentIn(document);
}

bool isXmlName(std::string_view name)
{
    const auto isStart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
            static_cast<unsigned char>(c) >= 0x80;
    };
    return !name.empty() && isStart(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

std::string rootNameOf(std::string_view bytes)
{
    constexpr std::size_t kEnough = 64 * 1024;
    std::string text(bytes.substr(0, kEnough));
    std::erase(text, '\0');
    std::size_t at = text.find('<');
    if (at == std::string::npos || at > 3 + text.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF"))
        return {};
    for (; at != std::string::npos; at = text.find('<', at)) {
        const bool isComment = text.compare(at, 4, "<!--") == 0;
        if (!isComment && text.compare(at, 2, "<!") != 0 && text.compare(at, 2, "<?") != 0)
            break;
        at = text.find(isComment ? "-->" : ">", at);
    }
    if (at == std::string::npos)
        return {};
    const std::size_t end = text.find_first_of(" \t\r\n/>", at);
    const std::string name = text.substr(at + 1, end == std::string::npos ? 0 : end - at - 1);
    return name.substr(name.find(':') + 1);
}

std::string_view localName(pugi::xml_node element)
{
    const std::string_view name = element.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node childNamed(pugi::xml_node element, std::string_view name)
{
    for (pugi::xml_node child : element)
        if (child.type() == pugi::node_element && localName(child) == name)
            return child;
    return {};
}

}  // namespace conspectus
