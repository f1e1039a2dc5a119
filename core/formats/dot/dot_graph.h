// dot_graph.h: what a DOT file says, before it becomes a map.
#pragma once
#include "core/formats/losses.h"

#include <memory>

namespace conspectus {

struct DotAttribute {
    std::string name;
    std::string value;
    bool isHtml = false;
};

inline constexpr std::size_t kMostDotAttributes = 1000;  // of one object

using DotAttributes = std::vector<DotAttribute>;  // each name once

/// Attributes in layers that objects share: the defaults of the place where it was made, then what each statement said.
/// A later layer wins. (Copying them would let a small file fill the memory.)
struct DotSettings {
    std::vector<std::shared_ptr<const DotAttributes>> layers;

    void add(std::shared_ptr<const DotAttributes> layer)
    {
        if (layer && !layer->empty())
            layers.push_back(std::move(layer));
    }
    DotAttributes merged() const;
};

struct DotNode {
    std::string name;
    DotSettings settings;
    std::vector<std::size_t> clusters;  // that it is in, by index in DotGraph::clusters
    int line = 0;
};

struct DotEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    DotSettings settings;
    int line = 0;
};

struct DotCluster {
    DotAttribute label;  // or what stands in for it
    DotAttributes drawing;  // its box and colours
};

struct DotGraph {
    bool isStrict = false;
    bool isDirected = false;
    std::string name;
    DotAttributes attributes;
    std::vector<DotNode> nodes;  // in the order in which they are named first
    std::vector<DotEdge> edges;
    std::vector<DotCluster> clusters;
    int subgraphs = 0;  // that say anything but which nodes are in them
    int subgraphLine = 0;  // of the first of these
};

/// Gives `name` this value in the list.
void setAttribute(DotAttributes& attributes, DotAttribute value);

/// All graphs of a file. Text must be UTF-8 without zero bytes. What follows a whole graph and is no graph is a loss.
Result<std::vector<DotGraph>> parseDot(std::string_view text, const ReadLimits& limits, LossList& losses);

}  // namespace conspectus
