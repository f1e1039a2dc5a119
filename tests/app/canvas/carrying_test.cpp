// Dragging concepts, drawing relations, and what is done with what is selected.
#include "app/canvas/edit/in_place_fields.h"
#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/layers/handle.h"
#include "app/canvas/map_canvas.h"
#include "tests/support/session.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

class CarryingOnTheCanvas : public testing::Test {
protected:
    CarryingOnTheCanvas()
    {
        canvas.setHabits({.isAnimated = false});
        canvas.resize(1100, 700);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&canvas));
    }

    ConceptId named(std::string_view key) const { return test::named(session->map(), key); }
    QRectF box(std::string_view key) const { return canvas.boxOnScreen(canvas.picture().indexOf(named(key))); }
    QPoint middle(std::string_view key) const { return box(key).center().toPoint(); }
    std::optional<Point> pin(std::string_view key) const { return session->map().find(named(key))->pin; }
    std::string map() const { return test::toText(session->map()); }

    void drag(QPoint from, QPoint to)
    {
        QTest::mouseMove(&canvas, from);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&canvas, from + (to - from) * step / 4);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
    void select(std::initializer_list<const char*> keys)
    {
        std::vector<ConceptId> ids;
        for (const char* key : keys)
            ids.push_back(named(key));
        session->select(ids, ids.back());
    }

    std::unique_ptr<MapSession> session = test::sessionOn("power->hard power->soft soft->culture soft~hard");
    MapCanvas canvas{*session};
    SelectionEditor& selected = canvas.selected();
    const std::string before = test::toText(session->map());
};

TEST_F(CarryingOnTheCanvas, ADragMovesAConceptAndPinsIt)
{
    const QPoint from = middle("culture"), to = from + QPoint(60, 130);
    drag(from, to);
    ASSERT_TRUE(pin("culture").has_value());
    EXPECT_LE((middle("culture") - to).manhattanLength(), 3);
    EXPECT_EQ(map(), before);
    session->undo();
    EXPECT_FALSE(pin("culture").has_value());
    EXPECT_LE((middle("culture") - from).manhattanLength(), 3);
}

TEST_F(CarryingOnTheCanvas, ADragTakesAllThatIsSelected)
{
    select({"hard", "culture"});
    const Point hard = canvas.camera().toPicture(middle("hard"));
    const Point by = canvas.camera().toPicture(QPointF(-40, 150)) - canvas.camera().toPicture(QPointF(0, 0));
    drag(middle("culture"), middle("culture") + QPoint(-40, 150));
    ASSERT_TRUE(pin("culture") && pin("hard"));
    EXPECT_LT(length(*pin("hard") - hard - by), 3);
    EXPECT_EQ(session->stepsDone(), 1u);
}

TEST_F(CarryingOnTheCanvas, ADropOnAConceptHangsUnderIt)
{
    drag(middle("culture"), middle("hard"));
    EXPECT_EQ(map(), "power hard soft culture power->hard power->soft hard->culture soft~hard");
    EXPECT_FALSE(pin("culture"));
    drag(middle("power"), middle("hard"));
    EXPECT_EQ(session->stepsDone(), 1u) << "not under what hangs under it";
}

TEST_F(CarryingOnTheCanvas, AClickThatTremblesMovesNothing)
{
    drag(middle("culture"), middle("culture") + QPoint(2, 1));
    EXPECT_FALSE(pin("culture"));
    EXPECT_EQ(session->stepsDone(), 0u);
}

TEST_F(CarryingOnTheCanvas, EscapeDropsWhatIsCarried)
{
    const QPoint from = middle("culture");
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas, from + QPoint(40, 90));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + QPoint(40, 90));
    EXPECT_FALSE(pin("culture"));
    EXPECT_EQ(session->stepsDone(), 0u);
}

TEST_F(CarryingOnTheCanvas, TheHandleOfAConceptDrawsARelation)
{
    QTest::mouseMove(&canvas, middle("hard"));
    drag(handleOf(box("hard")).toPoint(), middle("culture"));
    PhraseField* field = nullptr;
    for (PhraseField* each : canvas.findChildren<PhraseField*>())
        field = each->isVisible() ? each : field;
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("touches"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(map(), "power hard soft culture power->hard power->soft soft->culture soft~hard hard~culture");
}

TEST_F(CarryingOnTheCanvas, NudgesAndPinsByKeys)
{
    select({"culture"});
    const QPoint from = middle("culture");
    selected.nudge(Direction::Right);
    selected.nudge(Direction::Right);
    selected.nudge(Direction::Down);
    EXPECT_EQ(session->stepsDone(), 1u) << "nudging on is one step";
    EXPECT_TRUE(selected.arePinned());
    EXPECT_GT(middle("culture").x(), from.x());
    selected.togglePins();
    EXPECT_FALSE(selected.arePinned());
    selected.togglePins();
    EXPECT_TRUE(selected.arePinned());
}

TEST_F(CarryingOnTheCanvas, AlignsWithTheCurrentOneAndDistributes)
{
    select({"hard", "soft", "culture"});
    selected.align(Line::Left);
    EXPECT_NEAR(pin("hard")->x - box("hard").width() / canvas.camera().scale() / 2,
                pin("culture")->x - box("culture").width() / canvas.camera().scale() / 2, 1);
    selected.distribute(false);
    EXPECT_EQ(session->stepsDone(), 2u);
}

TEST_F(CarryingOnTheCanvas, DropsBecomeConcepts)
{
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://example.org/papers/power.html"))});
    selected.addDropped(link, {500, 500});
    const Concept& added = *session->map().find(session->current());
    EXPECT_EQ(added.label, "power.html");
    EXPECT_EQ(added.link, "https://example.org/papers/power.html");
    EXPECT_EQ(added.pin, (Point{500, 500}));
    QMimeData text;
    text.setText(QStringLiteral("one\n\ttwo"));
    selected.addDropped(text, {0, 0});
    EXPECT_EQ(session->selection().size(), 2u);
}

TEST_F(CarryingOnTheCanvas, DoesWithTheSelectionWhatIsAsked)
{
    select({"hard", "soft"});
    selected.merge();
    EXPECT_EQ(map(), "power soft culture power->soft soft->culture");
    session->undo();
    select({"culture"});
    selected.cutLoose();
    EXPECT_EQ(map(), "power hard soft culture power->hard power->soft soft~hard");
    session->undo();
    select({"soft"});
    selected.moveEarlier();
    EXPECT_EQ(map(), "power hard soft culture power->soft power->hard soft->culture soft~hard");
    session->undo();
    select({"soft"});
    selected.duplicate();
    EXPECT_EQ(session->map().conceptCount(), 6u) << "with what is below it";
    session->undo();
    select({"soft"});
    selected.remove();
    EXPECT_EQ(map(), "power hard culture power->hard");
}

}  // namespace
}  // namespace conspectus
