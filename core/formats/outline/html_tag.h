// html_tag.h: one tag of HTML as anybody writes it.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

struct HtmlTag {
    std::string name;  // in lower case
    bool isEnd = false;  // "</p>"
    bool isEmpty = false;  // "<br/>"
    std::string_view attributes;  // what stands behind the name
    std::size_t length = 0;  // in the text
};

/// The tag, comment or declaration (both without a name) that `html` starts with.
HtmlTag tagAt(std::string_view html);

/// The value of an attribute of the tag, references resolved; empty if it has none.
std::string attributeOf(const HtmlTag& tag, std::string_view name);

}  // namespace conspectus
