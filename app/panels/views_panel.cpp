#include "app/panels/views_panel.h"

#include "app/panels/thumbnail_delegate.h"
#include "app/session/map_session.h"

namespace conspectus {

ViewsPanel::ViewsPanel(MapSession& session, QWidget* parent)
    : QListView(parent), m_session(session), m_model(session), m_thumbnails(session)
{
    setAccessibleName(tr("Views"));
    setObjectName(QStringLiteral("views"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setItemDelegate(new ThumbnailDelegate(m_thumbnails, ViewsModel::kNameRole, this));
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
