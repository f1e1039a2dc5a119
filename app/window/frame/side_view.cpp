#include "app/window/frame/side_view.h"

#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace conspectus {

namespace {

/// Copies the selection of `from` to `to`.
void passSelection(const MapSession& from, MapSession& to)
{
    if (!from.selectedRelations().empty())
        to.selectRelations(from.selectedRelations());
    else
        to.select(from.selection(), from.current());
}

}  // namespace

SideView::SideView(MapSession& first, QWidget* parent)
    : QWidget(parent),
      m_first(first),
      m_session(std::make_unique<LayoutService>(std::make_unique<WorkerPool>())),
      m_views(m_session),
      m_choice(new QComboBox(this)),
      m_canvas(new MapCanvas(m_session, this))
{
    setAccessibleName(tr("Second view"));
    m_choice->setAccessibleName(tr("View"));
    m_choice->setModel(&m_views);
    m_choice->setPlaceholderText(tr("A part of the map"));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("link"));
    close->setText(tr("Close"));
    close->setAccessibleName(tr("Close the second view"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->addWidget(m_choice);
    head->addStretch(1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);

    const auto showChoice = [this] {
        m_choice->setCurrentIndex(m_views.currentRow());
    };
    connect(m_choice, &QComboBox::activated, this, [this](int row) { m_views.show(row); });
    connect(close, &QToolButton::clicked, this, &SideView::closeAsked);
    connect(&m_session, &MapSession::viewChanged, this, showChoice);
    connect(&m_session, &MapSession::mapOpened, this, showChoice);
    connect(&m_session, &MapSession::selectionChanged, this, [this] { passSelection(m_session, m_first); });
    connect(&m_first, &MapSession::selectionChanged, this, [this] { passSelection(m_first, m_session); });
    connect(&m_first, &MapSession::languageChanged, this, [this] { m_session.setLanguage(m_first.language()); });
    connect(&m_session, &MapSession::noticed, &m_first, &MapSession::noticed);
    m_session.setLanguage(m_first.language());
    m_session.follow(m_first);
    showChoice();
}

}  // namespace conspectus
