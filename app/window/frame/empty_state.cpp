#include "app/window/frame/empty_state.h"

#include "app/session/map_session.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace conspectus {

namespace {

QPushButton* makeButton(QAction* action, QWidget* parent)
{
    auto* button = new QPushButton(action->text(), parent);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

EmptyState::EmptyState(const ActionSet& actions, QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* title = new QLabel(tr("No map is open"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto* hint = new QLabel(tr("Start a new map, open a file or drop one here, or look at the example first."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(hint, 0, Qt::AlignHCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addStretch(1);
    row->addWidget(makeButton(actions.action("new"), this));
    row->addWidget(makeButton(actions.action("open"), this));
    row->addWidget(makeButton(actions.action("open-example"), this));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
}

EmptyMapHint::EmptyMapHint(const MapSession& session, const ActionSet& actions, QWidget* canvas)
    : QLabel(canvas),
      m_session(session),
      m_keys(actions.action("add-free")->shortcut().toString(QKeySequence::NativeText))
{
    setObjectName(QStringLiteral("empty-map"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    canvas->installEventFilter(this);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, &EmptyMapHint::follow);
    follow();
}

void EmptyMapHint::follow()
{
    setText(m_session.canUndo() || m_session.canRedo()
                ? tr("This map has no concepts. Press %1 or double-click to add one; undo and redo bring back what was "
                     "here.")
                      .arg(m_keys)
                : tr("This map has no concepts yet. Press %1 or double-click to add the first.").arg(m_keys));
    setVisible(m_session.isOpen() && m_session.map().conceptCount() == 0);
    setGeometry(parentWidget()->rect().adjusted(40, 0, -40, 0));
}

bool EmptyMapHint::eventFilter(QObject* canvas, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect().adjusted(40, 0, -40, 0));
    return QLabel::eventFilter(canvas, event);
}

}  // namespace conspectus
