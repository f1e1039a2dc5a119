// Groups and style classes of concepts that nothing but colour tells apart. Levels are left out: place and size of type
// tell them.
#include "app/publish/check/check_places.h"
#include "app/publish/check/check_sight.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <map>

namespace conspectus {

namespace {

constexpr double kLeastDifference = 5;  // of areas that do not touch
constexpr std::size_t kMostFindings = 500;

struct FillLook {
    Shape shape = Shape::Rounded;
    SeenColours colours;
    FindingPlace place;
};

/// What a concept is coloured by besides its level; empty: nothing.
QString groupOf(const Theme& theme, const PictureConcept& shown)
{
    if (shown.group >= 0)
        return QCoreApplication::translate("Picture", "Group %1").arg(shown.group + 1);
    const auto own = theme.classes.find(shown.style);
    const bool isColoured =
        shown.shade < 0 && own != theme.classes.end() && (own->second.fill || own->second.border || own->second.text);
    return isColoured ? shown.style : QString();
}

std::map<QString, FillLook> looksIn(const Inspected& figure)
{
    const Theme& theme = figure.options.theme ? *figure.options.theme : themes().front();
    std::map<QString, FillLook> looks;
    for (const DrawnPart& part : figure.drawing.parts) {
        if (part.kind != DrawnPart::Kind::Concept || part.shapes.empty() || part.index < 0)
            continue;
        const PictureConcept& shown = figure.picture.concepts[static_cast<std::size_t>(part.index)];
        const QString group = groupOf(theme, shown);
        if (group.isEmpty() || looks.contains(group))
            continue;
        const DrawnShape& shape = part.shapes.front();
        const QColor border = shape.border.isValid() ? shape.border : shape.fill;
        const QColor text = part.texts.empty() ? border : part.texts.front().colour;
        looks.emplace(group,
                      FillLook{shape.shape, SeenColours({shape.fill, border, text}), placeOf(figure, part, shape.box)});
    }
    return looks;
}

}  // namespace

void checkFills(const Inspected& figure, Findings& findings)
{
    const std::map<QString, FillLook> looks = looksIn(figure);
    const std::size_t before = findings.size();
    for (auto one = looks.begin(); one != looks.end(); ++one)
        for (auto other = std::next(one); other != looks.end() && findings.size() - before < kMostFindings; ++other) {
            if (one->second.shape != other->second.shape)
                continue;
            const QString names = enumeratedLabels({one->first, other->first}, 2);
            const QString things = QCoreApplication::translate("Picture", "The concepts of %1").arg(names);
            reportConfusion({things, {one->second.place, other->second.place}, Mend::ChangeTheme, false},
                            one->second.colours, other->second.colours, kLeastDifference, findings);
        }
}

}  // namespace conspectus
