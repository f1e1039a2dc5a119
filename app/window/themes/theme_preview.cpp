#include "app/window/themes/theme_preview.h"

#include "app/session/drawn_view.h"
#include "app/session/map_session.h"

namespace conspectus {

namespace {

constexpr double kRoom = 2;  // px of the picture for one of the widget, so that the whole map is seen

}  // namespace

ThemePreview::ThemePreview(MapSession& session, QWidget* parent) : MapView(parent), m_session(session)
{
    setAccessibleName(tr("Preview"));
    setHabits({.wheelZooms = true, .isAnimated = false, .showsOverview = false, .movesConcepts = false});
    connect(&session, &MapSession::pictureChanged, this, [this] {
        if (isVisible())
            arrange(PictureCause::ViewChosen);
    });
    arrange(PictureCause::Opened);
}

void ThemePreview::preview(const Theme& theme)
{
    setTheme(theme);
    const bool isOtherType = !(theme.type == m_type);
    m_type = theme.type;
    if (isOtherType || picture().concepts.size() != m_session.visible().concepts.size())
        arrange(PictureCause::ViewChosen);
}

void ThemePreview::arrange(PictureCause cause)
{
    if (m_type == TypeStyle())
        return setPicture(m_session.picture(), cause);
    LayoutWish wish;
    wish.engine = m_session.engine();
    wish.target = {width() * kRoom, height() * kRoom};
    wish.language = m_session.language();
    wish.type = m_type;
    const MeasuredView measured = measuredAsWished(m_session.map(), m_session.visible(), m_session.view(), wish);
    setPicture(composePicture(m_session.map(), measured, laidOutAtOnce(measured)), cause);
}

}  // namespace conspectus
