// Type that is too small to be read in print, by its size.
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace conspectus {

void checkType(const Inspected& figure, Findings& findings)
{
    std::map<double, Group> bySize;
    for (const DrawnPart& part : figure.drawing.parts)
        for (const DrawnText& text : part.texts) {
            const double points = std::round(text.text.font.pixelSize() * pointsPerPx(figure) * 100) / 100;
            if (points < figure.limits.leastType)
                bySize[points].add(placeOf(figure, part, lettersOf(text)), wordsOf(text));
        }
    for (auto& [points, group] : bySize)
        findings.push_back(
            {FindingKind::SmallType, true,
             QCoreApplication::translate("Picture", "Type of %1 pt is smaller than the %2 pt asked for: %3.")
                 .arg(shortNumber(points, 2), shortNumber(figure.limits.leastType, 2), group.named()),
             std::move(group.places), Mend::EnlargeType});
}

}  // namespace conspectus
