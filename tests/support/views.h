// views.h: requests for layouts, by hand and at random; the same seed gives the same view on every machine.
#pragma once
#include "core/layout/layout.h"

#include <random>
#include <string_view>
#include <utility>

namespace conspectus::test {

inline LayoutRequest viewOf(std::size_t concepts, std::string_view engine = "layered")
{
    LayoutRequest view;
    view.engine = engine;
    view.nodes.resize(concepts);
    for (std::size_t i = 0; i < concepts; ++i)
        view.nodes[i].size = {60 + 10.0 * static_cast<double>(i % 7), i % 3 == 0 ? 44.0 : 28.0};
    return view;
}

inline void relate(LayoutRequest& view, std::size_t from, std::size_t to, bool isHierarchical = true)
{
    LayoutEdge edge;
    edge.from = static_cast<int>(from);
    edge.to = static_cast<int>(to);
    edge.isHierarchical = isHierarchical;
    view.edges.push_back(edge);
}

/// `branching` narrower concepts under each, until there are `concepts`.
inline LayoutRequest treeView(std::size_t concepts, std::size_t branching, std::string_view engine = "layered")
{
    LayoutRequest view = viewOf(concepts, engine);
    for (std::size_t i = 1; i < concepts; ++i) {
        view.nodes[i].parent = static_cast<int>((i - 1) / branching);
        relate(view, (i - 1) / branching, i);
    }
    return view;
}

/// Every concept related to every later one: what Graphviz takes minutes for when there are 60.
inline LayoutRequest completeView(std::size_t concepts)
{
    LayoutRequest view = viewOf(concepts);
    for (std::size_t i = 0; i < concepts; ++i)
        for (std::size_t j = i + 1; j < concepts; ++j)
            relate(view, i, j);
    return view;
}

/// A connected or disconnected jumble with cycles, loops, parallel and opposite relations, odd sizes and gaps.
inline LayoutRequest randomView(std::uint64_t seed, std::size_t most, std::string_view engine)
{
    std::mt19937_64 random(seed);
    const auto below = [&random](std::size_t end) {
        return end == 0 ? 0 : static_cast<std::size_t>(random() % end);
    };
    LayoutRequest view = viewOf(1 + below(most), engine);
    const std::size_t concepts = view.nodes.size();
    view.orientation = below(2) == 0 ? Orientation::Down : Orientation::Right;
    view.nodeGap = static_cast<double>(below(40));
    view.levelGap = static_cast<double>(below(120));
    for (std::size_t i = 0; i < concepts; ++i) {
        view.nodes[i].size = {1.0 + static_cast<double>(below(300)), 1.0 + static_cast<double>(below(90))};
        if (i > 0 && below(4) > 0) {
            view.nodes[i].parent = static_cast<int>(below(i));
            relate(view, static_cast<std::size_t>(view.nodes[i].parent), i);
        }
    }
    const std::size_t hierarchical = below(101);
    for (std::size_t more = below(concepts + 1); more > 0; --more) {
        relate(view, below(concepts), below(concepts), below(100) < hierarchical);
        view.edges.back().weight = static_cast<double>(below(9));
        view.edges.back().phrase = {static_cast<double>(below(90)), 12};
    }
    return view;
}

/// Pairs of concepts that share area.
inline int overlapsOf(const LayoutRequest& view, const Layout& layout)
{
    int overlaps = 0;
    for (std::size_t i = 0; i < view.nodes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            overlaps += Rect::around(layout.centres[i], view.nodes[i].size)
                            .grown(-0.1)
                            .intersects(Rect::around(layout.centres[j], view.nodes[j].size));
    return overlaps;
}

}  // namespace conspectus::test
