#include "core/layout/live_phrases.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/phrase_sites.h"

namespace conspectus {

namespace {

constexpr double kBorder = 1;  // px of a plate that a line may touch

/// The curves of a layout in straight pieces.
class Pieces {
public:
    Pieces(const Rect& area, std::size_t curves) : m_index(area, 16 * curves) { }

    void add(const Spline& curve, int line)
    {
        const std::vector<Point> points = flattened(curve);
        for (std::size_t i = 1; i < points.size(); ++i) {
            m_index.add(boundsOf(points[i - 1], points[i]), static_cast<int>(m_pieces.size()));
            m_pieces.push_back({points[i - 1], points[i], line});
        }
    }

    /// Lines that the plate stands on, without `own`.
    std::vector<int> under(const Rect& plate, const std::vector<int>& own) const
    {
        std::vector<int> lines;
        const Rect inside = plate.grown(-kBorder);
        m_index.visitNear(inside, [&](int id, const Rect&) {
            const Piece& piece = m_pieces[index(id)];
            if (std::ranges::count(own, piece.line) == 0 && crosses(piece.a, piece.b, inside))
                lines.push_back(piece.line);
            return true;
        });
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        return lines;
    }

private:
    struct Piece {
        Point a, b;
        int line = 0;
    };
    BoxIndex m_index;
    std::vector<Piece> m_pieces;
};

/// Of the lines that `isWanted`.
template <class IsWanted> Pieces piecesOf(const Layout& layout, IsWanted&& isWanted)
{
    Pieces pieces(layout.bounds, layout.edges.size() + layout.blocks.size());
    for (int edge = 0; index(edge) < layout.edges.size(); ++edge)
        if (isWanted(edge))
            pieces.add(layout.edges[index(edge)].curve, edge);
    for (int block = 0; index(block) < layout.blocks.size(); ++block)
        if (isWanted(-1 - block))
            pieces.add(layout.blocks[index(block)].stem, -1 - block);
    return pieces;
}

std::optional<Point> placeOf(const PhraseSite& site, const Layout& layout)
{
    for (int line : site.lines)
        if (const auto& phrase = line < 0 ? layout.blocks[index(-1 - line)].phrase : layout.edges[index(line)].phrase)
            return phrase;
    return std::nullopt;
}

}  // namespace

std::vector<PhraseFault> phraseFaults(const LayoutRequest& view, const Layout& layout)
{
    const Pieces pieces = piecesOf(layout, [](int) { return true; });
    std::vector<PhraseFault> faults;
    for (const PhraseSite& site : phraseSites(view, layout)) {
        const std::optional<Point> place = placeOf(site, layout);
        std::vector<int> broken =
            place ? pieces.under(Rect::around(*place, site.size), site.lines) : std::vector<int>();
        if (!place || !broken.empty())
            faults.push_back({site.lines, std::move(broken), place.has_value()});
    }
    return faults;
}

void releaseHidden(const LayoutRequest& view, const Layout& layout, StillCurves& still)
{
    const auto flag = [&](int line) -> std::vector<bool>::reference {
        return line < 0 ? still.stems[index(-1 - line)] : still.edges[index(line)];
    };
    const Pieces pieces = piecesOf(layout, [&](int line) { return !flag(line); });
    for (const PhraseSite& site : phraseSites(view, layout)) {
        const std::optional<Point> place = placeOf(site, layout);
        if (place && pieces.under(Rect::around(*place, site.size), site.lines).empty())
            continue;
        for (int line : site.lines)
            flag(line) = false;
    }
}

}  // namespace conspectus
