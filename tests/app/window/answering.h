// answering.h: somebody who answers the next question of the program.
#pragma once
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace conspectus::test {

/// Waits in the event loop for a box of questions and presses the button with that text (without its mnemonic).
class Answer : public QObject {
public:
    explicit Answer(QString button) : m_button(std::move(button))
    {
        connect(&m_timer, &QTimer::timeout, this, &Answer::look);
        m_timer.start(5);
    }

    bool wasGiven() const { return !m_asked.isEmpty(); }
    const QString& asked() const { return m_asked; }  // the text of the box

private:
    void look()
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box || wasGiven())
            return;
        for (QAbstractButton* button : box->buttons())
            if (button->text().remove(QLatin1Char('&')) == m_button) {
                m_asked = box->text();
                return button->click();
            }
    }

    QString m_button;
    QString m_asked;
    QTimer m_timer;
};

}  // namespace conspectus::test
