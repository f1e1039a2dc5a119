// theme_preview.h: the open map in a theme that is being edited.
#pragma once
#include "app/canvas/view/map_view.h"

namespace conspectus {

class MapSession;

/// Shows the session's picture; for a theme with other type, a picture of the same view by the instant layout. Can be
/// zoomed and panned, but edits nothing.
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
