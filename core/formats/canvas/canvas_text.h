// canvas_text.h: the Markdown on a card of a canvas as the label and notes of a concept, and back.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

struct CardText {
    std::string label;
    std::string link;  // where the whole first paragraph is a link to the web
    std::string notes;  // Markdown

    friend bool operator==(const CardText&, const CardText&) = default;
};

/// The first paragraph or heading, its marks taken off, is the label; what follows is the notes. Where the text starts
/// with a list, a table or the like, or its first paragraph is long, the notes are all of it and the label its start.
CardText cardFrom(std::string_view markdown);

/// Markdown for which cardFrom gives the same, as far as there is any.
std::string markdownOf(const CardText& card);

/// "notes/Heat and work.md" -> "Heat and work"
std::string titleOfFile(std::string_view path);

}  // namespace conspectus
