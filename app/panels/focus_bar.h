// focus_bar.h: one row that shows and changes how far a neighbourhood reaches and what a view leaves out.
#pragma once
#include "app/session/map_session.h"

#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

namespace conspectus {

/// A bar above the map, hidden while nothing is focused, filtered or highlighted.
class FocusBar : public QWidget {
    Q_OBJECT
public:
    explicit FocusBar(MapSession& session, QWidget* parent = nullptr);

private:
    void refresh();

    MapSession& m_session;
    QLabel* m_text;
    QSlider* m_hops;
    QToolButton* m_leave;
};

}  // namespace conspectus
