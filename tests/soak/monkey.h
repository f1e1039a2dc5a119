// monkey.h: does what a person with no plan does to a main window: keys, clicks, typing, commands, dialogs.
#pragma once
#include "app/window/frame/main_window.h"
#include "tests/soak/step.h"

#include <QFile>

#include <functional>

class QFileDialog;

namespace conspectus::soak {

/// Where the steps come from: by chance, or from a log. Nothing: that was all.
using NextStep = std::function<std::optional<Step>(bool isAsked)>;

/// Does a step in each turn of the event loop, also in the loops of dialogs and menus. File dialogs are answered with a
/// file of the folder that it was given, so that nothing else is read or written.
class Monkey : public QObject {
    Q_OBJECT
public:
    /// Writes each step to `log` before it is done.
    Monkey(MainWindow& window, const QString& folder, QFile& log, NextStep next);
    /// Starts, and ends with finished().
    void start();
    int done() const { return m_done; }

signals:
    void finished();

private:
    void turn();
    void carryOut(const Step& step);
    void answer(QFileDialog& dialog);
    void trigger(const QString& action);
    void press(const QString& keys, QWidget& target);
    void type(const QString& text, QWidget& target);
    void useMouse(const Step& step, QWidget& target);
    QWidget* target(int window) const;
    void leave();

    MainWindow& m_window;
    QString m_folder;
    QFile& m_log;
    NextStep m_next;
    int m_done = 0;
    int m_depth = 0;  // of turns that wait for a dialog or a menu that they opened
    bool m_isOver = false;
};

}  // namespace conspectus::soak
