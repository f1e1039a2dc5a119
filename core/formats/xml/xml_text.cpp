#include "core/formats/xml/xml_text.h"

#include "core/base/text.h"

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
                appendXmlText(out, child.value());
            else if (child.type() == pugi::node_element)
                element(child);
        }
    }

private:
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
