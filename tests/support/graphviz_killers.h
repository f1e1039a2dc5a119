// graphviz_killers.h: DOT files of every kind that crashed, aborted, lost edges or never ended in Graphviz 2.42, made
// here so that every machine has them. Opened and laid out by us each gives a picture or a sentence.
#pragma once
#include <string>
#include <vector>

namespace conspectus::test {

struct GraphvizKiller {
    std::string name;
    std::string dot;
    bool isLarge = false;  // hundreds of nodes or thousands of edges: Graphviz did not end in 20 s
};

std::vector<GraphvizKiller> graphvizKillers();

}  // namespace conspectus::test
