// choice_menu.h: a menu of a few choices that are made when it is opened: themes, languages, layouts, recent files.
#pragma once
#include <QMenu>

#include <functional>
#include <vector>

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

    ChoiceMenu(const QString& title, Marks marks, std::function<std::vector<Choice>()> choices,
               QWidget* parent = nullptr);

private:
    void fill();

    Marks m_marks;
    std::function<std::vector<Choice>()> m_choices;
};

}  // namespace conspectus
