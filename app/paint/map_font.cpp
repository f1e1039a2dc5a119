#include "app/paint/map_font.h"

#include "app/paint/until_application_ends.h"

#include <QDirIterator>
#include <QFontDatabase>

#include <map>
#include <tuple>

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

QFont makeFont(double px, int weight, bool italic, QChar::Script script)
{
    QFont font;
    font.setFamilies(familiesFor(script));
    font.setPixelSize(qRound(px));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);  // coloured fringes would be burnt into exported pictures
    // 100 % changes no advance, but any explicit spacing switches ligatures off: "fi" then stays two letters, both in
    // the text that people copy out of a PDF and for the advances of single letters to add up.
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    return font;
}

struct Fonts {
    std::map<std::tuple<int, int, bool, QChar::Script>, QFont> made;
};

const QFont& sharedFont(double px, int weight, bool italic, QChar::Script script)
{
    auto& made = untilApplicationEnds<Fonts>().made;
    const auto [place, isNew] = made.try_emplace({qRound(px), weight, italic, script});
    if (isNew)
        place->second = makeFont(px, weight, italic, script);
    return place->second;
}

bool isLikeLatin(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

/// An installed family for a script whose letters only OpenType tables can put together: Qt warns of every family that
/// it asks for those in vain, so the right one must be the first. Empty for other scripts.
QString familyForShaping(QChar::Script script)
{
    using Database = QFontDatabase;
    static constexpr std::pair<QChar::Script, Database::WritingSystem> kShaped[] = {
        {QChar::Script_Syriac, Database::Syriac},         {QChar::Script_Thaana, Database::Thaana},
        {QChar::Script_Devanagari, Database::Devanagari}, {QChar::Script_Bengali, Database::Bengali},
        {QChar::Script_Gurmukhi, Database::Gurmukhi},     {QChar::Script_Gujarati, Database::Gujarati},
        {QChar::Script_Oriya, Database::Oriya},           {QChar::Script_Tamil, Database::Tamil},
        {QChar::Script_Telugu, Database::Telugu},         {QChar::Script_Kannada, Database::Kannada},
        {QChar::Script_Malayalam, Database::Malayalam},   {QChar::Script_Sinhala, Database::Sinhala},
        {QChar::Script_Khmer, Database::Khmer},           {QChar::Script_Nko, Database::Nko}};
    const auto found =
        std::find_if(std::begin(kShaped), std::end(kShaped), [&](const auto& each) { return each.first == script; });
    const QStringList able = found == std::end(kShaped) ? QStringList() : Database::families(found->second);
    const QStringList sans = able.filter(QStringLiteral("Noto Sans"));
    return !sans.isEmpty() ? sans.front() : able.value(0);
}

}  // namespace

QString mapFontFamily()
{
    static const QString family = loadBundledFonts();
    return family;
}

QStringList familiesFor(QChar::Script script)
{
    QStringList families{mapFontFamily(), QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                         QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Hebrew")};
    if (script == QChar::Script_Han)
        families.move(2, 0);
    else if (const QString own = familyForShaping(script); !own.isEmpty())
        families.prepend(own);
    return families;
}

QFont mapFont(double px, int weight, bool italic) { return sharedFont(px, weight, italic, QChar::Script_Latin); }

const QFont& labelFont(int level, QStringView text)
{
    const LevelStyle& style = themes().front().level(level);
    return sharedFont(style.fontPx, style.weight, false, scriptOf(text));
}

const QFont& phraseFont(QStringView text)
{
    const QChar::Script script = scriptOf(text);
    return sharedFont(kPhrasePx, QFont::Normal, script == QChar::Script_Latin, script);
}

const QFont& badgeFont() { return sharedFont(kBadgePx, QFont::DemiBold, false, QChar::Script_Latin); }

QChar::Script scriptOf(QStringView text)
{
    QChar::Script script = QChar::Script_Latin;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x250)  // Latin, which nearly every text is all of
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isCjk(c))
            return QChar::Script_Han;
        if (script == QChar::Script_Latin && !isLikeLatin(QChar::script(c)))
            script = QChar::script(c);
    }
    return script;
}

bool isCjk(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
        (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace conspectus
