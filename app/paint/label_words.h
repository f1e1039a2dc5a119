// label_words.h: a label cut into the pieces that stay together on a line.
#pragma once
#include <QString>

#include <vector>

namespace conspectus {

/// Characters of a label that are looked at: far more than any block of lines holds.
inline constexpr qsizetype kLongestLabel = 1000;

/// White space single, control characters gone, the author's line breaks as '\n', cut at kLongestLabel.
QString cleanedLabel(const QString& text);

/// A stretch of a paragraph, without the white space after it.
struct Word {
    qsizetype start = 0;
    qsizetype length = 0;
    bool hasSpaceAfter = false;
};

/// The pieces of a paragraph by the line breaking of Unicode (UAX #14).
std::vector<Word> wordsOf(const QString& paragraph);

/// The same for Latin text, without the tables of the standard: after spaces, and between letters after hyphens, dashes
/// and slashes.
std::vector<Word> latinWordsOf(const QString& paragraph);

}  // namespace conspectus
