#include "core/formats/graphml/yed_labels.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"
#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

/// What stands before the first child element: after it come the label's model and parameters.
std::string leadingText(pugi::xml_node label)
{
    std::string text;
    for (pugi::xml_node child = label.first_child(); child && child.type() != pugi::node_element;
         child = child.next_sibling())
        text += child.value();
    return std::string(trimmed(text));
}

bool isElement(pugi::xml_node node) { return node.type() == pugi::node_element; }

/// A group is a proxy with a shape for open and one for closed, of which `active` says the number.
pugi::xml_node activeShape(pugi::xml_node shape)
{
    const pugi::xml_node realizers = childNamed(shape, "Realizers");
    if (!realizers)
        return shape;
    pugi::xml_node active = realizers.first_child();
    for (int i = realizers.attribute("active").as_int(); i > 0 && active.next_sibling(); --i)
        active = active.next_sibling();
    return active;
}

}  // namespace

YedLabel yedLabelIn(pugi::xml_node data, const char* name)
{
    YedLabel found;
    for (pugi::xml_node child : activeShape(data.find_child(isElement))) {
        if (localName(child) != name)
            continue;
        std::string text = leadingText(child);
        if (text.empty())
            continue;
        if (!found.text.empty()) {
            found.hasMore = true;
            break;
        }
        found.isHtml = asciiLower(text.substr(0, 5)) == "<html";
        found.text = found.isHtml ? plainFromHtml(text) : std::move(text);
    }
    return found;
}

}  // namespace conspectus
