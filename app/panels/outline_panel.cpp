#include "app/panels/outline_panel.h"

#include "app/session/map_session.h"

#include <QStyledItemDelegate>

namespace conspectus {

namespace {

/// With more roots than this the tree starts closed.
constexpr int kFewRoots = 3;

/// Greys what the picture does not show.
class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(OutlineModel::kIsShownRole).toBool())
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
};

}  // namespace

OutlinePanel::OutlinePanel(MapSession& session, QWidget* parent)
    : QTreeView(parent), m_session(session), m_model(session)
{
    setAccessibleName(tr("Outline"));
    setObjectName(QStringLiteral("outline"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setItemDelegate(new OutlineDelegate(this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setModel(&m_model);
    connect(&m_model, &OutlineModel::modelAboutToBeReset, this, &OutlinePanel::rememberOpened);
    connect(&m_model, &OutlineModel::modelReset, this, &OutlinePanel::restoreOpened);
    connect(&session, &MapSession::mapOpened, this, &OutlinePanel::openRoots);
    connect(&session, &MapSession::selectionChanged, this, &OutlinePanel::followSession);
    connect(this, &QTreeView::clicked, this, &OutlinePanel::revealAt);
    connect(this, &QTreeView::activated, this, &OutlinePanel::revealAt);
    openRoots();
}

void OutlinePanel::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isFollowing || !current.isValid())
        return;
    const ConceptId id = m_model.conceptAt(current);
    m_session.select({id}, id);
}

void OutlinePanel::followSession()
{
    const ConceptId id = m_session.current();
    if (m_model.conceptAt(currentIndex()) == id)
        return;
    m_isFollowing = true;
    const QModelIndex index = id.isValid() ? m_model.indexOf(id) : QModelIndex();
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    else
        clearSelection();
    m_isFollowing = false;
}

void OutlinePanel::revealAt(const QModelIndex& index)
{
    const ConceptId id = m_model.conceptAt(index);
    m_session.select({id}, id);
    m_session.revealConcept(id);
}

void OutlinePanel::openRoots()
{
    m_opened.clear();
    collapseAll();
    if (m_model.rowCount() <= kFewRoots)
        expandToDepth(0);
}

void OutlinePanel::rememberOpened()
{
    m_isFollowing = true;
    m_opened.clear();
    for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = indexBelow(index))
        if (isExpanded(index))
            m_opened.push_back(m_model.pathOf(index));
}

void OutlinePanel::restoreOpened()
{
    for (const OutlineModel::Path& path : m_opened)
        if (const QModelIndex index = m_model.indexOfPath(path); index.isValid())
            expand(index);
    m_isFollowing = false;
    followSession();
}

}  // namespace conspectus
