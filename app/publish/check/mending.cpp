#include "app/publish/check/mending.h"

#include "app/publish/alternative_text.h"
#include "app/publish/paper.h"
#include "core/model/find_view.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kColumns[] = {85, 114, 178};  // mm
const char* const kPrintTheme = "high-contrast-print";

/// The next wider column; the same when there is none.
double widerThan(double width)
{
    const auto wider = std::ranges::find_if(kColumns, [width](double each) { return each > width + 0.5; });
    return wider == std::end(kColumns) ? width : *wider;
}

std::optional<Figure> widened(Figure figure)
{
    const double wider = widerThan(figure.width);
    if (figure.width <= 0 || wider <= figure.width)
        return std::nullopt;
    figure.width = wider;
    return figure;
}

/// Type that had to be scaled down to fit needs room; type that was asked to be so small needs to be larger.
std::optional<Figure> enlarged(Figure figure, const MadeFigure& made)
{
    if (made.type < figure.type * 0.995)
        return widened(std::move(figure));
    const TypeStyle& type = (made.options.theme ? *made.options.theme : themes().front()).type;
    const double smallest = made.type * std::min(type.leastPx(), type.plainPx()) / type.plainPx();
    if (smallest >= figure.leastType)
        return std::nullopt;
    figure.type = std::ceil(figure.type * figure.leastType / smallest * 10) / 10;
    return figure;
}

std::optional<Figure> inTheme(Figure figure, const char* name)
{
    if (figure.theme == name)
        return std::nullopt;
    figure.theme = name;
    return figure;
}

/// What the figure shows, as a view of its own.
NamedView ownView(const ConceptMap& map, const Figure& figure)
{
    const NamedView* named = figure.view.empty() ? nullptr : findView(map.info(), figure.view);
    if (!named)
        return figure.shown;
    NamedView own = *named;
    own.name.clear();
    return own;
}

Figure unfolded(const ConceptMap& map, Figure figure)
{
    figure.shown = ownView(map, figure);
    figure.view.clear();
    figure.shown.folded.clear();
    figure.shown.depth = 0;
    figure.shown.most = 0;
    return figure;
}

std::optional<Figure> laidOutAgain(const ConceptMap& map, Figure figure)
{
    const char* const engine = "layered";
    figure.shown = ownView(map, figure);
    if (figure.shown.engine.empty() || figure.shown.engine == engine)
        return widened(std::move(figure));
    figure.view.clear();
    figure.shown.engine = engine;
    return figure;
}

}  // namespace

FigureLimits limitsOf(const Figure& figure)
{
    FigureLimits limits;
    limits.leastType = figure.leastType;
    if (!figure.isTiled)
        limits.largest = {0, kPrintedHeight};
    return limits;
}

std::optional<Figure> mended(const ConceptMap& map, const Figure& figure, const MadeFigure& made,
                             const Finding& finding)
{
    switch (finding.mend) {
    case Mend::EnlargeType:
        return enlarged(figure, made);
    case Mend::WidenLines:
    case Mend::ChangeTheme:
    case Mend::ChangeLines:
        return inTheme(figure, kPrintTheme);
    case Mend::ChangeFont:
        return inTheme(figure, "paper");
    case Mend::LayOutAgain:
        return laidOutAgain(map, figure);
    case Mend::WidenLabels:
        return widened(figure);
    case Mend::RaiseResolution: {
        Figure sharper = figure;
        sharper.resolution = std::max(figure.resolution, limitsOf(figure).leastResolution);
        return sharper;
    }
    case Mend::ReduceSize: {
        Figure smaller = figure;
        smaller.width = kColumns[2];
        return smaller == figure ? std::nullopt : std::optional(smaller);
    }
    case Mend::Unfold:
        return unfolded(map, figure);
    case Mend::MakeAlternative: {
        Figure told = figure;
        told.alternative = alternativeText(map, made.picture).toStdString();
        return told;
    }
    case Mend::WriteLabel:
    case Mend::None:
        break;
    }
    return std::nullopt;
}

}  // namespace conspectus
