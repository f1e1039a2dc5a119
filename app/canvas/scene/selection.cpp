#include "app/canvas/scene/selection.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr Qt::KeyboardModifiers kExtends = Qt::ControlModifier | Qt::ShiftModifier;

}  // namespace

bool Selection::holds(ConceptId id) const { return std::binary_search(concepts.begin(), concepts.end(), id); }

bool Selection::holds(RelationId id) const { return std::binary_search(relations.begin(), relations.end(), id); }

Selection selectionOf(ConceptId id) { return {{id}, id, {}}; }

Selection selectionOf(RelationId id) { return {{}, {}, {id}}; }

Selection selectionOf(std::vector<RelationId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return {{}, {}, std::move(ids)};
}

Selection clicked(const Selection& before, ConceptId id, Qt::KeyboardModifiers modifiers)
{
    if (!(modifiers & kExtends))
        return selectionOf(id);
    Selection after{before.concepts, id, {}};
    const auto place = std::lower_bound(after.concepts.begin(), after.concepts.end(), id);
    if (!before.holds(id)) {
        after.concepts.insert(place, id);
    } else if (modifiers & Qt::ControlModifier) {
        after.concepts.erase(place);
        after.current = after.concepts.empty() ? ConceptId{} : after.concepts.back();
    }
    return after;
}

Selection banded(const Selection& before, std::vector<ConceptId> inside, Qt::KeyboardModifiers modifiers)
{
    Selection after{std::move(inside), before.current, {}};
    if (modifiers & kExtends)
        after.concepts.insert(after.concepts.end(), before.concepts.begin(), before.concepts.end());
    std::sort(after.concepts.begin(), after.concepts.end());
    after.concepts.erase(std::unique(after.concepts.begin(), after.concepts.end()), after.concepts.end());
    if (!after.holds(after.current))
        after.current = after.concepts.empty() ? ConceptId{} : after.concepts.front();
    return after;
}

}  // namespace conspectus
