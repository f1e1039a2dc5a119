// A map with phrases on all its lines, typed, renamed, dragged and cut by hand: the picture is true after every step.
#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "tests/support/paths.h"
#include "tests/support/session.h"

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace conspectus {
namespace {

/// Does what the lines of photosynthesis.strokes say: labels and drags by real events.
class Scribe {
public:
    Scribe()
    {
        canvas.setHabits({.isAnimated = false});
        canvas.resize(1270, 600);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&canvas));
        session->adopt(ConceptMap(), {});
    }

    void act(const std::string& line)
    {
        std::istringstream words(line);
        std::string verb, rest;
        words >> verb >> std::ws;
        std::getline(words, rest);
        if (verb == "begin")
            canvas.editor().addFree();
        else if (verb == "below")
            write(rest, Qt::Key_Tab);
        else if (verb == "beside")
            write(rest, Qt::Key_Return, Qt::ControlModifier);
        else if (verb == "above")
            write(rest, Qt::Key_Backtab);
        else if (verb == "last" || verb == "to")
            write(rest, Qt::Key_Return);
        else if (verb == "child-of" && select(rest))
            canvas.editor().addChild();
        else if (verb == "rename" && select(rest))
            canvas.editor().rename();
        else if (verb == "delete" && select(rest))
            canvas.selected().remove();
        else if (verb == "drag")
            drag(rest);
    }

    std::unique_ptr<MapSession> session = test::sessionWithoutWorkers();
    MapCanvas canvas{*session};

private:
    static void write(const std::string& label, Qt::Key with, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(label));
        QTest::keyClick(QApplication::focusWidget(), with, modifiers);
    }

    bool select(const std::string& label)
    {
        for (ConceptId id : session->map().concepts())
            if (session->map().find(id)->label == label) {
                session->select({id}, id);
                return true;
            }
        ADD_FAILURE() << "nothing is called " << label;
        return false;
    }

    /// "LABEL DX DY"
    void drag(const std::string& rest)
    {
        const std::size_t y = rest.rfind(' '), x = rest.rfind(' ', y - 1);
        const QPoint by(std::stoi(rest.substr(x + 1)), std::stoi(rest.substr(y + 1)));
        if (!select(rest.substr(0, x)))
            return;
        canvas.fitSelection();
        const QPoint from = canvas.boxOnScreen(canvas.scene().currentIndex()).center().toPoint();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            QTest::mouseMove(&canvas, from + by * step / 4);
            canvas.repaint();
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + by);
    }
};

TEST(Photosynthesis, IsTrueAfterEveryStep)
{
    Scribe scribe;
    std::ifstream strokes(test::sourcePath("tests/data/photosynthesis.strokes"));
    for (std::string line; std::getline(strokes, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        scribe.act(line);
        const LayoutMeasures measures = scribe.session->layoutMeasures();
        EXPECT_EQ(measures.conceptOverlaps, 0) << line;
        EXPECT_EQ(measures.phrases.missing(), 0) << line;
        EXPECT_EQ(measures.phrases.misleading, 0) << line;
        EXPECT_EQ(measures.phraseOverlaps, 0) << line;
        EXPECT_EQ(measures.hiddenLines, 0) << line;
    }
    const auto isPinned = [&](ConceptId id) {
        return scribe.session->map().find(id)->pin.has_value();
    };
    EXPECT_EQ(std::ranges::count_if(scribe.session->map().concepts(), isPinned), 5);
    EXPECT_EQ(scribe.session->map().conceptCount(), 17u);
    EXPECT_EQ(scribe.session->map().relationCount(), 22u);
}

}  // namespace
}  // namespace conspectus
