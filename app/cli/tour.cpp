#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/map_view.h"
#include "app/cli/offscreen.h"
#include "app/cli/suggest.h"
#include "app/cli/terminal_progress.h"
#include "app/layout/worker_pool.h"
#include "app/publish/check/missing_letters.h"
#include "app/publish/pdf/slides.h"
#include "app/session/file_names.h"
#include "app/session/view_history.h"
#include "app/theme/theme_library.h"
#include "core/document/file_store.h"
#include "core/model/map_info.h"
#include "core/query/propositions.h"
#include "core/view/filter.h"
#include "core/view/tour_play.h"

#include <QDir>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::string map;
    std::string tour;
    std::string pdf;
    std::string pngFolder;
    std::string shape = "16:9";
    std::string theme;
    std::string language;
    std::optional<int> handout;
    bool withoutNotes = false;
    bool onNotesPages = false;
    bool bySteps = false;
    bool asJson = false;
};

constexpr double kStagePx = 720;  // height of a slide, 7.5 inches

Result<const Tour*> chooseTour(const ConceptMap& map, const std::string& typed)
{
    const SharedList<Tour>& tours = map.info().tours;
    if (tours.empty())
        return unexpected(ErrorCode::Usage, "The map has no tour; make one in its window (menu Tour).");
    if (typed.empty())
        return &tours.front();
    std::vector<std::string> names;
    for (const Tour& tour : tours) {
        if (tour.name == typed)
            return &tour;
        names.push_back(tour.name);
    }
    return unexpected(noSuch("tour", typed, names));
}

Result<QSizeF> chooseShape(const std::string& typed)
{
    if (typed == "16:9")
        return QSizeF(kStagePx * 16 / 9, kStagePx);
    if (typed == "4:3")
        return QSizeF(kStagePx * 4 / 3, kStagePx);
    return unexpected(ErrorCode::Usage, "The shape of a slide is 16:9 or 4:3, not '" + typed + "'.");
}

/// What is played, laid out for the stage. Pictures stay where they are: scenes point to them.
struct Played {
    std::vector<const TourStop*> stops;
    std::vector<std::unique_ptr<Shown>> shown;  // by stop
};

Result<Played> layOut(const ConceptMap& map, const Tour& tour, QSizeF stage, const std::string& language)
{
    Played played;
    WorkerPool workers;
    TerminalProgress progress;
    for (const TourStop& stop : tour.stops) {
        if (stop.isHidden)
            continue;
        progress.say("Arranging stop " + std::to_string(played.stops.size() + 1) + " of " +
                     std::to_string(tour.stops.size()));
        VisitedView view = visitOf(stop.view);
        static_cast<void>(applyFilter(map, view.spec));  // one that cannot be used shows everything, as on the stage
        LayoutWish wish;
        wish.engine = view.engine;
        wish.language = QString::fromStdString(language);
        const QSizeF area = stageAreas(stage, !stop.title.empty()).picture.size();
        const Size target = stageTarget(area);
        wish.target = {std::round(target.width), std::round(target.height)};
        Result<Shown> shown = showMap(map, view.spec, wish, view.policy, workers.runner());
        if (!shown)
            return unexpected(shown.error());
        played.stops.push_back(&stop);
        played.shown.push_back(std::make_unique<Shown>(std::move(*shown)));
    }
    return played;
}

std::vector<Slide> slidesOf(const ConceptMap& map, const Played& played, const Options& given, const Theme* theme)
{
    std::vector<Slide> slides;
    for (std::size_t i = 0; i < played.stops.size(); ++i) {
        const TourStop& stop = *played.stops[i];
        const Shown& shown = *played.shown[i];
        const Theme* own = findScreenTheme(QString::fromStdString(stop.view.theme));
        const int last = static_cast<int>(stepsOf(map, stop, shown.view.visible).size());
        for (int step = given.bySteps ? 0 : last; step <= last; ++step) {
            Slide slide;
            slide.scene = sceneOf(map, stop, shown.picture, shown.view.visible, given.language, step);
            slide.theme = theme ? theme : own;
            slide.notes = QString::fromStdString(stop.notes);
            slide.startsStop = !given.bySteps || step == 0;
            slides.push_back(std::move(slide));
        }
    }
    return slides;
}

std::string asJson(const ConceptMap& map, const Tour& tour, const Played& played, const std::string& language)
{
    Json stops = Json::array();
    for (std::size_t i = 0; i < played.stops.size(); ++i) {
        const TourStop& stop = *played.stops[i];
        Json shown = Json::array(), subject = Json::array();
        for (const PictureConcept& each : played.shown[i]->picture.concepts)
            shown.push_back(nameOf(*map.find(each.id), language));
        for (int index : subjectOf(stop, played.shown[i]->view.visible))
            subject.push_back(
                nameOf(*map.find(played.shown[i]->picture.concepts[static_cast<std::size_t>(index)].id), language));
        stops.push_back({{"title", textIn(stop.titles, language, stop.title)},
                         {"steps", stepsOf(map, stop, played.shown[i]->view.visible).size()},
                         {"planned", stop.planned},
                         {"rehearsed", stop.rehearsed},
                         {"missing", missingFrom(map, stop)},
                         {"subject", std::move(subject)},
                         {"shown", std::move(shown)},
                         {"hidden", played.shown[i]->view.visible.hidden},
                         {"notes", stop.notes}});
    }
    return printed({{"tour", tour.name}, {"stops", std::move(stops)}});
}

