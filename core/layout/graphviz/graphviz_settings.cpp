#include "core/layout/graphviz/graphviz_settings.h"

#include "core/layout/graphviz/turned_edges.h"
#include "core/layout/structure/forest.h"

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

std::size_t index(int i) { return static_cast<std::size_t>(i); }

std::string gap(double pixels) { return decimal(inchesOf(pixels, kLeastGap, kWidestGap)); }

std::string weightOf(const LayoutEdge& edge)
{
    return std::to_string(std::isfinite(edge.weight) ? static_cast<int>(std::clamp(edge.weight, 1.0, 1000.0)) : 1);
}

// layered: dot. To the right, relations of the hierarchy leave and enter in the middle of the facing sides, which gives
// calm brackets; downwards, where boxes are wide and levels near, straight lines between the middles are calmer.
GraphvizSettings layered(const LayoutRequest& request)
{
    const bool isSmall = request.nodes.size() <= kFewForMinimising;
    const bool isRight = request.orientation == Orientation::Right;
    GraphvizSettings settings;
    settings.graph = {{"newrank", "true"},  // its old ranking takes quadratic time
                      {"nslimit", "1"},
                      {"nslimit1", "2"},
                      {"mclimit", isSmall ? "1" : "0.1"},
                      {"rankdir", isRight ? "LR" : "TB"},
                      {"nodesep", gap(request.nodeGap)},
                      {"ranksep", gap(request.levelGap)}};
    const std::vector<bool> turned = turnedEdges(request);
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const LayoutEdge& edge = request.edges[i];
        GraphvizEdgeSettings& set = settings.edges.emplace_back();
        set.isTurned = turned[i];
        set.attributes = {{"weight", weightOf(edge)}};
        if (isRight && edge.isHierarchical && edge.from != edge.to)
            set.attributes.insert(set.attributes.end(), {{"tailport", "e"}, {"headport", "w"}});
    }
    return settings;
}

/// Settings of an engine that places concepts without levels.
GraphvizSettings placing(const char* command, const LayoutRequest& request)
{
    GraphvizSettings settings;
    settings.command = command;
    settings.drawsCurves = false;
    settings.edges.resize(request.edges.size());
    settings.graph = {{"splines", "none"}, {"overlap", "true"}, {"start", "1"}};  // we part overlaps
    return settings;
}

/// The root that the most concepts hang under: the middle of a radial picture.
int heaviestRoot(const LayoutRequest& request)
{
    std::vector<int> parents;
    for (const LayoutNode& node : request.nodes)
        parents.push_back(node.parent);
    const Forest forest(std::move(parents));
    std::vector<int> below(forest.size(), 1);
    for (std::size_t i = forest.size(); i-- > 0;)
        if (const int node = forest.topDown()[i]; forest.parent(node) >= 0)
            below[index(forest.parent(node))] += below[index(node)];
    const auto isLighter = [&](int a, int b) {
        return below[index(a)] < below[index(b)];
    };
    return *std::max_element(forest.roots().begin(), forest.roots().end(), isLighter);
}

/// By node: one number for all that the hierarchy holds together.
std::vector<int> hierarchies(const LayoutRequest& request)
{
    std::vector<int> leader(request.nodes.size());
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&](int node) {
        while (leader[index(node)] != node)
            node = leader[index(node)] = leader[index(leader[index(node)])];
        return node;
    };
    for (const LayoutEdge& edge : request.edges)
        if (edge.isHierarchical)
            leader[index(find(edge.from))] = find(edge.to);
    for (int node = 0; index(node) < leader.size(); ++node)
        leader[index(node)] = find(node);
    return leader;
}

// radial: twopi. Rings are distances from the middle along the hierarchy; other relations count only where they alone
// hold parts together (a weight of 0 tells twopi to pass them by).
GraphvizSettings radial(const LayoutRequest& request)
{
    GraphvizSettings settings = placing("twopi", request);
    settings.graph.emplace_back("ranksep", gap(request.levelGap * 2));
    if (!request.nodes.empty())
        settings.graph.emplace_back("root", std::to_string(heaviestRoot(request)));
    const std::vector<int> part = hierarchies(request);
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const LayoutEdge& edge = request.edges[i];
        const bool counts = edge.isHierarchical || part[index(edge.from)] != part[index(edge.to)];
        settings.edges[i].attributes = {{"weight", counts ? "1" : "0"}};
    }
    return settings;
}

// organic: neato, or sfdp for many. Relations are as long as their phrase and the boxes at their ends ask for.
GraphvizSettings organic(const LayoutRequest& request)
{
    const bool isSmall = request.nodes.size() <= kMostForNeato;
    GraphvizSettings settings = placing(isSmall ? "neato" : "sfdp", request);
    settings.graph.emplace_back("maxiter", "500");
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const LayoutEdge& edge = request.edges[i];
        const Size a = request.nodes[index(edge.from)].size, b = request.nodes[index(edge.to)].size;
        const double half = (a.width + a.height + b.width + b.height) / 4;
        settings.edges[i].attributes = {{"len", gap(half + edge.phrase.width + request.nodeGap)}};
    }
    return settings;
}

// circular: circo.
GraphvizSettings circular(const LayoutRequest& request)
{
    GraphvizSettings settings = placing("circo", request);
    settings.graph.emplace_back("mindist", gap(request.nodeGap));
    return settings;
}

struct Engine {
    std::string_view name;
    GraphvizSettings (*settings)(const LayoutRequest&);
};

constexpr std::array<Engine, 4> kEngines = {
    {{"layered", layered}, {"radial", radial}, {"organic", organic}, {"circular", circular}}};

// The router of curved splines gives up on some pictures; its simpler brothers do not.
constexpr std::array<const char*, 3> kCurves = {"spline", "polyline", "line"};

}  // namespace

double inchesOf(double pixels, double least, double most)
{
    return std::isfinite(pixels) ? std::clamp(pixels / kPixelsPerInch, least, most) : least;
}

std::string decimal(double value)
{
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 4).ptr;
    return {buffer.data(), end};
}

std::vector<GraphvizSettings> settingsFor(const LayoutRequest& request)
{
    std::vector<GraphvizSettings> ways;
    const auto engine =
        std::find_if(kEngines.begin(), kEngines.end(), [&](const Engine& one) { return one.name == request.engine; });
    if (engine == kEngines.end())
        return ways;
    const GraphvizSettings settings = engine->settings(request);
    if (!settings.drawsCurves)
        return {settings};
    for (const char* curve : kCurves) {
        ways.push_back(settings);
        ways.back().graph.emplace_back("splines", curve);
    }
    return ways;
}

}  // namespace conspectus
