// views_panel.h: the named views of the map, each with a small picture, a click away.
#pragma once
#include "app/panels/view_thumbnails.h"
#include "app/panels/views_model.h"

#include <QListView>

namespace conspectus {

class ViewsPanel : public QListView {
    Q_OBJECT
public:
    explicit ViewsPanel(MapSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    void followSession();

    MapSession& m_session;
    ViewsModel m_model;
    ViewThumbnails m_thumbnails;
};

}  // namespace conspectus
