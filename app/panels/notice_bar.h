// notice_bar.h: what went wrong or takes long, said quietly above the map.
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

/// Hidden while there is nothing to say. A notice stays until it is closed or the next one comes; work shows how far it
/// is, and what was said before comes back after it.
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

    Notice m_said;  // what stands, or stood before the work
    bool m_isSaying = false;  // there is such a thing

    QLabel* m_mark;
    QLabel* m_text;
    QHBoxLayout* m_actions;  // what one may do about it
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
    void clear();  // they are about a map that is closed
    std::size_t count() const { return m_bars.size(); }

private:
    void remove(NoticeBar* bar);

    std::vector<NoticeBar*> m_bars;
};

}  // namespace conspectus
