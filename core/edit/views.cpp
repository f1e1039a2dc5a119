#include "core/edit/views.h"

#include "core/edit/named_items.h"
#include "core/model/find_view.h"
#include "core/model/info_changes.h"
#include "core/model/map_references.h"

namespace conspectus {

namespace {

tl::unexpected<Error> noSuchView(const std::string& name)
{
    return unexpected(ErrorCode::Edit, "There is no view called '" + name + "'.");
}

/// `change` is given every figure that shows the view.
template <class Change> void changeFiguresOf(MapInfo& info, const NamedView& view, Change change)
{
    info.figures.changeEach([&](Figure& figure) {
        if (!figure.view.empty() && findView(info, figure.view) == &view)
            change(figure);
    });
}

/// Stops that name the view call it `to`.
void renameInStops(MapInfo& info, const std::string& name, const std::string& to)
{
    changeStops(info, [&](TourStop& stop) {
        if (stop.view.name == name)
            stop.view.name = to;
    });
}

}  // namespace

Result<Transaction> storeView(const ConceptMap& map, NamedView view)
{
    return Transaction{"Store view", {storing(map.info().views, std::move(view))}, {}};
}

Result<Transaction> renameView(const ConceptMap& map, const std::string& name, const std::string& to)
{
    const std::string wanted(trimmed(to));
    if (wanted.empty())
        return unexpected(ErrorCode::Edit, "Give the view a name.");
    MapInfo info = map.info();
    const std::size_t at = placeOf(info.views, name);
    if (at == info.views.size())
        return noSuchView(name);
    if (wanted == name)
        return Transaction{"Rename a view", {}, {}};
    if (placeOf(info.views, wanted) < info.views.size())
        return unexpected(ErrorCode::Edit, "There is a view called '" + wanted + "' already.");
    changeFiguresOf(info, info.views[at], [&](Figure& figure) { figure.view = wanted; });
    renameInStops(info, name, wanted);
    info.views.edit(at).name = wanted;
    return Transaction{"Rename a view", changesTo(info, map.info()), {}};
}

Result<Transaction> removeView(const ConceptMap& map, const std::string& name)
{
    MapInfo info = map.info();
    const std::size_t at = placeOf(info.views, name);
    if (at == info.views.size())
        return noSuchView(name);
    NamedView shown = info.views[at];
    shown.name.clear();
    shown.names.clear();
    changeFiguresOf(info, info.views[at], [&](Figure& figure) {
        figure.view.clear();
        figure.shown = shown;
    });
    renameInStops(info, name, {});  // a stop keeps a view whole of its own
    info.views.erase(at);
    return Transaction{"Remove a view", changesTo(info, map.info()), {}};
}

}  // namespace conspectus
