// Characters that no installed font can show, and that come out as empty boxes.
#include "app/publish/check/check_places.h"
#include "app/publish/check/missing_letters.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

QString nameOf(char32_t c)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

void checkGlyphs(const Inspected& figure, Findings& findings)
{
    Glyphs glyphs;
    std::map<char32_t, Group> missing;
    for (const DrawnPart& part : figure.drawing.parts)
        for (const DrawnText& text : part.texts) {
            std::u32string letters = text.text.lines.join(QString()).toStdU32String();
            std::ranges::sort(letters);
            letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
            for (char32_t c : letters)
                if (!glyphs.has(c, text.text.font))
                    missing[c].add(placeOf(figure, part, lettersOf(text)), wordsOf(text));
        }
    for (auto& [c, group] : missing)
        findings.push_back({FindingKind::MissingGlyph, true,
                            QCoreApplication::translate("Picture", "No installed font has the character %1 of %2.")
                                .arg(nameOf(c), group.named()),
                            std::move(group.places), Mend::ChangeFont});
}

}  // namespace conspectus
