#include "app/session/languages.h"

#include "core/model/map_info.h"

#include <QLocale>

#include <set>

namespace conspectus {

QStringList languagesOf(const ConceptMap& map)
{
    std::set<std::string> others;
    for (ConceptId id : map.concepts())
        for (const LocalizedText& label : map.find(id)->labels)
            others.insert(label.language);
    others.erase(map.info().language);

    QStringList all{QString::fromStdString(map.info().language)};
    for (const std::string& tag : others)
        all.append(QString::fromStdString(tag));
    return all;
}

QString languageName(const QString& tag)
{
    const QLocale locale(QString(tag).replace(QLatin1Char('-'), QLatin1Char('_')));
    if (locale.language() == QLocale::C || locale.nativeLanguageName().isEmpty())
        return tag;
    // "en" becomes American English in QLocale; the plain language is meant unless the tag names more.
    if (!tag.contains(QLatin1Char('-')) && locale.language() == QLocale::English)
        return QStringLiteral("English");
    return locale.nativeLanguageName();
}

QString englishNameOf(const QString& tag)
{
    const QLocale locale(QString(tag).replace(QLatin1Char('-'), QLatin1Char('_')));
    return locale.language() == QLocale::C ? QString() : QLocale::languageToString(locale.language());
}

}  // namespace conspectus
