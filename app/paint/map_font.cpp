#include "app/paint/map_font.h"

#include <QDirIterator>
#include <QFontDatabase>

// The fonts are resources of a static library: this names them to the linker. The macro refuses to be in a namespace.
static void initFontResources() { Q_INIT_RESOURCE(fonts); }

namespace conspectus {

namespace {

QString loadBundledFonts()
{
    initFontResources();
    for (QDirIterator files(QStringLiteral(":/fonts"), {QStringLiteral("*.ttf")}, QDir::Files); files.hasNext();)
        QFontDatabase::addApplicationFont(files.next());
    return QStringLiteral("Lato");
}

}  // namespace

QString mapFontFamily()
{
    static const QString family = loadBundledFonts();
    return family;
}

QStringList fallbackFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans Arabic"),
            QStringLiteral("Noto Sans Hebrew")};
}

QFont mapFont(double px, int weight, bool italic)
{
    QFont font;
    font.setFamilies(QStringList(mapFontFamily()) + fallbackFamilies());
    font.setPixelSize(qRound(px));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // 100 % changes no advance, but any explicit spacing switches ligatures off: "fi" then stays two letters, both in
    // the text that people copy out of a PDF and for the advances of single letters to add up.
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    return font;
}

QFont labelFont(int level)
{
    const LevelStyle& style = themes().front().level(level);
    return mapFont(style.fontPx, style.weight);
}

QFont badgeFont() { return mapFont(kBadgePx, QFont::DemiBold); }

QFont phraseFont(const QString& phrase)
{
    const auto letters = phrase.toUcs4();
    const bool isItalic = std::all_of(letters.begin(), letters.end(), [](uint c) { return hasItalics(c); });
    return mapFont(kPhrasePx, QFont::Normal, isItalic);
}

bool isCjk(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
        (c >= 0x20000 && c <= 0x3FFFF);
}

bool hasItalics(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Common:
    case QChar::Script_Inherited:
        return !isCjk(c);
    default:
        return false;
    }
}

}  // namespace conspectus
