// Pictures that stay while one edits and folds.
#include "app/session/arrangement.h"
#include "app/session/picture_pipeline.h"
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "tests/support/session.h"

#include <QTest>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace conspectus::test {
namespace {

constexpr const char* kPower =
    "power->hard power->soft soft->culture culture->opera culture->film soft->values hard~soft hard->army army->fleet";

using Places = std::map<std::string, std::pair<double, double>>;

Places placesIn(const MapSession& session)
{
    Places places;
    for (const PictureConcept& each : session.picture().concepts)
        places[session.map().find(each.id)->key] = {each.box.centre().x, each.box.centre().y};
    return places;
}

/// Those of `before` that are in `after` too must stand where they stood.
void expectStill(const Places& before, const Places& after)
{
    for (const auto& [key, place] : before)
        if (after.contains(key)) {
            EXPECT_NEAR(after.at(key).first, place.first, 1) << key;
            EXPECT_NEAR(after.at(key).second, place.second, 1) << key;
        }
}

TEST(AnEdit, IsShownAtOnceAndMovesOthersLittle)
{
    const auto session = sessionOn(kPower);
    const Places before = placesIn(*session);
    const Result<Growth> growth = addChild(session->map(), named(session->map(), "army"), "air force");
    ASSERT_TRUE(session->perform(growth->transaction));
    const Places after = placesIn(*session);
    EXPECT_EQ(after.size(), before.size() + 1);
    for (const auto& [key, place] : before)
        EXPECT_LT(std::hypot(after.at(key).first - place.first, after.at(key).second - place.second), 60) << key;
    EXPECT_EQ(after.at("power"), before.at("power"));
    EXPECT_FALSE(session->isArranging());
}

TEST(AnEdit, ThatRemovesLeavesTheOthersWhereTheyAre)
{
    const auto session = sessionOn(kPower);
    const Places before = placesIn(*session);
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), named(session->map(), "values"))));
    expectStill(before, placesIn(*session));
}

TEST(UndoAndRedo, BringThePictureBackThatWas)
{
    const auto session = sessionOn(kPower);
    std::vector<Places> pictures{placesIn(*session)};
    for (int i = 0; i < 6; ++i) {
        const Result<Growth> growth =
            addChild(session->map(), named(session->map(), "soft"), "a long label of a child");
        ASSERT_TRUE(session->perform(growth->transaction));
        pictures.push_back(placesIn(*session));
    }
    for (int i = 5; i >= 0; --i) {
        session->undo();
        EXPECT_EQ(placesIn(*session), pictures[std::size_t(i)]) << i;
    }
    session->goToStep(6);
    EXPECT_EQ(placesIn(*session), pictures[6]);
    session->goToStep(2);
    EXPECT_EQ(placesIn(*session), pictures[2]);
    EXPECT_EQ(session->stepsDone(), 2u);
    EXPECT_EQ(session->stepLabels().size(), 6u);
}

TEST(UndoAndRedo, SelectWhatTheyChanged)
{
    const auto session = sessionOn(kPower);
    const ConceptId film = named(session->map(), "film");
    ASSERT_TRUE(session->perform(*rename(session->map(), film, "cinema")));
    session->toggleFold(named(session->map(), "culture"));
    session->undo();
    EXPECT_EQ(session->current(), film);
    EXPECT_GE(session->picture().indexOf(film), 0) << "and bring it into the picture";
    const ConceptId values = named(session->map(), "values");
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), values)));
    session->undo();
    EXPECT_EQ(session->current(), values);
    EXPECT_EQ(session->selection().size(), 1u);
}

TEST(AFold, MovesNothingAndUnfoldingRestoresThePlaces)
{
    const auto session = sessionOn(kPower);
    const Places before = placesIn(*session);
    session->toggleFold(named(session->map(), "soft"));
    expectStill(before, placesIn(*session));
    session->toggleFold(named(session->map(), "soft"));
    EXPECT_EQ(placesIn(*session), before);
}

TEST(AFold, ThatOpensMuchThatWasNeverShownMakesAClearNewPicture)
{
    const auto session = sessionOn(kPower);
    session->foldToLevel(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawnIn(*session) == "power hard soft"; }, 5'000));
    const Places before = placesIn(*session);
    session->toggleFold(named(session->map(), "soft"));
    EXPECT_EQ(placesIn(*session), before) << "the old picture stays until the new one is made";
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawnIn(*session) == shownIn(*session); }, 5'000));
    session->toggleFold(named(session->map(), "soft"));
    const Places folded = placesIn(*session);
    session->toggleFold(named(session->map(), "soft"));
    EXPECT_FALSE(session->isArranging()) << "what was shown once is known";
    expectStill(folded, placesIn(*session));
}

