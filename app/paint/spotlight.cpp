#include "app/paint/spotlight.h"

#include <algorithm>

namespace conspectus {

Spotlight asShown(Spotlight lit, const VisibleMap& visible)
{
    for (ConceptId& id : lit.concepts)
        if (const int shown = visible.indexShowing(id); shown >= 0)
            id = visible.concepts[static_cast<std::size_t>(shown)].id;
    std::ranges::sort(lit.concepts);
    return lit;
}

void light(Highlight& highlight, const Picture& picture, const Spotlight& lit)
{
    for (std::size_t i = 0; i < picture.concepts.size(); ++i)
        if (std::ranges::binary_search(lit.concepts, picture.concepts[i].id))
            highlight.concepts[i] = Emphasis::Hovered;
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        const PictureRelation& relation = picture.relations[r];
        const bool isLit = std::ranges::any_of(
            relation.relations, [&](RelationId id) { return std::ranges::binary_search(lit.relations, id); });
        if (!isLit)
            continue;
        highlight.relations[r] = Emphasis::Hovered;
        for (int end : {relation.from, relation.to})
            if (Emphasis& emphasis = highlight.concepts[static_cast<std::size_t>(end)]; emphasis == Emphasis::Dimmed)
                emphasis = Emphasis::Normal;
    }
}

Highlight litHighlight(const Picture& picture, const Spotlight& lit)
{
    Highlight highlight;
    highlight.concepts.assign(picture.concepts.size(), Emphasis::Dimmed);
    highlight.relations.assign(picture.relations.size(), Emphasis::Dimmed);
    light(highlight, picture, lit);
    const auto isForward = [](Emphasis each) {
        return each != Emphasis::Dimmed;
    };
    const bool isAnything = std::ranges::any_of(highlight.concepts, isForward);
    return isAnything ? highlight : Highlight();
}

}  // namespace conspectus
