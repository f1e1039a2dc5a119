#include "app/publish/pdf/true_letters.h"

#include "app/paint/map_font.h"

#include <QRawFont>

#include <set>

namespace conspectus {

namespace {

constexpr char16_t kFirstRadical = 0x2E80, kLastRadical = 0x2FD5;
constexpr char16_t kFirstIdeograph = 0x3400, kLastIdeograph = 0x9FFF;

bool isIdeograph(QChar c) { return c.unicode() >= kFirstIdeograph && c.unicode() <= kLastIdeograph; }

/// Each once, in their order.
QString ideographsOf(const QString& text)
{
    std::set<char16_t> used;
    for (QChar c : text)
        if (isIdeograph(c))
            used.insert(c.unicode());
    return QString::fromStdU16String(std::u16string(used.begin(), used.end()));
}

QString radicals()
{
    QString all;
    for (char16_t c = kFirstRadical; c <= kLastRadical; ++c)
        all += QChar(c);
    return all;
}

}  // namespace

TrueLetters trueLettersOf(const Picture& picture)
{
    QString text;
    const auto collect = [&](const MeasuredText& part) {
        text += part.lines.join(u' ');
    };
    for (const PictureConcept& shown : picture.concepts)
        collect(shown.label);
    for (const PictureRelation& relation : picture.relations)
        collect(relation.phrase);
    for (const PictureBlock& block : picture.blocks)
        collect(block.phrase);
    for (const PictureKeyEntry& entry : picture.key)
        collect(entry.phrase);
    return trueLettersOf(text);
}

TrueLetters trueLettersOf(const QString& text)
{
    TrueLetters letters;
    const QString ideographs = ideographsOf(text);
    if (ideographs.isEmpty())
        return letters;
    const QRawFont font = QRawFont::fromFont(labelFont(0, ideographs), QFontDatabase::SimplifiedChinese);
    std::map<quint32, char16_t> byGlyph;
    const QString forms = radicals();
    const auto formGlyphs = font.glyphIndexesForString(forms);
    for (qsizetype i = 0; i < std::min(forms.size(), formGlyphs.size()); ++i)
        if (formGlyphs[i] != 0)
            byGlyph[formGlyphs[i]] = forms[i].unicode();
    const auto glyphs = font.glyphIndexesForString(ideographs);
    for (qsizetype i = 0; i < std::min(ideographs.size(), glyphs.size()); ++i)
        if (const auto form = byGlyph.find(glyphs[i]); form != byGlyph.end())
            letters[form->second] = ideographs[i].unicode();
    return letters;
}

}  // namespace conspectus
