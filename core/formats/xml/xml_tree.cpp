#include "core/formats/xml/xml_tree.h"

#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

bool isText(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool holdsText(pugi::xml_node element)
{
    for (pugi::xml_node child : element)
        if (isText(child))
            return true;
    return false;
}

void appendStart(std::string& out, pugi::xml_node element)
{
    (out += '<') += element.name();
    for (pugi::xml_attribute attribute : element.attributes()) {
        ((out += ' ') += attribute.name()) += "=\"";
        appendXmlText(out, attribute.value());
        out += '"';
    }
}

/// Without line ends or blanks of our own: they would become part of the text.
void appendOnOneLine(std::string& out, pugi::xml_node element)
{
    appendStart(out, element);
    if (!element.first_child()) {
        out += "/>";
        return;
    }
    out += '>';
    for (pugi::xml_node child : element) {
        if (isText(child))
            appendXmlText(out, child.value());
        else if (child.type() == pugi::node_element)
            appendOnOneLine(out, child);
    }
    ((out += "</") += element.name()) += '>';
}

}  // namespace

void appendXmlTree(std::string& out, pugi::xml_node element, int level)
{
    const auto indent = static_cast<std::size_t>(level) * 2;
    out.append(indent, ' ');
    if (!element.first_child() || holdsText(element)) {
        appendOnOneLine(out, element);
        out += '\n';
        return;
    }
    appendStart(out, element);
    out += ">\n";
    for (pugi::xml_node child : element)
        if (child.type() == pugi::node_element)
            appendXmlTree(out, child, level + 1);
    out.append(indent, ' ');
    ((out += "</") += element.name()) += ">\n";
}

bool appendFragment(pugi::xml_node parent, std::string_view xml)
{
    LossList unimportant;
    const auto file = XmlFile::open("<all>" + std::string(xml) + "</all>", ReadLimits(), unimportant);
    if (!file)
        return false;
    for (pugi::xml_node child : file->root())
        if (isText(child) || child.type() == pugi::node_element)
            parent.append_copy(child);
    return true;
}

void dropKnownNamespaces(pugi::xml_node element, pugi::xml_node root)
{
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute;) {
        const pugi::xml_attribute next = attribute.next_attribute();
        const std::string_view name = attribute.name();
        if (name.starts_with("xmlns:") &&
            std::string_view(root.attribute(attribute.name()).value()) == attribute.value())
            element.remove_attribute(attribute);
        attribute = next;
    }
    for (pugi::xml_node child : element)
        dropKnownNamespaces(child, root);
}

}  // namespace conspectus
