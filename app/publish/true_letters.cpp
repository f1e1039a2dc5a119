#include "app/publish/true_letters.h"

#include "app/paint/map_font.h"

#include <QRawFont>

#include <set>

namespace conspectus {

namespace {

constexpr char16_t kFirstRadical = 0x2E80, kLastRadical = 0x2FD5;
constexpr char16_t kFirstIdeograph = 0x3400, kLastIdeograph = 0x9FFF;

QString ideographsOf(const Picture& picture)
{
    std::set<char16_t> used;
    const auto collect = [&](const MeasuredText& text) {
        for (const QString& line : text.lines)
            for (QChar c : line)
                if (c.unicode() >= kFirstIdeograph && c.unicode() <= kLastIdeograph)
                    used.insert(c.unicode());
    };
    for (const PictureConcept& shown : picture.concepts)
        collect(shown.label);
    for (const PictureRelation& relation : picture.relations)
        collect(relation.phrase);
    for (const PictureBlock& block : picture.blocks)
        collect(block.phrase);
    const std::u16string all(used.begin(), used.end());
    return QString::fromStdU16String(all);
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
    TrueLetters letters;
    const QString ideographs = ideographsOf(picture);
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
