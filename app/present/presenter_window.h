// presenter_window.h: the window that the speaker sees.
#pragma once
#include "app/present/stage_mirror.h"

#include <QListWidget>
#include <QProgressBar>
#include <QTextBrowser>

class QToolButton;

namespace conspectus {

class Presentation;
struct ShowAction;

/// Shows the stage, the next stop, notes in type of any size, the time, the list of stops, and buttons for the keys.
class PresenterWindow : public QWidget {
    Q_OBJECT
public:
    PresenterWindow(Presentation& presentation, AudienceWindow& audience);

    /// In words, for screen readers and tests.
    QString nextTitle() const { return m_nextTitle->text(); }
    QString notesText() const { return m_notes->toPlainText(); }
    QString place() const { return m_place->text(); }
    void refresh();

signals:
    void keyPressed(QKeyEvent* event);
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool) override { return false; }

private:
    QWidget* makeHead();
    QWidget* makeRight();
    QWidget* makeNotes();
    QWidget* makeControls();
    void tick();
    void showNotes();
    void listStops();
    void growNotes(int step);
    QString titleOfNext() const;

    Presentation& m_presentation;
    TourShow& m_show;
    StageMirror* m_mirror;
    StopPreview* m_next;
    QLabel* m_place;
    QLabel* m_time;
    QLabel* m_clock;
    QLabel* m_nextTitle;
    QProgressBar* m_pace;
    QTextBrowser* m_notes;
    QListWidget* m_stops;
    std::vector<std::pair<const ShowAction*, QToolButton*>> m_buttons;
    QTimer m_second;
    double m_notesPx;
    std::string m_notesShown;
    int m_notesStop = -1;
};

}  // namespace conspectus
