// At most 22 words for the size with the title, 42 for the top, 29 for the relations, 5 for what is folded: the limits
// below keep that under a hundred. What stands below the first of several tops is told if there is room for it.
#include "app/publish/alternative_text.h"

#include "app/publish/wording.h"
#include "core/query/propositions.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

constexpr int kWordsOfTitle = 12, kLettersOfTitle = 90;
constexpr int kWordsOfName = 6, kLettersOfName = 40;
constexpr std::size_t kMostBelow = 4, kMostTops = 4, kMostKinds = 3;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString translated(const char* text) { return QCoreApplication::translate("Picture", text); }

QString briefly(const QString& text) { return quoted(shortened(text, kWordsOfName, kLettersOfName)); }

class Summary {
public:
    Summary(const ConceptMap& map, const Picture& picture)
        : m_map(map), m_picture(picture), m_language(picture.language.toStdString())
    {
    }

    QString text() const
    {
        if (m_picture.concepts.empty())
            return translated("Concept map without any concepts: there is nothing to be seen in it yet.");
        QStringList sentences{size(), top(), belowFirst(), kinds(), folded()};
        if (countOfWords(sentences.join(u' ')) > kMostWords)
            sentences.removeAt(2);
        sentences.removeAll(QString());
        return sentences.join(u' ');
    }

private:
    QString size() const
    {
        std::size_t relations = 0;
        for (const PictureRelation& shown : m_picture.relations)
            relations += shown.relations.size();
        const QString concepts = counted(QT_TRANSLATE_NOOP("Picture", "1 concept"),
                                         QT_TRANSLATE_N_NOOP("Picture", "%n concepts"), m_picture.concepts.size());
        const QString links = relations == 0 ? translated("no relations")
                                             : counted(QT_TRANSLATE_NOOP("Picture", "1 relation"),
                                                       QT_TRANSLATE_N_NOOP("Picture", "%n relations"), relations);
        const QString title = shortened(m_picture.title, kWordsOfTitle, kLettersOfTitle);
        return title.isEmpty() ? translated("Concept map with %1 and %2.").arg(concepts, links)
                               : translated("Concept map %3 with %1 and %2.").arg(concepts, links, quoted(title));
    }

    QString top() const
    {
        const std::vector<std::size_t> tops = topsByWeight();
        if (tops.size() == m_picture.concepts.size())
            return translated("It shows %1.").arg(named(tops, kMostTops));
        if (tops.size() != 1)
            return tops.empty() ? QString() : translated("At the top stand %1.").arg(named(tops, kMostTops));
        const std::vector<std::size_t> below = childrenOf(tops.front());
        const QString whole = below.size() == 1 ? translated("At the top stands %1; below it is %2.")
                                                : translated("At the top stands %1; below it are %2.");
        return whole.arg(named(tops, 1), named(below, kMostBelow));
    }

    /// What stands below the first of several tops.
    QString belowFirst() const
    {
        const std::vector<std::size_t> tops = topsByWeight();
        const std::vector<std::size_t> below = tops.size() > 1 ? childrenOf(tops.front()) : tops;
        if (tops.size() < 2 || below.empty())
            return {};
        const QString whole = below.size() == 1 ? translated("Below %1 is %2.") : translated("Below %1 are %2.");
        return whole.arg(named({tops.front()}, 1), named(below, kMostBelow));
    }

    std::vector<std::size_t> childrenOf(std::size_t parent) const
    {
        std::vector<std::size_t> children;
        for (std::size_t i = 0; i < m_picture.concepts.size(); ++i)
            if (m_picture.concepts[i].parent == static_cast<int>(parent))
                children.push_back(i);
        return children;
    }

    /// Those with most below them, or else with most relations, first.
    std::vector<std::size_t> topsByWeight() const
    {
        const auto& shown = m_picture.concepts;
        std::vector<std::size_t> weight(shown.size());
        for (const PictureRelation& each : m_picture.relations)
            for (int end : {each.from, each.to})
                ++weight[static_cast<std::size_t>(end)];
        std::vector<std::size_t> below(shown.size());
        for (std::size_t i = shown.size(); i-- > 0;)  // each stands after the one that it hangs under
            if (shown[i].parent >= 0)
                below[static_cast<std::size_t>(shown[i].parent)] += below[i] + 1;
        std::vector<std::size_t> tops;
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (shown[i].parent < 0)
                tops.push_back(i);
        std::ranges::stable_sort(tops, [&](std::size_t a, std::size_t b) {
            return std::pair(below[a], weight[a]) > std::pair(below[b], weight[b]);
        });
        return tops;
    }

    QString named(const std::vector<std::size_t>& which, std::size_t most) const
    {
        QStringList names;
        for (std::size_t i = 0; i < which.size() && i < most; ++i)
            if (const Concept* subject = m_map.find(m_picture.concepts[which[i]].id))
                names += briefly(toQString(nameOf(*subject, m_language)));
        return enumerated(names, which.size() > most ? which.size() - most : 0);
    }

    QString kinds() const
    {
        std::map<RelationTypeId, std::size_t> counts;
        for (const PictureRelation& shown : m_picture.relations)
            for (RelationId id : shown.relations)
                if (const Relation* relation = m_map.find(id))
                    ++counts[relation->type];
        std::vector<std::pair<RelationTypeId, std::size_t>> kinds(counts.begin(), counts.end());
        if (kinds.empty())
            return {};
        std::ranges::stable_sort(kinds, [](const auto& a, const auto& b) { return a.second > b.second; });
        QStringList names;
        for (std::size_t i = 0; i < kinds.size() && i < kMostKinds; ++i)
            names += QStringLiteral("%1 (%2)").arg(briefly(saying(kinds[i].first)), QString::number(kinds[i].second));
        return translated("Its relations say %1.")
            .arg(enumerated(names, kinds.size() > kMostKinds ? kinds.size() - kMostKinds : 0));
    }

    QString folded() const
    {
        return m_picture.hidden == 0
            ? QString()
            : counted(QT_TRANSLATE_NOOP("Picture", "1 concept is folded away."),
                      QT_TRANSLATE_N_NOOP("Picture", "%n concepts are folded away."), m_picture.hidden);
    }

    QString saying(RelationTypeId id) const
    {
        const RelationType& type = *m_map.find(id);
        const QString phrase = toQString(textIn(type.phrases, m_language, type.phrase)).simplified();
        const QString name = phrase.isEmpty() ? toQString(type.name).simplified() : phrase;
        return name.isEmpty() ? toQString(type.key) : name;
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    std::string m_language;
};

}  // namespace

QString alternativeText(const ConceptMap& map, const Picture& picture) { return Summary(map, picture).text(); }

QString spokenAlternative(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const QString own = options.alternative.trimmed();
    return own.isEmpty() ? alternativeText(map, picture) : own;
}

QString spokenDescription(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    QStringList paragraphs{spokenAlternative(map, picture, options), options.longDescription.trimmed()};
    if (paragraphs.back().isEmpty())
        paragraphs += {options.description.trimmed(), longDescription(map, picture)};
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

}  // namespace conspectus
