#include "core/layout/live/live_sketch.h"

#include "core/layout/engine_catalogue.h"

namespace conspectus {

LiveSketch::LiveSketch(const LayoutRequest& view, const Standing& before) : m_view(view), m_before(before)
{
    SketchOptions options{1, false, before.orientation, {}};
    for (LiveGroup& live : liveGroups(view, before)) {
        options.shapes.push_back(live.shape);
        m_groups.push_back(live.group);
        m_live.push_back(std::move(live));
    }
    m_sketch = sketchOf(view, m_groups, options);
    m_skeleton = skeletonOf(m_sketch.request, {});
    m_hasLeft.assign(view.nodes.size(), false);
    for (const LiveGroup& live : m_live)
        if (live.before >= 0)
            for (int node : before.blocks[index(live.before)].block.nodes)
                m_hasLeft[index(node)] = !std::ranges::count(live.group.nodes, node);
    listLines();
}

void LiveSketch::listLines()
{
    m_lines.resize(m_sketch.request.edges.size());
    for (std::size_t edge = 0; edge < m_sketch.paths.size(); ++edge)
        for (int own : m_sketch.paths[edge])
            m_lines[index(own)] = m_before.lines[edge];
    for (std::size_t block = 0; block < m_sketch.stems.size(); ++block) {
        if (m_live[block].before < 0)
            continue;
        const StandingBlock& known = m_before.blocks[index(m_live[block].before)];
        StandingLine stem{known.block.stem, known.block.phrase, known.anchor, known.block.frame, known.isFull, {}};
        if (!m_groups[block].isOutward)
            std::swap(stem.from, stem.to);
        for (int own : m_sketch.stems[block])
            m_lines[index(own)] = stem;
    }
}

bool LiveSketch::hadPhrase(int edge) const
{
    const std::optional<Size>& had = line(edge).phraseSize;
    const Size has = request().edges[index(edge)].phrase;
    return !had || (had->width >= has.width && had->height >= has.height);
}

const SketchPath& LiveSketch::pathOf(int line) const
{
    return line < 0 ? m_sketch.stems[index(-1 - line)] : m_sketch.paths[index(line)];
}

std::optional<Rect> LiveSketch::boxBefore(int node, bool isShown) const
{
    const auto& boxes = isShown ? m_before.shown : m_before.hidden;
    const SketchNode& sketched = m_sketch.nodes[index(node)];
    if (sketched.kind == SketchNode::Kind::Concept)
        return boxes[index(sketched.index)];
    const LiveGroup& live = m_live[index(sketched.index)];
    if (live.before < 0)
        return std::nullopt;
    const LeafBlock& block = m_before.blocks[index(live.before)].block;
    const bool isThere = std::ranges::any_of(block.nodes, [&](int member) { return boxes[index(member)].has_value(); });
    return isThere ? std::optional(block.frame) : std::nullopt;
}

std::optional<Rect> LiveSketch::boxWished(int node, bool isShown) const
{
    const LayoutNode& wanted = request().nodes[index(node)];
    const SketchNode& sketched = m_sketch.nodes[index(node)];
    const std::optional<Rect> before = boxBefore(node, isShown);
    if (sketched.kind != SketchNode::Kind::Concept)
        return frameWished(node, before, isShown);
    if (wanted.pin)
        return Rect::around(*wanted.pin, wanted.size);
    const bool canStay = before && !m_hasLeft[index(sketched.index)];
    return canStay ? std::optional(Rect::around(before->centre(), wanted.size)) : std::nullopt;
}

/// A block grows away from what it hangs on.
std::optional<Rect> LiveSketch::frameWished(int node, const std::optional<Rect>& before, bool isShown) const
{
    const Size size = request().nodes[index(node)].size;
    const int block = m_sketch.nodes[index(node)].index;
    const LiveGroup& live = m_live[index(block)];
    if (live.seed >= 0 && isShown) {
        const Rect seed = *m_before.shown[index(live.seed)];
        const Point corner = seed.centre() - m_sketch.shapes[index(block)].centres.front();
        return Rect{corner.x, corner.y, size.width, size.height};
    }
    if (!before)
        return std::nullopt;
    Rect frame{before->x, before->y, size.width, size.height};
    const Point anchor = m_before.blocks[index(live.before)].anchor.centre();
    if (anchor.x > before->right())
        frame.x = before->right() - frame.width;
    if (anchor.y > before->bottom())
        frame.y = before->bottom() - frame.height;
    return frame;
}

bool LiveSketch::hasLevels() const
{
    const std::string_view engine = m_view.engine.empty() ? defaultEngine(m_view.nodes.size()) : m_view.engine;
    return engine == "layered" || engine == "tree";
}

}  // namespace conspectus
