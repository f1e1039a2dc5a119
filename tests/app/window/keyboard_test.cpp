// What a person does with nothing but the keyboard, from key events to the map.
#include "app/canvas/map_canvas.h"
#include "app/window/actions/action_set.h"
#include "tests/app/window/typist.h"
#include "tests/app/window/window.h"

#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

TEST(Keyboard, BuildsAMapFromAnEmptyWindow)
{
    WindowTest test;
    test.window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
    Typist typist;
    typist.key(Qt::Key_N, Qt::ControlModifier);
    typist.text("power");
    typist.key(Qt::Key_Tab);
    typist.text("hard power");
    typist.key(Qt::Key_Return);
    typist.key(Qt::Key_Return);
    typist.text("soft power");
    typist.key(Qt::Key_Tab);
    typist.text("culture");
    typist.key(Qt::Key_Return);
    EXPECT_EQ(toText(test.session().map()), "n1 n2 n3 n4 n1->n2 n1->n3 n3->n4");
    EXPECT_EQ(typist.strokes, 6);

    const auto& map = test.session().map();
    test.session().select({map.concepts()[1], map.concepts()[2]}, map.concepts()[2]);
    typist.key(Qt::Key_L, Qt::ControlModifier);
    typist.text("is the basis of");
    typist.key(Qt::Key_Return);
    EXPECT_EQ(map.find(map.relations().back())->phrase, "is the basis of");
    EXPECT_EQ(toText(map), "n1 n2 n3 n4 n1->n2 n1->n3 n3->n4 n2~n3");

    for (int step = 0; step < 5; ++step)
        typist.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(map.conceptCount(), 0u);
    EXPECT_FALSE(test.window.canvas().isVisible()) << "back to the empty window";
}

TEST(Keyboard, SavesWhatIsStillBeingTyped)
{
    WindowTest test("power->hard");
    ASSERT_TRUE(test.session().save(test.folder.filePath(QStringLiteral("power.graphml"))));
    test.window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
    const ConceptId hard = named(test.session().map(), "hard");
    test.session().select({hard}, hard);
    Typist typist;
    typist.key(Qt::Key_Tab);
    typist.text("steel");
    typist.key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !test.session().isModified(); }));
    EXPECT_EQ(test.session().map().find(test.session().current())->label, "steel");
}

TEST(Keyboard, LettersInAFieldAreNoCommands)
{
    WindowTest test("power->hard power->soft");
    test.window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
    const ConceptId hard = named(test.session().map(), "hard");
    test.session().select({hard}, hard);
    Typist typist;
    typist.key(Qt::Key_F2);
    typist.text("f/ r");
    typist.key(Qt::Key_Backspace);
    typist.key(Qt::Key_Home);
    typist.key(Qt::Key_Delete);
    typist.key(Qt::Key_Return);
    EXPECT_EQ(test.session().map().find(hard)->label, "/");
    EXPECT_EQ(test.session().map().conceptCount(), 3u);
}

}  // namespace
}  // namespace conspectus::test
