#include "app/canvas/edit/in_place_fields.h"
#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "core/edit/edits.h"
#include "tests/support/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// A canvas on the map of a sketch, and a person at the keyboard.
class EditingOnTheCanvas : public testing::Test {
protected:
    EditingOnTheCanvas()
    {
        canvas.setHabits({.isAnimated = false});
        canvas.resize(900, 600);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&canvas));
        select({"soft"});
    }

    ConceptId named(std::string_view key) const { return test::named(session->map(), key); }

    /// The last one is current.
    void select(const std::vector<std::string>& keys)
    {
        std::vector<ConceptId> ids;
        for (const std::string& key : keys)
            ids.push_back(named(key));
        const ConceptId current = ids.back();
        session->select(std::move(ids), current);
    }

    LabelField* label() { return visible<LabelField>(); }
    PhraseField* phrase() { return visible<PhraseField>(); }
    std::string map() const { return test::toText(session->map()); }
    std::string labelOfLast() const { return session->map().find(session->map().concepts().back())->label; }

    std::unique_ptr<MapSession> session = test::sessionOn("power->hard power->soft soft->culture");
    MapCanvas canvas{*session};
    MapEditor& editor = canvas.editor();
    SelectionEditor& selected = canvas.selected();
    const std::string before = test::toText(session->map());

private:
    template <class Field> Field* visible()
    {
        for (Field* field : canvas.findChildren<Field*>())
            if (field->isVisible())
                return field;
        return nullptr;
    }
};

TEST_F(EditingOnTheCanvas, ANewConceptStartsWithItsNameAsOneStepOfUndo)
{
    editor.addChild();
    ASSERT_NE(label(), nullptr);
    QTest::keyClicks(label(), QStringLiteral("values"));
    QTest::keyClick(label(), Qt::Key_Return);
    EXPECT_EQ(label(), nullptr);
    EXPECT_EQ(map(), "power hard soft culture n5 power->hard power->soft soft->culture soft->n5");
    EXPECT_EQ(labelOfLast(), "values");
    EXPECT_EQ(session->current(), session->map().concepts().back());
    EXPECT_TRUE(canvas.hasFocus());
    session->undo();
    EXPECT_EQ(map(), before);
    EXPECT_FALSE(session->canUndo());
}

TEST_F(EditingOnTheCanvas, ANewConceptWithoutANameIsTakenBack)
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        editor.addSibling();
        EXPECT_NE(map(), before);
        QTest::keyClick(label(), key);
        EXPECT_EQ(map(), before);
        EXPECT_EQ(session->current(), named("soft"));
        EXPECT_EQ(label(), nullptr);
    }
}

TEST_F(EditingOnTheCanvas, TabTakesTheNameAndGoesOnBelow)
{
    editor.addChild();
    QTest::keyClicks(label(), QStringLiteral("art"));
    QTest::keyClick(label(), Qt::Key_Tab);
    ASSERT_NE(label(), nullptr);
    QTest::keyClicks(label(), QStringLiteral("opera"));
    QTest::keyClick(label(), Qt::Key_Return);
    EXPECT_EQ(map(), "power hard soft culture n5 n6 power->hard power->soft soft->culture soft->n5 n5->n6");
    EXPECT_EQ(labelOfLast(), "opera");
}

TEST_F(EditingOnTheCanvas, GrowsUpwardsAndFree)
{
    editor.addParent();
    QTest::keyClicks(label(), QStringLiteral("x"));
    QTest::keyClick(label(), Qt::Key_Return);
    editor.addFree();
    QTest::keyClicks(label(), QStringLiteral("y"));
    QTest::keyClick(label(), Qt::Key_Return);
    EXPECT_EQ(map(), "power hard soft culture n5 n6 power->hard power->n5 soft->culture n5->soft");
}

TEST_F(EditingOnTheCanvas, ShowsWhatIsAddedUnderAFold)
{
    session->toggleFold(named("soft"));
    ASSERT_LT(session->visible().indexOf(named("culture")), 0);
    editor.addChild();
    EXPECT_GE(session->visible().indexOf(session->map().concepts().back()), 0);
}

