#include "app/cli/figure_options.h"

#include "app/cli/command_options.h"
#include "app/cli/suggest.h"
#include "app/publish/paper.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <array>

namespace conspectus {
namespace {

constexpr double kScreenType = 9.75;  // points of plain text on a screen at 100 %
constexpr double kScreenMargin = 24 / kPxPerMm;
constexpr double kScreenResolution = 96;
constexpr std::array<std::string_view, 3> kTexts{"live", "embedded", "outlined"};  // in the order of FigureText

bool saysSize(const FigureOptions& given)
{
    return !given.preset.empty() || !given.page.empty() || given.width || given.height || given.type || given.margin ||
        given.resolution;
}

Result<Figure> startingFigure(const ConceptMap& map, const FigureOptions& given)
{
    if (!given.preset.empty()) {
        if (const Figure* preset = findFigure(map.info(), given.preset))
            return *preset;
        std::vector<std::string> names;
        for (const Figure& each : map.info().figures)
            names.push_back(each.name);
        return unexpected(noSuch("figure", given.preset, names));
    }
    Figure figure;
    if (!saysSize(given)) {
        figure.type = kScreenType;
        figure.margin = kScreenMargin;
        figure.resolution = kScreenResolution;
    }
    return figure;
}

/// What is shown, if the options say something about that.
void chooseContents(const FigureOptions& given, const ViewChoice& choice, Figure& figure)
{
    const bool isNamed = choice.named != nullptr;
    const bool isChanged = !given.roots.empty() || !given.filter.empty() || given.depth || !given.engine.empty();
    if (!isNamed && !isChanged)
        return;
    figure.view = isNamed && !isChanged ? choice.named->name : std::string();
    figure.shown = {};
    if (!isChanged)
        return;
    keepViewSpec(figure.shown, choice.spec);
    figure.shown.engine = choice.wish.engine;
    if (isNamed) {
        figure.shown.theme = choice.named->theme;
        figure.shown.names = choice.named->names;
    }
}

template <class T> void set(T& place, const std::optional<T>& given)
{
    if (given)
        place = *given;
}

void setText(std::string& place, const std::string& given)
{
    if (!given.empty())
        place = given;
}

Result<void> checkSizes(const Figure& figure)
{
    struct Limit {
        const char* name;
        double value, least, most;
    };
    const Limit limits[] = {{"width", figure.width, 0, 5000},    {"height", figure.height, 0, 5000},
                            {"type", figure.type, 1, 200},       {"least-type", figure.leastType, 0, 200},
                            {"margin", figure.margin, 0, 500},   {"overlap", figure.overlap, 0, 100},
                            {"dpi", figure.resolution, 36, 2400}};
    for (const Limit& limit : limits)
        if (!(limit.value >= limit.least && limit.value <= limit.most))
            return unexpected(ErrorCode::Usage,
                              "--" + std::string(limit.name) + " is from " +
                                  std::to_string(static_cast<int>(limit.least)) + " to " +
                                  std::to_string(static_cast<int>(limit.most)) + ".");
    return {};
}

}  // namespace

std::vector<std::string> pictureFormatNames()
{
    std::vector<std::string> names;
    for (const PictureFormat& format : pictureFormats())
        names.emplace_back(format.extension);
    return names;
}

Result<const PictureFormat*> chooseFormat(const std::string& named, const std::string& path)
{
    const bool isNamed = !named.empty();
    if (const PictureFormat* format = pictureFormatByPath(isNamed ? "." + named : path))
        return format;
    if (isNamed)
        return unexpected(noSuch("picture format", named, pictureFormatNames()));
    return unexpected(ErrorCode::Usage,
                      "The name '" + path +
                          "' says no picture format; add --format with one of: " + listed(pictureFormatNames()) + ".");
}

void declareFigureOptions(CommandOptions& command, FigureOptions& options)
{
    command.text("--format", options.format, "FORMAT",
                 "format of the file where its name does not say it: " + listed(pictureFormatNames()));
    declareViewOptions(command, options);
    command.text("--theme", options.theme, "T", "colours and type: " + listed(themeNames()) + ", or a .theme file");
    command.text("--preset", options.preset, "NAME", "a figure that is kept in the map; other options change it");
    command.number("--width", options.width, "MM",
                   "width of the figure on paper, such as 85, 114 or 178: laid out anew for it");
    command.number("--height", options.height, "MM", "height that it has at most");
    command.number("--type", options.type, "PT", "size of plain text on paper in points (8)");
    command.number("--least-type", options.leastType, "PT", "size that no text may come below (6)");
    command.number("--margin", options.margin, "MM", "space around the picture (2)");
    command.text("--page", options.page, "P",
                 "paper that it stands on: " + listed(paperNames()) + ", each also with -landscape");
    command.flag("--tile", options.isTiled, "a poster over as many sheets of the paper as it takes (PDF)");
    command.number("--overlap", options.overlap, "MM", "of neighbouring sheets (10)");
    command.number("--dpi", options.resolution, "N", "pixels to the inch of formats of pixels (300)");
    command.text("--text", options.text, "HOW", "letters in SVG and PDF: live, embedded or outlined");
    command.flag("--legend", options.hasLegend, "say what the lines mean");
    command.text("--caption", options.caption, "TEXT", "caption below the picture");
    command.flag("--source", options.hasSource, "say where the map comes from");
    command.text("--alt", options.alternative, "TEXT",
                 "what is read out in place of the picture; made from the map else");
    command.flag("--transparent", options.isTransparent, "no background");
    command.flag("--grey", options.isGrey, "shades of grey in place of colours");
}

Result<AskedFigure> figureAsked(const ConceptMap& map, const FigureOptions& given)
{
    Result<Figure> figure = startingFigure(map, given);
    if (!figure)
        return unexpected(figure.error());
    const Result<ViewChoice> choice = chooseView(map, given);
    if (!choice)
        return unexpected(choice.error());
    chooseContents(given, *choice, *figure);
    if (!given.language.empty())
        figure->language = choice->wish.language.toStdString();
    if (!given.theme.empty()) {
        if (const Result<const Theme*> theme = themeCalled(given.theme); !theme)
            return unexpected(theme.error());
        figure->theme = given.theme;
    }
    setText(figure->page, given.page);
    setText(figure->caption, given.caption);
    setText(figure->alternative, given.alternative);
    set(figure->width, given.width);
    set(figure->height, given.height);
    set(figure->type, given.type);
    set(figure->leastType, given.leastType);
    set(figure->margin, given.margin);
    set(figure->overlap, given.overlap);
    set(figure->resolution, given.resolution);
    figure->isTiled |= given.isTiled;
    figure->hasLegend |= given.hasLegend;
    figure->hasSource |= given.hasSource;
    figure->isTransparent |= given.isTransparent;
    figure->isGrey |= given.isGrey;
    if (!given.text.empty()) {
        const auto text = std::ranges::find(kTexts, given.text);
        if (text == kTexts.end())
            return unexpected(
                noSuch("way of text", given.text, std::vector<std::string>(kTexts.begin(), kTexts.end())));
        figure->text = static_cast<FigureText>(text - kTexts.begin());
    }
    if (const Result<void> sizes = checkSizes(*figure); !sizes)
        return unexpected(sizes.error());
    if (figure->isTiled && figure->page.empty())
        figure->page = "a4";
    return AskedFigure{std::move(*figure), choice->size, saysSize(given) && !choice->size};
}

Result<MadeFigure> makeFigure(const ConceptMap& map, const AskedFigure& asked, const RunAll& runAll)
{
    Result<FigurePlan> plan = planOf(map, asked.figure, asked.isOnPaper ? Ground::ForPaper : Ground::AsOnScreen);
    if (!plan)
        return unexpected(plan.error());
    plan->wish.target = asked.size.value_or(plan->wish.target);
    Result<MadeFigure> made = makeFigure(map, *plan, runAll);
    if (!made)
        return made;
    made->options.isOnPaper = asked.isOnPaper;
    if (asked.size) {
        made->options.size = {asked.size->width, asked.size->height};
        made->options.scale = 0;
        made->options.margin = kScreenMargin * kPxPerMm;
    }
    return made;
}

}  // namespace conspectus
