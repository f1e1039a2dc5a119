// session_narrator.h: the words of the open map for what its picture shows.
#pragma once
#include "app/canvas/scene/narrator.h"

#include <QCoreApplication>

namespace conspectus {

class MapSession;

class SessionNarrator : public Narrator {
    Q_DECLARE_TR_FUNCTIONS(SessionNarrator)
public:
    /// `session` must outlive it.
    explicit SessionNarrator(const MapSession& session) : m_session(session) { }

    QString nameOf(int subject) const override;
    QString relationsOf(int subject) const override;
    QString sentencesOf(const std::vector<RelationId>& relations) const override;
    QString tipFor(const Hit& hit, bool isLegible) const override;

private:
    QString label(ConceptId id) const;
    QString sentence(RelationId id) const;
    QString conceptTip(int subject, bool isLegible) const;
    QStringList sentenceList(const std::vector<RelationId>& relations, std::size_t most) const;
    QString relationTip(const Hit& hit, bool isLegible) const;

    const MapSession& m_session;
};

}  // namespace conspectus
