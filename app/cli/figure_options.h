// figure_options.h: the options that say how a figure is to come out, shared by the commands that make one or check it.
#pragma once
#include "app/cli/map_view.h"
#include "app/publish/figure_maker.h"
#include "core/model/figure.h"

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

/// As they are understood.
struct AskedFigure {
    Figure figure;
    std::optional<Size> size;  // in pixels, in place of one on paper
    bool isOnPaper = false;
};

/// A preset of the map, or a new figure, with what else was said. Without any size it is as on a screen, 96 px to the
/// inch. An error of kind Usage names what there is to choose from.
Result<AskedFigure> figureAsked(const ConceptMap& map, const FigureOptions& options);
Result<MadeFigure> makeFigure(const ConceptMap& map, const AskedFigure& asked, const RunAll& runAll);

/// The format that is named, or else the one that the file name says.
Result<const PictureFormat*> chooseFormat(const std::string& named, const std::string& path);
std::vector<std::string> pictureFormatNames();

}  // namespace conspectus
