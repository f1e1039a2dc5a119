#include "app/publish/check/missing_letters.h"

#include "app/paint/map_font.h"
#include "app/publish/drawing.h"
#include "app/publish/wording.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostNamed = 5;

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

QString codeOf(char32_t c)
{
    return QStringLiteral("U+") + QStringLiteral("%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// What to install, as Debian and others call it.
QString remedyFor(const std::set<char32_t>& missing)
{
    if (std::ranges::any_of(missing, [](char32_t c) { return isCjk(c); }))
        return QCoreApplication::translate("Picture", "Install a font for Chinese, such as Noto Sans CJK.");
    return QCoreApplication::translate("Picture", "Install a font that has them, such as one of the Noto fonts.");
}

}  // namespace

bool Glyphs::has(char32_t c, const QFont& font)
{
    auto& known = m_known[font.families().join(u',') + (font.italic() ? u'i' : u' ')];
    const auto found = known.constFind(c);
    return found != known.constEnd() ? *found : *known.insert(c, isSilent(c) || isShown(c, font));
}

std::set<char32_t> missingLetters(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    Glyphs glyphs;
    std::set<char32_t> missing;
    for (const DrawnPart& part : drawingOf(map, picture, options).parts)
        for (const DrawnText& text : part.texts)
            for (const QString& line : text.text.lines)
                for (char32_t c : line.toStdU32String())
                    if (!glyphs.has(c, text.text.font))
                        missing.insert(c);
    return missing;
}

std::set<char32_t> missingLetters(const QString& text)
{
    Glyphs glyphs;
    std::set<char32_t> missing;
    for (char32_t c : text.toStdU32String())
        if (!glyphs.has(c, labelFont(0, text)))
            missing.insert(c);
    return missing;
}

QString sentenceOn(const std::set<char32_t>& missing)
{
    if (missing.empty())
        return {};
    QStringList named;
    for (char32_t c : missing)
        if (static_cast<std::size_t>(named.size()) < kMostNamed)
            named.append(QString::fromUcs4(&c, 1) + u' ' + codeOf(c));
    if (missing.size() > kMostNamed)
        named.append(QStringLiteral("\u2026"));
    return counted(QT_TRANSLATE_NOOP("Picture",
                                     "No font on this computer has 1 character of the picture (%1): an "
                                     "empty box stands in its place."),
                   QT_TRANSLATE_N_NOOP("Picture",
                                       "No font on this computer has %n characters of the picture (%1): "
                                       "empty boxes stand in their place."),
                   missing.size())
               .arg(named.join(QStringLiteral(", "))) +
        u' ' + remedyFor(missing);
}

}  // namespace conspectus
