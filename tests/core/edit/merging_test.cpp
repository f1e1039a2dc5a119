// What two people made of one map is put together. Each works in a copy of the base, through the functions that the
// window uses.
#include "core/edit/merge/merging.h"

#include "core/edit/figures.h"
#include "core/edit/keys.h"
#include "core/edit/merge/becoming.h"
#include "core/edit/touring.h"
#include "core/edit/views.h"
#include "core/model/dangling.h"
#include "core/model/find_view.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "core/model/verify.h"
#include "tests/core/edit/side_edits.h"
#include "tests/support/set_info.h"
#include "tests/support/sketch.h"
#include "tests/support/window_edits.h"

#include <gmock/gmock.h>

#include <numeric>

using namespace conspectus;
using namespace conspectus::test;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

/// Somebody who works on a copy of the map. `seed`: of the keys of what they add; 0: counted, as in old files.
struct Person {
    Person(const ConceptMap& base, std::uint64_t seed) : map(base)
    {
        if (seed > 0)
            draw = [random = std::mt19937_64(seed)]() mutable {
                return random();
            };
    }

    void does(Result<Transaction> step)
    {
        ASSERT_TRUE(step) << step.error().message;
        drawKeys(*step, map, draw);
        const auto done = perform(map, std::move(*step));
        ASSERT_TRUE(done) << done.error().message;
    }
    ConceptId adds(const char* parent, const char* label)
    {
        const Result<Growth> grown = addChild(map, named(map, parent), label);
        does(grown->transaction);
        return grown->added;
    }
    void says(const MapInfo& info) { does(Transaction{"Info", changesTo(info, map.info()), {}}); }
    ConceptId at(const char* key) const { return named(map, key); }

    ConceptMap map;
    KeySource draw;
};

struct Merged {
    ConceptMap map;
    std::vector<std::string> conflicts;
};

Merged mergedMaps(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs)
{
    Merging merging = merge(base, ours, theirs);
    Merged result{ours, std::move(merging.conflicts)};
    const auto done = perform(result.map, std::move(merging.step));
    EXPECT_TRUE(done) << done.error().message;
    EXPECT_THAT(verify(result.map), IsEmpty());
    EXPECT_THAT(danglingNames(result.map), IsEmpty());
    return result;
}

/// "heat drives work", in the order of the map.
std::vector<std::string> propositions(const ConceptMap& map)
{
    std::vector<std::string> lines;
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const RelationType& type = *map.find(relation.type);
        lines.push_back(map.find(relation.from)->label + " " + std::string(phraseOf(relation, type, "")) + " " +
                        map.find(relation.to)->label);
    }
    return lines;
}

template <class T> std::vector<std::string> namesOf(const SharedList<T>& things)
{
    std::vector<std::string> names;
    for (const T& each : things)
        names.push_back(each.name);
    return names;
}

std::vector<std::string> titlesOf(const Tour& tour)
{
    std::vector<std::string> titles;
    for (const TourStop& stop : tour.stops)
        titles.push_back(stop.title);
    return titles;
}

TourStop stopCalled(const char* title)
{
    TourStop stop;
    stop.title = title;
    return stop;
}

}  // namespace

class MergingWhatWasAdded : public testing::TestWithParam<bool> {
protected:
    const ConceptMap base = mapFrom("a->b b->c");
    // Keys by chance, and counted, so that the first thing that each adds has the same key.
    Person ours{base, GetParam() ? 1u : 0u}, theirs{base, GetParam() ? 2u : 0u};

    Merged both() { return mergedMaps(base, ours.map, theirs.map); }
};
INSTANTIATE_TEST_SUITE_P(Keys, MergingWhatWasAdded, testing::Bool());

TEST_P(MergingWhatWasAdded, KeepsAConceptOfEach)
{
    ours.adds("a", "heat");
    theirs.adds("b", "work");
    theirs.adds("b", "power");
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_THAT(
        propositions(merged.map),
        UnorderedElementsAre("a includes b", "b includes c", "a includes heat", "b includes work", "b includes power"));
}

