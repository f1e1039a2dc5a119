// spatial_index.h: which rectangles meet an area, without looking at all of them.
#pragma once
#include "core/base/geometry.h"

#include <cstdint>
#include <span>
#include <vector>

namespace conspectus {

/// A uniform grid over rectangles, built once. Building is linear; a query costs the cells and boxes that it meets.
class SpatialIndex {
public:
    SpatialIndex() = default;
    explicit SpatialIndex(std::vector<Rect> boxes);

    /// Indices of the boxes that meet `area` (touching counts), ascending, each once.
    std::vector<int> meeting(const Rect& area) const;

private:
    struct Cells {
        int left, top, right, bottom;
        long long count() const { return (1LL + right - left) * (1LL + bottom - top); }
    };
    Cells cellsOf(const Rect& box) const;
    void chooseGrid();
    void fillCells();
    std::span<const int> in(int column, int row) const;

    std::vector<Rect> m_boxes;
    std::vector<int> m_large;  // boxes over so many cells that they are looked at every time
    Rect m_bounds;
    double m_cell = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::uint32_t> m_first;  // by cell; one past the end holds the total
    std::vector<int> m_items;
};

}  // namespace conspectus
