// choice_menu.h: a menu of a few choices that are made when it is opened: themes, languages, layouts, recent files.
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
    enum class Marks { None, One };  // One: the chosen one has a mark

    /// Stands in `parent` and is filled each time that `parent` opens: a menu that is grey cannot be opened to find out
    /// that it has choices by now.
    ChoiceMenu(const QString& title, Marks marks, std::function<std::vector<Choice>()> choices, QMenu* parent);

    std::vector<Choice> choices() const { return m_choices(); }  // as they are now

private:
    void fill();

    Marks m_marks;
    std::function<std::vector<Choice>()> m_choices;
    QActionGroup* m_group = nullptr;  // of the choices that have a mark
};

}  // namespace conspectus
