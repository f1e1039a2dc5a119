// theme_preview.h: the open map in a theme that is being edited.
#pragma once
#include "app/canvas/view/map_view.h"

namespace conspectus {

class MapSession;

/// Shows the session's picture; where the theme sets it in other type, a picture of the same view that is arranged at
/// once. Can be zoomed and moved like the map, and changes nothing.
class ThemePreview : public MapView {
    Q_OBJECT
public:
    explicit ThemePreview(MapSession& session, QWidget* parent = nullptr);

    void preview(const Theme& theme);
    QSize sizeHint() const override { return {520, 480}; }

private:
    void arrange(PictureCause cause);

    MapSession& m_session;
    TypeStyle m_type;
};

}  // namespace conspectus