TEST_P(MergingWhatWasAdded, HangsTheirLeavesUnderTheirBranch)
{
    ours.adds("a", "ours");
    const ConceptId branch = theirs.adds("a", "branch");
    theirs.adds(theirs.map.find(branch)->key.c_str(), "leaf");
    EXPECT_THAT(propositions(both().map), AllOf(Contains("branch includes leaf"), Contains("a includes ours")));
}

TEST_P(MergingWhatWasAdded, KeepsTheTypeThatEachGaveARelation)
{
    const auto relate = [](Person& person, const char* name) {
        const NewType added = addType(person.map, name);
        person.does(added.transaction);
        person.does(link(person.map, person.at("a"), person.at("c"), added.added));
    };
    relate(ours, "causes");
    relate(theirs, "opposes");
    EXPECT_THAT(propositions(both().map), AllOf(Contains("a causes c"), Contains("a opposes c")));
}

TEST_P(MergingWhatWasAdded, MakesOneTypeOfTwoThatSayTheSame)
{
    for (Person* person : {&ours, &theirs}) {
        const NewType added = addType(person->map, "causes");
        person->does(added.transaction);
        person->does(link(person->map, person->at("a"), person->at("c"), added.added));
    }
    const Merged merged = both();
    EXPECT_EQ(merged.map.relationTypes().size(), base.relationTypes().size() + 1);
    EXPECT_THAT(propositions(merged.map), UnorderedElementsAre("a includes b", "b includes c", "a causes c"));
}

TEST_P(MergingWhatWasAdded, FollowsInWhatNamesIt)
{
    const ConceptId mine = ours.adds("a", "mine"), other = theirs.adds("a", "other");
    for (const auto& [person, id] : {std::pair(&ours, mine), std::pair(&theirs, other)}) {
        NamedView view;
        view.name = "Of " + person->map.find(id)->label;
        view.only = {id};
        view.filter = "under:\"" + person->map.find(id)->key + "\"";
        person->does(storeView(person->map, view));
    }
    const Merged merged = both();
    ASSERT_THAT(namesOf(merged.map.info().views), UnorderedElementsAre("Of mine", "Of other"));
    for (const NamedView& view : merged.map.info().views) {
        ASSERT_EQ(view.only.size(), 1u);
        const Concept& shown = *merged.map.find(view.only.front());
        EXPECT_EQ("Of " + shown.label, view.name);
        EXPECT_EQ(view.filter, "under:\"" + shown.key + "\"");
    }
}

TEST_P(MergingWhatWasAdded, LeavesTheKeysThatAreInTheFile)
{
    ours.adds("a", "ours");
    const std::string key = theirs.map.find(theirs.adds("a", "theirs"))->key;
    EXPECT_EQ(both().map.find(both().map.conceptByKey(key))->label, "theirs");
}

TEST_P(MergingWhatWasAdded, KeepsToursViewsFiguresAndStopsOfBoth)
{
    for (const auto& [person, name] : {std::pair(&ours, "Ours"), std::pair(&theirs, "Theirs")}) {
        MapInfo info = person->map.info();
        NamedView view, same;
        view.name = name;
        same.name = "Overview";
        same.depth = person == &ours ? 1 : 2;
        info.views = {view, same};
        info.tours = {{name, {}, {stopCalled(name)}, {}}, {"Lecture", {}, {stopCalled(name)}, {}}};
        Figure figure, same2;
        figure.name = name;
        figure.view = "Overview";
        same2.name = "Table 1";
        same2.width = person == &ours ? 85 : 170;
        info.figures = {figure, same2};
        person->says(info);
    }
    const MapInfo info = both().map.info();
    EXPECT_THAT(namesOf(info.views), UnorderedElementsAre("Ours", "Overview", "Theirs", "Overview 2"));
    EXPECT_THAT(namesOf(info.tours), UnorderedElementsAre("Ours", "Lecture", "Theirs", "Lecture 2"));
    EXPECT_THAT(namesOf(info.figures), UnorderedElementsAre("Ours", "Table 1", "Theirs", "Table 1 2"));
    EXPECT_EQ(findFigure(info, "Ours")->view, "Overview");
    EXPECT_EQ(findFigure(info, "Theirs")->view, "Overview 2");
    EXPECT_EQ(findView(info, "Overview 2")->depth, 2);
}

