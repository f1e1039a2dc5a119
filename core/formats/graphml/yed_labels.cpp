#include "core/formats/graphml/yed_labels.h"

#include "core/base/text.h"
#include "core/formats/graphml/yed_graphics.h"
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

}  // namespace

YedLabel yedLabelIn(pugi::xml_node data, const char* name)
{
    YedLabel found;
    for (pugi::xml_node child : yedShapeIn(data)) {
        if (localName(child) != name)
            continue;
        std::string text = leadingText(child);
        if (text.empty())
            continue;
        const bool isHtml = asciiLower(text.substr(0, 5)) == "<html";
        found.isHtml |= isHtml;
        (found.text += found.text.empty() ? "" : "\n") += isHtml ? plainFromHtml(text) : text;
    }
    return found;
}

}  // namespace conspectus
