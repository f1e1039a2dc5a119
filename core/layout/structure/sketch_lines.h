// sketch_lines.h: what the lines of a view are to its tree, and which of them share a phrase.
#pragma once
#include "core/layout/structure/sketch.h"

#include <tuple>

namespace conspectus {

/// A line to draw: an edge of the view, or all the edges of one block.
struct SketchLine {
    enum class Role {
        Branch,  // between a concept and what hangs under it
        Company,  // outside of the tree, but of one kind with branches of the concept at one end
        Kin,  // beside a branch: another line of the same two
        Single,  // any other
    };
    int from = 0, to = 0;  // nodes of the sketch
    int edge = 0;  // of the view: what it looks like
    int block = -1;  // whose stem it is
    Role role = Role::Single;
    int child = -1;  // for Branch and Kin: the end that hangs under the other
    bool isSharedAtStart = true;  // for Branch and Company: the end that the phrase belongs to
};

/// Lines that share a phrase: the concept that they have in common, their kind, whether they start there.
using PhraseCompany = std::tuple<int, int, bool>;

/// The lines of a view whose nodes have been sketched. `sketch` has its nodes, parents and nodeOf.
std::vector<SketchLine> sketchLines(const LayoutRequest& view, const std::vector<LeafGroup>& groups,
                                    const Sketch& sketch);

}  // namespace conspectus
