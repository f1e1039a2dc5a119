// named_view.h: a part of a map and how it is shown, under a name.
#pragma once
#include "core/base/cow.h"
#include "core/model/saved_arrangement.h"

namespace conspectus {

/// What of a picture is in the window.
struct ViewCamera {
    ConceptId at;  // in the middle
    double zoom = 1;  // px of the window for one of the picture; of a stop: on a screen that is kStageHeight px high

    friend bool operator==(const ViewCamera&, const ViewCamera&) = default;
};

/// Zooms of stops are kept for a screen of this height, whatever the screen that they are shown on.
inline constexpr double kStageHeight = 1080;

/// Which part of the map to show and how, under a name. It names concepts by id and keeps the ids of concepts that
/// were removed, so that undo brings the view back whole; readers of a view pass over what is not there.
struct NamedView {
    std::string name;  // unique in the map; empty for the view of a stop
    LocalizedTexts names;
    std::vector<ConceptId> roots;  // where to start; empty: the map's own roots
    std::vector<std::string> tags;  // show what has one of these tags; empty: everything
    std::string filter;  // show what this query finds; empty: everything
    std::vector<ConceptId> only;  // sorted: show just these; empty: everything
    std::vector<std::string> without;  // keys of types whose relations are left out
    std::vector<ConceptId> folded;
    std::vector<ConceptId> opened;  // open beyond depth and limit
    std::vector<ConceptId> kept;  // shown beyond depth and limit, broader ones first
    ConceptId centre;  // show its neighbourhood; invalid: everything
    int hops = 0;  // how far that reaches
    int depth = 0;  // levels shown below the roots; 0: all
    int most = 0;  // concepts shown at most, the weightiest; 0: no limit
    std::string engine;  // layout engine's name; empty: the default
    std::string theme;  // empty: as the window has it
    Cow<SavedArrangement> arrangement;  // where things stand, for the engine "drawn"; empty: nobody placed anything
    std::optional<ViewCamera> camera;  // where the reader looks; unset: at all of it
    Attributes attributes;

    friend bool operator==(const NamedView&, const NamedView&) = default;
};

/// True for a view that leaves nothing out and looks at all of it: the author's own view of the whole map.
inline bool showsWholeMap(const NamedView& view)
{
    return view.roots.empty() && view.tags.empty() && view.filter.empty() && view.only.empty() &&
        view.without.empty() && view.folded.empty() && view.opened.empty() && view.kept.empty() &&
        !view.centre.isValid() && !view.camera;
}

}  // namespace conspectus
