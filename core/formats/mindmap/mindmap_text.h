// mindmap_text.h: the rich texts of a node (<richcontent>) as the texts of a concept, and back.
#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace conspectus {

/// Which text of a node it is; the values of the attribute TYPE.
enum class RichText { Label, Details, Note };

/// "NODE", "DETAILS", "NOTE"
std::string_view typeNameOf(RichText kind);

/// What the element says: notes as Markdown, all else as plain text.
std::string textOf(RichText kind, pugi::xml_node element);

/// True for a TEXT that is HTML, and what it says as plain text.
bool isHtml(std::string_view text);
std::string plainLabelFrom(std::string_view html);

/// The element for a text, in the one form that fragmentOf() gives too.
std::string richElement(RichText kind, std::string_view text);

/// `kept` if it is an element that still says `text`, else the element for `text`.
std::string richElementFor(RichText kind, std::string_view text, std::string_view kept);

}  // namespace conspectus
