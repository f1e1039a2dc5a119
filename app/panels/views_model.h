// views_model.h: the views of a map that have a name, as a list for item views and combo boxes.
#pragma once
#include <QAbstractListModel>
#include <QStringList>

namespace conspectus {

class MapSession;

/// The whole map first: the author's own view of it, or a row of ours.
class ViewsModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kNameRole = Qt::UserRole;  // in the map; empty: our row for the whole of it

    explicit ViewsModel(MapSession& session, QObject* parent = nullptr);

    void show(int row);
    /// The row of the view that the session is at; -1 when it is at one without a name.
    int currentRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();

    MapSession& m_session;
    QStringList m_names;  // of the map's views; an empty first one is our row for the whole map
};

}  // namespace conspectus
