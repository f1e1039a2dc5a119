#include "core/view/tour_play.h"

#include "core/model/map_info.h"
#include "core/view/filter.h"
#include "tests/support/random_map.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

#include <deque>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;

namespace {

Tour tourOf(std::size_t stops)
{
    Tour tour;
    tour.stops.resize(stops);
    return tour;
}

int stepsAt(const ConceptMap& map, const Tour& tour, TourPlace here)
{
    return static_cast<int>(stepsOf(map, tour.stops[static_cast<std::size_t>(here.stop)]).size());
}

std::vector<TourPlace> wayForward(const ConceptMap& map, const Tour& tour, TourPlace from)
{
    std::vector<TourPlace> way{from};
    while (const std::optional<TourPlace> next = placeAfter(tour, way.back(), stepsAt(map, tour, way.back())))
        way.push_back(*next);
    return way;
}

}  // namespace

TEST(TourPlay, ShowsStepAfterStepAndStopAfterStop)
{
    const ConceptMap map = mapFrom("a->b a->c");
    Tour tour = tourOf(3);
    tour.stops.edit(0).steps = {{named(map, "b")}, {named(map, "c")}};
    tour.stops.edit(1).isHidden = true;
    EXPECT_THAT(wayForward(map, tour, {}),
                ElementsAre(TourPlace{0, 0}, TourPlace{0, 1}, TourPlace{0, 2}, TourPlace{2, 0}));
    EXPECT_THAT(waitingAt(stepsOf(map, tour.stops[0]), 0), ElementsAre(named(map, "b"), named(map, "c")));
    EXPECT_THAT(waitingAt(stepsOf(map, tour.stops[0]), 1), ElementsAre(named(map, "c")));
    EXPECT_THAT(waitingAt(stepsOf(map, tour.stops[0]), 2), ElementsAre());
}

TEST(TourPlay, TheWayBackIsTheWayForward)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const ConceptMap map = randomMap(seed, {.concepts = 6, .relations = 5, .views = 2, .removals = seed % 2 == 0});
        for (const Tour& tour : map.info().tours) {
            const std::optional<int> first = nearestStop(tour, 0);
            if (!first)
                continue;
            std::vector<TourPlace> forward = wayForward(map, tour, {*first, 0});
            std::deque<TourPlace> back{forward.back()};
            while (const std::optional<TourPlace> before =
                       placeBefore(tour, back.front(), stepsAt(map, tour, back.front()))) {
                back.push_front(*before);
                back.front().step = std::min(before->step, stepsAt(map, tour, *before));
            }
            EXPECT_EQ(std::vector<TourPlace>(back.begin(), back.end()), forward) << seed;
        }
    }
}

TEST(TourPlay, AHiddenStopGivesWayToItsNeighbour)
{
    Tour tour = tourOf(3);
    tour.stops.edit(1).isHidden = true;
    EXPECT_EQ(nearestStop(tour, 1), 2);
    tour.stops.edit(2).isHidden = true;
    EXPECT_EQ(nearestStop(tour, 1), 0);
    EXPECT_EQ(nearestStop(tour, 99), 0);
    tour.stops.edit(0).isHidden = true;
    EXPECT_EQ(nearestStop(tour, 0), std::nullopt);
    EXPECT_EQ(nearestStop({}, 0), std::nullopt);
}

TEST(TourPlay, StepsOfWhatIsGoneAreNoSteps)
{
    ConceptMap map = mapFrom("a->b a->c");
    TourStop stop;
    stop.steps = {{named(map, "b")}, {ConceptId{99}}, {}, {named(map, "c"), ConceptId{98}}};
    stop.lit = {ConceptId{99}};
    EXPECT_EQ(stepsOf(map, stop).size(), 2u);
    EXPECT_EQ(missingFrom(map, stop), 2u);
    stop.gone = 3;
    EXPECT_EQ(missingFrom(map, stop), 5u);
}

TEST(TourPlay, StepsThatShowNothingAreNoSteps)
{
    const ConceptMap map = mapFrom("a->b b->c a->d");
    const ConceptId b = named(map, "b"), c = named(map, "c"), d = named(map, "d");
    TourStop stop;
    stop.steps = {{b}, {c}, {b, d}, {d}};
    EXPECT_THAT(stepsOf(map, stop), ElementsAre(ElementsAre(b), ElementsAre(c), ElementsAre(d)))
        << "what is in several steps comes with the first";
    ViewSpec folded, elsewhere;
    folded.depth = 1;
    elsewhere.roots = {b};
    EXPECT_THAT(stepsOf(map, stop, visibleMap(map, folded)), ElementsAre(ElementsAre(b), ElementsAre(d)));
    EXPECT_THAT(stepsOf(map, stop, visibleMap(map, elsewhere)), ElementsAre(ElementsAre(b), ElementsAre(c)));
}

