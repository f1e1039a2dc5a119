#include "app/publish/figure_maker.h"

#include "app/publish/furniture.h"
#include "app/publish/paper.h"
#include "app/session/left_out.h"
#include "app/theme/theme_colours.h"
#include "app/theme/theme_library.h"
#include "core/model/find_view.h"
#include "core/model/map_info.h"
#include "core/view/filter.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kBeyond = 1e5;  // px: no limit
constexpr double kLeastRoom = 40;  // px of the picture, whatever the margins
constexpr int kPhraseLines = 6;  // lines are short in a column
constexpr double kFreeWidth = 1600, kFreeHeight = 900;  // px: the shape of a figure that may have any

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

template <class Names> std::string listed(const Names& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

Result<const NamedView*> viewOf(const ConceptMap& map, const Figure& figure)
{
    if (figure.view.empty())
        return &figure.shown;
    if (const NamedView* found = findView(map.info(), figure.view))
        return found;
    std::vector<std::string> names;
    for (const NamedView& view : map.info().views)
        names.push_back(view.name);
    return unexpected(ErrorCode::Usage,
                      "The figure shows the view '" + figure.view + "', which the map does not have; there is: " +
                          (names.empty() ? std::string("none") : listed(names)) + ".");
}

Result<const Theme*> themeOf(const Figure& figure, const NamedView& view)
{
    const std::string& name = figure.theme.empty() ? view.theme : figure.theme;
    if (name.empty())
        return &themes().front();
    if (isThemePath(toQString(name)))
        return themeAt(toQString(name));
    if (const Theme* theme = findTheme(toQString(name)))
        return theme;
    return unexpected(ErrorCode::Usage, "There is no theme '" + name + "'.");
}

QString titleOf(const ConceptMap& map, const NamedView& view, const QString& language)
{
    const std::string tag = language.isEmpty() ? map.info().language : language.toStdString();
    const QString title = toQString(textIn(map.info().titles, tag, map.info().title));
    const QString name = toQString(textIn(view.names, tag, view.name));
    return name.isEmpty() ? title : title.isEmpty() ? name : name + QStringLiteral(" – ") + title;
}

/// Of the whole figure, in mm; 0: open.
Size outerSize(const Figure& figure)
{
    const std::optional<Size> paper = figure.isTiled ? std::nullopt : paperCalled(figure.page);
    Size size{figure.width, figure.height};
    if (paper) {
        size.width = size.width > 0 ? std::min(size.width, paper->width) : paper->width;
        size.height = size.height > 0 ? std::min(size.height, paper->height) : paper->height;
    } else if (size.width > 0 && size.height <= 0) {
        size.height = std::max(kPrintedHeight, size.width);
    }
    return size;
}

/// The part of a side in px of the picture that margins leave.
double inner(double mm, double margin, double scale)
{
    return mm > 0 ? std::max((mm - 2 * margin) * kPxPerMm / scale, kLeastRoom) : kBeyond;
}

/// Of what the picture may fill, in px of the picture.
Size roomOf(const FigurePlan& plan)
{
    const Size outer = outerSize(plan.figure);
    return {inner(outer.width, plan.figure.margin, plan.scale), inner(outer.height, plan.figure.margin, plan.scale)};
}

bool isBounded(double side) { return side < kBeyond; }

}  // namespace

