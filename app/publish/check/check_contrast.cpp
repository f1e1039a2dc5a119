// Text and lines that do not stand out from what is behind them.
#include "app/publish/check/check_background.h"
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"
#include "app/theme/contrast.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace conspectus {

namespace {

constexpr double kLargeType = 18, kLargeBoldType = 14;  // points (WCAG 2.2, "large scale")
constexpr double kShareForLargeType = 2.0 / 3;

struct Pair {
    double contrast = 21;
    QColor colour, behind;
};

/// By contrast, so that the worst comes first, and then by colours.
using Key = std::tuple<double, QRgb, QRgb, double>;
using ByPair = std::map<Key, Group>;

double limitOf(const Inspected& figure, const QFont& font)
{
    const double points = font.pixelSize() * pointsPerPx(figure);
    const bool isLarge = points >= kLargeType || (points >= kLargeBoldType && font.weight() >= QFont::Bold);
    return figure.limits.leastContrast * (isLarge ? kShareForLargeType : 1);
}

template <std::size_t count>
Pair worstOf(const QColor& colour, const Background& background, const std::array<Point, count>& points,
             std::size_t part, std::size_t number)
{
    Pair worst;
    for (Point point : points) {
        const QColor behind = background.behind(point, part, number);
        if (const double found = contrastRatio(colour, behind); found < worst.contrast)
            worst = {found, colour, behind};
    }
    return worst;
}

std::array<Point, 5> cornersAndMiddle(const Rect& box)
{
    return {box.centre(), Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.x, box.bottom()},
            Point{box.right(), box.bottom()}};
}

Key keyOf(const Pair& pair, double limit)
{
    return {std::floor(pair.contrast * 10) / 10, pair.colour.rgb(), pair.behind.rgb(), limit};
}

void report(FindingKind kind, bool isSerious, const QString& sentence, ByPair& byPair, Findings& findings)
{
    for (auto& [key, group] : byPair) {
        const auto& [contrast, colour, behind, limit] = key;
        findings.push_back({kind, isSerious,
                            sentence.arg(QColor(colour).name(), QColor(behind).name(), shortNumber(contrast, 1),
                                         shortNumber(limit, 1), group.named()),
                            std::move(group.places), Mend::ChangeTheme});
    }
}

}  // namespace

void checkContrast(const Inspected& figure, Findings& findings)
{
    const Background background(figure.drawing);
    ByPair texts, lines;
    for (std::size_t i = 0; i < figure.drawing.parts.size(); ++i) {
        const DrawnPart& part = figure.drawing.parts[i];
        for (std::size_t n = 0; n < part.texts.size(); ++n) {
            const DrawnText& text = part.texts[n];
            const double limit = limitOf(figure, text.text.font);
            const Pair worst = worstOf(text.colour, background, cornersAndMiddle(lettersOf(text)), i, n);
            if (worst.contrast < limit)
                texts[keyOf(worst, limit)].add(placeOf(figure, part, lettersOf(text)), wordsOf(text));
        }
        for (const DrawnLine& line : part.lines) {
            const double limit = figure.limits.leastLineContrast;
            const std::array<Point, 1> middle{line.curve[line.curve.size() / 2]};
            const Pair worst = worstOf(line.colour, background, middle, i, part.shapes.size());
            if (worst.contrast < limit && part.kind != DrawnPart::Kind::Sample)
                lines[keyOf(worst, limit)].add(placeOf(figure, part, boundsOf(line.curve)), sentenceOf(figure, part));
        }
    }
    report(FindingKind::LowContrast, true,
           QCoreApplication::translate("Picture",
                                       "Text in %1 on %2 has a contrast of %3:1, less than the %4:1 asked for: %5."),
           texts, findings);
    report(FindingKind::LowContrast, false,
           QCoreApplication::translate("Picture",
                                       "Lines in %1 on %2 have a contrast of %3:1, less than the %4:1 asked for: %5."),
           lines, findings);
}

}  // namespace conspectus