TEST(APin, IsKeptExactlyWhileOneEdits)
{
    const auto session = sessionOn(kPower);
    const ConceptId values = named(session->map(), "values");
    ASSERT_TRUE(session->perform(*pin(session->map(), values, Point{700.5, -80})));
    const Places pinned = placesIn(*session);
    EXPECT_NEAR(pinned.at("values").first, 700.5, 1);
    EXPECT_NEAR(pinned.at("values").second, -80, 1);
    const Result<Growth> growth = addChild(session->map(), values, "peace");
    ASSERT_TRUE(session->perform(growth->transaction));
    EXPECT_EQ(placesIn(*session).at("values"), pinned.at("values"));
}

TEST(Tidying, IsOneStepThatChangesNothingOfTheMap)
{
    const auto session = sessionOn(kPower);
    const Places before = placesIn(*session);
    session->tidy();
    EXPECT_EQ(session->stepLabels(), std::vector<std::string>{"Tidy the picture"});
    EXPECT_FALSE(session->isModified());
    session->undo();
    EXPECT_EQ(placesIn(*session), before);
}

TEST(ThePictureOnItsWay, IsNotMeasuredInPlaceOfTheOneThatStands)
{
    const ConceptMap map = mapFrom(kPower);
    const Taxonomy taxonomy(map);
    PicturePipeline pipeline(
        std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")));
    pipeline.start(map, taxonomy, {});
    const double edgeLength = pipeline.measures().edgeLength;
    EXPECT_GT(edgeLength, 0);
    PictureOrder part;
    part.spec.roots = {named(map, "soft")};
    part.cause = PictureCause::ViewChosen;
    pipeline.start(map, taxonomy, part);
    ASSERT_TRUE(pipeline.isBusy());
    EXPECT_EQ(pipeline.measures().edgeLength, edgeLength);
}

/// Nobody could work in a window that draws thousands of concepts meanwhile.
TEST(ALargePicture, ThatCannotBeMadeAsAskedIsReplacedBesideTheWindow)
{
    constexpr std::size_t kLeaves = 2'100;
    std::string sketch;
    for (std::size_t i = 0; i < kLeaves; ++i)
        sketch += "hub->a" + std::to_string(i) + ' ';
    const ConceptMap map = mapFrom(sketch);
    const Taxonomy taxonomy(map);
    PicturePipeline pipeline(
        std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")));
    PictureOrder order;
    order.spec.roots = {named(map, "a0")};
    pipeline.start(map, taxonomy, order);
    ASSERT_EQ(pipeline.picture().concepts.size(), 1u);
    order.spec.roots.clear();
    order.cause = PictureCause::ViewChosen;
    order.wish.engine = "layered";
    bool hasFailed = false;
    QObject::connect(&pipeline, &PicturePipeline::failed, [&] {
        hasFailed = true;
        EXPECT_TRUE(pipeline.isBusy());
        EXPECT_EQ(pipeline.picture().concepts.size(), 1u) << "the last good picture stays";
    });
    pipeline.start(map, taxonomy, order);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pipeline.picture().concepts.size() == kLeaves + 1; }, 30'000));
    EXPECT_TRUE(hasFailed);
    EXPECT_FALSE(pipeline.isBusy());
}

TEST(AnotherView, IsArrangedAnewAndUndoThereCarriesThatOn)
{
    const auto session = sessionOn(kPower);
    const Result<Growth> growth = addChild(session->map(), named(session->map(), "soft"), "science");
    ASSERT_TRUE(session->perform(growth->transaction));
    ViewSpec view;
    view.roots = {named(session->map(), "soft")};
    QSignalSpy pictures(session.get(), &MapSession::pictureChanged);
    session->showView(view, PictureCause::ViewChosen);
    ASSERT_TRUE(pictures.wait(5'000));
    const Places there = placesIn(*session);
    EXPECT_FALSE(there.contains("power"));
    session->undo();
    expectStill(there, placesIn(*session));
}

}  // namespace
}  // namespace conspectus::test
