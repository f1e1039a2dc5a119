// Maps that somebody drew, shown as they were drawn.
#include "app/session/drawn_view.h"

#include "app/session/figure_layout.h"
#include "core/edit/growing.h"
#include "tests/support/session.h"
#include "tests/support/set_info.h"

#include <QTest>
#include <gmock/gmock.h>

#include <cmath>

namespace conspectus::test {
namespace {

using testing::Contains;
using testing::Not;

/// Two rows, "hard" at the left, "soft" far to the right of it, "army" below, and a frame around the two at the left.
ConceptMap drawnMap()
{
    ConceptMap map = mapFrom("power->hard power->soft hard->army");
    const auto id = [&](const char* key) {
        return map.conceptByKey(key);
    };
    SavedArrangement saved;
    saved.places = {{id("power"), {300, 0, 150, 60}},
                    {id("hard"), {0, 200, 150, 60}},
                    {id("soft"), {900, 230, 150, 60}},
                    {id("army"), {20, 420, 150, 60}}};
    saved.lines = {{map.relations().front(), {{100, 30}, {60, 120}}}};
    saved.frames = {{"by force",
                     {-20, 150, 200, 350},
                     {id("hard"), id("army")},
                     Look{Rgba::of(230, 240, 255), {}, {}, Outline::Usual}}};
    settle(saved);
    NamedView view;
    view.name = "As drawn";
    view.engine = kDrawnEngine;
    view.arrangement = Cow(std::move(saved));
    MapInfo info = map.info();
    info.views.push_back(std::move(view));
    setInfo(map, info);
    return map;
}

const PictureConcept& shown(const Picture& picture, const ConceptMap& map, const char* key)
{
    return picture.concepts.at(static_cast<std::size_t>(picture.indexOf(map.conceptByKey(key))));
}

/// How far every concept is from where it was drawn, relative to "power", at most.
double farthestOff(const Picture& picture, const ConceptMap& map)
{
    const SavedArrangement& saved = **drawnArrangement(map.info());
    const Point origin = shown(picture, map, "power").box.centre();
    const Point drawnOrigin = saved.placeOf(map.conceptByKey("power"))->box.centre();
    double farthest = 0;
    for (const PictureConcept& each : picture.concepts)
        if (const PlacedBox* place = saved.placeOf(each.id))
            farthest = std::max(farthest, length(each.box.centre() - origin - (place->box.centre() - drawnOrigin)));
    return farthest;
}

TEST(ADrawnMap, OpensAsItWasDrawn)
{
    const auto session = sessionWithoutWorkers();
    session->adopt(drawnMap(), {});
    EXPECT_EQ(session->engine(), "drawn");
    EXPECT_LT(farthestOff(session->picture(), session->map()), 1);
    EXPECT_EQ(shown(session->picture(), session->map(), "hard").box.size(), (Size{150, 60}));
    ASSERT_EQ(session->picture().frames.size(), 1u);
    EXPECT_TRUE(
        session->picture().frames.front().box.contains(shown(session->picture(), session->map(), "army").box.centre()));
}

TEST(ADrawnMap, KeepsTheBendsOfItsLines)
{
    const auto session = sessionWithoutWorkers();
    session->adopt(drawnMap(), {});
    const auto bent = std::ranges::find_if(session->picture().relations, [&](const PictureRelation& each) {
        return each.relations.front() == session->map().relations().front();
    });
    ASSERT_NE(bent, session->picture().relations.end());
    const auto passes = [&](Point corner) {
        return std::ranges::any_of(bent->curve, [&](Point p) { return length(p - corner) < 1; });
    };
    EXPECT_TRUE(passes({100, 30}));
    EXPECT_TRUE(passes({60, 120}));
}

TEST(ADrawnMap, StaysAsDrawnWhileOneEdits)
{
    const auto session = sessionWithoutWorkers();
    session->adopt(drawnMap(), {});
    const Result<Growth> growth = addChild(session->map(), named(session->map(), "soft"), "culture");
    ASSERT_TRUE(session->perform(growth->transaction));
    EXPECT_LT(farthestOff(session->picture(), session->map()), 1);
    EXPECT_EQ(shown(session->picture(), session->map(), "hard").box.size(), (Size{150, 60}));
    EXPECT_EQ(session->picture().frames.size(), 1u);
    session->undo();
    EXPECT_LT(farthestOff(session->picture(), session->map()), 1);
}

TEST(ADrawnMap, IsOneKeyAwayFromAnArrangementOfOurs)
{
    const auto session = sessionWithoutWorkers();
    session->adopt(drawnMap(), {});
    session->setEngine("boxes");
    EXPECT_TRUE(QTest::qWaitFor([&] { return session->picture().frames.empty(); }));
    session->setEngine("drawn");
    EXPECT_FALSE(session->picture().frames.empty());
    EXPECT_LT(farthestOff(session->picture(), session->map()), 1);
}

TEST(ADrawnMap, IsThatInFiguresToo)
{
    const ConceptMap map = drawnMap();
    LayoutWish wish;
    wish.engine = kDrawnEngine;
    const ViewSpec spec = viewSpecOf(map.info().views.front());
    const std::vector<MeasuredView> candidates = figureCandidates(map, spec, wish);
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Firm, [](const std::vector<LayoutRequest>& all) {
        return std::vector<Result<Layout>>(all.size(), unexpected(ErrorCode::Layout, "No worker."));
    });
    ASSERT_TRUE(fit) << fit.error().message;
    EXPECT_LT(farthestOff(composePicture(map, candidates.at(fit->candidate), fit->layout), map), 1);
}

TEST(AMapThatNobodyDrew, IsNotOfferedAsDrawn)
{
    const auto session = sessionOn("power->hard power->soft");
    EXPECT_THAT(session->engines(), Not(Contains("drawn")));
    session->setEngine("drawn");
    EXPECT_NE(session->engine(), "drawn");
    session->adopt(drawnMap(), {});
    EXPECT_THAT(session->engines(), Contains("drawn"));
}

TEST(TheSpread, IsOneWhereLabelsHaveRoom)
{
    EXPECT_EQ(spreadOf({{0, 0, 100, 40}, {300, 0, 100, 40}}, {{90, 40}, {90, 40}}), 1);
    EXPECT_EQ(spreadOf({{0, 0, 100, 40}}, {{900, 400}}), 1);
}

TEST(TheSpread, KeepsLabelsApartThatWereDrawnSmaller)
{
    const std::vector<Rect> drawn{{0, 0, 20, 20}, {40, 0, 20, 20}, {0, 60, 20, 20}};
    const std::vector<Size> sizes{{90, 20}, {90, 20}, {90, 20}};
    const double spread = spreadOf(drawn, sizes);
    EXPECT_GE(spread * 40, 90);
    EXPECT_LE(spread * 40, 110);
}

TEST(TheSpread, TakesPointsOfAnyUnit)
{
    const std::vector<Rect> drawn{{0.1, 0.1, 0, 0}, {0.2, 0.1, 0, 0}, {0.1, 0.3, 0, 0}};
    EXPECT_GE(spreadOf(drawn, {{90, 20}, {90, 20}, {90, 20}}) * 0.1, 90);
}

}  // namespace
}  // namespace conspectus::test
