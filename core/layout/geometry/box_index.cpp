#include "core/layout/geometry/box_index.h"

namespace conspectus {

namespace {

constexpr int kMostCells = 32;  // that a box may fill in its grid

int clampedCell(double offset, double extent, int cells)
{
    const double at = extent > 0 ? offset / extent * cells : 0;
    return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(cells - 1)));
}

}  // namespace

BoxIndex::BoxIndex(const Rect& area, std::size_t expected) : m_area(area)
{
    const double count = static_cast<double>(std::clamp<std::size_t>(expected, 1, 1u << 20));
    const double shape = area.isEmpty() ? 1 : std::clamp(area.width / area.height, 1 / count, count);
    m_columns = std::max(1, static_cast<int>(std::sqrt(count * shape)));
    m_rows = std::max(1, static_cast<int>(std::sqrt(count / shape)));
    m_items.reserve(expected);
}

BoxIndex::Cells BoxIndex::cellsOf(const Rect& box) const
{
    return {clampedCell(box.x - m_area.x, m_area.width, m_columns),
            clampedCell(box.y - m_area.y, m_area.height, m_rows),
            clampedCell(box.right() - m_area.x, m_area.width, m_columns),
            clampedCell(box.bottom() - m_area.y, m_area.height, m_rows)};
}

BoxIndex::Grid& BoxIndex::gridFor(const Cells& finest)
{
    int shift = 0;
    while (finest.coarser(shift).count() > kMostCells)
        ++shift;
    const auto found =
        std::find_if(m_grids.begin(), m_grids.end(), [&](const Grid& grid) { return grid.shift == shift; });
    if (found != m_grids.end())
        return *found;
    const int columns = ((m_columns - 1) >> shift) + 1, rows = ((m_rows - 1) >> shift) + 1;
    m_grids.push_back({shift, columns, std::vector<int>(index(columns) * index(rows), -1)});
    return m_grids.back();
}

void BoxIndex::add(const Rect& box, int id)
{
    const Cells finest = cellsOf(box);
    Grid& grid = gridFor(finest);
    const Cells cells = finest.coarser(grid.shift);
    const int item = static_cast<int>(m_items.size());
    m_items.push_back({box, cells, id});
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column) {
            int& head = grid.heads[grid.cell(column, row)];
            m_entries.push_back({item, head});
            head = static_cast<int>(m_entries.size()) - 1;
        }
}

}  // namespace conspectus
