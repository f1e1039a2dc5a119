#include "app/paint/line_breaker.h"

#include <algorithm>
#include <limits>

namespace conspectus {

namespace {

/// The best way to set the pieces before an index.
struct Best {
    std::size_t lines = std::numeric_limits<std::size_t>::max();
    double cost = 0;
    std::size_t lastLine = 0;

    bool isWorseThan(const Best& other) const { return lines != other.lines ? lines > other.lines : cost > other.cost; }
};

}  // namespace

std::vector<std::size_t> balancedLines(std::span<const Piece> pieces, double maxWidth)
{
    const double brokenWord = maxWidth * maxWidth / 8;
    std::vector<Best> best(pieces.size() + 1);
    best[0].lines = 0;
    for (std::size_t end = 1; end <= pieces.size(); ++end) {
        const bool breaksWord = end < pieces.size() && !pieces[end - 1].isWord;
        double width = pieces[end - 1].width;
        for (std::size_t start = end - 1;; --start) {
            const Best candidate{best[start].lines + 1,
                                 best[start].cost + width * width + (breaksWord ? brokenWord : 0), start};
            if (best[end].isWorseThan(candidate))
                best[end] = candidate;
            if (start == 0)
                break;
            width += pieces[start - 1].width + pieces[start - 1].space;
            if (width > maxWidth)
                break;
        }
    }
    std::vector<std::size_t> starts;
    for (std::size_t end = pieces.size(); end > 0; end = starts.back())
        starts.push_back(best[end].lastLine);
    std::reverse(starts.begin(), starts.end());
    return starts;
}

std::vector<std::size_t> filledLines(std::span<const Piece> pieces, double maxWidth)
{
    std::vector<std::size_t> starts;
    double width = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double joined = i == 0 ? 0 : width + pieces[i - 1].space + pieces[i].width;
        const bool startsLine = starts.empty() || joined > maxWidth;
        if (startsLine)
            starts.push_back(i);
        width = startsLine ? pieces[i].width : joined;
    }
    return starts;
}

}  // namespace conspectus
