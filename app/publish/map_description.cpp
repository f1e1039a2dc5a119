#include "app/publish/map_description.h"

#include "core/query/propositions.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

constexpr std::size_t kMostSentences = 400;

QString counted(const char* one, const char* many, std::size_t n)
{
    return n == 1 ? QCoreApplication::translate("Picture", one)
                  : QCoreApplication::translate("Picture", many, nullptr, static_cast<int>(n));
}

}  // namespace

QString sentencesOf(const ConceptMap& map, const Picture& picture, const std::vector<RelationId>& relations,
                    std::size_t most)
{
    const std::string language = picture.language.toStdString();
    QStringList sentences;
    for (std::size_t i = 0; i < relations.size() && i < most; ++i)
        sentences += QString::fromStdString(sentence(map, relations[i], language));
    if (relations.size() > most)
        sentences += counted(QT_TRANSLATE_NOOP("Picture", "and 1 more relation"),
                             QT_TRANSLATE_N_NOOP("Picture", "and %n more relations"), relations.size() - most);
    return sentences.join(u'\n');
}

QString descriptionOf(const ConceptMap& map, const Picture& picture, const QString& introduction)
{
    std::vector<RelationId> relations;
    for (const PictureRelation& shown : picture.relations)
        relations.insert(relations.end(), shown.relations.begin(), shown.relations.end());
    QStringList paragraphs{introduction.trimmed(), sentencesOf(map, picture, relations, kMostSentences)};
    if (picture.hidden > 0)
        paragraphs += counted(QT_TRANSLATE_NOOP("Picture", "1 concept is folded away."),
                              QT_TRANSLATE_N_NOOP("Picture", "%n concepts are folded away."), picture.hidden);
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

}  // namespace conspectus
