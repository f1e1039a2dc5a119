// yed_labels.h: the words in yEd's graphics.
#pragma once
#include <pugixml.hpp>
#include <string>

namespace conspectus {

struct YedLabel {
    std::string text;
    bool isHtml = false;  // it was, and `text` has the words alone
};

/// The labels called `name` ("NodeLabel", "EdgeLabel") that have words in a <data> of node or edge graphics, one below
/// the other; of a group, those of the shape that is active now.
YedLabel yedLabelIn(pugi::xml_node data, const char* name);

}  // namespace conspectus
