#include "core/layout/sketch.h"

#include "core/layout/index.h"

#include <map>
#include <numeric>

namespace conspectus {

namespace {

/// A line that the sketch must hold: an edge of the view, or all the edges of one block.
struct Line {
    int from = 0, to = 0;  // nodes of the sketch
    int edge = 0;  // of the view: what it looks like
    int block = -1;
};

class Sketcher {
public:
    Sketcher(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options)
        : m_view(view), m_groups(groups), m_options(options)
    {
        m_sketch.request = view;
        m_sketch.request.nodes.clear();
        m_sketch.request.edges.clear();
        m_sketch.paths.resize(view.edges.size());
        m_sketch.stems.resize(groups.size());
    }

    Sketch sketch()
    {
        addNodes();
        addParents();
        listLines();
        joinLines();
        putInReadingOrder();
        return std::move(m_sketch);
    }

private:
    const LayoutRequest& m_view;
    const std::vector<LeafGroup>& m_groups;
    const SketchOptions& m_options;
    Sketch m_sketch;
    std::vector<Line> m_lines;

    int addNode(SketchNode node, LayoutNode laidOut)
    {
        m_sketch.nodes.push_back(node);
        m_sketch.request.nodes.push_back(laidOut);
        return static_cast<int>(m_sketch.nodes.size()) - 1;
    }

    /// Blocks stand where their first member stood, so the order of the view is kept.
    void addNodes()
    {
        std::vector<int> blockOf(m_view.nodes.size(), -1);
        for (std::size_t block = 0; block < m_groups.size(); ++block)
            for (int node : m_groups[block].nodes)
                blockOf[index(node)] = static_cast<int>(block);
        m_sketch.nodeOf.assign(m_view.nodes.size(), -1);
        m_sketch.blockNodes.assign(m_groups.size(), -1);
        for (int node = 0; index(node) < m_view.nodes.size(); ++node) {
            const int block = blockOf[index(node)];
            if (block < 0)
                m_sketch.nodeOf[index(node)] = addNode({SketchNode::Kind::Concept, node}, m_view.nodes[index(node)]);
            else if (m_sketch.blockNodes[index(block)] < 0)
                m_sketch.blockNodes[index(block)] = addBlock(block);
            if (block >= 0)
                m_sketch.nodeOf[index(node)] = m_sketch.blockNodes[index(block)];
        }
    }

    int addBlock(int block)
    {
        const LeafGroup& group = m_groups[index(block)];
        if (m_sketch.shapes.size() <= index(block))
            m_sketch.shapes.resize(m_groups.size());
        m_sketch.shapes[index(block)] = shapeOf(m_view, group, m_options.blockAspect);
        LayoutNode node;
        node.size = m_sketch.shapes[index(block)].size;
        node.parent = group.anchor;
        return addNode({SketchNode::Kind::Block, block}, node);
    }

    void addParents()
    {
        for (LayoutNode& node : m_sketch.request.nodes)
            if (node.parent >= 0)
                node.parent = m_sketch.nodeOf[index(node.parent)];
    }

    void listLines()
    {
        std::vector<int> blockOf(m_view.edges.size(), -1);
        for (std::size_t block = 0; block < m_groups.size(); ++block)
            for (int edge : m_groups[block].edges)
                blockOf[index(edge)] = static_cast<int>(block);
        std::vector<bool> hasStem(m_groups.size(), false);
        for (int edge = 0; index(edge) < m_view.edges.size(); ++edge) {
            const int block = blockOf[index(edge)];
            if (block >= 0 && hasStem[index(block)])
                continue;
            if (block >= 0)
                hasStem[index(block)] = true;
            const LayoutEdge& seen = m_view.edges[index(edge)];
            m_lines.push_back({m_sketch.nodeOf[index(seen.from)], m_sketch.nodeOf[index(seen.to)], edge, block});
        }
    }

    bool wantsPhraseNode(const Line& line) const
    {
        const LayoutEdge& edge = m_view.edges[index(line.edge)];
        return m_options.hasPhraseNodes && edge.isHierarchical && edge.phrase.width > 0 && line.from != line.to;
    }

