// html_notes.h: notes, which are Markdown in a map, as the HTML that mind map programs keep, and back.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Markdown of HTML: headings, paragraphs, lists, quotes, code, emphasis, links and images (as links: nothing is
/// fetched). Scripts, styles and everything else in tags is left out; letters that Markdown would read as markup are
/// escaped. One pass.
std::string markdownFromHtml(std::string_view html);

/// The HTML of Markdown (CommonMark without raw HTML) as well-formed XML: what stands inside <body>.
std::string htmlFromMarkdown(std::string_view markdown);

/// Where the first image of the HTML comes from; empty if it has none.
std::string firstImageIn(std::string_view html);

}  // namespace conspectus
