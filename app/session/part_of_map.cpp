#include "app/session/part_of_map.h"

#include "app/session/map_session.h"

namespace conspectus {

bool showsPart(const MapSession& session)
{
    const ViewSpec& view = session.view();
    return session.viewName().isEmpty() && (session.isFocused() || !view.roots.empty() || !view.scope.isWhole());
}

void leavePart(MapSession& session)
{
    const ViewSpec& view = session.view();
    if (session.isFocused())
        return session.leaveFocus();
    if (view.roots.empty() && session.isFiltered())
        return session.clearFilter();
    if (view.roots.empty() || view.scope.isWhole())
        return session.showWholeMap();
    ViewSpec above;  // the branch is one of a filter
    above.scope = view.scope;
    above.filter = view.filter;
    session.showView(std::move(above), PictureCause::ViewChosen);
}

}  // namespace conspectus
