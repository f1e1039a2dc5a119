// Whatever is done to a map between two shows, every stop of its tours plays.
#include "app/paint/stage.h"
#include "app/session/show.h"
#include "app/session/view_history.h"
#include "core/formats/format.h"
#include "core/layout/arrange/arrange.h"
#include "core/model/map_info.h"
#include "core/view/filter.h"
#include "core/view/tour_play.h"
#include "tests/core/edit/random_edits.h"
#include "tests/support/sketch.h"

#include <gtest/gtest.h>

#include <cmath>

namespace conspectus::test {
namespace {

constexpr QSizeF kStage{1280, 720};

/// Shows the stop, step by step, as the stage and the slides do.
void play(const ConceptMap& map, const TourStop& stop, const std::string& what)
{
    ViewSpec spec = visitOf(stop.view).spec;
    static_cast<void>(applyFilter(map, spec));
    VisibleMap visible = visibleMap(map, spec);
    const MeasuredView view = measureView(map, std::move(visible), {stop.view.engine, {}, stageTarget(kStage), {}});
    const Picture picture = composePicture(map, view, arrangeAtOnce(view.request));
    const std::vector<int> subject = subjectOf(stop, view.visible);
    EXPECT_EQ(subject.empty(), picture.concepts.empty()) << what;
    const auto last = static_cast<int>(stepsOf(map, stop, view.visible).size());
    std::size_t before = 0;
    for (int step = 0; step <= last; ++step) {
        const StageScene scene = sceneOf(map, stop, picture, view.visible, "en", step);
        const Picture shown = pictureWithout(picture, scene.waiting);
        EXPECT_GE(shown.concepts.size(), before) << what << ": a step takes nothing away";
        before = shown.concepts.size();
        for (const PictureRelation& relation : shown.relations) {
            ASSERT_LT(static_cast<std::size_t>(relation.from), shown.concepts.size()) << what;
            ASSERT_LT(static_cast<std::size_t>(relation.to), shown.concepts.size()) << what;
            ASSERT_LT(relation.block, static_cast<int>(shown.blocks.size())) << what;
        }
        const Camera camera = stageCamera(picture, kStage, kStage.height(), scene.subject, scene.camera);
        EXPECT_TRUE(std::isfinite(camera.scale()) && std::isfinite(camera.translation().x())) << what;
        if (subject.size() == 1 && !scene.camera) {
            const Rect box = picture.concepts[static_cast<std::size_t>(subject.front())].box;
            EXPECT_TRUE(camera.visible().intersects(box)) << what << ": the subject is on the stage";
        }
        QImage stage(320, 180, QImage::Format_RGB32);
        QPainter painter(&stage);
        paintScene(painter, stage.size(), themes().front(), scene, 1);
    }
    EXPECT_EQ(before, picture.concepts.size()) << what << ": at the end everything is there";
}

TEST(EveryStop, PlaysAfterAnyEditsAndSaves)
{
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        ConceptMap map = randomMap(seed, {.concepts = 9, .relations = 12, .views = 2, .removals = seed % 2 == 0});
        RandomEdits edits(seed);
        for (int show = 0; show < 3; ++show) {
            for (int i = 0; i < 6; ++i)
                static_cast<void>(perform(map, edits.next(map)));
            if (show == 1) {
                const Result<WrittenMap> written = formatByName("graphml")->write(map);
                ASSERT_TRUE(written);
                Result<ReadMap> read = readMap(written->bytes, "map.graphml");
                ASSERT_TRUE(read);
                ASSERT_EQ(read->map.info().tours.size(), map.info().tours.size());
                map = std::move(read->map);
            }
            for (const Tour& tour : map.info().tours)
                for (std::size_t i = 0; i < tour.stops.size(); ++i)
                    play(map, tour.stops[i], "seed " + std::to_string(seed) + ", stop " + std::to_string(i));
        }
    }
}

/// What the stage shows of a stop: as deep as stays legible there, if the stop does not say how deep.
MeasuredView onStage(const ConceptMap& map, const TourStop& stop)
{
    VisitedView visit = visitOf(stop.view);
    static_cast<void>(applyFilter(map, visit.spec));
    const Taxonomy taxonomy(map, visit.spec.scope);
    const LayoutWish wish{visit.engine, {}, stageTarget(kStage), {}};
    if (visit.policy == FoldPolicy::UntilLegible)
        return depthCandidates(map, taxonomy, visit.spec, wish).back().view;
    return measureView(map, visibleMap(map, taxonomy, visit.spec), wish);
}

void expectStepsToShow(const ConceptMap& map, const TourStop& stop, const std::string& what)
{
    const MeasuredView view = onStage(map, stop);
    const Picture picture = composePicture(map, view, arrangeAtOnce(view.request));
    QImage before;
    const auto last = static_cast<int>(stepsOf(map, stop, view.visible).size());
    for (int step = 0; step <= last; ++step) {
        QImage now(640, 360, QImage::Format_RGB32);
        QPainter painter(&now);
        paintScene(painter, now.size(), themes().front(), sceneOf(map, stop, picture, view.visible, "en", step), 1);
        painter.end();
        EXPECT_NE(now, before) << what << ": step " << step << " of " << last;
        before = now;
    }
}

/// As its author made it, concept by concept, and level by level.
void expectEveryRevealToShow(const ConceptMap& map, TourStop stop, const std::string& what)
{
    expectStepsToShow(map, stop, what);
    ViewSpec spec = viewSpecOf(stop.view);
    static_cast<void>(applyFilter(map, spec));
    const VisibleMap shown = visibleMap(map, spec);
    stop.steps = conceptByConcept(shown);
    expectStepsToShow(map, stop, what + ", concept by concept");
    stop.steps = levelByLevel(shown);
    expectStepsToShow(map, stop, what + ", level by level");
}

TEST(EveryStep, OfTheBuiltInToursChangesThePicture)
{
    const ConceptMap map = *loadMap(QStringLiteral("builtin:cultural-soft-power"));
    for (const Tour& tour : map.info().tours)
        for (const TourStop& stop : tour.stops)
            expectEveryRevealToShow(map, stop, stop.title);
}

TEST(EveryStep, OfToursOfBranchesChangesThePicture)
{
    const ConceptMap map = *loadMap(QStringLiteral("builtin:cultural-soft-power"));
    const Taxonomy taxonomy(map);
    for (ConceptId root : map.concepts())
        if (!taxonomy.narrower(root).empty())
            for (const TourStop& stop : tourOfBranch(map, taxonomy, root, "en").stops)
                expectEveryRevealToShow(map, stop, map.find(root)->label + ": " + stop.title);
}

TEST(EveryStop, OfWhichEverythingIsGoneSaysSoAndPlays)
{
    ConceptMap map = mapFrom("a->b c");
    TourStop stop;
    stop.view.roots = stop.lit = {named(map, "a")};
    stop.view.camera = ViewCamera{named(map, "b"), 3};
    stop.steps = {{named(map, "b")}};
    for (const char* key : {"a", "b"})
        ASSERT_TRUE(perform(map, *removeConcept(map, named(map, key))));
    EXPECT_EQ(missingFrom(map, stop), 2u);
    play(map, stop, "gone");
    for (RelationId id : map.relations())
        applied(map, RemoveRelation{id});
    ASSERT_TRUE(perform(map, *removeConcept(map, named(map, "c"))));
    play(map, stop, "an empty map");
}

}  // namespace
}  // namespace conspectus::test
