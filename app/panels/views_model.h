// views_model.h: the views of a map that have a name, as a list for item views and combo boxes.
#pragma once
#include <QAbstractListModel>
#include <QStringList>

namespace conspectus {

class MapSession;

/// The first row is the whole map: a view of the map that shows all, or a row added here.
class ViewsModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kNameRole = Qt::UserRole;  // name of the view; empty: the added row for the whole map

    explicit ViewsModel(MapSession& session, QObject* parent = nullptr);

    void show(int row);
    /// The row of the view that the session shows; -1 when that has no name.
    int currentRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();

    MapSession& m_session;
    QStringList m_names;  // of the views; an empty first name is the added row for the whole map
};

}  // namespace conspectus
