// stage_search.h: finds a concept by its name during a show.
#pragma once
#include "app/present/tour_show.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace conspectus {

/// Typing lists the hits, the best first, and says how many there are; Enter goes there, Escape leaves.
class StageSearch : public QFrame {
    Q_OBJECT
public:
    explicit StageSearch(TourShow& show, QWidget* parent = nullptr);

    void open();

signals:
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list();
    void go();
    void leave();

    TourShow& m_show;
    QLineEdit* m_words;
    QListWidget* m_hits;
    QLabel* m_count;
};

}  // namespace conspectus
