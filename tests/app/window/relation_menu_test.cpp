#include "app/window/actions/relation_menu.h"

#include "tests/support/session.h"

#include <QMenu>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

QStringList textsOf(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts << (action->isSeparator() ? QStringLiteral("-") : action->text());
    return texts;
}

QString said(const char* from, const char* to)
{
    return QString::fromUtf8("%1 \u2014 touches \u2192 %2").arg(from, to);
}

TEST(RelationMenu, OffersAFrameAsAWholeAndOneByOne)
{
    const auto session = test::sessionOn("power~hard power~soft power~smart");
    ASSERT_EQ(session->picture().blocks.size(), 1U);
    session->selectRelations(session->map().relations());
    QMenu menu;
    ASSERT_TRUE(addRelationMenu(menu, *session));
    QMenu& choice = *menu.actions().front()->menu();
    EXPECT_EQ(textsOf(choice),
              (QStringList{QStringLiteral("All 3: touches"), QStringLiteral("-"), said("power", "hard"),
                           said("power", "soft"), said("power", "smart")}));
    choice.actions()[3]->trigger();
    EXPECT_EQ(session->selectedRelation(), session->map().relations()[1]);
    choice.actions()[0]->trigger();
    EXPECT_EQ(session->selectedRelations().size(), 3U);
}

TEST(RelationMenu, IsNotThereWhereNothingIsToBeChosen)
{
    const auto session = test::sessionOn("power~hard");
    QMenu menu;
    EXPECT_FALSE(addRelationMenu(menu, *session));
    session->selectRelation(session->map().relations().front());
    EXPECT_FALSE(addRelationMenu(menu, *session));
}

TEST(RelationMenu, UnfoldsToARelationThatIsFolded)
{
    const auto session = test::sessionOn("power->hard power->soft hard->army soft->art army~art");
    session->foldToLevel(1);
    const RelationId folded = session->map().relations().back();
    ASSERT_TRUE(session->visible().relations.back().isBundle);
    session->selectRelations({folded});
    QMenu menu;
    ASSERT_TRUE(addRelationMenu(menu, *session));
    QMenu& choice = *menu.actions().front()->menu();
    ASSERT_EQ(textsOf(choice), (QStringList{QStringLiteral("Show: ") + said("army", "art")}));
    choice.actions().front()->trigger();
    EXPECT_GE(session->visible().indexOf(test::named(session->map(), "army")), 0);
    EXPECT_GE(session->visible().indexOf(test::named(session->map(), "art")), 0);
    EXPECT_EQ(session->selectedRelation(), folded);
}

TEST(RelationMenu, OffersTheRelationsOfTheCurrentConcept)
{
    const auto session = test::sessionOn("power->hard power->soft hard~soft");
    session->select({test::named(session->map(), "hard")}, test::named(session->map(), "hard"));
    EXPECT_EQ(relationsToChoose(*session).size(), 2U);
    session->select({}, {});
    EXPECT_TRUE(relationsToChoose(*session).empty());
}

}  // namespace
}  // namespace conspectus
