// mermaid_chart.h: a flowchart as it stands in the file.
#pragma once
#include "core/formats/mermaid/mermaid.h"
#include "core/model/look.h"

#include <unordered_map>
#include <vector>

namespace conspectus {

struct ChartNode {
    std::string id;
    std::string label;
    bool hasLabel = false;
    std::string shape;  // the signs that open it ("[("), or "@" and a name
    std::vector<std::string> classes;
    std::string style;  // "fill:#f9f,stroke:#333"
    std::string link;
    int group = -1;  // index
    int line = 0;
};

struct ChartEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string label;
    std::string link;  // "-->", "<-.->"
    bool atSource = false;
    bool atTarget = false;
    int line = 0;
};

struct ChartGroup {
    std::string id;
    std::string label;
    int parent = -1;
};

struct Chart {
    std::string direction;
    std::vector<ChartNode> nodes;
    std::vector<ChartEdge> edges;
    std::vector<ChartGroup> groups;
    std::vector<std::string> classDefinitions;  // lines
};

/// Errors have a line: a text that is never closed, a line that starts with no node.
Result<Chart> chartFrom(const MermaidText& text, const ReadLimits& limits, LossList& losses);

/// What "fill:#f9f,stroke:#333,color:red" says.
Look mermaidLook(std::string_view style);

/// Styles by class, from lines "classDef a,b fill:#f9f".
std::unordered_map<std::string, std::string> mermaidClasses(const std::vector<std::string>& lines);

}  // namespace conspectus
