// text_width.h: how wide text is in one font, fast. Latin text is a sum of advances and kerning pairs, each asked of
// the shaper once; everything else is shaped, word by word, and remembered.
#pragma once
#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <vector>

namespace conspectus {

/// GUI thread only. Exact: never narrower than what is drawn, because ligatures are off (see mapFont) and kerning of
/// Latin text depends on neighbours alone.
class TextWidth {
public:
    explicit TextWidth(const QFont& font);

    /// True if every character is in the table: Latin letters, digits and common punctuation.
    static bool isTabled(QStringView text);

    /// Where each character of a tabled text starts, and at the end where the last one ends.
    std::vector<double> positions(QStringView text);

    /// Of any text on one line.
    double width(const QString& text);

    const QFontMetricsF& metrics() const { return m_metrics; }

private:
    double advance(int glyph);
    double kerning(int left, int right);

    QFontMetricsF m_metrics;
    std::vector<float> m_advances;
    std::vector<float> m_kerning;
    QHash<QString, double> m_shaped;
};

}  // namespace conspectus