class MergingWhatWasChanged : public testing::Test {
protected:
    MergingWhatWasChanged()
    {
        base = mapFrom("a->b a->c a->d b~d");
        MapInfo info;
        info.title = "Heat";
        info.description = "A map.";
        info.views.resize(1);
        info.views.edit(0).name = "Overview";
        info.tours = {{"Lecture", {}, {stopCalled("one"), stopCalled("two"), stopCalled("three")}, {}}};
        info.figures.resize(1);
        info.figures.edit(0).name = "Figure 1";
        info.figures.edit(0).view = "Overview";
        setInfo(base, info);
    }

    void startsFromBase() { ours.map = theirs.map = base; }
    Merged both() { return mergedMaps(base, ours.map, theirs.map); }
    void revises(Person& person, const char* key, const ConceptRevision& revision)
    {
        person.does(revise(person.map, {person.at(key)}, revision));
    }

    ConceptMap base;
    Person ours{base, 1}, theirs{base, 2};
};

TEST_F(MergingWhatWasChanged, MergesTheFieldsOfOneConcept)
{
    startsFromBase();
    revises(ours, "b", tagged({"method"}));
    ours.does(pin(ours.map, ours.at("b"), Point{10, 20}));
    revises(theirs, "b", noted("theirs", {"theory"}));
    theirs.does(rename(theirs.map, theirs.at("b"), "\u70ED", "zh-Hans"));
    const Merged merged = both();
    const Concept& subject = *merged.map.find(named(merged.map, "b"));
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_THAT(subject.tags, ElementsAre("method", "theory"));
    EXPECT_EQ(subject.pin, (Point{10, 20}));
    EXPECT_EQ(subject.notes, "theirs");
    EXPECT_EQ(labelOf(subject, "zh-Hans"), "\u70ED");
}

TEST_F(MergingWhatWasChanged, KeepsBothLabelsAndSaysSo)
{
    startsFromBase();
    ours.does(rename(ours.map, ours.at("b"), "warmth"));
    theirs.does(rename(theirs.map, theirs.at("b"), "hotness"));
    const Merged merged = both();
    const Concept& subject = *merged.map.find(named(merged.map, "b"));
    EXPECT_EQ(subject.label, "warmth");
    EXPECT_EQ(subject.notes, "Other version of the label: hotness");
    EXPECT_THAT(merged.conflicts,
                ElementsAre("Both changed the label of \u201Cwarmth\u201D: \u201Cwarmth\u201D stays, "
                            "\u201Chotness\u201D is kept in the notes."));
}

TEST_F(MergingWhatWasChanged, JoinsNotesThatBothWroteOn)
{
    Concept b = *base.find(named(base, "b"));
    b.notes = "First.";
    applied(base, SetConcept{b});
    startsFromBase();
    revises(ours, "b", noted("First.\n\nOurs."));
    revises(theirs, "b", noted("First.\n\nTheirs."));
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_EQ(merged.map.find(named(merged.map, "b"))->notes, "First.\n\nOurs.\n\nTheirs.");
}

TEST_F(MergingWhatWasChanged, TakesTheirOrderOfChildren)
{
    startsFromBase();
    ours.adds("a", "new");
    theirs.does(reorder(theirs.map, theirs.at("d"), -2));
    EXPECT_THAT(propositions(both().map),
                ElementsAre("a includes d", "a includes b", "a includes c", "b touches d", "a includes new"));
}

TEST_F(MergingWhatWasChanged, TakesBothOrdersWhereEachMovedAnotherOne)
{
    base = mapFrom("a->b a->c a->d a->e x->y x->z");
    startsFromBase();
    ours.does(reorder(ours.map, ours.at("c"), -1));
    theirs.does(reorder(theirs.map, theirs.at("e"), -1));
    theirs.does(reorder(theirs.map, theirs.at("z"), -1));
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_THAT(
        propositions(merged.map),
        ElementsAre("a includes c", "a includes b", "a includes e", "a includes d", "x includes z", "x includes y"));
}

