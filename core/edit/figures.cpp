#include "core/edit/figures.h"

#include <algorithm>

namespace conspectus {

Result<Transaction> storeFigure(const ConceptMap& map, Figure figure)
{
    if (figure.name.empty())
        return unexpected(ErrorCode::Edit, "Give the figure a name.");
    const std::string label = "Keep the figure " + figure.name;
    MapInfo info = map.info();
    const auto same = std::ranges::find(info.figures, figure.name, &Figure::name);
    if (same == info.figures.end())
        info.figures.push_back(std::move(figure));
    else
        *same = std::move(figure);
    if (info == map.info())
        return Transaction{label, {}, {}};
    return Transaction{label, {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> removeFigure(const ConceptMap& map, const std::string& name)
{
    MapInfo info = map.info();
    if (std::erase_if(info.figures, [&](const Figure& each) { return each.name == name; }) == 0)
        return unexpected(ErrorCode::Edit, "There is no figure called '" + name + "'.");
    return Transaction{"Remove a figure", {SetMapInfo{std::move(info)}}, {}};
}

}  // namespace conspectus
