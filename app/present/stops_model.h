// stops_model.h: the stops of the tour that is being prepared, as rows that can be dragged.
#pragma once
#include "app/panels/view_thumbnails.h"
#include "app/present/tour_desk.h"

#include <QAbstractListModel>

namespace conspectus {

class StopsModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kKeyRole = Qt::UserRole;  // for StopThumbnails

    explicit StopsModel(TourDesk& desk, QObject* parent = nullptr);

    /// The warning for a stop of which concepts were removed from the map; empty: none.
    static QString missingText(std::size_t missing);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    TourDesk& m_desk;
};

/// Small pictures of stops as the audience will see them, but with the instant layout.
class StopThumbnails : public ViewThumbnails {
    Q_OBJECT
public:
    StopThumbnails(TourDesk& desk, QObject* parent);

    QSize size() const override { return {96, 54}; }

protected:
    QPixmap draw(const QString& key) const override;

private:
    TourDesk& m_desk;
};

}  // namespace conspectus