TEST_F(MergingWhatWasChanged, KeepsOurPlaceOfWhatBothMoved)
{
    base = mapFrom("a->b a->c a->d a->e");
    startsFromBase();
    ours.does(reorder(ours.map, ours.at("e"), -3));
    theirs.does(reorder(theirs.map, theirs.at("e"), -1));
    theirs.does(reorder(theirs.map, theirs.at("e"), -1));
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, ElementsAre(HasSubstr("e")));
    EXPECT_THAT(propositions(merged.map), ElementsAre("a includes e", "a includes b", "a includes c", "a includes d"));
}

TEST_F(MergingWhatWasChanged, KeepsTheirTourWhereWeChangedTheDescription)
{
    startsFromBase();
    MapInfo info = ours.map.info();
    info.description = "A map of heat.";
    ours.says(info);
    theirs.does(storeTour(theirs.map, {"Short", {}, {stopCalled("only")}, {}}, "Tour"));
    NamedView view;
    view.name = "Roots";
    theirs.does(storeView(theirs.map, view));
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_EQ(merged.map.info().description, "A map of heat.");
    EXPECT_THAT(namesOf(merged.map.info().tours), ElementsAre("Lecture", "Short"));
    EXPECT_THAT(namesOf(merged.map.info().views), ElementsAre("Overview", "Roots"));
}

TEST_F(MergingWhatWasChanged, MergesStops)
{
    startsFromBase();
    ours.does(insertStop(ours.map, "Lecture", 1, stopCalled("ours")));
    TourStop changed = ours.map.info().tours[0].stops[3];
    changed.notes = "Say this.";
    ours.does(setStop(ours.map, "Lecture", 3, changed, "Notes"));
    theirs.does(removeStop(theirs.map, "Lecture", 1));
    theirs.does(insertStop(theirs.map, "Lecture", 2, stopCalled("theirs")));
    changed = theirs.map.info().tours[0].stops[1];
    changed.planned = 60;
    theirs.does(setStop(theirs.map, "Lecture", 1, changed, "Plan"));
    const Merged merged = both();
    const Tour& tour = merged.map.info().tours[0];
    EXPECT_THAT(merged.conflicts, IsEmpty());
    ASSERT_THAT(titlesOf(tour), ElementsAre("one", "ours", "three", "theirs"));
    EXPECT_EQ(tour.stops[2].notes, "Say this.");
    EXPECT_EQ(tour.stops[2].planned, 60);
}

TEST_F(MergingWhatWasChanged, KeepsTwoVersionsOfAStopThatBothChanged)
{
    startsFromBase();
    for (const auto& [person, depth] : {std::pair(&ours, 1), std::pair(&theirs, 2)}) {
        TourStop stop = person->map.info().tours[0].stops[1];
        stop.view.depth = depth;
        person->does(setStop(person->map, "Lecture", 1, stop, "Depth"));
    }
    const Merged merged = both();
    EXPECT_THAT(titlesOf(merged.map.info().tours[0]), ElementsAre("one", "two", "two", "three"));
    EXPECT_THAT(merged.conflicts, ElementsAre(AllOf(HasSubstr("two"), HasSubstr("Lecture"))));
}

TEST_F(MergingWhatWasChanged, FollowsAViewThatTheyRenamed)
{
    startsFromBase();
    Figure figure;
    figure.name = "Figure 2";
    figure.view = "Overview";
    ours.does(storeFigure(ours.map, figure));
    theirs.does(renameView(theirs.map, "Overview", "All"));
    const MapInfo info = both().map.info();
    EXPECT_THAT(namesOf(info.views), ElementsAre("All"));
    EXPECT_EQ(findFigure(info, "Figure 1")->view, "All");
    EXPECT_EQ(findFigure(info, "Figure 2")->view, "All");
}

TEST_F(MergingWhatWasChanged, KeepsAViewThatANewFigureShows)
{
    startsFromBase();
    ours.does(removeView(ours.map, "Overview"));
    Figure figure;
    figure.name = "Figure 2";
    figure.view = "Overview";
    theirs.does(storeFigure(theirs.map, figure));
    const Merged merged = both();
    EXPECT_THAT(namesOf(merged.map.info().views), ElementsAre("Overview"));
    EXPECT_THAT(merged.conflicts, ElementsAre(HasSubstr("Figure 2")));
}

