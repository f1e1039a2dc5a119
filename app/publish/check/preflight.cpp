#include "app/publish/check/preflight.h"

#include "app/publish/check/check_list.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

using Check = void (*)(const Inspected&, Findings&);

constexpr Check kChecksOfLooks[] = {checkType,  checkLines,    checkContrast, checkKindsOfLine,
                                    checkFills, checkOverlaps, checkPhrases,  checkPage};
constexpr Check kChecksOfWords[] = {checkGlyphs, checkLabels, checkWords};

/// What is beyond the first ones of a kind becomes one finding.
Findings bounded(Findings all)
{
    Findings kept;
    std::map<FindingKind, std::vector<Finding*>> ofKind;
    for (Finding& each : all)
        ofKind[each.kind].push_back(&each);
    for (auto& [kind, some] : ofKind) {
        const std::size_t most = some.size() > kMostFindingsOfAKind ? kMostFindingsOfAKind - 1 : some.size();
        for (std::size_t i = 0; i < most; ++i)
            kept.push_back(std::move(*some[i]));
        if (most == some.size())
            continue;
        Finding rest{kind, false, {}, {}, some[most]->mend};
        for (std::size_t i = most; i < some.size(); ++i) {
            rest.isSerious = rest.isSerious || some[i]->isSerious;
            rest.places.insert(rest.places.end(), some[i]->places.begin(), some[i]->places.end());
        }
        rest.sentence = QCoreApplication::translate("Picture", "And %n more of that kind.", nullptr,
                                                    static_cast<int>(some.size() - most));
        kept.push_back(std::move(rest));
    }
    return kept;
}

}  // namespace

QString titleOf(FindingKind kind)
{
    static constexpr const char* kTitles[] = {
        QT_TRANSLATE_NOOP("Picture", "Small type"),
        QT_TRANSLATE_NOOP("Picture", "Thin lines"),
        QT_TRANSLATE_NOOP("Picture", "Low contrast"),
        QT_TRANSLATE_NOOP("Picture", "Alike in grey"),
        QT_TRANSLATE_NOOP("Picture", "Alike to colour-blind readers"),
        QT_TRANSLATE_NOOP("Picture", "Missing characters"),
        QT_TRANSLATE_NOOP("Picture", "Text that overlaps"),
        QT_TRANSLATE_NOOP("Picture", "Text that is cut off"),
        QT_TRANSLATE_NOOP("Picture", "Empty labels"),
        QT_TRANSLATE_NOOP("Picture", "Low resolution"),
        QT_TRANSLATE_NOOP("Picture", "Too large"),
        QT_TRANSLATE_NOOP("Picture", "Folded away"),
        QT_TRANSLATE_NOOP("Picture", "No alternative text"),
        QT_TRANSLATE_NOOP("Picture", "Length of the alternative text"),
        QT_TRANSLATE_NOOP("Picture", "A background that is not white"),
        QT_TRANSLATE_NOOP("Picture", "Missing linking phrases"),
        QT_TRANSLATE_NOOP("Picture", "Misleading linking phrases"),
        QT_TRANSLATE_NOOP("Picture", "Linking phrases in the key"),
        QT_TRANSLATE_NOOP("Picture", "Hidden lines"),
        QT_TRANSLATE_NOOP("Picture", "Lines that run into each other"),
    };
    return QCoreApplication::translate("Picture", kTitles[static_cast<std::size_t>(kind)]);
}

QString titleOf(Mend mend)
{
    static constexpr const char* kTitles[] = {
        "",
        QT_TRANSLATE_NOOP("Picture", "Enlarge the type"),
        QT_TRANSLATE_NOOP("Picture", "Widen the lines"),
        QT_TRANSLATE_NOOP("Picture", "Choose another theme"),
        QT_TRANSLATE_NOOP("Picture", "Give each kind of relation a line of its own"),
        QT_TRANSLATE_NOOP("Picture", "Choose another font"),
        QT_TRANSLATE_NOOP("Picture", "Lay out again"),
        QT_TRANSLATE_NOOP("Picture", "Give labels more room"),
        QT_TRANSLATE_NOOP("Picture", "Write the label"),
        QT_TRANSLATE_NOOP("Picture", "Raise the resolution"),
        QT_TRANSLATE_NOOP("Picture", "Make the figure smaller"),
        QT_TRANSLATE_NOOP("Picture", "Unfold all"),
        QT_TRANSLATE_NOOP("Picture", "Write it from the map"),
    };
    return mend == Mend::None ? QString()
                              : QCoreApplication::translate("Picture", kTitles[static_cast<std::size_t>(mend)]);
}

std::vector<Finding> preflight(const ConceptMap& map, const Picture& picture, const ExportOptions& options,
                               const FigureLimits& limits, const PictureFormat* format)
{
    const Drawing drawing = drawingOf(map, picture, options);
    const Inspected figure{map, picture, drawing, options, limits, format};
    Findings findings;
    if (!format || format->kind != FormatKind::Text)
        for (const Check check : kChecksOfLooks)
            check(figure, findings);
    for (const Check check : kChecksOfWords)
        check(figure, findings);
    findings = bounded(std::move(findings));
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return std::pair(!a.isSerious, a.kind) < std::pair(!b.isSerious, b.kind);
    });
    return findings;
}

bool isPrintable(const std::vector<Finding>& findings) { return std::ranges::none_of(findings, &Finding::isSerious); }

}  // namespace conspectus
