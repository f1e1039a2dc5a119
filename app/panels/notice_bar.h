// notice_bar.h: messages and progress in a row above the map.
#pragma once
#include "app/session/map_session.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QToolButton>

#include <vector>

namespace conspectus {

/// Hidden while it is empty. A notice stays until it is closed or replaced; work in progress covers it and shows it
/// again afterwards.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void say(const Notice& notice);
    enum class Work { MayBeCancelled, EndsSoon };
    void beginWork(const QString& text, Work work = Work::MayBeCancelled);
    void endWork();
    void dismiss();

signals:
    void cancelled();
    void dismissed();

private:
    void put(const Notice& notice);
    void showDetails(bool wanted);

    Notice m_said;  // the notice shown, or covered by work in progress
    bool m_isSaying = false;  // whether m_said is a notice that was not closed

    QLabel* m_mark;
    QLabel* m_text;
    QHBoxLayout* m_actions;  // the buttons of the notice
    QToolButton* m_more;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QToolButton* m_close;
    QPlainTextEdit* m_details;
    bool m_isWorking = false;
};

/// Offers below each other, each until it is answered or closed.
class OfferBars : public QWidget {
    Q_OBJECT
public:
    explicit OfferBars(QWidget* parent = nullptr);

    void say(const Notice& offer);
    void clear();  // because their map is closed
    std::size_t count() const { return m_bars.size(); }

private:
    void remove(NoticeBar* bar);

    std::vector<NoticeBar*> m_bars;
};

}  // namespace conspectus
