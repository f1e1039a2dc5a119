// mending.h: what a program can do about what pre-flight has found.
#pragma once
#include "app/publish/check/preflight.h"
#include "app/publish/figure_maker.h"
#include "core/model/figure.h"

#include <optional>

namespace conspectus {

/// The limits that a figure is checked against.
FigureLimits limitsOf(const Figure& figure);

/// The figure with settings that mend the finding, at least in part; nothing where no setting can (a label that nobody
/// wrote, a letter that no font has).
std::optional<Figure> mended(const ConceptMap& map, const Figure& figure, const MadeFigure& made,
                             const Finding& finding);

}  // namespace conspectus
