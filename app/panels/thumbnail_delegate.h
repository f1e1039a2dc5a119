// thumbnail_delegate.h: a row of a list with a small picture at its start.
#pragma once
#include "app/panels/view_thumbnails.h"

#include <QStyledItemDelegate>

namespace conspectus {

/// The picture is at the left of the text, or at the right in right-to-left layouts.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `keyRole`: the role of the model that holds the key of the row's thumbnail.
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
