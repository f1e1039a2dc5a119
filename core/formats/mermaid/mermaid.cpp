#include "core/formats/mermaid/mermaid.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"
#include "core/formats/text_decode.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"mmd", "mermaid"};
constexpr std::string_view kKnown[] = {"flowchart", "graph", "mindmap", "flowchart-elk"};
constexpr std::string_view kOthers[] = {"sequenceDiagram",
                                        "classDiagram",
                                        "stateDiagram",
                                        "stateDiagram-v2",
                                        "erDiagram",
                                        "gantt",
                                        "pie",
                                        "journey",
                                        "gitGraph",
                                        "timeline",
                                        "kanban",
                                        "quadrantChart",
                                        "C4Context",
                                        "requirementDiagram",
                                        "sankey-beta",
                                        "block-beta",
                                        "xychart-beta",
                                        "architecture-beta",
                                        "org"};

template <class Names> bool isOneOf(const Names& names, std::string_view name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool looksLikeMermaid(std::string_view bytes)
{
    constexpr std::size_t kEnough = 64 * 1024;
    const std::string_view start = bytes.substr(0, kEnough);
    if (start.find('\0') != std::string_view::npos)
        return false;
    const MermaidText text = mermaidText(start);
    return isOneOf(kKnown, text.kind)
        ? text.direction.size() < 20 && text.direction.find_first_of("{[\"") == std::string::npos
        : isOneOf(kOthers, text.kind);
}

/// The title in front matter.
std::string titleIn(std::string_view line)
{
    line = trimmed(line);
    if (!line.starts_with("title:"))
        return {};
    return mermaidLabel(trimmed(line.substr(6)));
}

}  // namespace

MermaidText mermaidText(std::string_view whole)
{
    MermaidText text;
    if (whole.starts_with("\xEF\xBB\xBF"))
        whole.remove_prefix(3);
    bool isFront = false, isDirective = false, isStart = true;
    for (std::string_view raw : split(whole, '\n')) {
        const std::string_view line = trimmed(raw);
        std::string kept;
        if (isStart && line == "---") {
            isFront = !isFront;
        } else if (isFront) {
            text.title += titleIn(line);
        } else if (isDirective || line.starts_with("%%{")) {
            isDirective = line.find("}%%") == std::string_view::npos;
        } else if (!line.starts_with("%%")) {
            kept = raw;
        }
        if (isStart && !trimmed(kept).empty()) {
            const std::string_view first = trimmed(kept);
            const std::size_t end = std::min(first.find_first_of(" \t;"), first.size());
            text.kind = first.substr(0, end);
            const std::string_view rest = first.substr(end);
            const std::size_t stop = std::min(rest.find(';'), rest.size());
            text.direction = trimmed(rest.substr(0, stop));
            kept = rest.substr(stop);
            isStart = false;
        }
        (text.body += kept) += '\n';
    }
    return text;
}

std::string mermaidLabel(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 1 && text.starts_with('"') && text.ends_with('"'))
        text = text.substr(1, text.size() - 2);
    if (text.size() > 1 && text.starts_with('`') && text.ends_with('`'))
        text = text.substr(1, text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with('#')) {  // "#quot;" and "#9829;" are references with another sign
            const std::string name = rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9' ? "&#" : "&";
            std::string reference = name + std::string(rest.substr(1, 12));
            if (const std::size_t length = appendReference(out, reference); length != 0) {
                i += length - name.size();
                continue;
            }
        }
        if (asciiLower(rest.substr(0, 3)) == "<br" && rest.find('>') < 7) {
            out += '\n';
            i += rest.find('>');
        } else {
            out += text[i] == '\r' ? ' ' : text[i];
        }
    }
    return out;
}

std::string mermaidQuoted(std::string_view label)
{
    std::string out = "\"";
    for (std::size_t i = 0; i < label.size(); ++i) {
        const char c = label[i];
        const bool isEdge = (i == 0 || i + 1 == label.size());
        if (c == '"')
            out += "#quot;";
        else if (c == '#')
            out += "#35;";
        else if (c == '\n')
            out += "<br/>";
        else if (c == '\r')
            out += label.substr(i + 1).starts_with('\n') ? "" : " ";
        else if (c == '<')
            out += "#lt;";
        else if (c == '>')
            out += "#gt;";
        else if (c == '`' || (isEdge && (c == ' ' || c == '\t')))
            out += c == '`' ? "#96;" : "#32;";
        else
            out += c;
    }
    return out + '"';
}

Result<ReadMap> readMermaid(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> whole = textOfFile(bytes, losses);
    if (!whole)
        return tl::unexpected(whole.error());
    const MermaidText text = mermaidText(*whole);
    if (text.kind == "mindmap")
        return readMermaidMindmap(text, bytes.size(), limits, losses);
    if (isOneOf(kKnown, text.kind))
        return readMermaidFlowchart(text, bytes.size(), limits, losses);
    return unexpected(ErrorCode::Input,
                      "Of Mermaid's diagrams flowcharts and mind maps can be read; this is '" + excerpt(text.kind) +
                          "'.");
}

extern const Format kMermaid;
const Format kMermaid = {"mermaid", "Mermaid", kExtensions, false, looksLikeMermaid, readMermaid, nullptr};

}  // namespace conspectus
