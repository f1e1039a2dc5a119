#include "app/panels/views_panel.h"

#include "app/session/map_session.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace conspectus {

namespace {

constexpr int kGap = 8;

/// The small picture at the left, the name beside it.
class ViewDelegate : public QStyledItemDelegate {
public:
    ViewDelegate(ViewThumbnails& thumbnails, QObject* parent)
        : QStyledItemDelegate(parent), m_thumbnails(thumbnails) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem look = option;
        initStyleOption(&look, index);
        const QString name = look.text;
        look.text.clear();
        look.widget->style()->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);

        const QSize size = ViewThumbnails::kSize;
        const bool isRightToLeft = option.direction == Qt::RightToLeft;
        QRect picture(QPoint(option.rect.left() + kGap, option.rect.top() + (option.rect.height() - size.height()) / 2),
                      size);
        picture = QStyle::visualRect(option.direction, option.rect, picture);
        const QPixmap pixmap = m_thumbnails.of(index.data(ViewsModel::kNameRole).toString());
        if (!pixmap.isNull())
            painter->drawPixmap(picture.topLeft(), pixmap);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(look.palette.color(QPalette::Mid));
        painter->drawRect(picture.adjusted(0, 0, -1, -1));

        const QRect text = isRightToLeft
            ? QRect(option.rect.left() + kGap, option.rect.top(), picture.left() - option.rect.left() - 2 * kGap,
                    option.rect.height())
            : QRect(picture.right() + kGap, option.rect.top(), option.rect.right() - picture.right() - 2 * kGap,
                    option.rect.height());
        painter->setFont(look.font);
        painter->setPen(look.palette.color(QPalette::Text));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap, name);
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {ViewThumbnails::kSize.width() + 60, ViewThumbnails::kSize.height() + 8};
    }

private:
    ViewThumbnails& m_thumbnails;
};

}  // namespace

ViewsPanel::ViewsPanel(MapSession& session, QWidget* parent)
    : QListView(parent), m_session(session), m_model(session), m_thumbnails(session)
{
    setAccessibleName(tr("Views"));
    setObjectName(QStringLiteral("views"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setItemDelegate(new ViewDelegate(m_thumbnails, this));
    setModel(&m_model);
    const auto show = [this](const QModelIndex& index) {
        if (index.row() != m_model.currentRow())
            m_model.show(index.row());
    };
    connect(this, &QListView::clicked, this, show);
    connect(this, &QListView::activated, this, show);
    connect(&m_thumbnails, &ViewThumbnails::made, viewport(), qOverload<>(&QWidget::update));
    connect(&session, &MapSession::viewChanged, this, &ViewsPanel::followSession);
    connect(&m_model, &ViewsModel::modelReset, this, &ViewsPanel::followSession);
    followSession();
}

void ViewsPanel::setTheme(const Theme& theme) { m_thumbnails.setTheme(theme, devicePixelRatioF()); }

void ViewsPanel::followSession()
{
    const int row = m_model.currentRow();
    if (row < 0)
        clearSelection();
    else
        setCurrentIndex(m_model.index(row));
}

}  // namespace conspectus
