// Lines and borders that a press loses, by their width.
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace conspectus {

namespace {

using ByWidth = std::map<double, Group>;

/// A border in the colour of what it surrounds is none.
bool hasBorder(const DrawnShape& shape)
{
    return shape.border.isValid() && shape.borderWidth > 0 && shape.border != shape.fill;
}

void report(const Inspected& figure, const QString& sentence, ByWidth& byWidth, Findings& findings)
{
    for (auto& [points, group] : byWidth)
        findings.push_back(
            {FindingKind::ThinLine, true,
             sentence.arg(shortNumber(points, 2), shortNumber(figure.limits.thinnestLine, 2), group.named()),
             std::move(group.places), Mend::WidenLines});
}

}  // namespace

void checkLines(const Inspected& figure, Findings& findings)
{
    const double scale = pointsPerPx(figure);
    const auto inPoints = [&](double width) {
        return std::round(width * scale * 100) / 100;
    };
    ByWidth lines, borders;
    for (const DrawnPart& part : figure.drawing.parts) {
        for (const DrawnLine& line : part.lines)
            if (inPoints(line.width) < figure.limits.thinnestLine && part.kind != DrawnPart::Kind::Sample)
                lines[inPoints(line.width)].add(placeOf(figure, part, boundsOf(line.curve)), sentenceOf(figure, part));
        for (const DrawnShape& shape : part.shapes)
            if (hasBorder(shape) && inPoints(shape.borderWidth) < figure.limits.thinnestLine)
                borders[inPoints(shape.borderWidth)].add(
                    placeOf(figure, part, shape.box),
                    part.kind == DrawnPart::Kind::Concept ? part.title : sentenceOf(figure, part));
    }
    report(figure, QCoreApplication::translate("Picture", "Lines of %1 pt are thinner than the %2 pt asked for: %3."),
           lines, findings);
    report(figure, QCoreApplication::translate("Picture", "Borders of %1 pt are thinner than the %2 pt asked for: %3."),
           borders, findings);
}

}  // namespace conspectus
