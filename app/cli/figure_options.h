// figure_options.h: the options that say how a figure is to come out, shared by the commands that make one or check it.
#pragma once
#include "app/cli/map_view.h"
#include "app/publish/figure_maker.h"

namespace conspectus {

/// As they were typed.
struct FigureOptions : ViewOptions {
    std::string preset;
    std::string theme;
    std::optional<double> width, height, type, leastType, margin, overlap, resolution;
    std::string page;
    std::string text;
    std::string caption;
    std::string alternative;
    bool isTiled = false;
    bool hasLegend = false;
    bool hasSource = false;
    bool isTransparent = false;
    bool isGrey = false;
    std::string format;
};

/// Adds them to a command.
void declareFigureOptions(CommandOptions& command, FigureOptions& options);

/// The figure that they describe: a preset of the map, or a new one, with what else was said. Without any size it is as
/// on a screen, 96 px to the inch.
Result<MadeFigure> makeFigure(const ConceptMap& map, const FigureOptions& options, const RunAll& runAll);

/// The same before it is made. An error of kind Usage names what there is to choose from.
Result<Figure> figureAsked(const ConceptMap& map, const FigureOptions& options);

/// The format that is named, or else the one that the file name says.
Result<const PictureFormat*> chooseFormat(const std::string& named, const std::string& path);
std::vector<std::string> pictureFormatNames();

}  // namespace conspectus
