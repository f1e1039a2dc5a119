// walk.h: the concept to which a key moves: the nearest one in a direction, or a relative in the hierarchy.
#pragma once
#include "app/canvas/scene/picture_graph.h"

#include <optional>

namespace conspectus {

enum class Direction { Left, Right, Up, Down };
enum class FamilyStep { Parent, FirstChild, PreviousSibling, NextSibling };

/// The concept that looks nearest from `start` in a direction: near, and not far off the axis. Nothing if none lies
/// that way. Linear in the concepts.
std::optional<int> neighbourToward(const Picture& picture, int start, Direction direction);

/// Roots are siblings of each other. Nothing at the end of a row.
std::optional<int> relative(const Picture& picture, const PictureGraph& graph, int start, FamilyStep step);

}  // namespace conspectus
