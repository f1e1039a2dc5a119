// choice_menu.h: a menu of choices that is filled when it opens: themes, languages, layouts, recent files.
#pragma once
#include <QMenu>

#include <functional>
#include <vector>

class QActionGroup;

namespace conspectus {

struct Choice {
    QString text;  // plain
    bool isChosen = false;
    std::function<void()> choose;
    QString hint;  // for the status tip
};

class ChoiceMenu : public QMenu {
    Q_OBJECT
public:
    enum class Marks { None, One };  // One: the current choice is checked

    /// A submenu of `parent`, filled each time that `parent` opens: it is disabled while it has no choices.
    ChoiceMenu(const QString& title, Marks marks, std::function<std::vector<Choice>()> choices, QMenu* parent);

    std::vector<Choice> choices() const { return m_choices(); }  // as they are now

private:
    void fill();

    Marks m_marks;
    std::function<std::vector<Choice>()> m_choices;
    QActionGroup* m_group = nullptr;  // of the choices that can be checked
};

}  // namespace conspectus
