#include "app/window/empty_state.h"

#include <QLabel>
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

}  // namespace conspectus
