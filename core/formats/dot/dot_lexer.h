// dot_lexer.h: the words of a DOT file.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

enum class DotWord {
    End,
    Fault,
    Id,
    Strict,
    Graph,
    Digraph,
    Node,
    Edge,
    Subgraph,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Equals,
    Comma,
    Semicolon,
    Colon,
    Arrow,
    Line
};

struct DotToken {
    DotWord word = DotWord::End;
    std::string
        text;  // of an Id: what it says, \" resolved and parts joined by + put together; of a Fault: the sentence
    bool isHtml = false;  // an Id that stood between < and >, which are not part of the text
    int line = 1;  // where it starts
};

/// Cuts text (UTF-8, no zero bytes) into words the way Graphviz's scanner does: comments and # lines skipped, keywords
/// in any case, 1e9 as the two words 1 and e9. After End or Fault it gives the same again.
class DotLexer {
public:
    explicit DotLexer(std::string_view text) : m_text(text) { }

    DotToken next();

private:
    bool skipBlanks();
    bool skipComment();
    void skipLine();
    DotToken sign();
    DotToken name();
    DotToken number();
    DotToken quoted();
    DotToken html();
    bool appendQuoted(std::string& out);
    bool joins();
    DotToken made(DotWord word, std::size_t length);
    DotToken fault(std::string sentence, int line);

    std::string_view rest() const { return m_text.substr(m_at); }
    char at(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isLineStart = true;  // nothing but blanks since the line began
    bool m_isUnclosed = false;  // a comment that never ends
};

}  // namespace conspectus
