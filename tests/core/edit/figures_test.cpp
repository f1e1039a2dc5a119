#include "core/edit/figures.h"

#include "core/edit/merge/becoming.h"
#include "core/model/map_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

Figure figureOf(const ConceptMap& map, const char* name, double width)
{
    Figure figure;
    figure.name = name;
    figure.width = width;
    figure.shown.only = {named(map, "work")};
    return figure;
}

void done(ConceptMap& map, const Result<Transaction>& step)
{
    ASSERT_TRUE(step) << step.error().message;
    ASSERT_TRUE(perform(map, *step));
}

}  // namespace

TEST(Figures, AreKeptReplacedAndRemoved)
{
    ConceptMap map = mapFrom("heat->work");
    done(map, storeFigure(map, figureOf(map, "One column", 85)));
    done(map, storeFigure(map, figureOf(map, "Two columns", 178)));
    done(map, storeFigure(map, figureOf(map, "One column", 89)));
    ASSERT_EQ(map.info().figures.size(), 2u);
    EXPECT_EQ(map.info().figures[0].width, 89);
    EXPECT_TRUE(storeFigure(map, map.info().figures[0])->changes.empty());
    done(map, removeFigure(map, "One column"));
    ASSERT_EQ(map.info().figures.size(), 1u);
    EXPECT_EQ(map.info().figures[0].name, "Two columns");
}

TEST(Figures, NeedANameAndBeThere)
{
    const ConceptMap map = mapFrom("heat->work");
    EXPECT_EQ(storeFigure(map, Figure()).error().code, ErrorCode::Edit);
    EXPECT_EQ(removeFigure(map, "none").error().code, ErrorCode::Edit);
}

TEST(Figures, NameTheirConceptsInAnotherCopyOfTheMap)
{
    ConceptMap map = mapFrom("heat->work");
    done(map, storeFigure(map, figureOf(map, "F", 85)));
    ConceptMap other = mapFrom("energy heat->work");
    done(other, become(other, map, "Take"));
    ASSERT_EQ(other.info().figures.size(), 1u);
    EXPECT_EQ(other.info().figures[0].shown.only, std::vector{named(other, "work")});
}
