#include "core/layout/phrases/phrase_measures.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

constexpr double kTouch = 0.5;  // px that a line may reach into a plate: rounding, hairlines
constexpr double kOnLine = 0.01;  // px from a line that are none
constexpr std::size_t kMostPhrases = 20'000;  // that are judged; more are never written, see phrases.h

}  // namespace

Claims::Claims(const LayoutRequest& request, const Layout& layout, const LineTraces& traces)
    : m_request(request),
      m_layout(layout),
      m_traces(traces),
      m_edgeLines(layout.edges.size(), -1),
      m_blockLines(layout.blocks.size(), -1)
{
    for (int i = 0; index(i) < traces.lines().size(); ++i) {
        const int id = traces.lines()[index(i)].id;
        (id < 0 ? m_blockLines[index(-1 - id)] : m_edgeLines[index(id)]) = i;
    }
}

bool Claims::saysTheSame(int line, const std::vector<int>& lines) const
{
    const LineTrace& other = m_traces.lines()[index(line)];
    const int kind = m_request.edges[index(other.edge)].kind;
    return std::any_of(lines.begin(), lines.end(), [&](int own) {
        const int ownEdge = own < 0 ? m_layout.blocks[index(-1 - own)].edges.front() : own;
        return own == other.id ||
            (kind >= 0 && kind == m_request.edges[index(ownEdge)].kind &&
             shareTrunk(curveOf(own, m_layout), curveOf(other.id, m_layout)));
    });
}

double Claims::distanceToOwn(Point centre, const std::vector<int>& lines) const
{
    double own = kFarthestFromOwn;
    for (int line : lines) {
        const int trace = line < 0 ? m_blockLines[index(-1 - line)] : m_edgeLines[index(line)];
        if (trace < 0 || own < kOnLine)
            continue;
        own = std::min(own, distance(centre, m_traces.lines()[index(trace)].points));
    }
    return own;
}

bool Claims::isMisleading(const Rect& plate, const std::vector<int>& lines) const
{
    const Point centre = plate.centre();
    const double own = distanceToOwn(centre, lines);
    if (own >= kFarthestFromOwn)
        return true;
    const double reach = std::max(kClearlyNearer * own, kLeastToOther);
    const Rect inside = plate.grown(-kTouch);
    const Rect around = inside.united(Rect::around(centre, {2 * reach, 2 * reach}));
    int known = -1;  // a line that was looked at already and says the same
    return !m_traces.visitNear(around, [&](TracePiece piece) {
        ++m_effort;
        if (piece.line == known)
            return true;
        const Point a = m_traces.startOf(piece), b = m_traces.endOf(piece);
        if (!crosses(a, b, inside) && distance(centre, a, b) >= reach)
            return true;
        known = piece.line;
        return saysTheSame(piece.line, lines);
    });
}

int Claims::linesThrough(const Rect& plate, const std::vector<int>& lines) const
{
    int through = 0;
    m_traces.visitNear(plate, [&](TracePiece piece) {
        ++m_effort;
        through += crosses(m_traces.startOf(piece), m_traces.endOf(piece), plate) && !saysTheSame(piece.line, lines);
        return true;
    });
    return through;
}

PhraseMeasures phraseMeasuresOf(const LayoutRequest& request, const Layout& layout, const LineTraces& traces,
                                const std::vector<PhraseSite>& sites)
{
    PhraseMeasures measures;
    const Claims claims(request, layout, traces);
    for (const PhraseSite& site : sites) {
        const int relations = relationsOf(site, layout);
        measures.asked += relations;
        const std::optional<WrittenPhrase> written = writtenAt(site, request, layout);
        if (!written)
            continue;
        ++(written->keyNumber > 0 ? measures.inKey : measures.onLine);
        measures.bundled += relations - 1;
        if (sites.size() <= kMostPhrases)
            measures.misleading += claims.isMisleading(written->plate, site.lines);
    }
    return measures;
}

}  // namespace conspectus
