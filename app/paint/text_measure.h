// text_measure.h: labels broken into balanced lines and measured, with the metrics that painting and exports use.
#pragma once
#include "core/base/geometry.h"

#include <QFont>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace conspectus {

enum class TextAlign : std::uint8_t { Centre, Left, Right };

/// A label ready to be drawn: its lines, and the size of the block of lines without padding.
struct MeasuredText {
    QStringList lines;
    QFont font;
    Size size;
    double lineHeight = 0;
    double ascent = 0;
    bool isRightToLeft = false;  // by the first strong character
    TextAlign align = TextAlign::Centre;  // of the lines in their area
};

/// A font of the map's family at `px` em, unhinted, so that widths scale exactly.
QFont mapFont(double px, int weight, bool italic = false);

/// Breaks at spaces (and between CJK characters) into the fewest lines of at most `maxWidth` px, then balances them. A
/// single word that is wider is broken. At most `maxLines` lines; what is beyond ends in an ellipsis. Cached.
MeasuredText measureText(const QString& text, const QFont& font, double maxWidth, int maxLines = 6);

/// Width of what measureText() keeps on one line as long as it can: the widest word.
double widestWord(const QString& text, const QFont& font);

}  // namespace conspectus
