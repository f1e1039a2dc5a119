// What does not fit the page, the limits of its size, the resolution of its pixels, and what it stands on.
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

constexpr double kPxPerInch = 96, kMmPerInch = 25.4;
constexpr double kSlack = 0.5;  // px, and mm

QString translated(const char* text) { return QCoreApplication::translate("Picture", text); }

void checkSize(const Inspected& figure, Findings& findings)
{
    const QSizeF size = figure.drawing.placement.page * (kMmPerInch / kPxPerInch), largest = figure.limits.largest;
    const bool isTooWide = largest.width() > 0 && size.width() > largest.width() + kSlack;
    const bool isTooHigh = largest.height() > 0 && size.height() > largest.height() + kSlack;
    if (isTooWide)
        findings.push_back({FindingKind::TooLarge,
                            true,
                            translated("The figure is %1 mm wide; there are %2 mm.")
                                .arg(shortNumber(size.width(), 1), shortNumber(largest.width(), 1)),
                            {},
                            Mend::ReduceSize});
    if (isTooHigh)
        findings.push_back({FindingKind::TooLarge,
                            true,
                            translated("The figure is %1 mm high; there are %2 mm.")
                                .arg(shortNumber(size.height(), 1), shortNumber(largest.height(), 1)),
                            {},
                            Mend::ReduceSize});
}

void checkResolution(const Inspected& figure, Findings& findings)
{
    const double resolution = figure.options.density * kPxPerInch;
    if (!figure.format || figure.format->kind != FormatKind::Pixels || resolution > figure.limits.leastResolution - 0.5)
        return;
    findings.push_back({FindingKind::LowResolution,
                        true,
                        translated("The picture has %1 pixels per inch, less than the %2 asked for.")
                            .arg(shortNumber(resolution, 0), shortNumber(figure.limits.leastResolution, 0)),
                        {},
                        Mend::RaiseResolution});
}

void checkGround(const Inspected& figure, Findings& findings)
{
    const std::optional<QColor>& canvas = figure.drawing.canvas;
    if (!figure.drawing.placement.isOnPaper || !canvas || *canvas == QColor(Qt::white))
        return;
    findings.push_back({FindingKind::TintedGround,
                        false,
                        translated("The background is not white (%1); a printer lays it down as ink, and on another "
                                   "page it stands out as a box.")
                            .arg(canvas->name()),
                        {},
                        Mend::ChangeTheme});
}

void checkEdges(const Inspected& figure, Findings& findings)
{
    const Placement& placement = figure.drawing.placement;
    const Rect page{0, 0, placement.page.width(), placement.page.height()};
    for (const DrawnPart& part : figure.drawing.parts)
        for (const DrawnText& text : part.texts) {
            const Rect letters = lettersOf(text);
            const Point corner = placement.offset + Point{letters.x, letters.y} * placement.scale;
            const Point end = placement.offset + Point{letters.right(), letters.bottom()} * placement.scale;
            const Rect room = page.grown(kSlack);
            if (room.contains(corner) && room.contains(end))
                continue;
            findings.push_back(
                {FindingKind::ClippedLabel,
                 true,
                 translated("%1 is beyond the edge of the page.").arg(enumeratedLabels({wordsOf(text)}, 1)),
                 {placeOf(figure, part, letters)},
                 Mend::ReduceSize});
        }
}

}  // namespace

void checkPage(const Inspected& figure, Findings& findings)
{
    checkSize(figure, findings);
    checkResolution(figure, findings);
    checkGround(figure, findings);
    checkEdges(figure, findings);
}

}  // namespace conspectus
