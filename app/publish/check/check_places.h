// check_places.h: where in a drawing something is, and what it is called in a sentence.
#pragma once
#include "app/publish/check/check_list.h"

namespace conspectus {

inline constexpr double kPointsPerPx = 72.0 / 96;

/// How many points a px of the picture is in print.
inline double pointsPerPx(const Inspected& figure) { return figure.drawing.placement.scale * kPointsPerPx; }

/// Where the letters are: the block of lines, without the space that the area has around it.
Rect lettersOf(const DrawnText& text);
/// All lines as one.
QString wordsOf(const DrawnText& text);

FindingPlace placeOf(const Inspected& figure, const DrawnPart& part, const Rect& area);

/// "hard power — is the basis of → soft power", of a line.
QString sentenceOf(const Inspected& figure, const DrawnPart& part);

/// Everything that has the same fault: its places and the names of the first of them.
struct Group {
    std::vector<FindingPlace> places;
    QStringList names;

    void add(const FindingPlace& place, const QString& name);
    /// “a”, “b”, “c” and 10 more
    QString named() const;
};

}  // namespace conspectus
