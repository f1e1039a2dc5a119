#include "app/publish/html/html_data.h"

#include "app/publish/html/html_tours.h"
#include "app/publish/html/plain_notes.h"
#include "core/query/propositions.h"
#include "core/query/taxonomy.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <map>

namespace conspectus {

namespace {

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// Only what is there takes room in the file.
void put(QJsonObject& object, const char* key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void put(QJsonObject& object, const char* key, const QJsonArray& list)
{
    if (!list.isEmpty())
        object.insert(QLatin1String(key), list);
}

class PageData {
public:
    PageData(const ConceptMap& map, const Picture& picture, const Drawing& drawing)
        : m_map(map),
          m_picture(picture),
          m_drawing(drawing),
          m_taxonomy(map),
          m_language(picture.language.toStdString()),
          m_children(picture.concepts.size())
    {
        for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
            m_numbers[picture.concepts[i].id] = static_cast<int>(i);
            if (const int parent = picture.concepts[i].parent; parent >= 0)
                m_children[static_cast<std::size_t>(parent)].push_back(static_cast<int>(i));
        }
    }

    QJsonObject write()
    {
        QJsonArray concepts;
        for (const DrawnPart& part : m_drawing.parts)
            if (part.kind == DrawnPart::Kind::Concept)
                concepts.append(conceptData(part));
        const QJsonArray propositions = allPropositions();
        return {{QStringLiteral("language"), QString::fromStdString(m_drawing.language)},
                {QStringLiteral("concepts"), concepts},
                {QStringLiteral("propositions"), propositions},
                {QStringLiteral("others"), m_others},
                {QStringLiteral("tours"), toursData(m_map, m_picture, m_taxonomy)}};
    }

private:
    int numberOf(ConceptId id) const
    {
        const auto found = m_numbers.find(id);
        return found == m_numbers.end() ? -1 : found->second;
    }

    QJsonObject conceptData(const DrawnPart& part) const
    {
        const PictureConcept& shown = m_picture.concepts[static_cast<std::size_t>(part.index)];
        const Concept& subject = *m_map.find(shown.id);
        QJsonObject data{{QStringLiteral("id"), QString::fromStdString(part.id)},
                         {QStringLiteral("label"), part.title},
                         {QStringLiteral("level"), shown.level},
                         {QStringLiteral("parent"), shown.parent},
                         {QStringLiteral("box"), boxData(shown.box)}};
        put(data, "definition", part.description);
        put(data, "notes", plainNotes(subject.notes));
        put(data, "source", toQString(subject.source));
        put(data, "link", part.link.value_or(QString()));
        QJsonArray tags;
        for (const std::string& tag : subject.tags)
            tags.append(toQString(tag));
        put(data, "tags", tags);
        put(data, "narrower", narrowerOf(part.index));
        if (shown.hidden > 0)
            data.insert(QStringLiteral("hidden"), shown.hidden);
        return data;
    }

    QJsonArray boxData(const Rect& box) const
    {
        const Placement& placement = m_drawing.placement;
        const auto rounded = [](double value) {
            return std::round(value * 100) / 100;
        };
        return {rounded(box.x + placement.offset.x / placement.scale),
                rounded(box.y + placement.offset.y / placement.scale), rounded(box.width), rounded(box.height)};
    }

    /// What hangs under it in the picture, and what the hierarchy puts there besides.
    QJsonArray narrowerOf(int index) const
    {
        std::vector<int> all = m_children[static_cast<std::size_t>(index)];
        for (ConceptId id : m_taxonomy.narrower(m_picture.concepts[static_cast<std::size_t>(index)].id))
            if (const int number = numberOf(id); number >= 0)
                all.push_back(number);
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        QJsonArray list;
        for (int each : all)
            list.append(each);
        return list;
    }

    QJsonArray allPropositions()
    {
        std::vector<RelationId> relations;
        for (const PictureConcept& shown : m_picture.concepts)
            std::ranges::copy(m_map.relationsOf(shown.id), std::back_inserter(relations));
        std::ranges::sort(relations);
        relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
        QJsonArray list;
        for (RelationId id : relations) {
            const Relation& relation = *m_map.find(id);
            const std::string_view phrase = phraseOf(relation, *m_map.find(relation.type), m_language);
            list.append(QJsonArray{endData(relation.from), toQString(phrase), endData(relation.to)});
        }
        return list;
    }

    int endData(ConceptId id)
    {
        if (const int number = numberOf(id); number >= 0)
            return number;
        const auto [place, isNew] = m_otherNumbers.try_emplace(id, -1 - static_cast<int>(m_others.size()));
        if (isNew)
            m_others.append(toQString(nameOf(*m_map.find(id), m_language)));
        return place->second;
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    const Drawing& m_drawing;
    const Taxonomy m_taxonomy;
    const std::string m_language;
    std::map<ConceptId, int> m_numbers;
    std::vector<std::vector<int>> m_children;
    std::map<ConceptId, int> m_otherNumbers;
    QJsonArray m_others;
};

}  // namespace

QJsonObject pageData(const ConceptMap& map, const Picture& picture, const Drawing& drawing)
{
    return PageData(map, picture, drawing).write();
}

std::string scriptJson(const QJsonObject& object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    json.replace("<", "\\u003c");
    json.replace("\u2028", "\\u2028");
    json.replace("\u2029", "\\u2029");
    return json.toStdString();
}

}  // namespace conspectus
