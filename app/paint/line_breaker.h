// line_breaker.h: where to break a row of words so that the block is short and even. Numbers only.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace conspectus {

/// What stays together: a word, an ideograph, or the part of a word up to its hyphen.
struct Piece {
    double width = 0;
    double space = 0;  // to the next piece, when both stand on one line
    bool isWord = true;  // false: the next piece belongs to the same word, so a break after this one is second best
};

/// The index of the first piece of each line: the fewest lines no wider than `maxWidth` (a single wider piece has a
/// line of its own), and among those the most even ones.
///
/// Least squares after Knuth and Plass ("Breaking paragraphs into lines", 1981), without stretching: with the number of
/// lines given, their squared widths sum up to the least when they are equal. O(pieces x pieces on a line).
std::vector<std::size_t> balancedLines(std::span<const Piece> pieces, double maxWidth);

/// The same without evening out: each line takes what fits. For text that is cut off anyway.
std::vector<std::size_t> filledLines(std::span<const Piece> pieces, double maxWidth);

}  // namespace conspectus
