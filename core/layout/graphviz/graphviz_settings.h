// graphviz_settings.h: which of Graphviz's many settings we use, and how. Everything not named here stays at its
// default; `ortho`, `concentrate`, ports, clusters, HTML and images crash it or read files, so they are never used.
#pragma once
#include "core/layout/layout.h"

#include <string>
#include <utility>
#include <vector>

namespace conspectus {

/// Attributes by name. Values are numbers and words of ours.
using GraphvizAttributes = std::vector<std::pair<const char*, std::string>>;

struct GraphvizSettings {
    const char* command = "dot";  // Graphviz's name of the algorithm
    GraphvizAttributes graph;
    std::vector<int> edgeWeights;  // by edge; 1 to 1000
    std::vector<bool> edgeShapesLevels;  // by edge; false: it is drawn, but does not move anything up or down
};

/// The ways to lay `request` out with its engine, best first: when Graphviz fails at one, the next is plainer.
/// Empty if the engine is not one of Graphviz's.
std::vector<GraphvizSettings> settingsFor(const LayoutRequest& request);

/// A length in our pixels as Graphviz's inches, kept in a range that its integer arithmetic survives.
double inchesOf(double pixels, double least, double most);

}  // namespace conspectus
