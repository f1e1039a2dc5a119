#include "app/canvas/scene/narrator.h"
#include "app/canvas/view/map_view.h"
#include "app/session/map_session.h"
#include "tests/support/grid_picture.h"

#include <QAccessible>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

class FakeNarrator : public Narrator {
public:
    QString nameOf(int subject) const override { return QStringLiteral("name %1").arg(subject); }
    QString relationsOf(int subject) const override { return QStringLiteral("sentence %1").arg(subject); }
    QString sentencesOf(const std::vector<RelationId>& relations) const override
    {
        return QStringLiteral("%1 sentences").arg(relations.size());
    }
    QString tipFor(const Hit&, bool) const override { return {}; }
};

class AccessibleMapOfAGrid : public testing::Test {
protected:
    AccessibleMapOfAGrid()
    {
        view.setHabits({.isAnimated = false});
        view.resize(800, 600);
        view.setNarrator(std::make_unique<FakeNarrator>());
        view.setPicture(GridPicture(12, 4).make(), PictureCause::Opened);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        tree = QAccessible::queryAccessibleInterface(&view);
    }

    MapView view;
    QAccessibleInterface* tree = nullptr;
};

TEST_F(AccessibleMapOfAGrid, IsATreeWithAnItemForEveryConcept)
{
    ASSERT_NE(tree, nullptr);
    EXPECT_EQ(tree->role(), QAccessible::Tree);
    ASSERT_EQ(tree->childCount(), 12);
    QAccessibleInterface* item = tree->child(3);
    EXPECT_EQ(item->role(), QAccessible::TreeItem);
    EXPECT_EQ(item->text(QAccessible::Name), QStringLiteral("name 3"));
    EXPECT_EQ(item->text(QAccessible::Description), QStringLiteral("sentence 3"));
    EXPECT_EQ(item->parent(), tree);
    EXPECT_EQ(tree->indexOfChild(item), 3);
    EXPECT_EQ(tree->child(12), nullptr);
}

TEST_F(AccessibleMapOfAGrid, SaysWhichRelationsAreSelected)
{
    view.setSelection(selectionOf(std::vector<RelationId>{RelationId{1}, RelationId{2}}));
    EXPECT_EQ(tree->text(QAccessible::Description), QStringLiteral("2 sentences"));
    view.setSelection({});
    EXPECT_EQ(tree->text(QAccessible::Description), QString());
}

TEST_F(AccessibleMapOfAGrid, ItemsAreWhereTheConceptsAre)
{
    QAccessibleInterface* item = tree->child(5);
    const QPoint middle = item->rect().center();
    EXPECT_EQ(tree->childAt(middle.x(), middle.y()), item);
}

TEST_F(AccessibleMapOfAGrid, StatesFollowTheSelectionAndTheFolds)
{
    view.setSelection(selectionOf(view.picture().concepts[4].id));
    EXPECT_TRUE(tree->child(4)->state().selected);
    EXPECT_FALSE(tree->child(5)->state().selected);
    EXPECT_TRUE(tree->child(4)->state().collapsed);
    EXPECT_FALSE(tree->child(5)->state().expandable);
}

TEST_F(AccessibleMapOfAGrid, ActionsAskAsTheHandDoes)
{
    ConceptId folded;
    QObject::connect(&view.requests(), &CanvasRequests::foldAsked, &view, [&](ConceptId id) { folded = id; });
    tree->child(4)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(folded, view.picture().concepts[4].id);
}

TEST_F(AccessibleMapOfAGrid, AnItemOfAnOldPictureIsNoLongerValid)
{
    QAccessibleInterface* item = tree->child(11);
    EXPECT_TRUE(item->isValid());
    view.setPicture(GridPicture(3, 3).make(), PictureCause::Opened);
    if (!QAccessible::isActive()) {  // else it was forgotten, and is gone
        EXPECT_FALSE(item->isValid());
    }
    EXPECT_EQ(tree->childCount(), 3);
}

}  // namespace
}  // namespace conspectus
