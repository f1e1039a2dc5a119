// What is read out in place of the figure, and what the figure leaves out.
#include "app/publish/alternative_text.h"
#include "app/publish/check/check_list.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

void checkAlternative(const QString& alternative, Findings& findings)
{
    if (alternative.isEmpty()) {
        findings.push_back({FindingKind::NoAlternative,
                            false,
                            QCoreApplication::translate(
                                "Picture", "Nobody has written an alternative text; one is made from the map."),
                            {},
                            Mend::MakeAlternative});
        return;
    }
    const int words = countOfWords(alternative);
    if (words < kLeastWords || words > kMostWords)
        findings.push_back(
            {FindingKind::LongAlternative,
             false,
             QCoreApplication::translate("Picture", "The alternative text has %1 words; publishers ask for %2 to %3.")
                 .arg(words)
                 .arg(kLeastWords)
                 .arg(kMostWords),
             {},
             Mend::MakeAlternative});
}

}  // namespace

void checkWords(const Inspected& figure, Findings& findings)
{
    checkAlternative(figure.options.alternative.trimmed(), findings);
    if (figure.picture.hidden > 0)
        findings.push_back(
            {FindingKind::FoldedAway,
             false,
             counted(QT_TRANSLATE_NOOP("Picture", "1 concept is folded away and not in the figure."),
                     QT_TRANSLATE_N_NOOP("Picture", "%n concepts are folded away and not in the figure."),
                     figure.picture.hidden),
             {},
             Mend::Unfold});
}

}  // namespace conspectus
