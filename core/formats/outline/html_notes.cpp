#include "core/formats/outline/html_notes.h"

#include "core/base/text.h"
#include "core/formats/outline/html_tag.h"
#include "core/formats/outline/markdown_text.h"
#include "core/formats/plain_text.h"

#include <algorithm>
#include <md4c-html.h>
#include <utility>

namespace conspectus {

namespace {

constexpr std::size_t kMostLists = 20;  // nested; what is deeper stays on the deepest
constexpr int kDeepestHtml = 48;

std::string_view styleOf(std::string_view tag)
{
    if (tag == "b" || tag == "strong")
        return "**";
    if (tag == "del" || tag == "s" || tag == "strike")
        return "~~";
    return tag == "i" || tag == "em" ? std::string_view("*") : std::string_view();
}

bool isSkipped(std::string_view tag) { return tag == "script" || tag == "style" || tag == "head" || tag == "title"; }

bool isBlock(std::string_view tag)
{
    static constexpr std::string_view kBlocks[] = {"p",   "div",  "table", "blockquote", "ul", "ol",
                                                   "pre", "body", "hr",    "center",     "dl"};
    return std::find(std::begin(kBlocks), std::end(kBlocks), tag) != std::end(kBlocks);
}

/// Letters of an address that would end it or the brackets around it.
std::string addressEscaped(std::string_view address)
{
    std::string out;
    for (char c : address)
        if (static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>')
            (c == '(' || c == ')' || c == '\\') ? out += {'\\', c} : out += c;
        else
            out += c == '<' ? "%3C" : c == '>' ? "%3E" : "%20";
    return out;
}

class HtmlReader {
public:
    std::string run(std::string_view html)
    {
        while (!html.empty()) {
            const std::size_t next = std::min(html.find('<'), html.size());
            words(html.substr(0, next));
            html.remove_prefix(next);
            if (html.empty())
                break;
            const HtmlTag tag = tagAt(html);
            html.remove_prefix(tag.length);
            if (isSkipped(tag.name) && !tag.isEnd && !tag.isEmpty)
                html.remove_prefix(lengthUntilEnd(html, tag.name));
            else
                read(tag);
        }
        endLink();
        return m_writer.take();
    }

private:
    static std::size_t lengthUntilEnd(std::string_view html, std::string_view name)
    {
        const std::string end = "</" + std::string(name);
        for (std::size_t at = html.find("</"); at != std::string_view::npos; at = html.find("</", at + 2))
            if (asciiLower(html.substr(at, end.size())) == end)
                return at;
        return html.size();
    }

    void words(std::string_view part)
    {
        const std::string text = withReferencesResolved(part);
        if (m_isCode)
            m_code += text;
        else if (m_isCodeWord && !trimmed(text).empty() && text.find('`') == std::string::npos)
            m_writer.raw("`" + std::string(trimmed(text)) + "`");
        else
            m_writer.text(text);
    }

    void read(const HtmlTag& tag)
    {
        if (tag.name == "pre")
            return code(!tag.isEnd);
        if (m_isCode)
            return;
        if (tag.name == "code" || tag.name == "tt")
            m_isCodeWord = !tag.isEnd && !tag.isEmpty;
        if (const std::string_view marker = styleOf(tag.name); !marker.empty()) {
            tag.isEnd ? m_writer.endStyle(marker) : m_writer.style(marker);
        } else if (tag.name == "br" || tag.name == "tr" || tag.name == "dt" || tag.name == "dd") {
            m_writer.lineBreak();
        } else if (tag.name == "td" || tag.name == "th") {
            m_writer.text(" ");
        } else if (tag.name == "li") {
            item(tag.isEnd);
        } else if (tag.name == "ul" || tag.name == "ol") {
            list(tag);
        } else if (tag.name == "a") {
            link(tag);
        } else if (tag.name == "img" && !tag.isEnd) {
            image(tag);
        } else if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') {
            m_writer.paragraph();
            if (!tag.isEnd)
                m_writer.raw(std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + " ");
        } else if (isBlock(tag.name)) {
            block(tag);
        }
    }

    void block(const HtmlTag& tag)
    {
        if (m_itemIsNew && !tag.isEnd)
            return;
        m_writer.paragraph();
        if (tag.name == "blockquote" && m_quotes + m_lists.size() < kMostLists && !tag.isEnd) {
            m_writer.openBlock("> ");
            ++m_quotes;
        } else if (tag.name == "blockquote" && tag.isEnd && m_quotes > 0) {
            m_writer.closeBlock();
            --m_quotes;
        }
    }

    void list(const HtmlTag& tag)
    {
        if (tag.isEnd && !m_lists.empty()) {
            if (m_lists.back().isOpen)
                m_writer.closeBlock();
            m_lists.pop_back();
        } else if (!tag.isEnd && m_lists.size() < kMostLists) {
            m_lists.push_back({tag.name == "ol"});
        }
        if (m_lists.empty() || (m_lists.size() == 1 && !tag.isEnd))
            m_writer.paragraph();
        else
            m_writer.lineBreak();
    }

    void item(bool isEnd)
    {
        m_itemIsNew = false;
        if (isEnd || m_lists.empty())
            return m_writer.lineBreak();
        List& list = m_lists.back();
        if (std::exchange(list.isOpen, true))
            m_writer.closeBlock();
        const std::string bullet = list.isOrdered ? std::to_string(++list.count) + "." : "-";
        m_writer.openBlock(std::string(bullet.size() + 1, ' '));
        m_writer.startItem(bullet);
        m_itemIsNew = true;
    }

    void link(const HtmlTag& tag)
    {
        endLink();
        if (tag.isEnd)
            return;
        m_address = attributeOf(tag, "href");
        if (!m_address.empty())
            m_writer.raw("[");
    }

    void endLink()
    {
        if (const std::string address = std::exchange(m_address, {}); !address.empty())
            m_writer.raw("](" + addressEscaped(address) + ")");
    }

    void image(const HtmlTag& tag)
    {
        const std::string source = attributeOf(tag, "src");
        if (!source.empty())
            m_writer.raw("![" + markdownEscaped(attributeOf(tag, "alt")) + "](" + addressEscaped(source) + ")");
    }

    void code(bool isStart)
    {
        m_writer.paragraph();
        if (isStart == m_isCode)
            return;
        m_isCode = isStart;
        if (isStart)
            return m_code.clear();
        const std::string fence = m_code.find("```") == std::string::npos ? "```" : "~~~~~~~~";
        m_writer.code(fence);
        for (std::string_view line : split(m_code, '\n'))
            m_writer.code(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        m_writer.code(fence);
        m_writer.paragraph();
    }

    struct List {
        bool isOrdered = false;
        int count = 0;
        bool isOpen = false;  // an item of it has a block
    };

    MarkdownComposer m_writer;
    std::vector<List> m_lists;
    std::size_t m_quotes = 0;
    std::string m_address;  // of the link that is open
    std::string m_code;
    bool m_isCode = false;
    bool m_isCodeWord = false;
    bool m_itemIsNew = false;
};

int depthOf(std::string_view html)
{
    int depth = 0, deepest = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        depth += html.substr(at, 2) == "</" ? -1 : end != std::string_view::npos && html[end - 1] == '/' ? 0 : 1;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

/// Every line a paragraph: for what nests too deep to be given as HTML.
std::string linesAsHtml(std::string_view text)
{
    std::string out;
    for (std::string_view line : split(text, '\n')) {
        out += "<p>";
        for (char c : line)
            c == '<' ? out += "&lt;" : c == '&' ? out += "&amp;" : c == '>' ? out += "&gt;" : out += c;
        out += "</p>";
    }
    return out;
}

}  // namespace

std::string markdownFromHtml(std::string_view html) { return HtmlReader().run(html); }

std::string htmlFromMarkdown(std::string_view markdown)
{
    std::string out;
    const auto append = [](const char* text, unsigned size, void* to) {
        static_cast<std::string*>(to)->append(text, size);
    };
    const int failed = md_html(markdown.data(), static_cast<unsigned>(markdown.size()), append, &out,
                               MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH, MD_HTML_FLAG_XHTML | MD_HTML_FLAG_SKIP_UTF8_BOM);
    out = withoutControls(latin1ToUtf8(out));  // references to letters that XML cannot hold
    return failed != 0 || depthOf(out) > kDeepestHtml ? linesAsHtml(markdown) : out;
}

std::string firstImageIn(std::string_view html)
{
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const HtmlTag tag = tagAt(html.substr(at));
        if (tag.name == "img")
            return attributeOf(tag, "src");
        at += tag.length;
    }
    return {};
}

}  // namespace conspectus
