// box_index.h: which rectangles lie near a place, in constant time for evenly spread ones.
#pragma once
#include "core/base/geometry.h"
#include "core/layout/index.h"

#include <cstdint>
#include <utility>

namespace conspectus {

/// A uniform grid over a known area; what lies outside of it is filed under the nearest cell, so nothing is lost.
class BoxIndex {
public:
    /// `expected`: about how many boxes will be added; the grid has about as many cells.
    BoxIndex(const Rect& area, std::size_t expected);

    void add(const Rect& box, int id);

    /// Calls visit(id, box) once for each box that intersects `region`, until it returns false.
    /// Returns false if it was stopped.
    template <class Visit> bool visitNear(const Rect& region, Visit&& visit) const
    {
        const Cells wanted = cellsOf(region);
        for (int row = wanted.top; row <= wanted.bottom; ++row)
            for (int column = wanted.left; column <= wanted.right; ++column)
                for (int at = m_heads[cell(column, row)]; at >= 0; at = m_entries[index(at)].next) {
                    const Item& item = m_items[index(m_entries[index(at)].item)];
                    // A box that fills several cells is met in the first that it shares with the region alone.
                    const bool isFirst =
                        column == std::max(wanted.left, item.cells.left) && row == std::max(wanted.top, item.cells.top);
                    if (isFirst && item.box.intersects(region) && !visit(item.id, item.box))
                        return false;
                }
        return true;
    }

    /// How many cells the region is wide and high, at least 1.
    std::pair<int, int> cellsIn(const Rect& region) const
    {
        const Cells cells = cellsOf(region);
        return {cells.right - cells.left + 1, cells.bottom - cells.top + 1};
    }

    bool isFree(const Rect& region) const
    {
        return visitNear(region, [](int, const Rect&) { return false; });
    }

private:
    struct Cells {
        int left = 0, top = 0, right = 0, bottom = 0;
    };
    struct Item {
        Rect box;
        Cells cells;
        int id = 0;
    };
    struct Entry {
        int item = 0;
        int next = -1;
    };

    std::size_t cell(int column, int row) const { return index(row) * index(m_columns) + index(column); }
    Cells cellsOf(const Rect& box) const;

    Rect m_area;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<int> m_heads;
    std::vector<Entry> m_entries;
    std::vector<Item> m_items;
};

}  // namespace conspectus
