// live_sketch.h: a view that is carried on, as a sketch, beside what stood of it.
#pragma once
#include "core/layout/index.h"
#include "core/layout/live/live_groups.h"
#include "core/layout/structure/skeleton.h"
#include "core/layout/structure/sketch.h"

namespace conspectus {

/// Both must outlive it. Nodes and edges are those of the sketch; an edge of the view is one edge of the sketch.
class LiveSketch {
public:
    LiveSketch(const LayoutRequest& view, const Standing& before);

    const LayoutRequest& view() const { return m_view; }
    const Standing& before() const { return m_before; }
    const LayoutRequest& request() const { return m_sketch.request; }
    const Sketch& sketch() const { return m_sketch; }
    const Skeleton& skeleton() const { return m_skeleton; }
    const std::vector<LeafGroup>& groups() const { return m_groups; }
    std::size_t nodeCount() const { return m_sketch.nodes.size(); }
    bool hasLevels() const;  // false: what hangs together stands in any direction
    bool isPinned(int node) const { return m_sketch.request.nodes[index(node)].pin.has_value(); }

    /// Where a node stood, if it was in the picture before (`isShown`), or when it was last shown.
    std::optional<Rect> boxBefore(int node, bool isShown) const;
    /// Where it would stand now if nothing were in the way.
    std::optional<Rect> boxWished(int node, bool isShown) const;
    /// The line of an edge in the picture before.
    const StandingLine& line(int edge) const { return m_lines[index(edge)]; }
    /// That line had the phrase that the edge has, or a larger one, as far as is known.
    bool hadPhrase(int edge) const;
    /// The edges that an edge of the view, or the stem of block -1 - `line`, consists of.
    const SketchPath& pathOf(int line) const;

private:
    const LayoutRequest& m_view;
    const Standing& m_before;
    std::vector<LiveGroup> m_live;
    std::vector<LeafGroup> m_groups;
    std::vector<bool> m_hasLeft;  // by node of the view: the block that it stood in stands without it
    Sketch m_sketch;
    Skeleton m_skeleton;
    std::vector<StandingLine> m_lines;

    void listLines();
    std::optional<Rect> frameWished(int node, const std::optional<Rect>& before, bool isShown) const;
};

}  // namespace conspectus
