// side_view.h: a second view of the same map, beside the first.
#pragma once
#include "app/canvas/map_canvas.h"
#include "app/panels/views_model.h"
#include "app/session/map_session.h"

#include <QComboBox>
#include <QWidget>

namespace conspectus {

/// Has a session of its own that follows the map of the first, so that it can show another view. Both share a
/// selection.
class SideView : public QWidget {
    Q_OBJECT
public:
    explicit SideView(MapSession& first, QWidget* parent = nullptr);

    MapSession& session() { return m_session; }
    MapCanvas& canvas() { return *m_canvas; }

signals:
    void closeAsked();

private:
    MapSession& m_first;
    MapSession m_session;
    ViewsModel m_views;
    QComboBox* m_choice;
    MapCanvas* m_canvas;
};

}  // namespace conspectus
