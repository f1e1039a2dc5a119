#include "core/layout/box_index.h"

namespace conspectus {

namespace {

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
    m_heads.assign(index(m_columns) * index(m_rows), -1);
    m_items.reserve(expected);
}

BoxIndex::Cells BoxIndex::cellsOf(const Rect& box) const
{
    return {clampedCell(box.x - m_area.x, m_area.width, m_columns),
            clampedCell(box.y - m_area.y, m_area.height, m_rows),
            clampedCell(box.right() - m_area.x, m_area.width, m_columns),
            clampedCell(box.bottom() - m_area.y, m_area.height, m_rows)};
}

void BoxIndex::add(const Rect& box, int id)
{
    const Cells cells = cellsOf(box);
    const int item = static_cast<int>(m_items.size());
    m_items.push_back({box, cells, id});
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column) {
            int& head = m_heads[cell(column, row)];
            m_entries.push_back({item, head});
            head = static_cast<int>(m_entries.size()) - 1;
        }
}

}  // namespace conspectus
