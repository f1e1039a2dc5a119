// Every action that is offered does something, or says why it does not.
#include "app/canvas/map_canvas.h"
#include "app/panels/notice_bar.h"
#include "app/window/actions/action_set.h"
#include "app/window/search/search_box.h"
#include "tests/app/window/window.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

#include <set>

namespace conspectus::test {
namespace {

/// What a person can tell of a window.
struct Sight {
    ConceptMap map;
    ViewSpec view;
    std::string engine;
    std::vector<ConceptId> selection;
    ConceptId current;
    RelationId relation;
    Spotlight spotlight;
    double scale = 0;
    QPointF place;
    const QWidget* keyboard = nullptr;
    std::set<const QWidget*> windows;  // that are open
    std::set<const QWidget*> parts;  // of the main window, that are shown
    Qt::WindowStates state;
    QString notice, clipboard;
    std::vector<bool> switches;
    bool canUndo = false;

    bool operator==(const Sight&) const = default;
};

/// A window of its own for each action.
class Trial {
public:
    Trial()
    {
        test.window.resize(1280, 720);
        test.window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&test.window));
        CanvasHabits habits = test.window.canvas().habits();
        habits.isAnimated = false;
        test.window.canvas().setHabits(habits);
        test.window.canvas().navigation().zoomIn();  // else there is nothing to fit
        test.window.canvas().navigation().zoomIn();
        test.window.actions().refresh();
        QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
        m_dismissal.setInterval(5);
        QObject::connect(&m_dismissal, &QTimer::timeout, &test.window, [this] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                m_asked = true;
                dialog->close();
            }
        });
        m_dismissal.start();
        QObject::connect(&test.window, &MainWindow::windowAsked, &test.window, [this] { m_asked = true; });
    }

    MapSession& session() { return test.session(); }

    Sight look()
    {
        const MapCanvas& canvas = test.window.canvas();
        Sight sight{session().map(),
                    session().view(),
                    session().engine(),
                    session().selection(),
                    session().current(),
                    session().selectedRelation(),
                    session().spotlight(),
                    canvas.camera().scale(),
                    canvas.camera().translation(),
                    QApplication::focusWidget(),
                    {},
                    {},
                    test.window.windowState(),
                    {},
                    {},
                    {},
                    session().canUndo()};
        for (const QWidget* each : QApplication::topLevelWidgets())
            if (each->isVisible())
                sight.windows.insert(each);
        for (const QWidget* each : test.window.findChildren<QWidget*>())
            if (each->isVisible())
                sight.parts.insert(each);
        const auto* notice = test.window.findChild<NoticeBar*>();
        if (notice->isVisible() && !notice->accessibleDescription().contains(QStringLiteral("could not be arranged")))
            sight.notice = notice->accessibleDescription();
        sight.clipboard = QGuiApplication::clipboard()->mimeData()->formats().join(QLatin1Char(' ')) +
            QGuiApplication::clipboard()->text();
        for (const auto& [info, action] : test.window.actions().all())
            if (info->isChecked)
                sight.switches.push_back(action->isChecked());
        return sight;
    }

    /// Runs it; true if a person can tell.
    bool does(const char* id)
    {
        QAction* action = test.window.actions().action(id);
        if (!action->isEnabled())
            return true;
        const Sight before = look();
        m_asked = false;
        action->trigger();
        QTest::qWait(0);
        return m_asked || !(look() == before);
    }

    void select(std::initializer_list<const char*> keys)
    {
        std::vector<ConceptId> ids;
        for (const char* key : keys)
            ids.push_back(named(session().map(), key));
        const ConceptId current = ids.front();
        session().select(std::move(ids), current);
    }

private:
    WindowTest test{"power->soft soft->culture soft->values power->hard hard->army soft~hard"};
    QTimer m_dismissal;
    bool m_asked = false;  // a dialog, or another window
};

/// What ends the program cannot be tried here, and what walks may have nowhere to go.
bool isTried(const ActionInfo& info) { return info.id != std::string_view("quit") && info.menu != MenuId::Go; }

template <class Prepare> void tryAll(Prepare prepare)
{
    for (const ActionInfo* info : allActions()) {
        if (!isTried(*info))
            continue;
        Trial trial;
        prepare(trial);
        EXPECT_TRUE(trial.does(info->id)) << info->id << " is offered and does nothing";
    }
}

}  // namespace

TEST(EveryAction, DoesSomethingWithAConceptSelected)
{
    tryAll([](Trial& trial) { trial.select({"soft"}); });
}

TEST(EveryAction, DoesSomethingWithThreeConceptsSelected)
{
    tryAll([](Trial& trial) { trial.select({"soft", "hard", "army"}); });
}

TEST(EveryAction, DoesSomethingWithNothingSelected)
{
    tryAll([](Trial&) {});
}

TEST(EveryAction, DoesSomethingWithoutAMap)
{
    tryAll([](Trial& trial) { trial.session().adopt({}, {}); });
}

}  // namespace conspectus::test
