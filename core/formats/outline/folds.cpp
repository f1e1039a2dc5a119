#include "core/formats/outline/folds.h"

#include <algorithm>

namespace conspectus {

namespace {

bool onlyFolds(NamedView view)
{
    const bool folds = !view.folded.empty();
    view.folded.clear();
    return folds && showsWholeMap(view);
}

}  // namespace

void addFolds(MapInfo& info, std::vector<ConceptId> folded)
{
    if (folded.empty())
        return;
    NamedView view;
    view.name = kFoldedView;
    view.folded = std::move(folded);
    info.views.push_back(std::move(view));
}

std::unordered_set<ConceptId> foldsOf(const MapInfo& info, std::string_view title, LossList& losses)
{
    const auto named = std::find_if(info.views.begin(), info.views.end(),
                                    [](const NamedView& view) { return view.name == kFoldedView; });
    const auto chosen =
        named != info.views.end() ? named : std::find_if(info.views.begin(), info.views.end(), onlyFolds);
    std::unordered_set<ConceptId> folded;
    for (auto view = info.views.begin(); view != info.views.end(); ++view)
        if (view == chosen)
            folded.insert(view->folded.begin(), view->folded.end());
        else
            losses.note("A view was left out: " + std::string(title) + " has one for each file.", 0, view->name);
    return folded;
}

}  // namespace conspectus
