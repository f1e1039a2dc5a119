// tlp_graph.h: what a TLP file says, before it becomes a map.
#pragma once
#include "core/base/result.h"
#include "core/formats/losses.h"
#include "core/model/relation.h"

#include <cstdint>
#include <unordered_map>

namespace conspectus {

struct TlpNode {
    Concept subject;
    bool hasLabel = false;
    std::optional<Point> place;
    Size size;
    int line = 0;
};

struct TlpEdge {
    Relation relation;
    std::size_t from = 0;  // index of a node
    std::size_t to = 0;
    std::vector<Point> bends;
    int line = 0;
};

struct TlpCluster {
    std::string id;
    std::string name;
    std::vector<std::size_t> nodes;  // by index
};

struct TlpGraph {
    std::vector<TlpNode> nodes;
    std::vector<TlpEdge> edges;
    std::vector<TlpCluster> clusters;  // outer ones first
    std::string title;
    std::string description;
    Attributes attributes;
};

/// `text` is UTF-8. An error means that the file is to be refused.
Result<TlpGraph> parseTlp(std::string_view text, const ReadLimits& limits, LossList& losses);

}  // namespace conspectus
