// box_index.h: which rectangles lie near a place, in constant time for evenly spread ones.
#pragma once
#include "core/base/geometry.h"
#include "core/layout/index.h"

#include <cstdint>
#include <utility>

namespace conspectus {

/// Grids over a known area, each with cells twice as wide and high as those of the one before; a box is filed in the
/// finest in which it fills few cells, so that long ones take no more memory than short ones. What lies outside of the
/// area is filed under the nearest cell, so nothing is lost.
class BoxIndex {
public:
    /// `expected`: about how many boxes will be added; the finest grid has about as many cells.
    BoxIndex(const Rect& area, std::size_t expected);

    void add(const Rect& box, int id);

    /// Calls visit(id, box) once for each box that intersects `region`, until it returns false.
    /// Returns false if it was stopped.
    template <class Visit> bool visitNear(const Rect& region, Visit&& visit) const
    {
        const Cells wanted = cellsOf(region);
        return std::all_of(m_grids.begin(), m_grids.end(),
                           [&](const Grid& grid) { return visitIn(grid, wanted.coarser(grid.shift), region, visit); });
    }

    /// How many cells of the finest grid the region is wide and high, at least 1.
    std::pair<int, int> cellsIn(const Rect& region) const
    {
        const Cells cells = cellsOf(region);
        return {cells.right - cells.left + 1, cells.bottom - cells.top + 1};
    }

    /// Calls visit(from, to) for the parts of a segment, cut so that looking near each takes in the cells along the
    /// way, not all in the rectangle that the whole spans; until it returns false.
    template <class Visit> void visitParts(Point a, Point b, Visit&& visit) const
    {
        const auto [columns, rows] =
            cellsIn(Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)});
        const int parts = std::min(columns, rows);
        Point from = a;
        for (int part = 1; part <= parts; ++part) {
            const Point to = part == parts ? b : a + (b - a) * (static_cast<double>(part) / parts);
            if (!visit(from, to))
                return;
            from = to;
        }
    }

    bool isFree(const Rect& region) const
    {
        return visitNear(region, [](int, const Rect&) { return false; });
    }

private:
    struct Cells {
        int left = 0, top = 0, right = 0, bottom = 0;

        int count() const { return (right - left + 1) * (bottom - top + 1); }
        Cells coarser(int shift) const { return {left >> shift, top >> shift, right >> shift, bottom >> shift}; }
    };
    struct Grid {
        int shift = 0;  // a cell is 1 << shift cells of the finest grid wide and high
        int columns = 1;
        std::vector<int> heads;  // by cell: the last entry; -1: none

        std::size_t cell(int column, int row) const { return index(row) * index(columns) + index(column); }
    };
    struct Item {
        Rect box;
        Cells cells;  // of its grid
        int id = 0;
    };
    struct Entry {
        int item = 0;
        int next = -1;
    };

    Cells cellsOf(const Rect& box) const;
    Grid& gridFor(const Cells& finest);

    template <class Visit> bool visitIn(const Grid& grid, const Cells& wanted, const Rect& region, Visit& visit) const
    {
        for (int row = wanted.top; row <= wanted.bottom; ++row)
            for (int column = wanted.left; column <= wanted.right; ++column)
                for (int at = grid.heads[grid.cell(column, row)]; at >= 0; at = m_entries[index(at)].next) {
                    const Item& item = m_items[index(m_entries[index(at)].item)];
                    // A box that fills several cells is met in the first that it shares with the region alone.
                    const bool isFirst =
                        column == std::max(wanted.left, item.cells.left) && row == std::max(wanted.top, item.cells.top);
                    if (isFirst && item.box.intersects(region) && !visit(item.id, item.box))
                        return false;
                }
        return true;
    }

    Rect m_area;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<Grid> m_grids;  // that hold something, in the order in which they were needed
    std::vector<Entry> m_entries;
    std::vector<Item> m_items;
};

}  // namespace conspectus
