#include "app/panels/views_model.h"

#include "app/panels/map_text.h"
#include "app/session/map_session.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

ViewsModel::ViewsModel(MapSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    rebuild();
    const auto reset = [this] {
        beginResetModel();
        rebuild();
        endResetModel();
    };
    connect(&session, &MapSession::mapOpened, this, reset);
    connect(&session, &MapSession::mapChanged, this, reset);
    connect(&session, &MapSession::languageChanged, this,
            [this] { emit dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole}); });
}

void ViewsModel::rebuild()
{
    m_names.clear();
    const auto& views = m_session.map().info().views;
    if (std::none_of(views.begin(), views.end(), showsWholeMap))
        m_names.append(QString());
    for (const NamedView& view : views)
        m_names.append(QString::fromStdString(view.name));
}

void ViewsModel::show(int row)
{
    if (row < 0 || row >= m_names.size())
        return;
    if (m_names[row].isEmpty())
        m_session.showWholeMap();
    else
        m_session.showNamedView(m_names[row]);
}

int ViewsModel::currentRow() const
{
    const QString name = m_session.viewName();
    if (name.isEmpty() && !(m_session.view().roots.empty() && m_session.view().scope.isWhole()))
        return -1;
    return static_cast<int>(m_names.indexOf(name));
}

int ViewsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant ViewsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != kNameRole))
        return {};
    const QString& name = m_names[index.row()];
    if (role == kNameRole)
        return name;
    if (name.isEmpty())
        return tr("Whole map");
    for (const NamedView& view : m_session.map().info().views)
        if (QString::fromStdString(view.name) == name)
            return toQString(textIn(view.names, m_session.language().toStdString(), view.name)).simplified();
    return name;
}

}  // namespace conspectus
