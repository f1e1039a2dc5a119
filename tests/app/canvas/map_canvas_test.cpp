#include "app/canvas/map_canvas.h"
#include "app/canvas/scene/narrator.h"
#include "tests/support/session.h"

#include <QTest>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// A canvas on the map of a sketch, without animations.
class CanvasOfASession : public testing::Test {
protected:
    CanvasOfASession()
    {
        canvas.setHabits({.isAnimated = false});
        canvas.resize(900, 600);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    }

    ConceptId named(std::string_view key) const { return test::named(session->map(), key); }
    QPoint at(std::string_view key) const
    {
        return canvas.boxOnScreen(canvas.picture().indexOf(named(key))).center().toPoint();
    }

    std::unique_ptr<MapSession> session = test::sessionOn("power->hard power->soft soft->culture culture->arts");
    MapCanvas canvas{*session};
};

TEST_F(CanvasOfASession, ShowsTheWholePictureOfAMapThatIsOpened)
{
    EXPECT_EQ(canvas.picture().concepts.size(), 5U);
    EXPECT_TRUE(canvas.camera().isFitted());
    session->adopt(test::mapFrom("a->b"), {});
    EXPECT_EQ(canvas.picture().concepts.size(), 2U);
    EXPECT_TRUE(canvas.camera().isFitted());
}

TEST_F(CanvasOfASession, AClickSelectsInTheSession)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, at("soft"));
    EXPECT_EQ(session->current(), named("soft"));
    EXPECT_EQ(canvas.selection(), selectionOf(named("soft")));
}

TEST_F(CanvasOfASession, ShowsWhatIsSelectedElsewhere)
{
    session->select({named("arts"), named("hard")}, named("arts"));
    EXPECT_EQ(canvas.selection().current, named("arts"));
    session->selectRelation(session->map().relations().front());
    EXPECT_TRUE(canvas.selection().concepts.empty());
    EXPECT_EQ(canvas.selection().relations.size(), 1U);
}

TEST_F(CanvasOfASession, SpaceFoldsAndTheConceptStaysWhereItIs)
{
    const QPoint place = at("soft");
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, place);
    QTest::keyClick(&canvas, Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas.picture().concepts.size() == 3; }, 2000));
    const QPoint after = at("soft");
    EXPECT_LE((after - place).manhattanLength(), 1);
}

TEST_F(CanvasOfASession, ReadsRelationsAsSentences)
{
    const int soft = canvas.picture().indexOf(named("soft"));
    ASSERT_NE(canvas.narrator(), nullptr);
    EXPECT_EQ(canvas.narrator()->nameOf(soft), QStringLiteral("soft"));
    const QStringList sentences = canvas.narrator()->relationsOf(soft).split(u'\n');
    ASSERT_EQ(sentences.size(), 2);
    EXPECT_TRUE(sentences[0].startsWith(QLatin1String("power ")) && sentences[0].endsWith(QLatin1String(" soft.")));
    EXPECT_TRUE(sentences[1].startsWith(QLatin1String("soft ")) && sentences[1].endsWith(QLatin1String(" culture.")));
}

TEST_F(CanvasOfASession, TipsTellWhatThePictureDoesNot)
{
    const int soft = canvas.picture().indexOf(named("soft"));
    const Hit hit{Hit::Kind::Concept, soft};
    EXPECT_EQ(canvas.narrator()->tipFor(hit, true), QString()) << "it has no definition, and its label can be read";
    EXPECT_EQ(canvas.narrator()->tipFor(hit, false), QStringLiteral("soft"));
    Concept defined = *session->map().find(named("soft"));
    defined.definition = "The power to attract.";
    ASSERT_TRUE(session->perform({"Define", {SetConcept{defined}}, {}}));
    const QStringList tip = canvas.narrator()->tipFor(hit, true).split(u'\n');
    ASSERT_EQ(tip.size(), 4);
    EXPECT_EQ(tip[0], QStringLiteral("soft"));
    EXPECT_EQ(tip[1], QStringLiteral("The power to attract."));
    EXPECT_TRUE(tip[2].endsWith(QLatin1String(" soft"))) << "its propositions";
    EXPECT_TRUE(tip[3].startsWith(QLatin1String("soft ")));
}

}  // namespace
}  // namespace conspectus