/// Of all slides: their titles and what they show.
std::set<char32_t> missingLettersOf(const ConceptMap& map, const Played& played, const std::string& language)
{
    std::set<char32_t> missing;
    for (std::size_t i = 0; i < played.stops.size(); ++i) {
        missing.merge(missingLetters(map, played.shown[i]->picture));
        const TourStop& stop = *played.stops[i];
        missing.merge(missingLetters(QString::fromStdString(std::string(textIn(stop.titles, language, stop.title)))));
    }
    return missing;
}

Result<void> writePngs(const std::vector<Slide>& slides, QSizeF stage, const std::string& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return unexpected(ErrorCode::Output, "The folder '" + folder + "' cannot be made.");
    const QSize size = (stage * 1.5).toSize();  // 1920 x 1080
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const Result<std::string> png = writeSlidePng(slides[i], size);
        if (!png)
            return unexpected(png.error());
        const QString name = QStringLiteral("/%1.png").arg(i + 1, 3, 10, QLatin1Char('0'));
        if (Result<void> written = writeFile(folder + name.toStdString(), *png); !written)
            return written;
    }
    return {};
}

Result<SlideOptions> paperOf(const Options& given, QSizeF stage)
{
    SlideOptions options;
    options.stage = stage;
    options.hasNotes = !given.withoutNotes;
    options.language = QString::fromStdString(given.language);
    if (given.onNotesPages)
        options.paper = SlidePaper::Notes;
    if (!given.handout)
        return options;
    options.paper = SlidePaper::Handout;
    options.perPage = *given.handout;
    if (options.perPage != 2 && options.perPage != 3 && options.perPage != 6)
        return unexpected(ErrorCode::Usage, "A handout has 2, 3 or 6 slides on a page.");
    return options;
}

Result<void> run(const Options& asked)
{
    const Result<ConceptMap> map = loadMap(pathFrom(asked.map));
    if (!map)
        return unexpected(map.error());
    Options given = asked;
    if (given.language.empty())
        given.language = map->info().language;
    const Result<const Tour*> tour = chooseTour(*map, given.tour);
    const Result<const Theme*> theme = given.theme.empty() ? nullptr : themeCalled(given.theme);
    const Result<QSizeF> stage = chooseShape(given.shape);
    if (!tour)
        return unexpected(tour.error());
    if (!theme)
        return unexpected(theme.error());
    if (!stage)
        return unexpected(stage.error());
    Result<SlideOptions> paper = paperOf(given, *stage);
    if (!paper)
        return unexpected(paper.error());

    const Offscreen offscreen;
    const Result<Played> played = layOut(*map, **tour, *stage, given.language);
    if (!played)
        return unexpected(played.error());
    const std::vector<Slide> slides = slidesOf(*map, *played, given, *theme);
    Result<void> done;
    if (!given.pdf.empty()) {
        const std::string name((*tour)->name);
        paper->title = QString::fromStdString(std::string(textIn((*tour)->names, given.language, name)));
        const Result<std::string> pdf = writeSlides(*map, slides, *paper);
        done = pdf ? deliver(given.pdf, *pdf) : Result<void>(unexpected(pdf.error()));
    }
    if (done && !given.pngFolder.empty())
        done = writePngs(slides, *stage, given.pngFolder);
    if (done && (!given.pdf.empty() || !given.pngFolder.empty()))
        warn(sentenceOn(missingLettersOf(*map, *played, given.language)).toStdString());
    if (done && (given.asJson || (given.pdf.empty() && given.pngFolder.empty())))
        done = say(asJson(*map, **tour, *played, given.language));
    return done;
}

}  // namespace

Action declareTour(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.argument("MAP", given->map, kMapHelp);
    options.text("--tour", given->tour, "NAME", "a tour of the map; its first one if none is named");
    options.text("--pdf", given->pdf, "OUT", "write its slides as a PDF");
    options.text("--png", given->pngFolder, "DIR", "write its slides as pictures 001.png, 002.png, ... into a folder");
    options.flag("--json", given->asJson, "what each stop shows, as JSON (also when neither PDF nor PNG is asked for)");
    options.text("--shape", given->shape, "W:H", "shape of the slides: 16:9 or 4:3");
    options.flag("--steps", given->bySteps, "a slide for each step of a stop, not only for its last");
    options.count("--handout", given->handout, "N", "A4 with 2, 3 or 6 slides on a page, with their notes");
    options.flag("--no-notes", given->withoutNotes, "handouts without notes");
    options.flag("--notes", given->onNotesPages, "A4 with a slide and its notes on each page");
    options.text("--theme", given->theme, "T", "colours in place of the stops' own");
    options.text("--language", given->language, "L", "language of labels and titles, such as en or zh-Hans");
    return [given] {
        return run(*given);
    };
}

}  // namespace conspectus
