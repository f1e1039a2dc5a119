#include "core/layout/structure/sketch.h"

#include "core/layout/index.h"
#include "core/layout/structure/sketch_lines.h"

#include <map>
#include <numeric>

namespace conspectus {

namespace {

class Sketcher {
public:
    Sketcher(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options)
        : m_view(view), m_groups(groups), m_options(options)
    {
        m_sketch.request = view;
        m_sketch.request.nodes.clear();
        m_sketch.request.edges.clear();
        m_sketch.shapes.resize(groups.size());
        m_sketch.paths.resize(view.edges.size());
        m_sketch.stems.resize(groups.size());
    }

    Sketch sketch()
    {
        addNodes();
        const std::vector<SketchLine> lines = sketchLines(m_view, m_groups, m_sketch);
        const bool hasPhrases =
            m_options.hasPhraseNodes && std::any_of(lines.begin(), lines.end(), [&](const SketchLine& line) {
                return line.role != SketchLine::Role::Single && hasPhrase(line);
            });
        for (const SketchLine& line : lines)
            if (hasPhrases)
                draw(line);
            else
                addStep(line, addEdge(line.from, line.to, line));
        putInReadingOrder();
        if (hasPhrases)
            alignLevels();
        return std::move(m_sketch);
    }

private:
    /// The phrase that a company shares, and its edge to the concept in common.
    struct SharedPhrase {
        int node = -1;
        int edge = -1;
    };

    const LayoutRequest& m_view;
    const std::vector<LeafGroup>& m_groups;
    const SketchOptions& m_options;
    Sketch m_sketch;
    std::map<PhraseCompany, SharedPhrase> m_shared;
    std::map<std::pair<int, int>, int> m_pairs;  // of concepts that lines join, numbered
    std::map<int, int> m_standsBefore;  // by phrase: the node that it belongs before

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
        for (LayoutNode& node : m_sketch.request.nodes)
            if (node.parent >= 0)
                node.parent = m_sketch.nodeOf[index(node.parent)];
    }

    int addBlock(int block)
    {
        const LeafGroup& group = m_groups[index(block)];
        m_sketch.shapes[index(block)] =
            m_options.shapes.empty() ? shapeOf(m_view, group, m_options.blockAspect) : m_options.shapes[index(block)];
        return addNode({SketchNode::Kind::Block, block}, {m_sketch.shapes[index(block)].size, group.anchor, {}});
    }

    bool hasPhrase(const SketchLine& line) const { return m_view.edges[index(line.edge)].phrase.width > 0; }

    void draw(const SketchLine& line)
    {
        using Role = SketchLine::Role;
        if (line.role == Role::Single || !hasPhrase(line))
            addStep(line, addEdge(line.from, line.to, line));
        else if (line.role == Role::Kin)
            drawBeside(line);
        else if (m_view.edges[index(line.edge)].kind < 0)
            drawThrough(line, addPhrase(line));
        else
            drawShared(line);
    }

    /// A node on the line, under the concept that it is shared at.
    int addPhrase(const SketchLine& line)
    {
        constexpr double kMargin = 3;  // along the edge
        Size size = m_view.edges[index(line.edge)].phrase;
        size.width += 2 * kMargin;
        const int above = line.isSharedAtStart ? line.from : line.to;
        const int node = addNode({SketchNode::Kind::Phrase, line.edge}, {size, above, {}});
        m_standsBefore[node] = line.child >= 0 ? line.child : above == line.from ? line.to : line.from;
        return node;
    }

    void drawThrough(const SketchLine& line, int between)
    {
        addStep(line, addEdge(line.from, between, line));
        addStep(line, addEdge(between, line.to, line));
        hang(line, between);
    }

    /// The phrase hangs beside the branch, as a leaf of its own: nothing stands under it.
    void drawBeside(const SketchLine& line)
    {
        const int phrase = addPhrase(line);
        for (const auto& [from, to] : {std::pair(line.from, phrase), std::pair(phrase, line.to)}) {
            const int edge = addEdge(from, to, line);
            m_sketch.request.edges[index(edge)].isHierarchical = true;
            addStep(line, edge);
        }
    }

    void drawShared(const SketchLine& line)
    {
        const int common = line.isSharedAtStart ? line.from : line.to;
        SharedPhrase& shared = m_shared[{common, m_view.edges[index(line.edge)].kind, line.isSharedAtStart}];
        if (shared.node < 0) {
            shared.node = addPhrase(line);
            shared.edge =
                line.isSharedAtStart ? addEdge(common, shared.node, line) : addEdge(shared.node, common, line);
            m_sketch.request.edges[index(shared.edge)].pair = -1;
        }
        if (line.isSharedAtStart) {
            addStep(line, shared.edge);
            addStep(line, addEdge(shared.node, line.to, line));
        } else {
            addStep(line, addEdge(line.from, shared.node, line));
            addStep(line, shared.edge);
        }
        hang(line, shared.node);
    }

