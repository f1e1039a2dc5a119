// Whatever is done to a map between two shows, every stop of its tours plays.
#include "app/paint/stage.h"
#include "app/session/view_history.h"
#include "core/formats/format.h"
#include "core/layout/arrange.h"
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
    const auto last = static_cast<int>(stepsOf(map, stop).size());
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
