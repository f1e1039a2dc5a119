// history_panel.h: all steps of undo as a list; a click goes back, or forward again, to that state.
#pragma once
#include "app/session/map_session.h"

#include <QListWidget>

namespace conspectus {

class HistoryPanel : public QListWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(MapSession& session, QWidget* parent = nullptr);

private:
    void refresh();

    MapSession& m_session;
};

}  // namespace conspectus
