#include "app/canvas/session_narrator.h"

#include "app/paint/numbers.h"
#include "app/session/map_session.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostSentences = 8;  // in a tooltip; the rest is counted
constexpr std::size_t kMostInTip = 5;  // of them beside a definition
constexpr int kLongestTip = 600;  // characters of a definition

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString shortened(const QString& text)
{
    return text.size() <= kLongestTip ? text : text.left(kLongestTip) + QChar(0x2026);
}

}  // namespace

QString SessionNarrator::label(ConceptId id) const
{
    const Concept* subject = m_session.map().find(id);
    if (!subject)
        return {};
    return toQString(labelOf(*subject, m_session.language().toStdString())).simplified();
}

QString SessionNarrator::sentence(RelationId id) const
{
    const Relation* relation = m_session.map().find(id);
    const RelationType* type = relation ? m_session.map().find(relation->type) : nullptr;
    if (!type)
        return {};
    const QString phrase = toQString(phraseOf(*relation, *type, m_session.language().toStdString()));
    if (phrase.isEmpty())
        return tr("%1 is related to %2").arg(label(relation->from), label(relation->to));
    return tr("%1 %2 %3", "concept, linking phrase, concept").arg(label(relation->from), phrase, label(relation->to));
}

QString SessionNarrator::nameOf(int subject) const
{
    const PictureConcept& shown = m_session.picture().concepts[static_cast<std::size_t>(subject)];
    if (shown.hidden == 0)
        return label(shown.id);
    const QString name = label(shown.id);
    return shown.hidden == 1 ? tr("%1, 1 concept folded").arg(name)
                             : tr("%1, %2 concepts folded", nullptr, shown.hidden).arg(name, counted(shown.hidden));
}

QString SessionNarrator::relationsOf(int subject) const
{
    QStringList sentences;
    for (RelationId id :
         m_session.map().relationsOf(m_session.picture().concepts[static_cast<std::size_t>(subject)].id))
        sentences << sentence(id) + u'.';
    return sentences.join(u'\n');
}

QString SessionNarrator::tipFor(const Hit& hit, bool isLegible) const
{
    if (hit.isConcept())
        return conceptTip(hit.index, isLegible);
    return hit.kind == Hit::Kind::Relation ? relationTip(hit, isLegible) : QString();
}

QString SessionNarrator::conceptTip(int subject, bool isLegible) const
{
    const PictureConcept& shown = m_session.picture().concepts[static_cast<std::size_t>(subject)];
    const Concept* known = m_session.map().find(shown.id);
    if (!known)
        return {};
    QStringList parts;
    if (!known->definition.empty())
        parts << shortened(toQString(known->definition));
    if (!known->source.empty() && !parts.isEmpty())
        parts << toQString(known->source);
    if (!parts.isEmpty() || shown.hidden > 0)
        parts << sentenceList(m_session.map().relationsOf(shown.id), kMostInTip);
    if (shown.hidden > 0)
        parts << (shown.hidden == 1
                      ? tr("1 concept is folded into it")
                      : tr("%1 concepts are folded into it", nullptr, shown.hidden).arg(counted(shown.hidden)));
    if (!isLegible || !parts.isEmpty())
        parts.prepend(label(shown.id));
    return parts.join(u'\n');
}

QStringList SessionNarrator::sentenceList(const std::vector<RelationId>& relations, std::size_t most) const
{
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(relations.size(), most); ++i)
        sentences << sentence(relations[i]);
    if (relations.size() > most)
        sentences << tr("and %n more", nullptr, static_cast<int>(relations.size() - most));
    return sentences;
}

QString SessionNarrator::sentencesOf(const std::vector<RelationId>& relations) const
{
    QStringList lines = sentenceList(relations, kMostSentences);
    if (relations.size() > 1)
        lines.prepend(tr("%1 relations", nullptr, static_cast<int>(relations.size())).arg(counted(relations.size())));
    return lines.join(u'\n');
}

/// Of one relation what its phrase does not say already; of several, and of a bundle, which they are.
QString SessionNarrator::relationTip(const Hit& hit, bool isLegible) const
{
    std::vector<RelationId> relations;
    bool isSaid = isLegible && hit.relations.size() == 1;
    for (int each : hit.relations) {
        const PictureRelation& shown = m_session.picture().relations[static_cast<std::size_t>(each)];
        relations.insert(relations.end(), shown.relations.begin(), shown.relations.end());
        isSaid = isSaid && !shown.isBundle && shown.keyNumber == 0 && !shown.phrase.lines.isEmpty();
    }
    return isSaid ? QString() : sentencesOf(relations);
}

}  // namespace conspectus