TEST_F(EditingOnTheCanvas, RenamesInPlace)
{
    editor.rename();
    ASSERT_NE(label(), nullptr);
    EXPECT_EQ(label()->toPlainText(), QStringLiteral("soft"));
    const QRectF box = canvas.boxOnScreen(canvas.picture().indexOf(named("soft")));
    EXPECT_TRUE(QRectF(label()->geometry()).contains(box)) << "the field covers what it changes";
    QTest::keyClicks(label(), QStringLiteral("two"));
    QTest::keyClick(label(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(label(), QStringLiteral("lines"));
    QTest::keyClick(label(), Qt::Key_Return);
    EXPECT_EQ(session->map().find(named("soft"))->label, "two\nlines");
}

TEST_F(EditingOnTheCanvas, EscapeKeepsTheOldName)
{
    editor.rename();
    QTest::keyClicks(label(), QStringLiteral("else"));
    QTest::keyClick(label(), Qt::Key_Escape);
    EXPECT_EQ(session->map().find(named("soft"))->label, "soft");
    EXPECT_FALSE(session->isModified());
}

TEST_F(EditingOnTheCanvas, RenamesInTheLanguageThatIsShown)
{
    ASSERT_TRUE(session->perform(*rename(session->map(), named("hard"), "\u786c\u5b9e\u529b", "zh-Hans")));
    session->setLanguage(QStringLiteral("zh-Hans"));
    editor.rename();
    label()->setPlainText(QString::fromUtf8("\u8f6f\u5b9e\u529b"));
    QTest::keyClick(label(), Qt::Key_Return);
    EXPECT_EQ(session->map().find(named("soft"))->label, "soft");
    EXPECT_EQ(labelOf(*session->map().find(named("soft")), "zh-Hans"), "\u8f6f\u5b9e\u529b");
}

TEST_F(EditingOnTheCanvas, LinksTheTwoSelectedToTheCurrentOne)
{
    select({"culture", "hard"});
    ASSERT_TRUE(editor.canConnect());
    editor.connectSelected();
    ASSERT_NE(phrase(), nullptr);
    QTest::keyClicks(phrase(), QStringLiteral("gives"));
    QTest::keyClick(phrase(), Qt::Key_Return);
    const Relation& made = *session->map().find(session->map().relations().back());
    EXPECT_EQ(made.from, named("culture"));
    EXPECT_EQ(made.to, named("hard"));
    EXPECT_EQ(made.phrase, "gives");
    EXPECT_EQ(session->selectedRelation(), made.id);
    session->undo();
    EXPECT_EQ(map(), before);
}

TEST_F(EditingOnTheCanvas, ADroppedPhraseLinksNothing)
{
    select({"culture", "hard"});
    editor.connectSelected();
    QTest::keyClick(phrase(), Qt::Key_Escape);
    EXPECT_EQ(map(), before);
    select({"hard"});
    EXPECT_FALSE(editor.canConnect());
}

TEST_F(EditingOnTheCanvas, RephrasesAndReversesTheSelectedRelation)
{
    const RelationId relation = session->map().relations().back();
    session->selectRelation(relation);
    editor.rename();
    ASSERT_NE(phrase(), nullptr);
    EXPECT_EQ(phrase()->text(), QStringLiteral("includes"));
    phrase()->setText(QStringLiteral("lives in"));
    QTest::keyClick(phrase(), Qt::Key_Return);
    EXPECT_EQ(session->map().find(relation)->phrase, "lives in");
    editor.reverseSelected();
    EXPECT_EQ(session->map().find(relation)->from, named("culture"));
    EXPECT_EQ(session->selectedRelation(), relation);
}

TEST_F(EditingOnTheCanvas, CopiesABranchAndPastesIt)
{
    selected.copy();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("soft\n\tculture\n"));
    select({"hard"});
    selected.paste();
    EXPECT_EQ(map(), "power hard soft culture n5 n6 power->hard power->soft soft->culture n5->n6 hard->n5");
    EXPECT_EQ(session->selection().size(), 2u);
    session->undo();
    EXPECT_EQ(map(), before);
}

TEST_F(EditingOnTheCanvas, PastesNothingFromNothing)
{
    QGuiApplication::clipboard()->setText(QStringLiteral(" \n"));
    const QSignalSpy notices(session.get(), &MapSession::noticed);
    selected.paste();
    EXPECT_EQ(map(), before);
    EXPECT_EQ(notices.count(), 1);
}

TEST_F(EditingOnTheCanvas, AnotherMapClosesTheField)
{
    editor.rename();
    session->adopt(test::mapFrom("a->b"), {});
    EXPECT_EQ(label(), nullptr);
}

}  // namespace
}  // namespace conspectus
