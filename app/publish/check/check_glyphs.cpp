// Characters that no installed font can show, and that would come out as empty boxes. Each character of each font is
// shaped once, with all the fonts that stand in for the first.
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QHash>
#include <QTextLayout>

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

/// Steers others and is never seen itself: joiners, marks of direction, selectors of variants.
bool isSilent(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format:
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return true;
    default:
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF) || c == 0x034F || c == 0x115F ||
            c == 0x1160 || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || c == 0x3164 || c == 0xFFA0;
    }
}

bool isShown(char32_t c, const QFont& font)
{
    QTextLayout layout(QString::fromUcs4(&c, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() &&
        std::ranges::all_of(runs, [](const QGlyphRun& run) { return !run.glyphIndexes().contains(0); });
}

class Glyphs {
public:
    bool has(char32_t c, const QFont& font)
    {
        auto& known = m_known[font.families().join(u',') + (font.italic() ? u'i' : u' ')];
        const auto found = known.constFind(c);
        return found != known.constEnd() ? *found : *known.insert(c, isSilent(c) || isShown(c, font));
    }

private:
    std::map<QString, QHash<char32_t, bool>> m_known;
};

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
