// history_panel.h: everything that was done, as a list; a click goes back, or forward again, to that moment.
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
