// phrase_measures.h: whether every relation says its phrase, and none that of another.
#pragma once
#include "core/layout/line_traces.h"
#include "core/layout/measures.h"
#include "core/layout/phrase_sites.h"

namespace conspectus {

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
