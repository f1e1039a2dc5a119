#include "core/layout/geometry/line_traces.h"

#include "core/layout/geometry/curves.h"

#include <limits>

namespace conspectus {

namespace {

std::vector<LineTrace> tracesOf(const LayoutRequest& request, const Layout& layout)
{
    std::vector<LineTrace> lines;
    const auto add = [&](int id, int edge, int from, int to, const Spline& curve) {
        if (!curve.empty())
            lines.push_back({id, edge, from, to, flattened(curve), boundsOf(curve)});
    };
    for (int i = 0; index(i) < layout.edges.size(); ++i)
        add(i, i, request.edges[index(i)].from, request.edges[index(i)].to, layout.edges[index(i)].curve);
    for (int i = 0; index(i) < layout.blocks.size(); ++i) {
        const LeafBlock& block = layout.blocks[index(i)];
        if (block.edges.empty())
            continue;
        const int first = block.edges.front();
        const bool isOutward = request.edges[index(first)].from == block.anchor;
        add(-1 - i, first, isOutward ? block.anchor : -1, isOutward ? -1 : block.anchor, block.stem);
    }
    return lines;
}

std::vector<TracePiece> piecesOf(const std::vector<LineTrace>& lines)
{
    std::vector<TracePiece> pieces;
    for (int line = 0; index(line) < lines.size(); ++line)
        for (int number = 0; index(number) + 1 < lines[index(line)].points.size(); ++number)
            pieces.push_back({line, number});
    return pieces;
}

Rect areaOf(const std::vector<LineTrace>& lines)
{
    Rect area;
    for (const LineTrace& line : lines)
        area = area.united(line.bounds.grown(1));
    return area;
}

}  // namespace

LineTraces::LineTraces(const LayoutRequest& request, const Layout& layout)
    : m_lines(tracesOf(request, layout)), m_pieces(piecesOf(m_lines)), m_grid(areaOf(m_lines), m_pieces.size())
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        m_grid.add(boundsOf(startOf(m_pieces[i]), endOf(m_pieces[i])), static_cast<int>(i));
}

double distance(Point p, Point a, Point b)
{
    const Point step = b - a, way = p - a;
    const double square = step.x * step.x + step.y * step.y;
    const double t = square > 0 ? std::clamp((way.x * step.x + way.y * step.y) / square, 0.0, 1.0) : 0;
    const Point off = way - step * t;
    return std::sqrt(off.x * off.x + off.y * off.y);  // several times faster than length(), which fears no overflow
}

double distance(Point p, const std::vector<Point>& line)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i)
        least = std::min(least, distance(p, line[i - 1], line[i]));
    return least;
}

}  // namespace conspectus
