#include "app/window/actions/choice_menu.h"

#include "app/panels/map_text.h"

#include <QActionGroup>

namespace conspectus {

ChoiceMenu::ChoiceMenu(const QString& title, Marks marks, std::function<std::vector<Choice>()> choices, QMenu* parent)
    : QMenu(title, parent), m_marks(marks), m_choices(std::move(choices))
{
    connect(parent, &QMenu::aboutToShow, this, &ChoiceMenu::fill);
    fill();
}

void ChoiceMenu::fill()
{
    clear();
    delete m_group;
    m_group = new QActionGroup(this);
    for (const Choice& choice : m_choices()) {
        QAction* action = addAction(withoutMnemonics(choice.text));
        action->setStatusTip(choice.hint);
        if (m_marks == Marks::One) {
            action->setCheckable(true);
            action->setChecked(choice.isChosen);
            m_group->addAction(action);
        }
        connect(action, &QAction::triggered, this, choice.choose);
    }
    menuAction()->setEnabled(!isEmpty());
}

}  // namespace conspectus
