#include "app/publish/map_description.h"

#include "app/publish/wording.h"
#include "core/query/propositions.h"

#include <QCoreApplication>

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostRelations = 400;
constexpr std::size_t kMostAlone = 20;
constexpr int kWordsOfName = 40, kLettersOfName = 200;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString translated(const char* text) { return QCoreApplication::translate("Picture", text); }

QString howManyMore(std::size_t n)
{
    return counted(QT_TRANSLATE_NOOP("Picture", "and 1 more relation"),
                   QT_TRANSLATE_N_NOOP("Picture", "and %n more relations"), n);
}

/// Relations in the order in which they are told, each with the shown concept that it is told at.
class Account {
public:
    Account(const ConceptMap& map, const Picture& picture)
        : m_map(map), m_picture(picture), m_language(picture.language.toStdString())
    {
        for (const PictureRelation& shown : picture.relations)
            for (RelationId id : shown.relations)
                if (const Relation* relation = map.find(id))
                    sort(shown, *relation);
        const auto isEarlier = [](const Told& a, const Told& b) {
            return a.at < b.at;
        };
        std::ranges::stable_sort(m_down, isEarlier);
        std::ranges::stable_sort(m_across, isEarlier);
    }

    QStringList sentences()
    {
        QStringList all = told(m_down);
        const QStringList across = told(m_across);
        if (!all.isEmpty() && !across.isEmpty())
            all += translated("Across this hierarchy:");
        all += across;
        if (const std::size_t relations = m_down.size() + m_across.size(); relations > m_count)
            all += howManyMore(relations - m_count);
        if (const QStringList alone = withoutRelations(); !alone.isEmpty())
            all += translated("Without relations: %1.").arg(enumeratedLabels(alone, kMostAlone));
        return all;
    }

private:
    struct Told {
        int at = 0;  // index of a concept
        const Relation* relation = nullptr;
    };

    void sort(const PictureRelation& shown, const Relation& relation)
    {
        const RelationType* type = m_map.find(relation.type);
        const bool pointsUp = type && type->hierarchy == Hierarchy::FromIsNarrower;
        if (type && type->hierarchy != Hierarchy::None)
            m_down.push_back({pointsUp ? shown.to : shown.from, &relation});
        else
            m_across.push_back({shown.from, &relation});
    }

    /// What one concept says of several in the same words is one sentence.
    QStringList told(const std::vector<Told>& relations)
    {
        QStringList sentences;
        for (std::size_t i = 0; i < relations.size() && m_count < kMostRelations;) {
            const Relation& first = *relations[i].relation;
            const QString phrase = phraseOf(first);
            QStringList targets;
            for (; i < relations.size() && m_count < kMostRelations; ++i) {
                const Relation& next = *relations[i].relation;
                if (next.from != first.from || phraseOf(next) != phrase)
                    break;
                targets += nameOf(next.to);
                ++m_count;
            }
            sentences += phrase.isEmpty()
                ? translated("%1 is linked to %2.").arg(nameOf(first.from), enumerated(targets))
                : translated("%1 %2 %3.").arg(nameOf(first.from), phrase, enumerated(targets));
        }
        return sentences;
    }

    QStringList withoutRelations() const
    {
        std::vector<bool> isLinked(m_picture.concepts.size());
        for (const PictureRelation& shown : m_picture.relations)
            for (int end : {shown.from, shown.to})
                isLinked[static_cast<std::size_t>(end)] = true;
        QStringList names;
        for (std::size_t i = 0; i < isLinked.size(); ++i)
            if (const Concept* subject = isLinked[i] ? nullptr : m_map.find(m_picture.concepts[i].id))
                names += toQString(conspectus::nameOf(*subject, m_language));
        return names;
    }

    QString nameOf(ConceptId id) const
    {
        const QString name = toQString(conspectus::nameOf(*m_map.find(id), m_language));
        return quoted(shortened(name, kWordsOfName, kLettersOfName));
    }

    QString phraseOf(const Relation& relation) const
    {
        const RelationType* type = m_map.find(relation.type);
        const QString phrase = type ? toQString(conspectus::phraseOf(relation, *type, m_language)) : QString();
        return shortened(phrase, kWordsOfName, kLettersOfName);
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    std::string m_language;
    std::vector<Told> m_down, m_across;
    std::size_t m_count = 0;  // relations told so far
};

}  // namespace

QString sentencesOf(const ConceptMap& map, const Picture& picture, const std::vector<RelationId>& relations,
                    std::size_t most)
{
    const std::string language = picture.language.toStdString();
    QStringList sentences;
    for (std::size_t i = 0; i < relations.size() && i < most; ++i)
        sentences += QString::fromStdString(sentence(map, relations[i], language));
    if (relations.size() > most)
        sentences += howManyMore(relations.size() - most);
    return sentences.join(u'\n');
}

QString longDescription(const ConceptMap& map, const Picture& picture)
{
    QStringList sentences = Account(map, picture).sentences();
    if (picture.hidden > 0)
        sentences += counted(QT_TRANSLATE_NOOP("Picture", "1 concept is folded away."),
                             QT_TRANSLATE_N_NOOP("Picture", "%n concepts are folded away."), picture.hidden);
    return sentences.join(u'\n');
}

}  // namespace conspectus