TEST_F(MergingWhatWasChanged, KeepsBothVersionsOfAProposition)
{
    startsFromBase();
    const RelationId touches = base.relations().back();
    ours.does(rephrase(ours.map, touches, "warms"));
    theirs.does(rephrase(theirs.map, touches, "cools"));
    const Merged merged = both();
    EXPECT_THAT(propositions(merged.map), AllOf(Contains("b warms d"), Contains("b cools d")));
    EXPECT_THAT(merged.conflicts, ElementsAre(AllOf(HasSubstr("b \u2014 warms \u2192 d"), HasSubstr("cools"))));
}

TEST_F(MergingWhatWasChanged, DoesWhatTheyRemoved)
{
    startsFromBase();
    ours.does(rename(ours.map, ours.at("a"), "A"));
    theirs.does(removeConcept(theirs.map, theirs.at("d")));
    const Merged merged = both();
    EXPECT_THAT(merged.conflicts, IsEmpty());
    EXPECT_THAT(propositions(merged.map), ElementsAre("A includes b", "A includes c"));
}

TEST_F(MergingWhatWasChanged, KeepsAConceptWhereItWasIfSomethingWasHungUnderIt)
{
    startsFromBase();
    ours.does(removeConcept(ours.map, ours.at("d")));
    theirs.adds("d", "leaf");
    const Merged merged = both();
    EXPECT_THAT(propositions(merged.map), AllOf(Contains("a includes d"), Contains("d includes leaf")));
    EXPECT_THAT(merged.conflicts, ElementsAre(AllOf(HasSubstr("d"), HasSubstr("removed here"))));
}

TEST_F(MergingWhatWasChanged, IsOneStepThatCanBeUndone)
{
    startsFromBase();
    ours.adds("a", "ours");
    theirs.adds("b", "theirs");
    theirs.does(reorder(theirs.map, theirs.at("d"), -2));
    ConceptMap map = ours.map;
    const Result<Transaction> back = perform(map, merge(base, ours.map, theirs.map).step);
    ASSERT_TRUE(back && perform(map, *back));
    EXPECT_TRUE(map == ours.map);
}

// Edits of old copies, where keys were counted: most collide.
TEST(MergingOldCopies, LeavesASoundMapWhateverBothDid)
{
    const ConceptMap start = mapFrom("a->b b->c a~c c->d d->e");
    const auto edited = [&](std::uint64_t seed) {
        ConceptMap map = start;
        WindowEdits edits(seed);
        for (int i = 0; i < 8; ++i)
            if (Result<Transaction> step = edits.next(map))
                (void)perform(map, std::move(*step));
        return map;
    };
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const ConceptMap ours = edited(seed), theirs = edited(500 + seed);
        mergedMaps(start, ours, theirs);
        EXPECT_TRUE(mergedMaps(start, ours, start).map == ours) << seed;
        EXPECT_THAT(become(mergedMaps(start, start, theirs).map, theirs, {}).changes, IsEmpty()) << seed;
        EXPECT_TRUE(mergedMaps(start, ours, ours).map == ours) << seed;
    }
}

TEST(MergingLargeMaps, TakesTimeLikeTheirSize)
{
    ConceptMap base;
    const RelationTypeId type = putType(base, "includes", Hierarchy::FromIsBroader);
    const ConceptId top = put(base, "top");
    for (int i = 0; i < 30'000; ++i)
        putRelation(base, top, put(base, "c" + std::to_string(i)), type);
    Person ours(base, 1), theirs(base, 2);
    ours.adds("top", "ours");
    theirs.adds("top", "theirs");
    ours.does(reorder(ours.map, ours.at("c1"), -1));
    theirs.does(reorder(theirs.map, theirs.at("c9"), -1));
    EXPECT_EQ(mergedMaps(base, ours.map, theirs.map).map.conceptCount(), 30'003u);
}