    void hang(const SketchLine& line, int between)
    {
        if (line.role != SketchLine::Role::Branch)
            return;
        m_sketch.request.nodes[index(line.child)].parent = between;
        int& before = m_standsBefore[between];
        before = std::min(before, line.child);
    }

    int addEdge(int from, int to, const SketchLine& line)
    {
        LayoutEdge edge = m_view.edges[index(line.edge)];
        edge.from = from;
        edge.to = to;
        if (m_sketch.nodes[index(from)].kind == SketchNode::Kind::Phrase ||
            m_sketch.nodes[index(to)].kind == SketchNode::Kind::Phrase)
            edge.phrase = {};
        edge.pair =
            m_pairs.try_emplace(std::minmax(line.from, line.to), static_cast<int>(m_pairs.size())).first->second;
        m_sketch.request.edges.push_back(edge);
        return static_cast<int>(m_sketch.request.edges.size()) - 1;
    }

    void addStep(const SketchLine& line, int edge)
    {
        (line.block < 0 ? m_sketch.paths[index(line.edge)] : m_sketch.stems[index(line.block)]).push_back(edge);
    }

    void putInReadingOrder()
    {
        std::vector<std::pair<int, bool>> place;  // what a node stands before, and whether that is itself
        for (int i = 0; index(i) < m_sketch.nodes.size(); ++i) {
            const auto before = m_standsBefore.find(i);
            place.emplace_back(before == m_standsBefore.end() ? i : before->second, before == m_standsBefore.end());
        }
        std::vector<std::size_t> order(place.size());
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
        renumber(order);
    }

    /// Phrases under one concept take equal room, and what hangs under it without a phrase is moved as far away.
    void alignLevels()
    {
        const bool isRight = m_options.orientation == Orientation::Right;
        const auto depthOf = [&](std::size_t node) -> double& {
            Size& size = m_sketch.request.nodes[node].size;
            return isRight ? size.width : size.height;
        };
        std::vector<double> deepest(m_sketch.nodes.size(), 0);
        const auto isPhrase = [&](std::size_t node) {
            return m_sketch.nodes[node].kind == SketchNode::Kind::Phrase;
        };
        for (std::size_t i = 0; i < m_sketch.nodes.size(); ++i)
            if (const int above = m_sketch.request.nodes[i].parent; isPhrase(i) && above >= 0)
                deepest[index(above)] = std::max(deepest[index(above)], depthOf(i));
        m_sketch.headroom.assign(m_sketch.nodes.size(), 0);
        for (std::size_t i = 0; i < m_sketch.nodes.size(); ++i) {
            const int above = m_sketch.request.nodes[i].parent;
            if (above < 0)
                continue;
            if (isPhrase(i))
                depthOf(i) = deepest[index(above)];
            else if (!isPhrase(index(above)))
                m_sketch.headroom[i] = m_sketch.request.levelGap + deepest[index(above)];
        }
    }

    void renumber(const std::vector<std::size_t>& order)
    {
        std::vector<int> newIndex(order.size());
        const std::vector<SketchNode> nodes = std::move(m_sketch.nodes);
        const std::vector<LayoutNode> laidOut = std::move(m_sketch.request.nodes);
        m_sketch.nodes.clear();
        m_sketch.request.nodes.clear();
        for (std::size_t i = 0; i < order.size(); ++i) {
            newIndex[order[i]] = static_cast<int>(i);
            m_sketch.nodes.push_back(nodes[order[i]]);
            m_sketch.request.nodes.push_back(laidOut[order[i]]);
        }
        const auto update = [&](int& node) {
            node = node < 0 ? -1 : newIndex[index(node)];
        };
        for (LayoutNode& node : m_sketch.request.nodes)
            update(node.parent);
        for (LayoutEdge& edge : m_sketch.request.edges) {
            update(edge.from);
            update(edge.to);
        }
        std::for_each(m_sketch.nodeOf.begin(), m_sketch.nodeOf.end(), update);
        std::for_each(m_sketch.blockNodes.begin(), m_sketch.blockNodes.end(), update);
    }
};

}  // namespace

Sketch sketchOf(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options)
{
    return Sketcher(view, groups, options).sketch();
}

}  // namespace conspectus
