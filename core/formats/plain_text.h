// plain_text.h: the words in marked-up text.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// The text of HTML or of Graphviz's HTML-like labels: tags gone, <br> and the ends of rows, paragraphs and list items
/// as line breaks, cells apart by a space, references resolved, runs of blanks as one.
std::string plainFromHtml(std::string_view html);

/// `text` with character references resolved: numbers, and the names that HTML 4 gives to Latin-1 and Greek letters and
/// common signs. What is no such reference stays.
std::string withReferencesResolved(std::string_view text);

/// Appends what the reference at the start of `text` stands for, and returns its length; 0 if there is none.
std::size_t appendReference(std::string& out, std::string_view text);

/// True if `text` starts with a reference.
bool startsWithReference(std::string_view text);

/// True for what XML 1.0 allows: no controls but tab and line ends, no surrogates.
bool isXmlCharacter(char32_t code);

/// Appends the character in UTF-8.
void appendCharacter(std::string& out, char32_t code);

}  // namespace conspectus
