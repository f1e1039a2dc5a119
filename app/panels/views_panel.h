// views_panel.h: the named views of the map, a click away.
#pragma once
#include "app/panels/views_model.h"

#include <QListView>

namespace conspectus {

class ViewsPanel : public QListView {
    Q_OBJECT
public:
    explicit ViewsPanel(MapSession& session, QWidget* parent = nullptr);

private:
    void followSession();

    MapSession& m_session;
    ViewsModel m_model;
};

}  // namespace conspectus
