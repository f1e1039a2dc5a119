// emphasis.h: what stands out and what steps back in a picture, for a selection and for the pointer.
#pragma once
#include "app/canvas/scene/picture_graph.h"
#include "app/canvas/scene/selection.h"
#include "app/paint/spotlight.h"

namespace conspectus {

/// The selection and its relations stand out, the other ends of these stay normal, everything else is dimmed. Without a
/// selection in the picture, everything is normal. While something is lit, it stands out in place of the relations of
/// the selection. `isDimming` false: nothing is dimmed.
Highlight highlightOf(const Picture& picture, const PictureGraph& graph, const Selection& selection,
                      const Spotlight& lit = {}, bool isDimming = true);

/// Part of a picture, by index, ascending.
struct PicturePart {
    std::vector<int> concepts;
    std::vector<int> relations;

    bool isEmpty() const { return concepts.empty() && relations.empty(); }
    friend bool operator==(const PicturePart&, const PicturePart&) = default;
};

/// The concept, its relations and their other ends; of a hub with very many only the concept.
PicturePart surroundingsOf(const Picture& picture, const PictureGraph& graph, int subject);

/// The relations and their ends.
PicturePart endsOf(const Picture& picture, const std::vector<int>& relations);

/// `highlight` with the part hovered, except what is selected.
Highlight withHovered(Highlight highlight, const Picture& picture, const PicturePart& part);

}  // namespace conspectus
