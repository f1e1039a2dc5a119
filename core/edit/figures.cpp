#include "core/edit/figures.h"

#include "core/edit/named_items.h"
#include "core/model/map_info.h"

namespace conspectus {

Result<Transaction> storeFigure(const ConceptMap& map, Figure figure)
{
    if (figure.name.empty())
        return unexpected(ErrorCode::Edit, "Give the figure a name.");
    const std::string label = "Keep the figure " + figure.name;
    const SharedList<Figure>& figures = map.info().figures;
    const std::size_t at = placeOf(figures, figure.name);
    if (at < figures.size() && figures[at] == figure)
        return Transaction{label, {}, {}};
    return Transaction{label, {storing(figures, std::move(figure))}, {}};
}

Result<Transaction> removeFigure(const ConceptMap& map, const std::string& name)
{
    const std::size_t at = placeOf(map.info().figures, name);
    if (at == map.info().figures.size())
        return unexpected(ErrorCode::Edit, "There is no figure called '" + name + "'.");
    return Transaction{"Remove a figure", {RemoveItem<Figure>{at}}, {}};
}

}  // namespace conspectus
