#include "app/session/folding.h"

#include <algorithm>
#include <unordered_map>

namespace conspectus {

namespace {

bool holds(const std::vector<ConceptId>& ids, ConceptId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void remove(std::vector<ConceptId>& ids, ConceptId id) { std::erase(ids, id); }

void add(std::vector<ConceptId>& ids, ConceptId id)
{
    if (!holds(ids, id))
        ids.push_back(id);
}

bool isBelowDepth(const ViewSpec& view, int level) { return view.depth > 0 && level >= view.depth; }

/// A way through more than that many siblings is shown by itself.
constexpr std::size_t kManySiblings = 30;

/// Opens the way from `from` down to `to`.
void open(ViewSpec& view, const Taxonomy& taxonomy, ConceptId from, ConceptId to,
          std::unordered_map<ConceptId, ConceptId>& below)
{
    std::size_t siblings = 0;
    for (ConceptId step = from; step != to; step = below[step])
        siblings += taxonomy.narrower(step).size();
    for (ConceptId step = from; step != to; step = below[step]) {
        remove(view.folded, step);
        if (siblings > kManySiblings || view.most > 0)
            add(view.kept, below[step]);
        else
            add(view.opened, step);
    }
}

}  // namespace

bool isFolded(const ViewSpec& view, const VisibleConcept& subject)
{
    return holds(view.folded, subject.id) || subject.isHeldBack ||
        (isBelowDepth(view, subject.level) && !holds(view.opened, subject.id));
}

ViewSpec withFoldToggled(ViewSpec view, const VisibleConcept& subject)
{
    if (isFolded(view, subject)) {
        remove(view.folded, subject.id);
        if (isBelowDepth(view, subject.level) || subject.isHeldBack)
            add(view.opened, subject.id);
    } else {
        remove(view.opened, subject.id);
        if (!isBelowDepth(view, subject.level))
            add(view.folded, subject.id);
    }
    return view;
}

ViewSpec openedToLevel(ViewSpec view, int depth)
{
    view.depth = depth;
    view.most = 0;
    view.folded.clear();
    view.opened.clear();
    view.kept.clear();
    return view;
}

int deepestLevel(const ConceptMap& map, const Taxonomy& taxonomy, ViewSpec view)
{
    int deepest = 0;
    for (const VisibleConcept& each : visibleMap(map, taxonomy, openedToLevel(std::move(view), 0)).concepts)
        deepest = std::max(deepest, each.level);
    return deepest;
}

std::optional<Reveal> revealed(const VisibleMap& visible, const Taxonomy& taxonomy, ViewSpec view, ConceptId id)
{
    if (!taxonomy.contains(id) || visible.indexOf(id) >= 0)
        return std::nullopt;
    std::unordered_map<ConceptId, ConceptId> below;  // from a concept met on the way up to the one it was met from
    std::vector<ConceptId> met{id};
    below[id] = {};
    for (std::size_t i = 0; i < met.size(); ++i) {
        const ConceptId here = met[i];
        if (visible.indexOf(here) < 0) {
            for (ConceptId above : taxonomy.broader(here))
                if (below.try_emplace(above, here).second)
                    met.push_back(above);
            continue;
        }
        open(view, taxonomy, here, id, below);
        return Reveal{std::move(view), here};
    }
    if (view.roots.empty()) {  // it hangs on nothing that is shown: a root that the limit left out, or below one
        ConceptId top = met.back();
        add(view.kept, top);
        if (top != id)
            open(view, taxonomy, top, id, below);
        return Reveal{std::move(view), {}};
    }
    return std::nullopt;
}

}  // namespace conspectus
