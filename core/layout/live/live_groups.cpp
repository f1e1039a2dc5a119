#include "core/layout/live/live_groups.h"

#include "core/layout/index.h"

#include <map>
#include <set>

namespace conspectus {

namespace {

constexpr double kSteepest = 3;  // height / width of a block that may still grow by rows
constexpr double kUsualAspect = 1.2;
constexpr double kSame = 0.5;  // px

/// A block that stands, as rows and columns of cells that members come into and go from.
class Cells {
public:
    explicit Cells(Size frame) : m_frame(frame) { }

    /// A member that stands there; from the frame's upper left corner.
    void take(const Rect& box)
    {
        m_taken.push_back(box);
        m_lefts.insert(std::round(box.x));
        double& height = m_rows[std::round(box.centre().y)];
        height = std::max(height, box.height);
    }

    /// The centre of a member that comes.
    Point add(Size size)
    {
        for (const auto& [middle, height] : m_rows)
            for (double left : m_lefts) {
                const Rect box{left, middle - size.height / 2, size.width, size.height};
                if (size.height <= height + kSame && box.right() <= m_frame.width - kFramePadding + kSame &&
                    isFree(box)) {
                    take(box);
                    return box.centre();
                }
            }
        const Rect box{kFramePadding, m_frame.height - kFramePadding + kCellGap, size.width, size.height};
        m_frame = {std::max(m_frame.width, size.width + 2 * kFramePadding), box.bottom() + kFramePadding};
        take(box);
        return box.centre();
    }

    Size frame() const { return m_frame; }

    /// As small as those that stand allow, from the same corner.
    void trim()
    {
        Size least;
        for (const Rect& box : m_taken)
            least = {std::max(least.width, box.right()), std::max(least.height, box.bottom())};
        m_frame = {std::min(m_frame.width, least.width + kFramePadding),
                   std::min(m_frame.height, least.height + kFramePadding)};
    }

private:
    Size m_frame;
    std::vector<Rect> m_taken;
    std::set<double> m_lefts;
    std::map<double, double> m_rows;  // height by middle

    bool isFree(const Rect& box) const
    {
        return std::ranges::none_of(m_taken,
                                    [&](const Rect& taken) { return taken.grown(kCellGap - kSame).intersects(box); });
    }
};

class Grouper {
public:
    Grouper(const LayoutRequest& view, const Standing& before)
        : m_view(view), m_before(before), m_blockOf(view.nodes.size(), -1)
    {
        for (std::size_t block = 0; block < before.blocks.size(); ++block)
            for (int node : before.blocks[block].block.nodes)
                m_blockOf[index(node)] = static_cast<int>(block);
    }

    std::vector<LiveGroup> groups() const
    {
        std::vector<LiveGroup> groups;
        for (const LeafGroup& possible : leafGroups(m_view)) {
            LiveGroup live = groupFor(possible);
            if (live.group.nodes.size() < 2)
                continue;
            live.shape = live.before < 0 ? shapeOf(m_view, live.group, kUsualAspect) : continuedShape(live);
            groups.push_back(std::move(live));
        }
        return groups;
    }

private:
    const LayoutRequest& m_view;
    const Standing& m_before;
    std::vector<int> m_blockOf;

    bool isNew(int node) const { return !m_before.shown[index(node)]; }

    int blockFor(const LeafGroup& possible) const
    {
        for (int node : possible.nodes)
            if (const int block = m_blockOf[index(node)];
                block >= 0 && m_before.blocks[index(block)].block.anchor == possible.anchor)
                return block;
        return -1;
    }

    LiveGroup groupFor(const LeafGroup& possible) const
    {
        std::map<int, int> edgeOf;
        for (std::size_t i = 0; i < possible.nodes.size(); ++i)
            edgeOf[possible.nodes[i]] = possible.edges[i];
        LiveGroup live{{possible.anchor, possible.isOutward, {}, {}}, {}, blockFor(possible), -1};
        std::vector<int> members, alone, added;
        if (live.before >= 0)
            for (int node : m_before.blocks[index(live.before)].block.nodes)
                if (edgeOf.contains(node))
                    members.push_back(node);
        for (int node : possible.nodes)
            if (live.before < 0 || m_blockOf[index(node)] != live.before)
                (isNew(node) ? added : alone).push_back(node);
        if (live.before < 0 && alone.size() > 1)
            return live;  // they stand side by side, and so will what comes
        if (live.before < 0 && !alone.empty())
            members.push_back(live.seed = alone.front());
        members.insert(members.end(), added.begin(), added.end());
        for (int node : members) {
            live.group.nodes.push_back(node);
            live.group.edges.push_back(edgeOf[node]);
        }
        return live;
    }

    /// Where a member stood in the block, whether that was shown last or is folded away.
    std::optional<Rect> cellOf(int node, const LeafBlock& block) const
    {
        if (!std::ranges::count(block.nodes, node))
            return std::nullopt;
        const std::optional<Rect>& box =
            m_before.shown[index(node)] ? m_before.shown[index(node)] : m_before.hidden[index(node)];
        return box ? std::optional(box->translated({-block.frame.x, -block.frame.y})) : std::nullopt;
    }

    BlockShape continuedShape(const LiveGroup& live) const
    {
        const LeafBlock& block = m_before.blocks[index(live.before)].block;
        Cells cells(block.frame.size());
        BlockShape shape;
        shape.centres.resize(live.group.nodes.size());
        std::vector<std::size_t> coming;
        std::size_t columns = 1;
        std::map<double, std::size_t> rows;
        bool fits = true;
        for (std::size_t i = 0; i < shape.centres.size(); ++i) {
            const Size size = m_view.nodes[index(live.group.nodes[i])].size;
            const std::optional<Rect> cell = cellOf(live.group.nodes[i], block);
            if (!cell) {
                coming.push_back(i);
                continue;
            }
            columns = std::max(columns, ++rows[std::round(cell->centre().y)]);
            fits = fits && size.width <= cell->width + kSame && size.height <= cell->height + kSame;
            const Rect box{cell->x, cell->centre().y - size.height / 2, size.width, size.height};
            shape.centres[i] = box.centre();
            cells.take(box);
        }
        cells.trim();
        for (std::size_t i : coming)
            shape.centres[i] = cells.add(m_view.nodes[index(live.group.nodes[i])].size);
        shape.size = cells.frame();
        const bool isSteep = shape.size.height > kSteepest * shape.size.width && !coming.empty();
        return fits && !isSteep ? shape : regridded(live.group, columns);
    }

    /// As a new grid of so many columns, or more if it would become a pillar.
    BlockShape regridded(const LeafGroup& group, std::size_t columns) const
    {
        BlockShape shape = shapeInColumns(m_view, group, columns);
        while (shape.size.height > kSteepest * shape.size.width && columns < group.nodes.size())
            shape = shapeInColumns(m_view, group, ++columns);
        return shape;
    }
};

}  // namespace

std::vector<LiveGroup> liveGroups(const LayoutRequest& view, const Standing& before)
{
    return Grouper(view, before).groups();
}

}  // namespace conspectus
