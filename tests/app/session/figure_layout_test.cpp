#include "app/session/figure_layout.h"

#include "tests/support/sketch.h"

#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

RunAll noWorkers()
{
    return [](const std::vector<LayoutRequest>& all) {
        return std::vector<Result<Layout>>(all.size(), unexpected(ErrorCode::Layout, "No worker."));
    };
}

LayoutWish within(double width, double height)
{
    LayoutWish wish;
    wish.target = {width, height};
    return wish;
}

/// A row of broad labels under one concept, each with one below: a layered picture of it is wide.
ConceptMap broad()
{
    return mapFrom("top->comparatively-long-first top->comparatively-long-second top->comparatively-long-third "
                   "top->comparatively-long-fourth comparatively-long-first->one comparatively-long-second->two "
                   "comparatively-long-third->three comparatively-long-fourth->four");
}

TEST(FigureLayout, FitsAColumnAtFullSize)
{
    const ConceptMap map = broad();
    const auto candidates = figureCandidates(map, {}, within(300, 2000));
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Firm, noWorkers());
    ASSERT_TRUE(fit) << fit.error().message;
    EXPECT_GT(fit->scale, 0.999);
    EXPECT_LE(fit->layout.bounds.width, 300.5);
}

TEST(FigureLayout, UsesTheCalmestWayThatFits)
{
    const ConceptMap map = mapFrom("power->hard power->soft");
    const auto candidates = figureCandidates(map, {}, within(800, 600));
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Firm, [](const std::vector<LayoutRequest>& all) {
        std::vector<Result<Layout>> answers;
        for (const LayoutRequest& request : all)
            answers.push_back(arrangeAtOnce(request));
        return answers;
    });
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->candidate, 0u);
    EXPECT_EQ(fit->scale, 1);
}

TEST(FigureLayout, IsScaledDownOnlyWhereNothingFits)
{
    const ConceptMap map = broad();
    const auto candidates = figureCandidates(map, {}, within(60, 60));
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Firm, noWorkers());
    ASSERT_TRUE(fit);
    EXPECT_LT(fit->scale, 1);
    EXPECT_LE(fit->layout.bounds.width * fit->scale, 60.5);
    EXPECT_LE(fit->layout.bounds.height * fit->scale, 60.5);
}

TEST(FigureLayout, GetsHigherThanWishedBeforeItsTypeGetsSmaller)
{
    const ConceptMap map = broad();
    const double height =
        fitted(figureCandidates(map, {}, within(300, 2000)), HeightLimit::Firm, noWorkers())->layout.bounds.height;
    const auto candidates = figureCandidates(map, {}, within(300, height * 0.7));
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Wished, noWorkers());
    ASSERT_TRUE(fit);
    EXPECT_GT(fit->scale, 0.999);
    EXPECT_GT(fit->layout.bounds.height, height * 0.7);
    EXPECT_LT(fitted(candidates, HeightLimit::Firm, noWorkers())->scale, 0.9);
}

TEST(FigureLayout, IsNoStripThatNoPageHolds)
{
    const ConceptMap map = broad();
    const Result<FittedFigure> fit =
        fitted(figureCandidates(map, {}, within(300, 60)), HeightLimit::Wished, noWorkers());
    ASSERT_TRUE(fit);
    EXPECT_LT(fit->scale, 0.9);
    EXPECT_LE(fit->layout.bounds.height * fit->scale, 60.5);
}

TEST(FigureLayout, BreaksNoWordForTheWidth)
{
    ConceptMap map = mapFrom("top->internationalization");
    for (const MeasuredView& view : figureCandidates(map, {}, within(100, 900)))
        for (const MeasuredText& label : view.labels)
            EXPECT_EQ(label.lines.size(), 1) << label.lines.join(u'|').toStdString();
}

TEST(FigureLayout, StopsWhenItIsNotWantedAnyMore)
{
    const ConceptMap map = broad();
    const auto candidates = figureCandidates(map, {}, within(300, 2000));
    std::stop_source source;
    source.request_stop();
    const Result<FittedFigure> fit = fitted(candidates, HeightLimit::Firm, noWorkers(), source.get_token());
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace conspectus::test
