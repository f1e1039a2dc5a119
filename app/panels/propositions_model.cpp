#include "app/panels/propositions_model.h"

#include "app/panels/map_text.h"
#include "app/session/plain_tip.h"
#include "core/edit/growing.h"
#include "core/edit/linking.h"
#include "core/edit/revising.h"

#include <algorithm>

namespace conspectus {

PropositionsModel::PropositionsModel(MapSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session)
{
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged, &MapSession::languageChanged})
        connect(&session, signal, this, &PropositionsModel::reload);
    reload();
}

/// Keeps the selection and the scroll position of rows that stay.
void PropositionsModel::reload()
{
    std::vector<RelationId> rows = m_session.map().relations();
    if (rows == m_rows) {
        if (!rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PropositionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PropositionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Count; }

RelationId PropositionsModel::relationAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : RelationId{};
}

int PropositionsModel::rowOf(RelationId id) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), id);
    return found != m_rows.end() && *found == id ? static_cast<int>(found - m_rows.begin()) : -1;
}

QString PropositionsModel::textAt(const Relation& relation, int column) const
{
    const ConceptMap& map = m_session.map();
    const RelationType& type = *map.find(relation.type);
    switch (column) {
    case From:
        return nameIn(map, relation.from, m_session.language());
    case Phrase:
        return toQString(phraseOf(relation, type, m_session.language().toStdString()));
    case To:
        return nameIn(map, relation.to, m_session.language());
    default:
        return toQString(type.name.empty() ? type.phrase : type.name);
    }
}

QVariant PropositionsModel::data(const QModelIndex& index, int role) const
{
    const Relation* relation = m_session.map().find(relationAt(index.row()));
    if (!relation || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    const QString text = textAt(*relation, index.column());
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant PropositionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Concept"), tr("Linking phrase"), tr("Concept"), tr("Type")};
    return section >= 0 && section < Count ? names[section] : QString();
}

Qt::ItemFlags PropositionsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool PropositionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Relation* relation = m_session.map().find(relationAt(index.row()));
    const QString text = value.toString().simplified();
    if (role != Qt::EditRole || !relation || text == textAt(*relation, index.column()))
        return false;
    switch (index.column()) {
    case From:
    case To:
        return setEnd(relation->id, index.column() == From, text);
    case Phrase:
        return m_session.performOrSay(rephrase(m_session.map(), relation->id, text.toStdString()));
    default:
        return setType(relation->id, text);
    }
}

bool PropositionsModel::setEnd(RelationId relation, bool isFrom, const QString& name)
{
    if (name.isEmpty())
        return false;
    const ConceptMap& map = m_session.map();
    RelationRevision revision;
    std::optional<ConceptId>& end = isFrom ? revision.from : revision.to;
    for (ConceptId id : map.concepts())
        if (!end && nameIn(map, id, m_session.language()).compare(name, Qt::CaseInsensitive) == 0)
            end = id;
    if (end)
        return m_session.performOrSay(revise(map, {relation}, revision));
    Growth growth = addFree(map, name.toStdString());
    tagAdded(growth.transaction, m_session.view().scope.tags);
    growth.transaction.merge.clear();
    Relation moved = *map.find(relation);
    (isFrom ? moved.from : moved.to) = growth.added;
    growth.transaction.label = "Edit relation";
    growth.transaction.changes.push_back(SetRelation{std::move(moved)});
    return m_session.performOrSay(std::move(growth.transaction));
}

bool PropositionsModel::setType(RelationId relation, const QString& name)
{
    for (RelationTypeId id : m_session.map().relationTypes()) {
        const RelationType& type = *m_session.map().find(id);
        if (toQString(type.name.empty() ? type.phrase : type.name).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        RelationRevision revision;
        revision.type = id;
        return m_session.performOrSay(revise(m_session.map(), {relation}, revision));
    }
    emit m_session.noticed(
        {Notice::Kind::Warning, tr("There is no relation type called \u201C%1\u201D.").arg(name), {}});
    return false;
}

}  // namespace conspectus
