#include "app/window/choice_menu.h"

#include "app/panels/map_text.h"

#include <QActionGroup>

namespace conspectus {

ChoiceMenu::ChoiceMenu(const QString& title, Marks marks, std::function<std::vector<Choice>()> choices, QWidget* parent)
    : QMenu(title, parent), m_marks(marks), m_choices(std::move(choices))
{
    connect(this, &QMenu::aboutToShow, this, &ChoiceMenu::fill);
    fill();
}

void ChoiceMenu::fill()
{
    clear();
    auto* group = new QActionGroup(this);
    connect(this, &QMenu::aboutToShow, group, &QObject::deleteLater);
    for (const Choice& choice : m_choices()) {
        QAction* action = addAction(withoutMnemonics(choice.text));
        action->setStatusTip(choice.hint);
        if (m_marks == Marks::One) {
            action->setCheckable(true);
            action->setChecked(choice.isChosen);
            group->addAction(action);
        }
        connect(action, &QAction::triggered, this, choice.choose);
    }
    menuAction()->setEnabled(!isEmpty());
}

}  // namespace conspectus
