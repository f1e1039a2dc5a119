// figure_maker.h: from what a figure is to be to a picture of exactly that size.
#pragma once
#include "app/publish/export.h"
#include "app/session/figure_layout.h"
#include "core/model/figure.h"

#include <memory>

namespace conspectus {

/// What a figure asks for, looked up in the map.
struct FigurePlan {
    Figure figure;
    const Theme* theme = nullptr;
    std::shared_ptr<const Theme> changed;  // what `theme` is of a figure on white, or in shades of grey
    ViewSpec spec;
    LayoutWish wish;  // its target is the room for the picture beside margins, legend and caption
    QString title;  // "Figure 1 – The map's title"
    double scale = 1;  // px of the page (96 to the inch) for one of the picture, where type is as large as asked
    bool isBounded = false;  // it has a width or a height to keep within
    HeightLimit limit = HeightLimit::Firm;
};

/// Behind a figure. On paper the warm ground that the Paper theme has on a screen is white; that of other themes is
/// somebody's wish.
enum class Ground { ForPaper, AsOnScreen };

/// An error of kind Usage names what there is to choose from (views, themes, paper).
Result<FigurePlan> planOf(const ConceptMap& map, const Figure& figure, Ground ground = Ground::ForPaper);

struct MadeFigure {
    Picture picture;
    ExportOptions options;
    std::shared_ptr<const Theme> changed;  // holds the theme of the options, see FigurePlan::changed
    double type = 8;  // points that plain text came out at
    QString leftOut = {};  // what it lacks because that would have taken too long, as a sentence
};

/// Ways to lay it out, for fitted(). GUI thread only.
std::vector<MeasuredView> candidatesFor(const ConceptMap& map, const FigurePlan& plan);

/// Puts the picture, as it was laid out, on its page, with all that stands beside it. GUI thread only.
MadeFigure finished(const ConceptMap& map, const FigurePlan& plan, const MeasuredView& view,
                    const FittedFigure& fitted);

/// All of it in one blocking call.
Result<MadeFigure> makeFigure(const ConceptMap& map, const FigurePlan& plan, const RunAll& runAll);

}  // namespace conspectus
