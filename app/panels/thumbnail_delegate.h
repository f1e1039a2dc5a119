// thumbnail_delegate.h: a row of a list with a small picture at its start.
#pragma once
#include "app/panels/view_thumbnails.h"

#include <QStyledItemDelegate>

namespace conspectus {

/// The picture at the left, the text beside it, turned round where one reads from right to left.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `keyRole`: of the model, what the thumbnails call the row.
    ThumbnailDelegate(ViewThumbnails& thumbnails, int keyRole, QObject* parent)
        : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_keyRole(keyRole)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ViewThumbnails& m_thumbnails;
    int m_keyRole;
};

}  // namespace conspectus
