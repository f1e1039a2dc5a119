// gexf_index.h: where in a GEXF file its nodes and edges are, and what it says of the graph.
#pragma once
#include "core/formats/gexf/gexf_declarations.h"
#include "core/formats/losses.h"
#include "core/model/map_info.h"

namespace conspectus {

struct GexfItem {
    std::size_t start = 0;  // in the text
    int line = 0;
    std::uint32_t parent = 0;  // of a node: the one that it is inside of, counted from 1; 0: none
};

struct GexfIndex {
    bool hasGraph = false;
    bool isDirected = false;  // edges that do not say
    std::vector<GexfItem> nodes;
    std::vector<GexfItem> edges;
    std::unordered_map<std::size_t, std::size_t> inner;  // lists inside of nodes: start and end in the text
    GexfDeclarations declarations;
    MapInfo info;
};

/// Looks through the whole file once. `text` has passed guardXml.
GexfIndex indexGexf(std::string_view text, LossList& losses);

/// Elements as XML that can stand elsewhere; empty if they hold none.
std::string xmlFragment(std::string_view elements);

}  // namespace conspectus
