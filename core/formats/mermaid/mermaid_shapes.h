// mermaid_shapes.h: the signs that make a node's shape.
#pragma once
#include "core/model/look.h"

#include <span>
#include <string_view>

namespace conspectus {

struct MermaidShape {
    std::string_view open;
    std::string_view close;
    Outline outline;
};

/// Longer ones before those that they start with.
std::span<const MermaidShape> mermaidShapes();

/// The shape that starts so; null if there is none.
const MermaidShape* mermaidShapeAt(std::string_view text);

/// The shape for an outline.
const MermaidShape& mermaidShapeFor(Outline outline);

}  // namespace conspectus
