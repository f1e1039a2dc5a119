#include "core/edit/views.h"

#include "core/model/find_view.h"

#include <algorithm>

namespace conspectus {

namespace {

tl::unexpected<Error> noSuchView(const std::string& name)
{
    return unexpected(ErrorCode::Edit, "There is no view called '" + name + "'.");
}

/// `change` is given every figure that shows the view.
template <class Change> void forFiguresOf(MapInfo& info, const NamedView& view, Change change)
{
    for (Figure& figure : info.figures)
        if (!figure.view.empty() && findView(info, figure.view) == &view)
            change(figure);
}

}  // namespace

Result<Transaction> storeView(const ConceptMap& map, NamedView view)
{
    MapInfo info = map.info();
    const auto found = std::ranges::find(info.views, view.name, &NamedView::name);
    if (found == info.views.end())
        info.views.push_back(std::move(view));
    else
        *found = std::move(view);
    return Transaction{"Store view", {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> renameView(const ConceptMap& map, const std::string& name, const std::string& to)
{
    const std::string wanted(trimmed(to));
    if (wanted.empty())
        return unexpected(ErrorCode::Edit, "Give the view a name.");
    MapInfo info = map.info();
    const auto renamed = std::ranges::find(info.views, name, &NamedView::name);
    if (renamed == info.views.end())
        return noSuchView(name);
    if (wanted == name)
        return Transaction{"Rename a view", {}, {}};
    if (std::ranges::find(info.views, wanted, &NamedView::name) != info.views.end())
        return unexpected(ErrorCode::Edit, "There is a view called '" + wanted + "' already.");
    std::vector<Figure*> figures;
    forFiguresOf(info, *renamed, [&](Figure& figure) { figures.push_back(&figure); });
    renamed->name = wanted;
    for (Figure* figure : figures)
        figure->view = wanted;
    for (Tour& tour : info.tours)
        for (TourStop& stop : tour.stops)
            if (stop.view.name == name)
                stop.view.name = wanted;
    return Transaction{"Rename a view", {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> removeView(const ConceptMap& map, const std::string& name)
{
    MapInfo info = map.info();
    const auto removed = std::ranges::find(info.views, name, &NamedView::name);
    if (removed == info.views.end())
        return noSuchView(name);
    NamedView shown = *removed;
    shown.name.clear();
    shown.names.clear();
    forFiguresOf(info, *removed, [&](Figure& figure) {
        figure.view.clear();
        figure.shown = shown;
    });
    info.views.erase(removed);
    for (Tour& tour : info.tours)
        for (TourStop& stop : tour.stops)
            if (stop.view.name == name)
                stop.view.name.clear();  // a stop keeps a view whole of its own
    return Transaction{"Remove a view", {SetMapInfo{std::move(info)}}, {}};
}

}  // namespace conspectus
