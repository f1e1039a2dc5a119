// graphviz_settings.h: which of Graphviz's many settings we use, and how. Everything not named here stays at its
// default. `ortho`, `concentrate`, clusters, equal ranks, labels, HTML and images crash it or read files: never used.
#pragma once
#include "core/layout/layout.h"

#include <string>
#include <utility>
#include <vector>

namespace conspectus {

/// Attributes by name. Values are numbers and words of ours.
using GraphvizAttributes = std::vector<std::pair<const char*, std::string>>;

struct GraphvizEdgeSettings {
    bool isTurned = false;  // goes in from target to source
    GraphvizAttributes attributes;
};

struct GraphvizSettings {
    const char* command = "dot";  // Graphviz's name of the algorithm
    bool drawsCurves = true;  // false: it only places; the curves are ours
    GraphvizAttributes graph;
    std::vector<GraphvizEdgeSettings> edges;
};

/// The ways to lay `request` out with its engine, best first: when Graphviz fails at one, the next is plainer.
/// Empty if the engine is not one of Graphviz's.
std::vector<GraphvizSettings> settingsFor(const LayoutRequest& request);

/// A length in our pixels as Graphviz's inches, kept in a range that its integer arithmetic survives.
double inchesOf(double pixels, double least, double most);

/// "12.3456": as Graphviz reads numbers, whatever the language of the system.
std::string decimal(double value);

}  // namespace conspectus