Result<FigurePlan> planOf(const ConceptMap& map, const Figure& figure, Ground ground)
{
    const Result<const NamedView*> view = viewOf(map, figure);
    if (!view)
        return unexpected(view.error());
    const Result<const Theme*> theme = themeOf(figure, **view);
    if (!theme)
        return unexpected(theme.error());
    if (!figure.page.empty() && !paperCalled(figure.page))
        return unexpected(ErrorCode::Usage,
                          "There is no paper '" + figure.page + "'; there is: " + listed(paperNames()) +
                              ", each also with -landscape.");
    FigurePlan plan;
    plan.figure = figure;
    const bool isOnWhite = ground == Ground::ForPaper && (*theme)->canvas == themes().front().canvas;
    if (isOnWhite || figure.isGrey) {
        const Theme grounded = isOnWhite ? onWhite(**theme) : **theme;
        plan.changed = std::make_shared<const Theme>(figure.isGrey ? greyed(grounded) : grounded);
    }
    plan.theme = plan.changed ? plan.changed.get() : *theme;
    plan.spec = viewSpecOf(**view);
    if (const Result<void> done = applyFilter(map, plan.spec); !done)
        return unexpected(done.error());
    plan.wish.engine = (*view)->engine;
    plan.wish.language = toQString(figure.language);
    plan.wish.type = plan.theme->type;
    plan.title = titleOf(map, **view, plan.wish.language);
    plan.scale = figure.type * kPxPerPoint / plan.theme->type.plainPx();
    plan.wish.leastPhrasePx = figure.leastType * kPxPerPoint / plan.scale;

    Size room = roomOf(plan);
    if (figure.hasLegend || !figure.caption.empty() || figure.hasSource) {
        const double width = isBounded(room.width) ? room.width : kFreeWidth;
        const auto types = typesIn(visibleMap(map, plan.spec));
        room.height =
            std::max(room.height - furnitureFor(map, figure, types, plan.theme->type, width).height, kLeastRoom);
    }
    const bool isFree = !isBounded(room.width) && !isBounded(room.height);
    plan.wish.target = isFree ? Size{kFreeWidth, kFreeHeight} : room;
    plan.isBounded = !isFree;
    const bool isOnPaper = !figure.page.empty() && !figure.isTiled;
    plan.limit = figure.height > 0 || isOnPaper || !isBounded(room.width) ? HeightLimit::Firm : HeightLimit::Wished;
    if (plan.isBounded)
        plan.wish.phraseLines = kPhraseLines;
    return plan;
}

std::vector<MeasuredView> candidatesFor(const ConceptMap& map, const FigurePlan& plan)
{
    return figureCandidates(map, plan.spec, plan.wish, plan.isBounded ? FigureTries::Many : FigureTries::One);
}

MadeFigure finished(const ConceptMap& map, const FigurePlan& plan, const MeasuredView& view, const FittedFigure& fitted)
{
    MadeFigure made;
    made.changed = plan.changed;
    made.picture = composePicture(map, view, fitted.layout);
    made.picture.measures = measure(view.request, fitted.layout);
    const Size room = roomOf(plan);
    const double shrunk = plan.isBounded ? fitted.scale : 1;
    const double scale = plan.scale * shrunk;
    const double width = isBounded(room.width) ? room.width / shrunk : made.picture.bounds.width;
    const double left = made.picture.bounds.centre().x - width / 2;
    furnish(made.picture, furnitureFor(map, plan.figure, typesIn(view.visible), plan.theme->type, width), left);

    const Figure& figure = plan.figure;
    ExportOptions& options = made.options;
    options.theme = plan.theme;
    options.isOnPaper = true;
    options.scale = scale;
    options.margin = figure.margin * kPxPerMm;
    options.isTransparent = figure.isTransparent;
    options.density = figure.resolution / 96;
    options.text = figure.text;
    options.title = plan.title;
    options.alternative = toQString(figure.alternative);
    options.longDescription = toQString(figure.longDescription);
    options.description = toQString(map.info().description);
    const std::optional<Size> paper = paperCalled(figure.page);
    const double own = made.picture.bounds.width * scale + 2 * options.margin;
    options.size = {figure.width > 0 ? figure.width * kPxPerMm : own,
                    made.picture.bounds.height * scale + 2 * options.margin};
    if (paper && figure.isTiled) {
        options.sheet = {paper->width * kPxPerMm, paper->height * kPxPerMm};
        options.overlap = figure.overlap * kPxPerMm;
    } else if (paper) {
        options.size = {paper->width * kPxPerMm, paper->height * kPxPerMm};
    }
    made.type = figure.type * shrunk;
    made.leftOut = leftOutSentence(view.request, fitted.layout);
    return made;
}

Result<MadeFigure> makeFigure(const ConceptMap& map, const FigurePlan& plan, const RunAll& runAll)
{
    const std::vector<MeasuredView> candidates = candidatesFor(map, plan);
    const Result<FittedFigure> fit = fitted(candidates, plan.limit, runAll);
    if (!fit)
        return unexpected(fit.error());
    return finished(map, plan, candidates[fit->candidate], *fit);
}

}  // namespace conspectus
