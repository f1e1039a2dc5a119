#include "app/paint/map_font.h"

#include "app/paint/until_application_ends.h"

#include <QDirIterator>
#include <QFontDatabase>

#include <algorithm>
#include <map>
#include <tuple>

// The fonts are resources of a static library: this names them to the linker. The macro refuses to be in a namespace.
static void initFontResources() { Q_INIT_RESOURCE(fonts); }

namespace conspectus {

namespace {

/// Loads a family that comes with the program.
void loadFamily(const QString& family)
{
    initFontResources();
    const QString files = QString(family).remove(u' ') + QStringLiteral("-*.ttf");
    for (QDirIterator file(QStringLiteral(":/fonts"), {files}, QDir::Files); file.hasNext();)
        QFontDatabase::addApplicationFont(file.next());
}

/// The same, once in the life of the application.
void needFamily(const QString& family)
{
    struct Loaded {
        QStringList families;
    };
    QStringList& loaded = untilApplicationEnds<Loaded>().families;
    if (loaded.contains(family) || !std::ranges::count(bundledFamilies(), family))
        return;
    loaded.append(family);
    loadFamily(family);
}

QFont makeFont(const QString& family, double px, int weight, bool italic, QChar::Script script)
{
    QFont font;
    font.setFamilies(familiesFor(script, family));
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
    std::map<std::tuple<QString, int, int, bool, QChar::Script>, QFont> made;
};

const QFont& sharedFont(const QString& family, double px, int weight, bool italic, QChar::Script script)
{
    auto& made = untilApplicationEnds<Fonts>().made;
    const auto [place, isNew] = made.try_emplace({family, qRound(px), weight, italic, script});
    if (isNew)
        place->second = makeFont(family, px, weight, italic, script);
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
    static const QString family = QStringLiteral("Lato");
    needFamily(family);
    return family;
}

std::span<const QString> bundledFamilies()
{
    static const QString all[] = {QStringLiteral("Lato"), QStringLiteral("Liberation Sans"),
                                  QStringLiteral("Liberation Serif")};
    return all;
}

bool isSerif(const QString& family)
{
    return (family.contains(QStringLiteral("Serif")) && !family.contains(QStringLiteral("Sans"))) ||
        family.startsWith(QStringLiteral("Times"));
}

QStringList familiesFor(QChar::Script script, const QString& first)
{
    needFamily(first);
    const QString kind = isSerif(first) ? QStringLiteral("Serif") : QStringLiteral("Sans");
    QStringList families{first, QStringLiteral("Noto %1").arg(kind), QStringLiteral("Noto %1 CJK SC").arg(kind)};
    if (isSerif(first))
        families.append({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Naskh Arabic")});
    families.append({QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto %1 Hebrew").arg(kind)});
    if (script == QChar::Script_Han)
        families.move(2, 0);
    else if (const QString own = familyForShaping(script); !own.isEmpty())
        families.prepend(own);
    return families;
}

QFont mapFont(double px, int weight, bool italic)
{
    return sharedFont(mapFontFamily(), px, weight, italic, QChar::Script_Latin);
}

const QFont& labelFont(int level, QStringView text, const TypeStyle& type)
{
    const LevelType& style = type.level(level);
    return sharedFont(type.family, style.px, style.weight, false, scriptOf(text));
}

const QFont& phraseFont(QStringView text, const TypeStyle& type)
{
    const QChar::Script script = scriptOf(text);
    return sharedFont(type.family, type.phrasePx, QFont::Normal, type.isPhraseItalic && script == QChar::Script_Latin,
                      script);
}

const QFont& noteFont(QStringView text, const TypeStyle& type, int weight)
{
    return sharedFont(type.family, type.plainPx(), weight, false, scriptOf(text));
}

const QFont& badgeFont() { return sharedFont(mapFontFamily(), kBadgePx, QFont::DemiBold, false, QChar::Script_Latin); }

const QFont& numberFont(const TypeStyle& type)
{
    return sharedFont(type.family, type.phrasePx, QFont::DemiBold, false, QChar::Script_Latin);
}

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
