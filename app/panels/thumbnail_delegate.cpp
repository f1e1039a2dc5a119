#include "app/panels/thumbnail_delegate.h"

#include <QPainter>

namespace conspectus {

namespace {

constexpr int kGap = 8;
constexpr int kLeastText = 60;

}  // namespace

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    const QString name = look.text;
    look.text.clear();
    look.widget->style()->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);

    const QSize size = m_thumbnails.size();
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    QRect picture(QPoint(option.rect.left() + kGap, option.rect.top() + (option.rect.height() - size.height()) / 2),
                  size);
    picture = QStyle::visualRect(option.direction, option.rect, picture);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QPixmap pixmap = m_thumbnails.of(index.data(m_keyRole).toString());
    painter->setOpacity(isEnabled ? 1 : 0.45);
    if (!pixmap.isNull())
        painter->drawPixmap(picture.topLeft(), pixmap);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(look.palette.color(QPalette::Mid));
    painter->drawRect(picture.adjusted(0, 0, -1, -1));

    const QRect text = isRightToLeft ? QRect(option.rect.left() + kGap, option.rect.top(),
                                             picture.left() - option.rect.left() - 2 * kGap, option.rect.height())
                                     : QRect(picture.right() + kGap, option.rect.top(),
                                             option.rect.right() - picture.right() - 2 * kGap, option.rect.height());
    painter->setOpacity(1);
    painter->setFont(look.font);
    painter->setPen(look.palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap, name);
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {m_thumbnails.size().width() + kLeastText, m_thumbnails.size().height() + 8};
}

}  // namespace conspectus