TEST(TourPlay, TheSubjectIsWhatIsLitElseWhereTheViewStarts)
{
    const ConceptMap map = mapFrom("a->b a->c d");
    ViewSpec shallow, folded;
    shallow.depth = 1;
    folded.folded = {named(map, "a")};
    const VisibleMap shown = visibleMap(map, shallow);
    const auto labels = [&](const TourStop& stop, const VisibleMap& of) {
        std::vector<std::string> all;
        for (int i : subjectOf(stop, of))
            all.push_back(map.find(of.concepts.at(static_cast<std::size_t>(i)).id)->label);
        return all;
    };
    TourStop stop;
    EXPECT_THAT(labels(stop, shown), ElementsAre("a", "d"));
    stop.view.roots = {named(map, "d")};
    EXPECT_THAT(labels(stop, shown), ElementsAre("d"));
    stop.lit = {named(map, "b"), named(map, "c")};
    EXPECT_THAT(labels(stop, shown), ElementsAre("b", "c"));
    EXPECT_THAT(labels(stop, visibleMap(map, folded)), ElementsAre("a"))
        << "what is folded away is looked for where it hides";
    stop.lit = {ConceptId{99}};
    stop.view.roots = {ConceptId{98}};
    EXPECT_THAT(labels(stop, shown), ElementsAre("a", "d")) << "what is gone leaves the rest";
}

TEST(BranchTour, FollowsTheHierarchy)
{
    ConceptMap map = mapFrom("power->hard power->soft hard->economic soft->cultural soft->political");
    for (int i = 0; i < 12; ++i)
        applied(map, Change(AddConcept{[&] {
                    Concept added;
                    added.id = map.nextConceptId();
                    added.label = "leaf";
                    return added;
                }()}));
    const Taxonomy taxonomy(map);
    Tour tour = tourOfBranch(map, taxonomy, named(map, "power"), "");
    ASSERT_EQ(tour.stops.size(), 1u) << "a small branch is one picture";
    EXPECT_EQ(tour.stops[0].title, "power");
    EXPECT_EQ(tour.stops[0].view.depth, 0);
    EXPECT_THAT(tour.stops[0].notes, testing::HasSubstr("- power"));

    ConceptMap wide = mapFrom("power->hard power->soft");
    for (const char* parent : {"hard", "soft"})
        for (int i = 0; i < 8; ++i) {
            Concept added;
            added.id = wide.nextConceptId();
            added.label = parent + std::to_string(i);
            const ConceptId id = added.id;
            applied(wide, AddConcept{added});
            Relation relation;
            relation.id = wide.nextRelationId();
            relation.from = named(wide, parent);
            relation.to = id;
            relation.type = wide.relationTypes().front();
            applied(wide, AddRelation{relation});
        }
    tour = tourOfBranch(wide, Taxonomy(wide), named(wide, "power"), "");
    std::vector<std::string> titles;
    for (const TourStop& stop : tour.stops)
        titles.push_back(stop.title);
    EXPECT_THAT(titles, ElementsAre("power", "hard", "soft"));
    EXPECT_EQ(tour.stops[0].view.depth, 1);
}

TEST(BranchTour, EndsInAGraphFullOfCycles)
{
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const ConceptMap map = randomMap(seed, {.concepts = 30, .relations = 60});
        const Taxonomy taxonomy(map);
        for (ConceptId root : map.concepts())
            EXPECT_LE(tourOfBranch(map, taxonomy, root, "").stops.size(), 30u);
    }
}

TEST(ViewTour, HasAStopForEachView)
{
    const ConceptMap map = randomMap(7, {.concepts = 5, .relations = 3, .views = 3});
    const Tour tour = tourOfViews(map);
    ASSERT_EQ(tour.stops.size(), 3u);
    EXPECT_EQ(tour.stops[1].title, map.info().views[1].name);
    EXPECT_TRUE(tour.stops[1].view.name.empty());
    EXPECT_EQ(tour.stops[1].view.roots, map.info().views[1].roots);
}

TEST(Filter, ANeighbourhoodIsTheViewsScope)
{
    const ConceptMap map = mapFrom("a->b b->c c->d");
    ViewSpec view;
    view.centre = named(map, "a");
    view.hops = 1;
    ASSERT_TRUE(applyFilter(map, view));
    EXPECT_THAT(*view.scope.only, ElementsAre(named(map, "a"), named(map, "b")));
    view.centre = ConceptId{99};
    view.scope.only.reset();
    ASSERT_TRUE(applyFilter(map, view));
    EXPECT_FALSE(view.scope.only) << "a centre that is gone leaves everything";
}