    /// Lines of one kind that start at one concept share a phrase node; so do those that end at one. Where a line could
    /// do either, the larger company wins.
    void joinLines()
    {
        using Company = std::pair<int, int>;  // concept, kind
        std::map<Company, int> starting, ending;
        for (const Line& line : m_lines)
            if (wantsPhraseNode(line) && kindOf(line) >= 0) {
                ++starting[{line.from, kindOf(line)}];
                ++ending[{line.to, kindOf(line)}];
            }
        std::map<Company, int> atStart, atEnd;  // the edge of the sketch that is shared
        for (const Line& line : m_lines) {
            if (!wantsPhraseNode(line)) {
                addStep(line, addEdge(line.from, line.to, line));
                continue;
            }
            const Company start{line.from, kindOf(line)}, end{line.to, kindOf(line)};
            if (kindOf(line) >= 0 && ending[end] > starting[start])
                addWithPhrase(line, atEnd[end], false);
            else if (kindOf(line) >= 0)
                addWithPhrase(line, atStart[start], true);
            else {
                int unshared = 0;
                addWithPhrase(line, unshared, true);
            }
        }
    }

    int kindOf(const Line& line) const { return m_view.edges[index(line.edge)].kind; }

    /// `shared`: 1 + the sketch's edge between the phrase and the concept that the company has in common; 0: none yet.
    void addWithPhrase(const Line& line, int& shared, bool isSharedAtStart)
    {
        if (shared == 0) {
            LayoutNode node;
            node.size = m_view.edges[index(line.edge)].phrase;
            node.size.width += 2 * m_options.phraseMargin;
            node.parent = line.from;
            const int phrase = addNode({SketchNode::Kind::Phrase, line.edge}, node);
            shared = 1 + (isSharedAtStart ? addEdge(line.from, phrase, line) : addEdge(phrase, line.to, line));
        }
        const LayoutEdge common = m_sketch.request.edges[index(shared - 1)];
        if (isSharedAtStart) {
            addStep(line, shared - 1);
            addStep(line, addEdge(common.to, line.to, line));
            hangUnder(line.to, line.from, common.to);
        } else {
            addStep(line, addEdge(line.from, common.from, line));
            addStep(line, shared - 1);
            hangUnder(line.to, line.from, common.from);
        }
    }

    /// The phrase comes between a concept and the one that it hangs under.
    void hangUnder(int node, int parent, int phrase)
    {
        if (m_sketch.request.nodes[index(node)].parent == parent &&
            m_sketch.request.nodes[index(phrase)].parent == parent)
            m_sketch.request.nodes[index(node)].parent = phrase;
    }

    /// Phrases were added last; each belongs before the first that hangs under it.
    void putInReadingOrder()
    {
        const std::size_t count = m_sketch.nodes.size();
        std::vector<std::pair<std::size_t, bool>> place(count);  // what it stands before; is not itself
        for (std::size_t i = 0; i < count; ++i)
            place[i] = {i, m_sketch.nodes[i].kind != SketchNode::Kind::Phrase};
        for (std::size_t i = 0; i < count; ++i) {
            const int above = m_sketch.request.nodes[i].parent;
            if (above >= 0 && m_sketch.nodes[index(above)].kind == SketchNode::Kind::Phrase)
                place[index(above)].first = std::min(place[index(above)].first, i);
        }
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
        renumber(order);
    }

    void renumber(const std::vector<std::size_t>& order)
    {
        std::vector<int> newIndex(order.size());
        Sketch sorted = m_sketch;
        for (std::size_t i = 0; i < order.size(); ++i) {
            newIndex[order[i]] = static_cast<int>(i);
            sorted.nodes[i] = m_sketch.nodes[order[i]];
            sorted.request.nodes[i] = m_sketch.request.nodes[order[i]];
        }
        const auto update = [&](int& node) {
            node = node < 0 ? -1 : newIndex[index(node)];
        };
        for (LayoutNode& node : sorted.request.nodes)
            update(node.parent);
        for (LayoutEdge& edge : sorted.request.edges) {
            update(edge.from);
            update(edge.to);
        }
        std::for_each(sorted.nodeOf.begin(), sorted.nodeOf.end(), update);
        std::for_each(sorted.blockNodes.begin(), sorted.blockNodes.end(), update);
        m_sketch = std::move(sorted);
    }

    int addEdge(int from, int to, const Line& line)
    {
        LayoutEdge edge = m_view.edges[index(line.edge)];
        edge.from = from;
        edge.to = to;
        if (edge.isHierarchical)
            edge.phrase = {};
        m_sketch.request.edges.push_back(edge);
        return static_cast<int>(m_sketch.request.edges.size()) - 1;
    }

    void addStep(const Line& line, int edge)
    {
        (line.block < 0 ? m_sketch.paths[index(line.edge)] : m_sketch.stems[index(line.block)])
            .push_back({edge, false});
    }
};

}  // namespace

Sketch sketchOf(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options)
{
    return Sketcher(view, groups, options).sketch();
}

}  // namespace conspectus
