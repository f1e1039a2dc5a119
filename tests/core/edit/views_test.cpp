#include "core/edit/views.h"

#include "core/edit/relation_types.h"
#include "core/model/dangling.h"
#include "core/model/map_info.h"
#include "tests/support/set_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Two views; figures that show the first, written as people write it, and the second; a stop that names the first.
ConceptMap mapWithViews()
{
    ConceptMap map = mapFrom("a->b");
    MapInfo info;
    info.views.resize(2);
    info.views.edit(0).name = "Overview";
    info.views.edit(0).names = {{"de", "\u00DCberblick"}};
    info.views.edit(0).depth = 2;
    info.views.edit(1).name = "Roots";
    info.figures.resize(3);
    for (int i = 0; i < 3; ++i)
        info.figures.edit(std::size_t(i)).name = "Figure " + std::to_string(i + 1);
    info.figures.edit(0).view = "Overview";
    info.figures.edit(1).view = "overview";
    info.figures.edit(2).view = "Roots";
    TourStop stop;
    stop.view.name = "Overview";
    info.tours = {{"Lecture", {}, {stop}, {}}};
    setInfo(map, info);
    return map;
}

ConceptMap after(const ConceptMap& map, const Result<Transaction>& step)
{
    ConceptMap changed = map;
    EXPECT_TRUE(step) << step.error().message;
    EXPECT_TRUE(perform(changed, *step));
    return changed;
}

}  // namespace

TEST(RenamingAView, IsFollowedByFiguresAndStops)
{
    const ConceptMap map = mapWithViews();
    const ConceptMap renamed = after(map, renameView(map, "Overview", " All "));
    const MapInfo& info = renamed.info();
    EXPECT_EQ(info.views[0].name, "All");
    EXPECT_EQ(info.figures[0].view, "All");
    EXPECT_EQ(info.figures[1].view, "All");
    EXPECT_EQ(info.figures[2].view, "Roots");
    EXPECT_EQ(info.tours[0].stops[0].view.name, "All");
    EXPECT_THAT(danglingNames(renamed), IsEmpty());
}

TEST(RenamingAView, IsRefusedWhereItCannotBe)
{
    const ConceptMap map = mapWithViews();
    EXPECT_FALSE(renameView(map, "Overview", "Roots"));
    EXPECT_FALSE(renameView(map, "Overview", "  "));
    EXPECT_FALSE(renameView(map, "none", "All"));
    EXPECT_THAT(renameView(map, "Roots", "Roots")->changes, IsEmpty());
}

TEST(RemovingAView, LeavesFiguresWithWhatItShowed)
{
    const ConceptMap map = mapWithViews();
    const ConceptMap removed = after(map, removeView(map, "Overview"));
    const MapInfo& info = removed.info();
    ASSERT_EQ(info.views.size(), 1u);
    for (int i : {0, 1}) {
        EXPECT_EQ(info.figures[std::size_t(i)].view, "");
        EXPECT_EQ(info.figures[std::size_t(i)].shown.depth, 2);
        EXPECT_EQ(info.figures[std::size_t(i)].shown.name, "");
    }
    EXPECT_EQ(info.figures[2].view, "Roots");
    EXPECT_THAT(danglingNames(removed), IsEmpty());
    EXPECT_FALSE(removeView(removed, "Overview"));
}

TEST(RemovingARelationType, IsFollowedByViewsThatLeaveItOut)
{
    ConceptMap map = mapFrom("a->b a~b");
    MapInfo info;
    info.views.resize(1);
    info.views.edit(0).name = "Tree";
    info.views.edit(0).without = {"touches"};
    setInfo(map, info);
    const ConceptMap removed = after(map, removeType(map, map.typeByKey("touches"), map.typeByKey("includes")));
    EXPECT_THAT(removed.info().views[0].without, IsEmpty());
    EXPECT_THAT(danglingNames(removed), IsEmpty());
}

TEST(DanglingNames, SayWhichFigureAndStopNameWhatIsMissing)
{
    ConceptMap map = mapWithViews();
    MapInfo info = map.info();
    info.views.erase(0);
    info.views.edit(0).without = {"gone"};
    setInfo(map, info);
    EXPECT_THAT(danglingNames(map),
                ElementsAre("The view 'Roots' leaves out relations of the type 'gone', which the map does not have.",
                            "The stop '' of the tour 'Lecture' shows the view 'Overview', which the map does not have.",
                            "The figure 'Figure 1' shows the view 'Overview', which the map does not have.",
                            "The figure 'Figure 2' shows the view 'overview', which the map does not have."));
}
