#include "core/formats/dot/dot_lexer.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isNamePart(char c) { return isNameStart(c) || isDigit(c); }

DotWord wordOf(std::string_view name)
{
    struct Keyword {
        std::string_view name;
        DotWord word;
    };
    static constexpr Keyword kKeywords[] = {{"strict", DotWord::Strict},   {"graph", DotWord::Graph},
                                            {"digraph", DotWord::Digraph}, {"node", DotWord::Node},
                                            {"edge", DotWord::Edge},       {"subgraph", DotWord::Subgraph}};
    constexpr std::size_t kLongest = 8;
    if (name.size() > kLongest)
        return DotWord::Id;
    const std::string lower = asciiLower(name);
    for (const Keyword& keyword : kKeywords)
        if (keyword.name == lower)
            return keyword.word;
    return DotWord::Id;
}

DotWord wordOf(char sign)
{
    switch (sign) {
    case '{':
        return DotWord::OpenBrace;
    case '}':
        return DotWord::CloseBrace;
    case '[':
        return DotWord::OpenBracket;
    case ']':
        return DotWord::CloseBracket;
    case '=':
        return DotWord::Equals;
    case ',':
        return DotWord::Comma;
    case ';':
        return DotWord::Semicolon;
    case ':':
        return DotWord::Colon;
    default:
        return DotWord::Fault;
    }
}

}  // namespace

DotToken DotLexer::next()
{
    if (!skipBlanks())
        return fault("The comment is never closed.", m_line);
    if (m_at == m_text.size())
        return {DotWord::End, {}, false, m_line};
    m_isLineStart = false;
    const char c = at(0);
    if (isNameStart(c))
        return name();
    if (c == '"')
        return quoted();
    if (c == '<')
        return html();
    if (isDigit(c) || (c == '.' && isDigit(at(1))) ||
        (c == '-' && (isDigit(at(1)) || (at(1) == '.' && isDigit(at(2))))))
        return number();
    return sign();
}

/// False if a comment is never closed; then m_line is where it starts.
bool DotLexer::skipBlanks()
{
    while (m_at < m_text.size() && !m_isUnclosed) {
        const char c = at(0);
        if (c == '\n') {
            ++m_line;
            ++m_at;
            m_isLineStart = true;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if ((c == '#' && m_isLineStart) || (c == '/' && at(1) == '/')) {
            skipLine();
        } else if (c == '/' && at(1) == '*') {
            m_isUnclosed = !skipComment();
        } else {
            break;
        }
    }
    return !m_isUnclosed;
}

void DotLexer::skipLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }

bool DotLexer::skipComment()
{
    const auto end = m_text.find("*/", m_at + 2);
    if (end == std::string_view::npos)
        return false;
    m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                          m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    m_at = end + 2;
    return true;
}

DotToken DotLexer::sign()
{
    if (rest().starts_with("->"))
        return made(DotWord::Arrow, 2);
    if (rest().starts_with("--"))
        return made(DotWord::Line, 2);
    const DotWord word = wordOf(at(0));
    if (word == DotWord::Fault)
        return fault(std::string("The sign '") + at(0) + "' has no meaning here.", m_line);
    return made(word, 1);
}

DotToken DotLexer::name()
{
    const auto end = std::find_if_not(rest().begin(), rest().end(), isNamePart);
    DotToken token = made(DotWord::Id, static_cast<std::size_t>(end - rest().begin()));
    token.word = wordOf(token.text);
    return token;
}

/// -?(.digits | digits[.digits*])
DotToken DotLexer::number()
{
    std::size_t length = at(0) == '-' ? 1 : 0;
    const auto skipDigits = [&] {
        while (isDigit(at(length)))
            ++length;
    };
    skipDigits();
    if (at(length) == '.') {
        ++length;
        skipDigits();
    }
    return made(DotWord::Id, length);
}

DotToken DotLexer::quoted()
{
    DotToken token{DotWord::Id, {}, false, m_line};
    do {
        const int line = m_line;
        if (!appendQuoted(token.text))
            return fault("The quote is never closed.", line);
    } while (joins());
    return token;
}

/// The string at the current place: \" is a quote, a backslash before a line end joins the lines, every other backslash
/// stays for whoever reads the text.
bool DotLexer::appendQuoted(std::string& out)
{
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const char c = at(0);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == '\n')
            ++m_line;
        if (c != '\\') {
            out += c;
        } else if (at(1) == '\n' || (at(1) == '\r' && at(2) == '\n')) {
            m_at += at(1) == '\r' ? 2 : 1;
            ++m_line;
        } else if (at(1) == '"' || at(1) == '\\') {
            out += at(1) == '"' ? "\"" : "\\\\";
            ++m_at;
        } else {
            out += c;
        }
    }
    return false;
}

/// Steps over "+" to the next string, if one follows.
bool DotLexer::joins()
{
    const DotLexer before = *this;
    if (skipBlanks() && at(0) == '+') {
        ++m_at;
        if (skipBlanks() && at(0) == '"')
            return true;
    }
    *this = before;
    return false;
}

DotToken DotLexer::html()
{
    const int line = m_line;
    const std::size_t start = m_at + 1;
    for (int open = 0; m_at < m_text.size(); ++m_at) {
        const char c = at(0);
        if (c == '\n') {
            ++m_line;
        } else if (rest().starts_with("<!--")) {
            const std::size_t end = std::min(m_text.find("-->", m_at), m_text.size() - 1);
            m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                  m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            m_at = std::min(end + 2, m_text.size() - 1);
        } else if (c == '<') {
            ++open;
        } else if (c == '>' && --open == 0) {
            ++m_at;
            return {DotWord::Id, std::string(m_text.substr(start, m_at - start - 1)), true, line};
        }
    }
    return fault("The '<' of an HTML text is never closed.", line);
}

DotToken DotLexer::made(DotWord word, std::size_t length)
{
    DotToken token{word, std::string(m_text.substr(m_at, length)), false, m_line};
    m_at += length;
    return token;
}

DotToken DotLexer::fault(std::string sentence, int line)
{
    m_line = line;
    return {DotWord::Fault, std::move(sentence), false, line};
}

}  // namespace conspectus
