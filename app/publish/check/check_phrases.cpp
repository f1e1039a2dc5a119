// Whether every line says its phrase, none seems to say that of another, and all can be followed.
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

/// Where numbers stand for phrases.
std::vector<FindingPlace> numberedPlaces(const Inspected& figure)
{
    std::vector<FindingPlace> places;
    for (const DrawnPart& part : figure.drawing.parts)
        if (part.kind == DrawnPart::Kind::Phrase && part.classes == "phrase number")
            places.push_back(placeOf(figure, part, part.shapes.front().box));
    return places;
}

void report(FindingKind kind, bool isSerious, const char* one, const char* many, int count, Mend mend,
            Findings& findings)
{
    if (count > 0)
        findings.push_back({kind, isSerious, counted(one, many, static_cast<std::size_t>(count)), {}, mend});
}

}  // namespace

void checkPhrases(const Inspected& figure, Findings& findings)
{
    if (!figure.picture.measures)
        return;
    const LayoutMeasures& measures = *figure.picture.measures;
    report(FindingKind::MissingPhrase, true,
           QT_TRANSLATE_NOOP("Picture", "1 line is drawn without its linking phrase."),
           QT_TRANSLATE_N_NOOP("Picture", "%n lines are drawn without their linking phrases."),
           measures.phrases.missing(), Mend::LayOutAgain, findings);
    report(FindingKind::MisleadingPhrase, true,
           QT_TRANSLATE_NOOP("Picture", "1 linking phrase could be taken for that of another line."),
           QT_TRANSLATE_N_NOOP("Picture", "%n linking phrases could be taken for those of other lines."),
           measures.phrases.misleading, Mend::LayOutAgain, findings);
    report(FindingKind::HiddenLine, true,
           QT_TRANSLATE_NOOP("Picture", "1 line runs behind a concept that is not at its ends."),
           QT_TRANSLATE_N_NOOP("Picture", "%n lines run behind concepts that are not at their ends."),
           measures.hiddenLines, Mend::LayOutAgain, findings);
    report(
        FindingKind::MergedLines, false,
        QT_TRANSLATE_NOOP("Picture", "1 pair of relations between the same two concepts can hardly be told apart."),
        QT_TRANSLATE_N_NOOP("Picture", "%n pairs of relations between the same two concepts can hardly be told apart."),
        std::max(measures.mergedEnds, measures.meltedLanes), Mend::LayOutAgain, findings);
    const std::size_t before = findings.size();
    report(FindingKind::PhraseInKey, false,
           QT_TRANSLATE_NOOP("Picture", "1 linking phrase has no room on its line: it stands in the key, as a number."),
           QT_TRANSLATE_N_NOOP("Picture",
                               "%n linking phrases have no room on their lines: they stand in the key, as numbers."),
           measures.phrases.inKey, Mend::WidenLabels, findings);
    if (findings.size() > before)
        findings.back().places = numberedPlaces(figure);
}

}  // namespace conspectus
