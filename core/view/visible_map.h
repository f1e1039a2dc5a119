// visible_map.h: which part of a map is shown, and how what is hidden shows through.
#pragma once
#include "core/base/cow.h"
#include "core/model/saved_arrangement.h"
#include "core/query/taxonomy.h"

namespace conspectus {

struct NamedView;

/// What a person asked to see: where to start, how deep, what is folded. A value; the map is not changed by it.
struct ViewSpec {
    std::vector<ConceptId> roots;  // none, or all gone: the roots of what is in scope
    Scope scope;
    int depth = 0;  // levels below the roots that are open; 0: all
    std::vector<ConceptId> folded;  // closed by hand
    std::vector<ConceptId> opened;  // opened by hand: all that is narrower shows, whatever `depth` and `most` say
    std::vector<ConceptId> kept = {};  // shown by hand, each by itself; broader ones come first
    int most = 0;  // concepts shown unasked, those that lead to most first; 0: no limit
    std::string filter = {};  // the query that made scope.only; empty: none
    ConceptId centre = {};  // that scope.only is the neighbourhood of; invalid: none
    int hops = 0;  // how far that reaches
    Cow<SavedArrangement> arrangement = {};  // as of a NamedView

    friend bool operator==(const ViewSpec&, const ViewSpec&) = default;
};

ViewSpec viewSpecOf(const NamedView& view);  // its filter and centre are not evaluated, see applyFilter()
/// The other way round: what `view` shows becomes `spec`. Of a filter its words are kept, not what it found; of
/// a neighbourhood its centre.
void keepViewSpec(NamedView& view, const ViewSpec& spec);

struct VisibleConcept {
    ConceptId id;
    int level = 0;  // steps from the nearest root; in a neighbourhood from its centre, over any relation
    int parent = -1;  // index of the concept it was reached from; -1 for a root
    int hidden = 0;  // concepts that folding hides behind this one; 0: nothing is folded here
    int narrower = 0;  // narrower concepts in scope, shown or not (a concept without any cannot be folded)
    bool isHeldBack = false;  // some of them the limit leaves out
};

/// One line of the picture: one relation between two shown concepts, or a bundle of relations of which at least one
/// end is hidden, drawn between the nearest shown concepts.
struct VisibleRelation {
    int from = 0;  // indices into VisibleMap::concepts
    int to = 0;
    std::vector<RelationId> relations;  // one, or what is bundled
    RelationTypeId type;  // invalid for a bundle of several types
    bool isHierarchical = false;
    bool isBundle = false;
};

/// Folding works on the graph: a folded concept hides what is reachable only through it; what has another open broader
/// concept stays. With a limit (ViewSpec::most) the concepts that lead to most are shown, each below one that is shown;
/// what the limit leaves out hides behind what it hangs on (a root hides behind nothing), and only the heaviest bundles
/// are drawn, about one for each concept. Concepts stand in reading order (depth first from the roots, each after the
/// one it was reached from).
struct VisibleMap {
    std::vector<VisibleConcept> concepts;
    std::vector<VisibleRelation> relations;
    std::size_t hidden = 0;  // concepts in scope that folding hides
    std::size_t outOfScope = 0;  // concepts of the map that the view leaves out altogether
    std::size_t leftOut = 0;  // bundles that are not drawn: of more than anyone could follow the heaviest are, one for
                              // each concept

    int indexOf(ConceptId) const;  // -1 when not shown; O(log n)

    /// The shown concept that `id` is, or hides behind; -1: neither.
    int indexShowing(ConceptId id) const { return id.value < shownBy.size() ? shownBy[id.value] : -1; }

    int centre = -1;  // index of ViewSpec::centre
    std::vector<std::pair<ConceptId, int>> byId;  // sorted; filled by visibleMap(), as is
    std::vector<int> shownBy;  // by concept id
};

VisibleMap visibleMap(const ConceptMap& map, const ViewSpec& spec);
VisibleMap visibleMap(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec);

}  // namespace conspectus
