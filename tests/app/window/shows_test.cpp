// Shows as they begin and end in a window: which tour is given, what is offered afterwards, where slides go.
#include "app/panels/notice_bar.h"
#include "app/window/actions/action_set.h"
#include "core/model/map_info.h"
#include "tests/app/present/showing.h"
#include "tests/app/window/window.h"

#include <QFileDialog>
#include <QTimer>
#include <QToolButton>
#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

class ShowsInAWindow : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(test.session().perform(*storeTour(map(), threeStops(map()), "Make a tour")));
        test.window.shelf().setLayouts(layoutsWithoutWorkers);
        test.window.show();
    }

    const ConceptMap& map() { return test.session().map(); }
    QAction* action(const char* id) { return test.window.actions().action(id); }
    QToolButton* button(const QString& text)
    {
        for (QToolButton* each : test.window.findChildren<QToolButton*>())
            if (each->text() == text && each->isVisible())
                return each;
        return nullptr;
    }
    void drawInAShow()
    {
        action("present-first")->trigger();
        TourShow& show = test.window.shelf().show()->show();
        show.setInk({InkStroke{named(map(), "power"), {{0, 0}, {20, 10}}}});
        test.window.shelf().show()->end();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::vector<InkStroke> inkAt(std::size_t stop) { return map().info().tours.front().stops[stop].ink; }

    WindowTest test{kPowerMap};
    QString keep = QStringLiteral("Keep it with its stops");
};

TEST_F(ShowsInAWindow, TheOfferToKeepTheInkStaysWhateverElseIsSaid)
{
    drawInAShow();
    ASSERT_NE(button(keep), nullptr);
    action("tidy")->trigger();
    emit test.session().noticed({Notice::Kind::Info, QStringLiteral("Something else"), {}});
    ASSERT_NE(button(keep), nullptr);
    button(keep)->click();
    EXPECT_EQ(inkAt(0).size(), 1u);
    EXPECT_EQ(button(keep), nullptr);
}

TEST_F(ShowsInAWindow, TheInkOfTwoShowsIsOfferedTwice)
{
    drawInAShow();
    drawInAShow();
    EXPECT_EQ(test.window.findChild<OfferBars*>()->count(), 2u);
    test.session().adopt(mapFrom("one->two"), {});
    EXPECT_EQ(test.window.findChild<OfferBars*>()->count(), 0u) << "they are of a map that is closed";
}

TEST_F(ShowsInAWindow, KeptInkFollowsItsStop)
{
    drawInAShow();
    test.window.tour().moveStop(0, 2);
    ASSERT_NE(button(keep), nullptr);
    button(keep)->click();
    EXPECT_TRUE(inkAt(0).empty());
    EXPECT_EQ(inkAt(2).size(), 1u);
}

TEST_F(ShowsInAWindow, AReopenedMapPresentsTheTourChosenLast)
{
    Tour other = threeStops(map());
    other.name = "Short talk";
    ASSERT_TRUE(test.session().perform(*storeTour(map(), other, "Make a tour")));
    const QString file = test.folder.filePath(QStringLiteral("talks.graphml"));
    ASSERT_TRUE(test.session().save(file));
    test.window.tour().chooseTour(QStringLiteral("Short talk"));
    test.session().adopt(mapFrom("one->two"), {});
    EXPECT_EQ(test.window.tour().name(), QString());
    ASSERT_TRUE(test.session().open(file));
    EXPECT_EQ(test.window.tour().name(), QStringLiteral("Short talk"));

    Settings later(test.folder.path());
    std::unique_ptr<MapSession> session = sessionWithoutWorkers();
    DocumentGuard guard(*session, test.folder.filePath(QStringLiteral("versions")));
    MainWindow window(*session, guard, later, test.appearance);
    ASSERT_TRUE(session->open(file));
    EXPECT_EQ(window.tour().name(), QStringLiteral("Short talk")) << "in the next session as well";
}

TEST_F(ShowsInAWindow, SlidesAreOfferedTheFolderOfTheLastDialog)
{
    ASSERT_TRUE(QDir(test.folder.path()).mkdir(QStringLiteral("talks")));
    test.settings.setLastFolder(test.folder.filePath(QStringLiteral("talks")));
    QString offered;
    QTimer::singleShot(200, &test.window, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        offered = dialog->directory().absolutePath();
        dialog->reject();
    });
    action("export-tour")->trigger();
    EXPECT_EQ(offered, test.folder.filePath(QStringLiteral("talks")));
}

}  // namespace
}  // namespace conspectus::test
