#include "app/session/view_history.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

int stepsBack(ViewHistory& history)
{
    int steps = 0;
    for (; history.canGoBack(); ++steps)
        history.goBack();
    return steps;
}

VisitedView viewOf(std::size_t concepts)
{
    VisitedView view;
    view.spec.scope.only.emplace(concepts, ConceptId{1});
    return view;
}

TEST(ViewHistory, RemembersTwoHundredViews)
{
    ViewHistory history;
    for (int i = 0; i < 300; ++i)
        history.visit(viewOf(10));
    EXPECT_EQ(stepsBack(history), 199);
}

TEST(ViewHistory, RemembersFewerViewsThatNameVeryManyConcepts)
{
    ViewHistory history;
    for (int i = 0; i < 100; ++i)
        history.visit(viewOf(100'000));
    const int steps = stepsBack(history);
    EXPECT_GE(steps, 10);
    EXPECT_LE(steps, 20);
}

TEST(ViewHistory, AlwaysHasTheViewThatOneIsAt)
{
    ViewHistory history;
    history.visit(viewOf(5'000'000));
    EXPECT_EQ(history.here().spec.scope.only->size(), 5'000'000u);
    EXPECT_FALSE(history.canGoBack());
}

}  // namespace
}  // namespace conspectus
