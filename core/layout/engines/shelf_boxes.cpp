// From the bottom up, every node gets the box that holds its label and, below it, the boxes of its children, set on
// shelves from left to right like books. From the top down, the boxes then get their places. Small boxes (children
// without children) stand before large ones, so that shelves are filled with what is equally high; else the order is
// that of the nodes.
#include "core/layout/engines/shelf_boxes.h"

#include "core/layout/index.h"

#include <array>

namespace conspectus {

namespace {

class Shelves {
public:
    Shelves(const Forest& forest, const std::vector<Size>& sizes, double aspect, BoxSpacing spacing)
        : m_forest(forest),
          m_sizes(sizes),
          m_aspect(aspect),
          m_spacing(spacing),
          m_boxes(forest.size()),
          m_regions(forest.size()),
          m_corners(forest.size())
    {
    }

    ShelfBoxes place()
    {
        const std::span<const int> order = m_forest.topDown();
        for (auto node = order.rbegin(); node != order.rend(); ++node)
            enclose(*node);
        fill(m_forest.roots());

        ShelfBoxes result;
        result.centres.resize(m_forest.size());
        result.frames.resize(m_forest.size());
        for (int node : order) {
            const std::span<const int> below = m_forest.children(node);
            const Point corner = m_corners[index(node)];
            const Size label = m_sizes[index(node)];
            result.centres[index(node)] = {corner.x + m_boxes[index(node)].width / 2, corner.y + label.height / 2};
            if (below.empty())
                continue;
            const Rect inner = innerOf(node);
            result.frames[index(node)] = inner.grown(m_spacing.padding);
            for (int child : below)
                m_corners[index(child)] = m_corners[index(child)] + Point{inner.x, inner.y};
        }
        return result;
    }

private:
    const Forest& m_forest;
    const std::vector<Size>& m_sizes;
    const double m_aspect;
    const BoxSpacing m_spacing;
    std::vector<Size> m_boxes;  // label and all below it
    std::vector<Size> m_regions;  // what the children fill
    std::vector<Point> m_corners;  // of the boxes; first in their parent's region, then in the picture
    std::vector<int> m_sorted;

    void enclose(int node)
    {
        const Size label = m_sizes[index(node)];
        m_boxes[index(node)] = label;
        if (m_forest.children(node).empty())
            return;
        const Size region = fill(m_forest.children(node));
        m_regions[index(node)] = region;
        m_boxes[index(node)] = {std::max(label.width, region.width + 2 * m_spacing.padding),
                                label.height + m_spacing.stemGap + region.height + 2 * m_spacing.padding};
    }

    /// Where the children of a placed node are.
    Rect innerOf(int node) const
    {
        const Point corner = m_corners[index(node)];
        const Size box = m_boxes[index(node)], region = m_regions[index(node)];
        return {corner.x + (box.width - region.width) / 2,
                corner.y + m_sizes[index(node)].height + m_spacing.stemGap + m_spacing.padding, region.width,
                region.height};
    }

    /// Sets the boxes on shelves of the best of a few widths; returns what they fill.
    Size fill(std::span<const int> nodes)
    {
        m_sorted.assign(nodes.begin(), nodes.end());
        std::stable_partition(m_sorted.begin(), m_sorted.end(),
                              [&](int node) { return m_forest.children(node).empty(); });
        double area = 0, widest = 0;
        for (int node : m_sorted) {
            const Size box = m_boxes[index(node)];
            area += (box.width + m_spacing.nodeGap) * (box.height + m_spacing.nodeGap);
            widest = std::max(widest, box.width);
        }
        double best = 0, bestWaste = 0;
        for (double factor : std::array{1.0, 1.12, 1.25, 1.45}) {
            const double width = std::max(widest, std::sqrt(area * m_aspect) * factor);
            const Size filled = fillShelves(width);
            const double waste = std::max(filled.width / m_aspect, filled.height);
            if (best == 0 || waste < bestWaste) {
                best = width;
                bestWaste = waste;
            }
        }
        return fillShelves(best);
    }

    Size fillShelves(double width)
    {
        Point next;
        Size filled;
        double shelf = 0;  // height of the current one
        for (int node : m_sorted) {
            const Size box = m_boxes[index(node)];
            if (next.x > 0 && next.x + box.width > width + 1e-6) {
                next = {0, next.y + shelf + m_spacing.nodeGap};
                shelf = 0;
            }
            m_corners[index(node)] = next;
            shelf = std::max(shelf, box.height);
            filled = {std::max(filled.width, next.x + box.width), next.y + shelf};
            next.x += box.width + m_spacing.nodeGap;
        }
        return filled;
    }
};

}  // namespace

ShelfBoxes shelfBoxes(const Forest& forest, const std::vector<Size>& sizes, double aspect, BoxSpacing spacing)
{
    return Shelves(forest, sizes, aspect, spacing).place();
}

}  // namespace conspectus
