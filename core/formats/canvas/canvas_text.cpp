#include "core/formats/canvas/canvas_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kLongestLabel = 300;  // bytes
constexpr std::size_t kCutLabel = 120;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A line that cannot be part of a paragraph: a list item, heading, quotation, table, rule or fence.
bool startsBlock(std::string_view line)
{
    line = trimmed(line);
    for (std::string_view mark : {"- ", "* ", "+ ", "> ", "|", "```", "~~~", "$$", "---", "***", "# ", "## ", "### "})
        if (line.starts_with(mark))
            return true;
    std::size_t digits = 0;
    while (digits < line.size() && isDigit(line[digits]))
        ++digits;
    return digits > 0 && digits < 10 &&
        (line.substr(digits).starts_with(". ") || line.substr(digits).starts_with(") "));
}

/// The words of "## words"; empty if the line is no heading.
std::string_view headingIn(std::string_view line)
{
    const auto end = std::min(line.find_first_not_of('#'), line.size());
    if (end == 0 || end > 6 || end == line.size() || line[end] != ' ')
        return {};
    return trimmed(line.substr(end));
}

/// Up to the first blank line or line that starts something else; line ends in it are kept.
std::string_view firstParagraph(std::string_view text)
{
    std::size_t end = std::min(text.find('\n'), text.size());
    while (end < text.size()) {
        const std::size_t next = std::min(text.find('\n', end + 1), text.size());
        const std::string_view line = text.substr(end + 1, next - end - 1);
        if (trimmed(line).empty() || startsBlock(line))
            break;
        end = next;
    }
    return text.substr(0, end);
}

struct InlineLink {
    std::string_view words;
    std::string_view target;
    std::size_t length = 0;  // of all of it; 0: there is none
};

/// [words](target), [[target|words]] or either with a '!' before it, at the start of `text`.
InlineLink linkAt(std::string_view text)
{
    const std::size_t bang = text.starts_with('!') ? 1 : 0;
    const std::string_view rest = text.substr(bang);
    if (rest.starts_with("[[")) {
        const auto close = rest.find("]]");
        if (close == std::string_view::npos)
            return {};
        const std::string_view inside = rest.substr(2, close - 2);
        const auto bar = inside.find('|');
        return {bar == std::string_view::npos ? inside : inside.substr(bar + 1), inside.substr(0, bar),
                bang + close + 2};
    }
    if (!rest.starts_with('['))
        return {};
    const auto middle = rest.find("](");
    const auto close = middle == std::string_view::npos ? middle : rest.find(')', middle);
    if (close == std::string_view::npos)
        return {};
    return {rest.substr(1, middle - 1), rest.substr(middle + 2, close - middle - 2), bang + close + 1};
}

bool isWebAddress(std::string_view text)
{
    const std::string start = asciiLower(text.substr(0, 8));
    return (start.starts_with("http://") || start.starts_with("https://") || start.starts_with("mailto:")) &&
        text.find_first_of(" \t\r\n<>") == std::string_view::npos;
}

bool isEscape(std::string_view text)
{
    return text.size() > 1 && text.front() == '\\' &&
        std::string_view("\\`*_[]<>#~=|-+.!()$").find(text[1]) != std::string_view::npos;
}

/// Marks of emphasis and code in one paragraph, taken off in pairs: one that is not closed is a sign like others.
class Marks {
public:
    explicit Marks(std::string_view paragraph) : m_text(paragraph) { }

