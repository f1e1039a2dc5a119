// markdown_text.h: Markdown as it grows, and text in it that is to be read as text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// `text` with a backslash before each sign that would be markup in the middle of a line.
std::string markdownEscaped(std::string_view text);

/// `line` with a backslash before what would be markup at its start ("1." -> "1\.", "#", "- ").
std::string markdownLineEscaped(std::string_view line);

/// Puts Markdown together word by word. Blanks and breaks are only remembered and appear when words follow; emphasis
/// opens right before a word and closes right behind one, as Markdown demands.
class MarkdownComposer {
public:
    void text(std::string_view words);  // blanks in it run together
    void code(std::string_view line);  // a line of a block, as it is
    void raw(std::string_view markup);  // stands where a word would
    void lineBreak() { m_break = m_break == Break::None ? Break::Line : m_break; }
    void paragraph() { m_break = Break::Paragraph; }
    void startItem(std::string_view bullet);  // "-", "3."
    void openBlock(std::string_view prefix);  // of every line until closeBlock(): "  ", "> "
    void closeBlock();
    void style(std::string_view marker);  // "**": from now on
    void endStyle(std::string_view marker);

    std::string take();

private:
    enum class Break { None, Line, Paragraph };

    void beforeWord();
    void closeStyles(std::size_t from);
    void startLine();

    std::string m_out;
    std::vector<std::string> m_prefixes;
    std::vector<std::string> m_styles;  // wanted
    std::size_t m_open = 0;  // how many of them are open
    std::string m_bullet;  // of the item that starts with the next word
    std::string m_word;  // what was written since the line started: for escapes
    Break m_break = Break::None;
    bool m_blank = false;
    bool m_lineIsNew = true;
};

}  // namespace conspectus
