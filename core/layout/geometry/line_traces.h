// line_traces.h: the lines of a layout as polylines, and which pieces of them lie near a place.
#pragma once
#include "core/layout/geometry/box_index.h"
#include "core/layout/layout.h"

namespace conspectus {

/// A curve as it is drawn: an edge's, or the stem of a block.
struct LineTrace {
    int id = 0;  // edge, or -1 - block
    int edge = 0;  // that says what kind of line it is; of a stem the first one of its block
    int from = -1, to = -1;  // the nodes at its ends; -1: a frame
    std::vector<Point> points;
    Rect bounds;
};

/// A straight piece of a line: from the point with that number to the next.
struct TracePiece {
    int line = 0;  // index into LineTraces::lines()
    int number = 0;
};

class LineTraces {
public:
    LineTraces(const LayoutRequest& request, const Layout& layout);

    const std::vector<LineTrace>& lines() const { return m_lines; }
    const std::vector<TracePiece>& pieces() const { return m_pieces; }
    const LineTrace& lineOf(TracePiece piece) const { return m_lines[index(piece.line)]; }
    Point startOf(TracePiece piece) const { return lineOf(piece).points[index(piece.number)]; }
    Point endOf(TracePiece piece) const { return lineOf(piece).points[index(piece.number) + 1]; }

    /// Calls visit(piece) for the pieces whose bounds meet `region`, until it returns false; false if it was stopped.
    template <class Visit> bool visitNear(const Rect& region, Visit&& visit) const
    {
        return m_grid.visitNear(region, [&](int piece, const Rect&) { return visit(m_pieces[index(piece)]); });
    }

private:
    std::vector<LineTrace> m_lines;
    std::vector<TracePiece> m_pieces;
    BoxIndex m_grid;
};

/// How far `p` is from the segment from `a` to `b`, and from a polyline.
double distance(Point p, Point a, Point b);
double distance(Point p, const std::vector<Point>& line);

}  // namespace conspectus