    /// The length of the mark at `at`; 0 if there is none that counts.
    std::size_t lengthAt(std::size_t at)
    {
        static constexpr std::string_view kMarks[] = {"**", "__", "~~", "==", "*", "`", "_"};
        const auto found = std::ranges::find_if(kMarks, [&](std::string_view mark) { return isAt(mark, at); });
        if (found == std::end(kMarks))
            return 0;
        bool& isOpen = m_open[static_cast<std::size_t>(found - std::begin(kMarks))];
        const std::size_t end = at + found->size();
        const bool isInWord = *found == "_" && at > 0 && isLetter(m_text[at - 1]) && isLetter(charAt(end));
        if (isInWord ||
            (isOpen ? charAt(at - 1) == ' ' : charAt(end) == ' ' || m_text.find(*found, end) == m_text.npos))
            return 0;
        isOpen = !isOpen;
        return found->size();
    }

private:
    bool isAt(std::string_view mark, std::size_t at) const { return m_text.substr(at).starts_with(mark); }
    char charAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : ' '; }
    static bool isLetter(char c) { return c != ' ' && c != '\n' && c != '.' && c != ',' && c != '(' && c != ')'; }

    std::string_view m_text;
    bool m_open[7] = {};
};

/// `paragraph`, at most kLongestLabel bytes, without marks of emphasis, code and links.
std::string withoutMarks(std::string_view paragraph)
{
    std::string words;
    Marks marks(paragraph);
    for (std::size_t i = 0; i < paragraph.size();) {
        const std::string_view rest = paragraph.substr(i);
        if (isEscape(rest)) {
            words += rest[1];
            i += 2;
        } else if (const InlineLink link = linkAt(rest); link.length > 0) {
            words += link.words;
            i += link.length;
        } else if (const std::size_t length = marks.lengthAt(i); length > 0) {
            i += length;
        } else {
            words += paragraph[i++];
        }
    }
    return words;
}

std::string cut(std::string_view text)
{
    std::string start(text.substr(0, std::min(text.find('\n'), kCutLabel)));
    while (!isValidUtf8(start))
        start.pop_back();
    return start.size() < text.size() && text[start.size()] != '\n' ? start + "…" : start;
}

std::string escaped(std::string_view label)
{
    std::string text;
    bool isNumber = false;  // nothing but digits since the line began
    for (char c : label) {
        const bool isStart = text.empty() || text.back() == '\n';
        if (isNumber && (c == '.' || c == ')'))
            text += '\\';
        isNumber = isDigit(c) && (isStart || isNumber);
        if (std::string_view("\\`*_[]<>~=").find(c) != std::string_view::npos ||
            (isStart && std::string_view("#-+|$>").find(c) != std::string_view::npos))
            text += '\\';
        text += c;
    }
    return text;
}

}  // namespace

CardText cardFrom(std::string_view markdown)
{
    const std::string_view text = trimmed(markdown);
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
    if (const std::string_view heading = headingIn(line); !heading.empty() && heading.size() <= kLongestLabel)
        return {withoutMarks(heading), {}, std::string(trimmed(text.substr(line.size())))};
    if (startsBlock(line)) {
        const auto words = std::min(line.find(' '), line.size());
        return {cut(withoutMarks(trimmed(line.substr(words)).substr(0, kLongestLabel))), {}, std::string(text)};
    }
    const std::string_view paragraph = firstParagraph(text);
    if (paragraph.size() > kLongestLabel)
        return {cut(withoutMarks(paragraph.substr(0, kLongestLabel))), {}, std::string(text)};
    CardText card{withoutMarks(paragraph), {}, std::string(trimmed(text.substr(paragraph.size())))};
    if (const InlineLink link = linkAt(paragraph); link.length == paragraph.size() && isWebAddress(link.target))
        card.link = link.target;
    return card;
}

std::string markdownOf(const CardText& card)
{
    std::string label = card.label;
    if (cardFrom(label).label != label)
        label = escaped(label);
    if (!card.link.empty())
        label = '[' + (label.empty() ? card.link : label) + "](" + card.link + ')';
    if (trimmed(card.notes).empty())
        return label;
    if (label.empty())
        return label + card.notes;
    return label + "\n\n" + card.notes;
}

std::string titleOfFile(std::string_view path)
{
    std::string_view name = path.substr(path.find_last_of('/') + 1);
    if (name.ends_with(".md"))
        name.remove_suffix(3);
    return std::string(name);
}

}  // namespace conspectus
