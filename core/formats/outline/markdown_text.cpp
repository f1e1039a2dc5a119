#include "core/formats/outline/markdown_text.h"

#include <algorithm>
#include <utility>

namespace conspectus {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// True for the start of a heading, a list, a quote, a fence or a rule.
bool startsMarkup(std::string_view line)
{
    return line.starts_with('#') || line.starts_with('>') || line.starts_with('+') || line.starts_with('-') ||
        line.starts_with('=') || line.starts_with('~') || line.starts_with(':');
}

}  // namespace

std::string markdownEscaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isReference = c == '&' && i + 1 < text.size() &&
            (std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0 || text[i + 1] == '#');
        const bool isInside = c == '_' && i > 0 && i + 1 < text.size() &&
            std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0 &&
            std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
        if (isReference || (!isInside && std::string_view("\\`*_[]<~").find(c) != std::string_view::npos))
            out += '\\';
        out += c;
    }
    return out;
}

std::string markdownLineEscaped(std::string_view line)
{
    std::string out(line);
    if (startsMarkup(line)) {
        out.insert(0, 1, '\\');
    } else if (!line.empty() && isDigit(line.front())) {
        const auto end = std::find_if_not(out.begin(), out.end(), isDigit);
        if (end != out.end() && (*end == '.' || *end == ')'))
            out.insert(end, '\\');
    }
    return out;
}

void MarkdownComposer::text(std::string_view words)
{
    while (!words.empty()) {
        const auto start = std::find_if_not(words.begin(), words.end(), isBlank);
        m_blank = m_blank || start != words.begin();
        words.remove_prefix(static_cast<std::size_t>(start - words.begin()));
        if (words.empty())
            return;
        const auto length = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), isBlank) - words.begin());
        beforeWord();
        const std::string word = markdownEscaped(words.substr(0, length));
        m_out += m_lineIsNew ? markdownLineEscaped(word) : word;
        m_lineIsNew = false;
        words.remove_prefix(length);
    }
}

void MarkdownComposer::raw(std::string_view markup)
{
    beforeWord();
    m_out += markup;
    m_lineIsNew = false;
}

void MarkdownComposer::code(std::string_view line)
{
    m_blank = false;
    beforeWord();
    m_out += line;
    m_break = Break::Line;
    m_lineIsNew = false;
}

void MarkdownComposer::startItem(std::string_view bullet)
{
    closeStyles(0);
    m_styles.clear();
    lineBreak();
    m_bullet = bullet;
}

void MarkdownComposer::openBlock(std::string_view prefix)
{
    closeStyles(0);
    m_prefixes.emplace_back(prefix);
}

void MarkdownComposer::closeBlock()
{
    closeStyles(0);
    m_styles.clear();
    if (!m_prefixes.empty())
        m_prefixes.pop_back();
}

void MarkdownComposer::style(std::string_view marker) { m_styles.emplace_back(marker); }

void MarkdownComposer::endStyle(std::string_view marker)
{
    const auto found = std::find(m_styles.rbegin(), m_styles.rend(), marker);
    if (found == m_styles.rend())
        return;
    const auto index = static_cast<std::size_t>(m_styles.rend() - found) - 1;
    closeStyles(index);
    m_styles.erase(m_styles.begin() + static_cast<std::ptrdiff_t>(index));
}

void MarkdownComposer::closeStyles(std::size_t from)
{
    for (; m_open > from; --m_open)
        m_out += m_styles[m_open - 1];
}

void MarkdownComposer::startLine()
{
    for (std::size_t i = 0; i < m_prefixes.size(); ++i) {
        const bool isBullet = !m_bullet.empty() && i + 1 == m_prefixes.size();
        m_out += isBullet
            ? m_bullet + std::string(std::max(m_prefixes[i].size(), m_bullet.size() + 1) - m_bullet.size(), ' ')
            : m_prefixes[i];
    }
    m_bullet.clear();
    m_lineIsNew = true;
    m_blank = false;
}

void MarkdownComposer::beforeWord()
{
    if (m_out.empty()) {
        startLine();
    } else if (m_break != Break::None) {
        closeStyles(0);
        const auto empty = [&] {
            m_out += '\n';
            for (const std::string& prefix : m_prefixes)
                if (prefix.starts_with('>'))
                    m_out += '>';
        };
        if (m_break == Break::Paragraph)
            empty();
        m_out += '\n';
        startLine();
    }
    m_break = Break::None;
    if (std::exchange(m_blank, false) && !m_lineIsNew)
        m_out += ' ';
    for (; m_open < m_styles.size(); ++m_open) {
        m_out += m_styles[m_open];
        m_lineIsNew = false;
    }
}

std::string MarkdownComposer::take()
{
    closeStyles(0);
    return std::move(m_out);
}

}  // namespace conspectus
