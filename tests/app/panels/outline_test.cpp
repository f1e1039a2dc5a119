#include "app/panels/outline_panel.h"

#include "core/edit/edits.h"
#include "tests/support/session.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

QStringList childrenOf(OutlineModel& model, const QModelIndex& parent)
{
    model.fetchMore(parent);
    QStringList labels;
    for (int row = 0; row < model.rowCount(parent); ++row)
        labels.append(model.index(row, 0, parent).data().toString());
    return labels;
}

TEST(OutlineModel, KeepsTheRulesOfItemModels)
{
    const auto session = sessionOn("power->hard power->soft soft->culture culture->soft lonely");
    OutlineModel model(*session);
    // A new tester after each reset: Qt's own calls one a mistake if rows are fetched while it checks what came of it.
    const auto check = [&](const auto& use) {
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
        use();
    };
    check([&] {
        const QModelIndex power = model.index(0, 0);
        model.fetchMore(power);
        model.fetchMore(model.index(1, 0, power));
        session->foldToLevel(1);
    });
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), named(session->map(), "hard"))));
    check([&] { session->foldToLevel(2); });
    session->adopt(mapFrom("a->b"), {});
    check([&] { model.fetchMore(model.index(0, 0)); });
    EXPECT_EQ(childrenOf(model, model.index(0, 0)), QStringList{QStringLiteral("b")});
}

TEST(OutlineModel, ShowsAConceptUnderEachOfItsBroaderOnes)
{
    const auto session = sessionOn("a->c b->c");
    OutlineModel model(*session);
    EXPECT_EQ(childrenOf(model, model.index(0, 0)), QStringList{QStringLiteral("c")});
    EXPECT_EQ(childrenOf(model, model.index(1, 0)), QStringList{QStringLiteral("c")});
}

TEST(OutlineModel, EndsWhereACycleComesBackToItself)
{
    const auto session = sessionOn("a->b b->a");
    OutlineModel model(*session);
    const QModelIndex a = model.index(0, 0);
    ASSERT_EQ(childrenOf(model, a), QStringList{QStringLiteral("b")});
    ASSERT_EQ(childrenOf(model, model.index(0, 0, a)), QStringList{QStringLiteral("a")});
    EXPECT_FALSE(model.hasChildren(model.index(0, 0, model.index(0, 0, a))));
}

TEST(OutlineModel, MakesNothingBelowWhatIsClosed)
{
    const auto session = sessionOn("a->b b->c");
    const OutlineModel model(*session);
    const QModelIndex a = model.index(0, 0);
    EXPECT_TRUE(model.hasChildren(a));
    EXPECT_EQ(model.rowCount(a), 0);
    EXPECT_TRUE(model.canFetchMore(a));
}

TEST(OutlineModel, KnowsWhatThePictureDoesNotShow)
{
    const auto session = sessionOn("a->b b->c");
    OutlineModel model(*session);
    const QModelIndex c = model.indexOf(named(session->map(), "c"));
    EXPECT_TRUE(c.data(OutlineModel::kIsShownRole).toBool());
    session->foldToLevel(1);
    EXPECT_FALSE(c.data(OutlineModel::kIsShownRole).toBool());
}

TEST(OutlineModel, FindsAConceptWhereverItHangs)
{
    const auto session = sessionOn("a->b b->c d->c c->e e->b");
    OutlineModel model(*session);
    for (ConceptId id : session->map().concepts()) {
        const QModelIndex found = model.indexOf(id);
        ASSERT_TRUE(found.isValid()) << keyOf(session->map(), id);
        EXPECT_EQ(model.conceptAt(found), id);
    }
    EXPECT_FALSE(model.indexOf(ConceptId{99}).isValid());
}

TEST(OutlinePanel, FollowsTheSelectionAndLeadsIt)
{
    const auto session = sessionOn("a->b b->c");
    OutlinePanel panel(*session);
    const ConceptId b = named(session->map(), "b"), c = named(session->map(), "c");
    session->select({c}, c);
    EXPECT_EQ(panel.currentIndex().data().toString(), QStringLiteral("c"));
    panel.setCurrentIndex(panel.currentIndex().parent());
    EXPECT_EQ(session->current(), b);
    EXPECT_EQ(session->selection(), std::vector<ConceptId>{b});
    session->select({}, {});
    EXPECT_FALSE(panel.currentIndex().isValid());
}

TEST(OutlinePanel, WalkingByKeysSelectsAndEnterReveals)
{
    const auto session = sessionOn("a->b b->c");
    session->foldToLevel(1);
    OutlinePanel panel(*session);
    panel.show();
    const ConceptId b = named(session->map(), "b"), c = named(session->map(), "c");
    session->select({b}, b);
    QTest::keyClick(&panel, Qt::Key_Right);
    QTest::keyClick(&panel, Qt::Key_Down);
    EXPECT_EQ(session->current(), c);
    EXPECT_LT(session->visible().indexOf(c), 0);
    QTest::keyClick(&panel, Qt::Key_Return);
    EXPECT_GE(session->visible().indexOf(c), 0);
}

TEST(OutlinePanel, StaysOpenWhereItWasWhenTheMapIsEdited)
{
    const auto session = sessionOn("a->b b->c a->d");
    OutlinePanel panel(*session);
    const ConceptId c = named(session->map(), "c");
    session->select({c}, c);
    const QModelIndex b = panel.currentIndex().parent();
    ASSERT_TRUE(panel.isExpanded(b));
    ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "d"), "else")));
    EXPECT_EQ(panel.currentIndex().data().toString(), QStringLiteral("c"));
    EXPECT_TRUE(panel.isExpanded(panel.currentIndex().parent()));
    EXPECT_EQ(session->current(), c);
}

}  // namespace
}  // namespace conspectus::test
