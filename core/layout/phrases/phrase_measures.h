// phrase_measures.h: whether every relation says its phrase, and none that of another.
#pragma once
#include "core/layout/geometry/line_traces.h"
#include "core/layout/phrases/phrase_sites.h"

namespace conspectus {

/// Of the relations whose line is drawn and which have a phrase. Where none is missing, asked = onLine + inKey +
/// bundled.
struct PhraseMeasures {
    int asked = 0;
    int onLine = 0;  // that are written on their line
    int inKey = 0;  // that are a number on their line, which a key explains
    int bundled = 0;  // that a phrase or number speaks for which is counted already: on a shared trunk, of a block
    int misleading = 0;  // plates that seem to belong to another line; see Claims

    int missing() const { return asked - onLine - inKey - bundled; }
};

/// Judges whether a plate can be taken for that of a line that it does not speak for. It can if another line runs
/// through it or passes its centre closer than kLeastToOther; or is nearer to its centre than kClearlyNearer times the
/// distance to its own line; or if that is further than kFarthestFromOwn. Lines of the same kind that share the trunk
/// on which it stands say the same, so they do not count as others.
class Claims {
public:
    static constexpr double kClearlyNearer = 1.5;
    static constexpr double kLeastToOther = 4;
    static constexpr double kFarthestFromOwn = 30;

    Claims(const LayoutRequest& request, const Layout& layout, const LineTraces& traces);

    /// `lines`: of its site.
    bool isMisleading(const Rect& plate, const std::vector<int>& lines) const;
    /// How many pieces of other lines run through the plate.
    int linesThrough(const Rect& plate, const std::vector<int>& lines) const;

    /// Pieces of lines looked at so far.
    std::size_t effort() const { return m_effort; }

private:
    double distanceToOwn(Point centre, const std::vector<int>& lines) const;
    bool saysTheSame(int line, const std::vector<int>& lines) const;

    const LayoutRequest& m_request;
    const Layout& m_layout;
    const LineTraces& m_traces;
    std::vector<int> m_edgeLines, m_blockLines;  // indices into the traces; -1: not drawn
    mutable std::size_t m_effort = 0;
};

PhraseMeasures phraseMeasuresOf(const LayoutRequest& request, const Layout& layout, const LineTraces& traces,
                                const std::vector<PhraseSite>& sites);

}  // namespace conspectus
