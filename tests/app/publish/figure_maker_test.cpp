#include "app/publish/figure_maker.h"

#include "app/publish/paper.h"
#include "core/model/map_info.h"
#include "tests/support/set_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::HasSubstr;

RunAll noWorkers()
{
    return [](const std::vector<LayoutRequest>& all) {
        return std::vector<Result<Layout>>(all.size(), unexpected(ErrorCode::Layout, "No worker."));
    };
}

ConceptMap powers()
{
    ConceptMap map = mapFrom("power->hard power->soft soft~hard");
    MapInfo info = map.info();
    info.title = "Powers";
    info.source = "A paper on powers, 2024";
    NamedView view;
    view.name = "Only hard";
    view.roots = {named(map, "hard")};
    info.views.push_back(view);
    setInfo(map, info);
    return map;
}

Result<MadeFigure> made(const ConceptMap& map, const Figure& figure)
{
    const Result<FigurePlan> plan = planOf(map, figure);
    if (!plan)
        return unexpected(plan.error());
    return makeFigure(map, *plan, noWorkers());
}

Figure column(double width)
{
    Figure figure;
    figure.width = width;
    figure.shown.engine = "tree";
    return figure;
}

TEST(FigureMaker, IsAsWideAsAskedAndItsTypeAsLarge)
{
    const ConceptMap map = powers();
    const Result<MadeFigure> figure = made(map, column(85));
    ASSERT_TRUE(figure) << figure.error().message;
    EXPECT_NEAR(figure->options.size.width() / kPxPerMm, 85, 0.01);
    const Theme& theme = *figure->options.theme;
    EXPECT_NEAR(theme.type.plainPx() * figure->options.scale / kPxPerPoint, 8, 0.01);
    EXPECT_NEAR(figure->type, 8, 0.01);
    const Placement placement = place(figure->picture, figure->options);
    const Rect& bounds = figure->picture.bounds;
    EXPECT_GE(placement.offset.x + bounds.x * placement.scale, 2 * kPxPerMm - 0.5);
    EXPECT_LE(placement.offset.x + bounds.right() * placement.scale, 83 * kPxPerMm + 0.5);
}

TEST(FigureMaker, ScalesTypeDownOnlyWhereItMustAndSaysSo)
{
    const Result<MadeFigure> figure = made(powers(), column(12));
    ASSERT_TRUE(figure);
    EXPECT_NEAR(figure->options.size.width() / kPxPerMm, 12, 0.01);
    EXPECT_LT(figure->type, 8);
}

TEST(FigureMaker, PutsLegendCaptionAndSourceBelow)
{
    Figure figure = column(85);
    const double bare = made(powers(), figure)->options.size.height();
    figure.hasLegend = true;
    figure.hasSource = true;
    figure.caption = "Figure 1. Powers and what they are made of, in a caption of more than one line of this column.";
    const Result<MadeFigure> whole = made(powers(), figure);
    ASSERT_TRUE(whole);
    EXPECT_GT(whole->options.size.height(), bare);
    EXPECT_EQ(whole->picture.samples.size(), 2u);
    ASSERT_EQ(whole->picture.notes.size(), 4u);
    EXPECT_EQ(whole->picture.notes[2].kind, PictureNote::Kind::Caption);
    EXPECT_GE(whole->picture.notes[2].text.lines.size(), 2);
    EXPECT_THAT(whole->picture.notes[3].text.lines.join(u' ').toStdString(), HasSubstr("A paper on powers"));
    for (const PictureNote& note : whole->picture.notes) {
        EXPECT_GE(note.area.x, whole->picture.bounds.x - 0.01);
        EXPECT_LE(note.area.right(), whole->picture.bounds.right() + 0.01);
        for (const PictureConcept& shown : whole->picture.concepts)
            EXPECT_FALSE(note.area.intersects(shown.box));
    }
}

TEST(FigureMaker, StandsOnPaperOrIsSpreadOverIt)
{
    Figure figure = column(85);
    figure.page = "a4";
    const Result<MadeFigure> page = made(powers(), figure);
    EXPECT_NEAR(page->options.size.width() / kPxPerMm, 210, 0.01);
    EXPECT_NEAR(page->options.size.height() / kPxPerMm, 297, 0.01);
    EXPECT_TRUE(page->options.sheet.isEmpty());
    figure.isTiled = true;
    figure.width = 400;
    const Result<MadeFigure> poster = made(powers(), figure);
    EXPECT_NEAR(poster->options.size.width() / kPxPerMm, 400, 0.01);
    EXPECT_NEAR(poster->options.sheet.width() / kPxPerMm, 210, 0.01);
}

TEST(FigureMaker, ShowsAViewByName)
{
    Figure figure = column(85);
    figure.view = "only HARD";
    const Result<MadeFigure> hard = made(powers(), figure);
    ASSERT_TRUE(hard) << hard.error().message;
    EXPECT_EQ(hard->picture.concepts.size(), 1u);
    EXPECT_EQ(hard->options.title, QStringLiteral("Only hard – Powers"));
}

TEST(FigureMaker, NamesWhatThereIsWhenItIsAskedForSomethingElse)
{
    Figure figure = column(85);
    figure.view = "Soft";
    EXPECT_THAT(made(powers(), figure).error().message, HasSubstr("Only hard"));
    figure.view.clear();
    figure.page = "a11";
    EXPECT_THAT(made(powers(), figure).error().message, HasSubstr("a4"));
    figure.page.clear();
    figure.theme = "pink";
    EXPECT_EQ(made(powers(), figure).error().code, ErrorCode::Usage);
}

TEST(FigureMaker, IsGreyWhereThatIsAsked)
{
    Figure figure = column(85);
    figure.isGrey = true;
    const Result<MadeFigure> grey = made(powers(), figure);
    ASSERT_TRUE(grey);
    for (const QColor& colour : grey->options.theme->palette) {
        EXPECT_EQ(colour.red(), colour.green());
        EXPECT_EQ(colour.red(), colour.blue());
    }
}

TEST(Paper, IsFoundByNameEitherWay)
{
    EXPECT_EQ(paperCalled("a4")->width, 210);
    EXPECT_EQ(paperCalled("a4-landscape")->width, 297);
    EXPECT_FALSE(paperCalled("a4-portrait"));
    for (const std::string& name : paperNames())
        EXPECT_TRUE(paperCalled(name)) << name;
}

TEST(FigureMaker, StandsOnWhitePaper)
{
    const ConceptMap map = powers();
    Figure figure = column(85);
    EXPECT_EQ(made(map, figure)->options.theme->canvas, QColor(Qt::white));
    EXPECT_EQ(made(map, figure)->options.theme->plate, QColor(Qt::white)) << "no patches behind phrases";
    figure.isGrey = true;
    EXPECT_EQ(made(map, figure)->options.theme->canvas, QColor(Qt::white));
    figure.isGrey = false;
    figure.theme = "night";
    EXPECT_EQ(made(map, figure)->options.theme->canvas, findTheme(QStringLiteral("night"))->canvas)
        << "somebody's wish";
    const Result<FigurePlan> onScreen = planOf(map, column(85), Ground::AsOnScreen);
    ASSERT_TRUE(onScreen);
    EXPECT_EQ(onScreen->theme->canvas, themes().front().canvas);
}

}  // namespace
}  // namespace conspectus::test
