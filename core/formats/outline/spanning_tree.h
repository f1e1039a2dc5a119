// spanning_tree.h: a map as a forest, for formats in which each thing stands under one other.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// One concept's place. Items come in the order in which an outline names them: a concept, then what is below it.
struct OutlineItem {
    ConceptId id;
    RelationId relation;  // to the one above; invalid for a root
    int depth = 0;  // 0 for a root
};

struct SpanningTree {
    std::vector<OutlineItem> items;  // every concept once
    std::vector<RelationId> left;  // relations that are no line of the tree, by id
};

/// The rule: relations of hierarchical types make the tree, or all relations where there are none of these. The one
/// with the greatest weight comes first, of equal ones the older. Each is taken unless its lower end has a parent
/// already or would come to stand below itself. What would stand deeper than `mostDepth` starts a tree of its own.
SpanningTree spanningTree(const ConceptMap& map, int mostDepth);

/// True if the tree has one root, under which everything else stands.
bool hasOneRoot(const SpanningTree& tree);

/// What the line from its parent to an item says; empty if it goes without saying, or is said the other way round ("is
/// part of").
std::string_view phraseOfLine(const ConceptMap& map, RelationId relation);

}  // namespace conspectus
