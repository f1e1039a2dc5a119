// The propositions of a picture as an outline: what is narrower is indented, other relations stand below the concept
// that they start from.
#include "app/publish/words/said.h"
#include "app/publish/writers.h"
#include "core/query/propositions.h"

namespace conspectus {

namespace {

/// What differs between plain text and Markdown.
struct OutlineStyle {
    std::string (*title)(const std::string&);
    std::string (*subject)(const std::string&);
    std::string (*phrase)(const std::string&);
    std::string (*plain)(const std::string&);
    const char* bullet;
};

std::string asIs(const std::string& text) { return text; }

/// White space single: what stands in a list must not end its line.
std::string inOneLine(std::string_view text)
{
    std::string line;
    for (char c : text) {
        const bool isControl = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (!isControl && c != ' ')
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

/// Letters that mean something in CommonMark (2.4, backslash escapes), in HTML, which many programs let through, and in
/// tables and formulas of its dialects.
std::string inMarkdown(const std::string& text)
{
    std::string out;
    for (char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (std::string_view("\\`*_[]#|~$").find(c) != std::string_view::npos)
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

/// A line that begins like a list, a heading or a rule is none.
std::string atStart(std::string text)
{
    if (text.empty())
        return text;
    const auto digits = text.find_first_not_of("0123456789");
    if (std::string_view("+-=:").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\\');
    else if (digits != 0 && digits != std::string::npos && (text[digits] == '.' || text[digits] == ')'))
        text.insert(digits, "\\");
    return text;
}

constexpr OutlineStyle kPlain{asIs, asIs, asIs, asIs, ""};
constexpr OutlineStyle kMarkdown{
    [](const std::string& text) { return "# " + inMarkdown(text); },
    [](const std::string& text) { return "**" + inMarkdown(text) + "**"; },
    [](const std::string& text) { return "*" + inMarkdown(text) + "*"; },
    [](const std::string& text) { return atStart(inMarkdown(text)); },
    "- ",
};

std::string relationLine(const SaidRelation& said, const OutlineStyle& style)
{
    const std::string phrase = inOneLine(said.phrase);
    return (phrase.empty() ? "→ " : "— " + style.phrase(phrase) + " → ") + style.plain(inOneLine(said.target));
}

std::string outline(const ConceptMap& map, const Picture& picture, const ExportOptions& options,
                    const OutlineStyle& style)
{
    const std::string language = picture.language.toStdString();
    const auto said = saidIn(map, picture);
    std::string out = style.title(inOneLine(documentTitle(picture, options).toStdString())) + "\n\n";
    std::vector<int> depth(picture.concepts.size(), 0);
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        const PictureConcept& shown = picture.concepts[i];
        const Concept* subject = map.find(shown.id);
        if (!subject)
            continue;
        if (shown.parent >= 0)
            depth[i] = depth[static_cast<std::size_t>(shown.parent)] + 1;
        const std::string indent(static_cast<std::size_t>(depth[i]) * 2, ' ');
        out += indent + style.bullet + style.subject(inOneLine(nameOf(*subject, language)));
        if (!subject->definition.empty())
            out += ": " + style.plain(inOneLine(subject->definition));
        if (shown.hidden > 0)
            out += " (+" + std::to_string(shown.hidden) + ")";
        out += '\n';
        for (const SaidRelation& each : said[i])
            if (!each.isSilent)
                out += indent + "  " + style.bullet + relationLine(each, style) + '\n';
    }
    return out;
}

}  // namespace

Result<std::string> writePlainOutline(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return outline(map, picture, options, kPlain);
}

Result<std::string> writeMarkdownOutline(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return outline(map, picture, options, kMarkdown);
}

}  // namespace conspectus
