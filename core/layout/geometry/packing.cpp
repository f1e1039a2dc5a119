// The skyline method: what is placed so far has an upper outline, a list of steps; the next rectangle goes where its
// lower side comes to lie highest (leftmost if there are several), and the outline is raised. Tried for a few widths
// of the whole; the one that fits the wanted shape largest is kept. y grows down, so the "sky" is below.
#include "core/layout/geometry/packing.h"

#include <array>
#include <numeric>

namespace conspectus {

namespace {

struct Step {
    double x, y, width;
};

class Skyline {
public:
    explicit Skyline(double width) : m_steps{{0, 0, width}} { }

    Point place(Size size)
    {
        std::size_t best = 0;
        double lowest = -1;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const double y = restingPlace(i, size.width);
            if (y >= 0 && (lowest < 0 || y < lowest)) {
                lowest = y;
                best = i;
            }
        }
        const Point corner{m_steps[best].x, std::max(lowest, 0.0)};
        raise(best, size.width, corner.y + size.height);
        return corner;
    }

private:
    std::vector<Step> m_steps;

    /// The least y at which a rectangle can start at this step; negative if the width does not suffice.
    double restingPlace(std::size_t from, double width) const
    {
        double y = 0, left = width;
        for (std::size_t i = from; i < m_steps.size(); ++i) {
            y = std::max(y, m_steps[i].y);
            left -= m_steps[i].width;
            if (left <= 1e-6)
                return y;
        }
        return -1;
    }

    void raise(std::size_t from, double width, double y)
    {
        const Step raised{m_steps[from].x, y, width};
        std::size_t last = from;
        double left = width;
        while (last < m_steps.size() && m_steps[last].width <= left + 1e-6)
            left -= m_steps[last++].width;
        if (last < m_steps.size() && left > 1e-6) {
            m_steps[last].x += left;
            m_steps[last].width -= left;
        }
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(from),
                      m_steps.begin() + static_cast<std::ptrdiff_t>(last));
        m_steps.insert(m_steps.begin() + static_cast<std::ptrdiff_t>(from), raised);
    }
};

/// How far the rectangle of the wanted shape that holds all must reach; smaller is better.
double reachOf(const std::vector<Size>& sizes, const std::vector<Point>& corners, double aspect)
{
    double width = 0, height = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        width = std::max(width, corners[i].x + sizes[i].width);
        height = std::max(height, corners[i].y + sizes[i].height);
    }
    return std::max(width / aspect, height);
}

}  // namespace

std::vector<Point> packed(const std::vector<Size>& sizes, double gap, double aspect)
{
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sizes[a].height > sizes[b].height; });
    double area = 0, widest = 0;
    for (Size size : sizes) {
        area += (size.width + gap) * (size.height + gap);
        widest = std::max(widest, size.width + gap);
    }

    std::vector<Point> best;
    for (double factor : std::array{0.85, 0.92, 1.0, 1.08, 1.17, 1.27, 1.4, 1.6}) {
        Skyline skyline(std::max(widest, std::sqrt(area * aspect) * factor));
        std::vector<Point> corners(sizes.size());
        for (std::size_t i : order)
            corners[i] = skyline.place({sizes[i].width + gap, sizes[i].height + gap});
        if (best.empty() || reachOf(sizes, corners, aspect) < reachOf(sizes, best, aspect))
            best = std::move(corners);
    }
    return best;
}

std::vector<Point> gridded(const std::vector<Size>& sizes, double gap, double aspect)
{
    Size cell;
    for (Size size : sizes)
        cell = {std::max(cell.width, size.width + gap), std::max(cell.height, size.height + gap)};
    const double count = static_cast<double>(sizes.size());
    const double columns = std::clamp(std::round(std::sqrt(count * aspect * cell.height / std::max(cell.width, 1e-9))),
                                      1.0, std::max(count, 1.0));
    std::vector<Point> corners;
    corners.reserve(sizes.size());
    const auto perRow = static_cast<std::size_t>(columns);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        corners.push_back(
            {static_cast<double>(i % perRow) * cell.width, static_cast<double>(i / perRow) * cell.height});
    return corners;
}

}  // namespace conspectus
