#include "core/layout/graphviz/graphviz_settings.h"

#include <array>
#include <charconv>
#include <numeric>
#include <string_view>

namespace conspectus {

namespace {

constexpr double kPixelsPerInch = 96;
constexpr double kLeastGap = 0.02, kWidestGap = 10;  // inches
constexpr std::size_t kMostForNeato = 300;  // beyond, its quadratic time is felt; sfdp takes over
constexpr std::size_t kFewForMinimising = 300;  // beyond, dot gets a tenth of the sweeps against crossings

std::string text(double value)
{
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4).ptr;
    return {buffer.data(), end};
}

std::string gap(double pixels) { return text(inchesOf(pixels, kLeastGap, kWidestGap)); }

/// The root that the most concepts hang under: the middle of a radial picture.
int heaviestRoot(const LayoutRequest& request)
{
    std::vector<int> below(request.nodes.size(), 0);
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        int top = static_cast<int>(i);
        for (std::size_t steps = 0; request.nodes[static_cast<std::size_t>(top)].parent >= 0 && steps < below.size();
             ++steps)
            top = request.nodes[static_cast<std::size_t>(top)].parent;
        ++below[static_cast<std::size_t>(top)];
    }
    return below.empty() ? -1 : static_cast<int>(std::max_element(below.begin(), below.end()) - below.begin());
}

GraphvizAttributes layered(const LayoutRequest& request)
{
    const bool isSmall = request.nodes.size() <= kFewForMinimising;
    return {{"newrank", "true"},
            {"nslimit", "1"},
            {"nslimit1", "2"},
            {"mclimit", isSmall ? "1" : "0.1"},
            {"rankdir", request.orientation == Orientation::Right ? "LR" : "TB"},
            {"nodesep", gap(request.nodeGap)},
            {"ranksep", gap(request.levelGap)}};
}

GraphvizAttributes radial(const LayoutRequest& request)
{
    return {{"root", std::to_string(heaviestRoot(request))}, {"ranksep", gap(request.levelGap * 2)}};
}

GraphvizAttributes organic(const LayoutRequest&) { return {{"start", "1"}, {"maxiter", "500"}}; }

GraphvizAttributes circular(const LayoutRequest& request) { return {{"mindist", gap(request.nodeGap)}}; }

struct Engine {
    std::string_view name;
    const char* command;
    GraphvizAttributes (*settings)(const LayoutRequest&);
    std::vector<GraphvizAttributes> attempts;
};

const std::vector<Engine>& engines()
{
    static const std::vector<GraphvizAttributes> layeredAttempts = {
        {{"splines", "spline"}}, {{"splines", "polyline"}}, {{"splines", "line"}}};
    static const std::vector<GraphvizAttributes> freeAttempts = {{{"splines", "true"}, {"overlap", "prism"}},
                                                                 {{"splines", "line"}, {"overlap", "scalexy"}}};
    static const std::vector<Engine> all = {{"layered", "dot", layered, layeredAttempts},
                                            {"radial", "twopi", radial, freeAttempts},
                                            {"organic", "neato", organic, freeAttempts},
                                            {"circular", "circo", circular, freeAttempts}};
    return all;
}

}  // namespace

double inchesOf(double pixels, double least, double most)
{
    return std::isfinite(pixels) ? std::clamp(pixels / kPixelsPerInch, least, most) : least;
}

std::vector<GraphvizSettings> settingsFor(const LayoutRequest& request)
{
    std::vector<GraphvizSettings> ways;
    const auto engine =
        std::find_if(engines().begin(), engines().end(), [&](const Engine& one) { return one.name == request.engine; });
    if (engine == engines().end())
        return ways;
    GraphvizSettings common;
    common.command = engine->command;
    if (request.engine == "organic" && request.nodes.size() > kMostForNeato)
        common.command = "sfdp";
    common.graph = engine->settings(request);
    if (request.engine != "layered")
        common.graph.emplace_back("sep", "+" + text(std::clamp(request.nodeGap * 0.375, 1.0, 100.0)));
    for (const LayoutEdge& edge : request.edges) {
        common.edgeWeights.push_back(
            static_cast<int>(std::isfinite(edge.weight) ? std::clamp(edge.weight, 1.0, 1000.0) : 1));
        common.edgeShapesLevels.push_back(edge.isHierarchical);
    }
    for (const GraphvizAttributes& attempt : engine->attempts) {
        ways.push_back(common);
        ways.back().graph.insert(ways.back().graph.end(), attempt.begin(), attempt.end());
    }
    return ways;
}

}  // namespace conspectus
