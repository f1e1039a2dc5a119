#include "app/panels/propositions_panel.h"

#include "app/paint/numbers.h"
#include "app/panels/propositions_model.h"
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "core/edit/pasting.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QVBoxLayout>

namespace conspectus {

PropositionsPanel::PropositionsPanel(MapSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new PropositionsModel(session, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_table(new QTableView(this))
{
    setAccessibleName(tr("Propositions"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_filter->setPlaceholderText(tr("Filter the propositions"));
    m_filter->setAccessibleName(tr("Filter the propositions"));
    m_filter->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Table of propositions"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(true);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);

    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 4);
    head->addWidget(m_filter, 1);
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sorted->setFilterFixedString(text);
        showCount();
    });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &PropositionsPanel::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_isFollowing || !index.isValid())
            return;
        m_isFollowing = true;
        m_session.selectRelation(m_model->relationAt(m_sorted->mapToSource(index).row()));
        m_isFollowing = false;
    });
    connect(&session, &MapSession::selectionChanged, this, &PropositionsPanel::followSelection);
    const auto on = [this](const QKeySequence& keys, void (PropositionsPanel::*what)()) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, what);
    };
    on(QKeySequence::Paste, &PropositionsPanel::paste);
    on(QKeySequence::Delete, &PropositionsPanel::removeSelected);
    auto* copying = new QAction(this);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copying);
    connect(copying, &QAction::triggered, this, [this] { copy(); });
    setFocusProxy(m_table);
    showCount();
}

void PropositionsPanel::showCount()
{
    const int all = m_model->rowCount(), shown = m_sorted->rowCount();
    m_count->setText(shown == all ? tr("%1 propositions", nullptr, all).arg(counted(all))
                                  : tr("%1 of %2").arg(counted(shown), counted(all)));
}

void PropositionsPanel::followSelection()
{
    if (m_isFollowing)
        return;
    const int row = m_model->rowOf(m_session.selectedRelation());
    const QModelIndex index = row < 0 ? QModelIndex() : m_sorted->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_isFollowing = true;
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
    m_isFollowing = false;
}

std::vector<RelationId> PropositionsPanel::selected() const
{
    std::vector<RelationId> relations;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        relations.push_back(m_model->relationAt(m_sorted->mapToSource(index).row()));
    std::sort(relations.begin(), relations.end());
    return relations;
}

void PropositionsPanel::copy() const
{
    QString rows;
    for (RelationId id : selected()) {
        const int row = m_model->rowOf(id);
        QStringList cells;
        for (int column : {PropositionsModel::From, PropositionsModel::Phrase, PropositionsModel::To})
            cells.append(m_model->index(row, column).data().toString());
        rows += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(rows);
}

void PropositionsPanel::paste()
{
    Result<Pasted> pasted = pasteRows(m_session.map(), QGuiApplication::clipboard()->text().toStdString());
    if (pasted)
        tagAdded(pasted->transaction, m_session.view().scope.tags);
    m_session.performOrSay(pasted.map([](Pasted read) { return std::move(read.transaction); }));
}

void PropositionsPanel::removeSelected()
{
    Transaction step{"Remove relations", {}, {}};
    for (RelationId id : selected())
        step.changes.push_back(RemoveRelation{id});
    if (!step.changes.empty())
        (void)m_session.perform(std::move(step));
}

}  // namespace conspectus
