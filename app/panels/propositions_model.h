// propositions_model.h: a map as a table of propositions: concept, linking phrase, concept, type.
#pragma once
#include "app/session/map_session.h"

#include <QAbstractTableModel>

namespace conspectus {

/// One row for each relation, in id order. Edits go through the session: the name of another concept moves that end of
/// the relation there, an unknown name adds a concept.
class PropositionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, Phrase, To, Type, Count };

    explicit PropositionsModel(MapSession& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    RelationId relationAt(int row) const;
    int rowOf(RelationId id) const;  // -1: none

private:
    void reload();
    bool setEnd(RelationId relation, bool isFrom, const QString& name);
    bool setType(RelationId relation, const QString& name);
    QString textAt(const Relation& relation, int column) const;

    MapSession& m_session;
    std::vector<RelationId> m_rows;
};

}  // namespace conspectus
