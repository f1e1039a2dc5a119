#include "app/canvas/scene/spatial_index.h"

namespace conspectus {

namespace {

constexpr long long kLargeBox = 64;  // cells
constexpr double kBoxesPerCell = 3;
constexpr double kMostCellsAcross = 2048;

bool meets(const Rect& a, const Rect& b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

int clampedCell(double offset, double cell, int count)
{
    return static_cast<int>(std::clamp(std::floor(offset / cell), 0.0, static_cast<double>(count - 1)));
}

}  // namespace

SpatialIndex::SpatialIndex(std::vector<Rect> boxes) : m_boxes(std::move(boxes))
{
    if (m_boxes.empty())
        return;
    chooseGrid();
    fillCells();
}

void SpatialIndex::chooseGrid()
{
    double left = m_boxes[0].x, top = m_boxes[0].y, right = m_boxes[0].right(), bottom = m_boxes[0].bottom();
    for (const Rect& box : m_boxes) {
        left = std::min(left, box.x);
        top = std::min(top, box.y);
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    m_bounds = {left, top, right - left, bottom - top};

    const double area = std::max(m_bounds.width, 1.0) * std::max(m_bounds.height, 1.0);
    const double longest = std::max(m_bounds.width, m_bounds.height);
    m_cell = std::sqrt(area * kBoxesPerCell / static_cast<double>(m_boxes.size()));
    m_cell = std::max({m_cell, longest / kMostCellsAcross, 1e-9});
    m_columns = 1 + static_cast<int>(m_bounds.width / m_cell);
    m_rows = 1 + static_cast<int>(m_bounds.height / m_cell);
}

SpatialIndex::Cells SpatialIndex::cellsOf(const Rect& box) const
{
    return {clampedCell(box.x - m_bounds.x, m_cell, m_columns), clampedCell(box.y - m_bounds.y, m_cell, m_rows),
            clampedCell(box.right() - m_bounds.x, m_cell, m_columns),
            clampedCell(box.bottom() - m_bounds.y, m_cell, m_rows)};
}

// A counting sort: sizes of cells, where each starts, then the boxes into their places.
void SpatialIndex::fillCells()
{
    const auto cellCount = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    m_first.assign(cellCount + 1, 0);
    const auto eachCell = [&](const Cells& cells, auto&& visit) {
        for (int row = cells.top; row <= cells.bottom; ++row)
            for (int column = cells.left; column <= cells.right; ++column)
                visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                      static_cast<std::size_t>(column));
    };
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Cells cells = cellsOf(m_boxes[i]);
        if (cells.count() > kLargeBox)
            m_large.push_back(static_cast<int>(i));
        else
            eachCell(cells, [&](std::size_t cell) { ++m_first[cell + 1]; });
    }
    for (std::size_t cell = 0; cell < cellCount; ++cell)
        m_first[cell + 1] += m_first[cell];

    m_items.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Cells cells = cellsOf(m_boxes[i]);
        if (cells.count() <= kLargeBox)
            eachCell(cells, [&](std::size_t cell) { m_items[next[cell]++] = static_cast<int>(i); });
    }
}

std::span<const int> SpatialIndex::in(int column, int row) const
{
    const auto cell =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    return std::span(m_items).subspan(m_first[cell], m_first[cell + 1] - m_first[cell]);
}

std::vector<int> SpatialIndex::meeting(const Rect& area) const
{
    std::vector<int> found;
    if (m_boxes.empty() || !meets(area, m_bounds))
        return found;
    const auto take = [&](int i) {
        if (meets(m_boxes[static_cast<std::size_t>(i)], area))
            found.push_back(i);
    };
    const Cells cells = cellsOf(area);
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column)
            for (int i : in(column, row))
                take(i);
    for (int i : m_large)
        take(i);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace conspectus
