// help_shelf.h: the windows of the help menu: manual, list of keys, about.
#pragma once
#include <QPointer>
#include <QString>

class QDialog;
class QWidget;

namespace conspectus {

/// Every action with its keys, menu by menu, as Markdown tables; made from the actions table.
QString keyListMarkdown();

/// Each page has one window, however often it is opened.
class HelpShelf {
public:
    explicit HelpShelf(QWidget& window) : m_window(window) { }

    void showManual();
    void showKeys();
    void showAbout();

private:
    void show(QPointer<QDialog>& page, const QString& title, const QString& markdown, double ems);

    QWidget& m_window;
    QPointer<QDialog> m_manual;
    QPointer<QDialog> m_keys;
    QPointer<QDialog> m_about;
};

}  // namespace conspectus
