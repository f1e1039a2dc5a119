// mermaid.h: reading Mermaid's flowcharts and mind maps. README.md says what is carried and how.
#pragma once
#include "core/formats/losses.h"

namespace conspectus {

Result<ReadMap> readMermaid(std::string_view bytes, const ReadLimits& limits);

/// A diagram without front matter, comments and directives; each line keeps its number.
struct MermaidText {
    std::string kind;  // "flowchart", "graph", "mindmap", "sequenceDiagram"
    std::string direction;  // what stands behind the first word
    std::string body;  // what comes behind that; lines that are left out are empty
    std::string title;
};
MermaidText mermaidText(std::string_view text);

Result<ReadMap> readMermaidFlowchart(const MermaidText& text, std::size_t bytes, const ReadLimits& limits,
                                     LossList& losses);
Result<ReadMap> readMermaidMindmap(const MermaidText& text, std::size_t bytes, const ReadLimits& limits,
                                   LossList& losses);

/// The text of a node or an edge as it is meant: quotes, "#quot;" and the like, "<br/>" and "`...`" resolved.
std::string mermaidLabel(std::string_view text);
/// The same as a quoted text.
std::string mermaidQuoted(std::string_view label);

inline constexpr std::string_view kMermaidPrefix = "mermaid:";
/// Of a concept: the signs around its text that make its shape ("[(").
inline constexpr std::string_view kMermaidShape = "mermaid:shape";
/// Of a relation: its line with its ends ("-.->").
inline constexpr std::string_view kMermaidLink = "mermaid:link";
/// Of the map: "LR" and the like; lines that are put back.
inline constexpr std::string_view kMermaidDirection = "mermaid:direction";
inline constexpr std::string_view kMermaidLines = "mermaid:lines";

}  // namespace conspectus
