#include "app/canvas/edit/map_editor.h"
#include "app/paint/stage.h"
#include "app/present/show_actions.h"
#include "core/edit/growing.h"
#include "core/model/map_info.h"
#include "tests/app/present/showing.h"
#include "tests/app/window/typist.h"

#include <gmock/gmock.h>

#include <set>

namespace conspectus::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class OnScreen : public testing::Test {
protected:
    void SetUp() override
    {
        home.resize(400, 300);
        home.show();
        presentation.start();
        presentation.audience().showNormal();
        presentation.audience().resize(1280, 720);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&presentation.audience()));
        settle();
    }

    void settle()
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return !presentation.show().session().isArranging() && !stage().navigation().isMoving(); }, 5'000));
        QCoreApplication::processEvents();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        Typist().key(key, modifiers);
        settle();
    }
    StageCanvas& stage() { return presentation.stage(); }
    TourShow& show() { return presentation.show(); }
    ConceptId idOf(const char* key) { return named(session->map(), key); }
    std::string drawn() { return drawnOn(stage(), session->map()); }
    QImage room()
    {
        stage().setCursor(Qt::BlankCursor);
        return presentation.audience().grab().toImage();
    }
    QPoint at(const char* key) { return stage().boxOnScreen(stage().picture().indexOf(idOf(key))).center().toPoint(); }

    std::unique_ptr<MapSession> session = sessionWithTour();
    QWidget home;
    Presentation presentation{
        *session, themes().front(), {QStringLiteral("Talk"), 0, false, false}, layoutsWithoutWorkers, home};
};

TEST_F(OnScreen, AClickerGoesOnAndBack)
{
    EXPECT_EQ(drawn(), "power");
    EXPECT_EQ(presentation.presenter().nextTitle(), "Next: step 1 of 2, hard");
    key(Qt::Key_PageDown);
    EXPECT_EQ(drawn(), "power hard");
    EXPECT_EQ(presentation.presenter().nextTitle(), "Next: step 2 of 2, soft");
    key(Qt::Key_PageDown);
    EXPECT_EQ(drawn(), "power hard soft");
    EXPECT_EQ(presentation.presenter().nextTitle(), "Next: Soft power");
    key(Qt::Key_PageUp);
    EXPECT_EQ(drawn(), "power hard");
    key(Qt::Key_Space);
    key(Qt::Key_Right);
    EXPECT_EQ(drawn(), "soft culture arts customs values");
    EXPECT_EQ(presentation.presenter().nextTitle(), "Next: Hard power");
    key(Qt::Key_Return);
    EXPECT_EQ(presentation.presenter().nextTitle(), "This is the last stop.");
    key(Qt::Key_Home);
    EXPECT_EQ(drawn(), "power");
    EXPECT_EQ(presentation.presenter().notesText(), "Start here.");
}

TEST_F(OnScreen, TheRoomSeesTheSameAfterADetourOfFiveSteps)
{
    key(Qt::Key_PageDown);
    const QImage before = room();
    QTest::mouseClick(&stage(), Qt::LeftButton, {}, at("hard"));
    settle();
    key(Qt::Key_F);
    EXPECT_TRUE(show().session().isFocused());
    key(Qt::Key_Down, Qt::ControlModifier);
    key(Qt::Key_Plus);
    key(Qt::Key_Slash);
    Typist().text("customs");
    Typist().key(Qt::Key_Return);
    settle();
    EXPECT_GE(stage().picture().indexOf(idOf("customs")), 0);
    EXPECT_NE(room(), before);
    EXPECT_TRUE(show().isAway());
    EXPECT_THAT(presentation.presenter().place().toStdString(), HasSubstr("detour"));
    key(Qt::Key_Backspace);
    QTest::mouseMove(&home, QPoint(1, 1));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&stage(), &leave);
    EXPECT_EQ(room(), before);
    EXPECT_EQ(show().place(), (TourPlace{0, 1}));
}

TEST_F(OnScreen, TheOverviewDrawsTheWayAndLeadsAnywhere)
{
    ASSERT_TRUE(QTest::qWaitFor([&] { return show().pictures().of(StopPictures::kWholeMap) != nullptr; }, 5'000));
    key(Qt::Key_Tab);
    ASSERT_TRUE(presentation.isOverviewOpen());
    TourOverview& overview = presentation.audience().overview();
    EXPECT_EQ(overview.picture().concepts.size(), session->map().conceptCount());
    ASSERT_TRUE(overview.placeOf(1));
    EXPECT_TRUE(overview.rect().contains(overview.placeOf(1)->toPoint()));
    QTest::mouseClick(&overview, Qt::LeftButton, {}, overview.placeOf(1)->toPoint());
    EXPECT_FALSE(presentation.isOverviewOpen());
    EXPECT_EQ(show().place().stop, 1);
    key(Qt::Key_Tab);
    key(Qt::Key_3);
    key(Qt::Key_Return);
    EXPECT_EQ(show().place().stop, 2);
    key(Qt::Key_Tab);
    key(Qt::Key_Left);
    key(Qt::Key_Escape);
    EXPECT_FALSE(presentation.isOverviewOpen());
    EXPECT_EQ(show().place().stop, 2) << "looking is not going";
}

TEST_F(OnScreen, EveryNumberOfTheOverviewIsSeenWhole)
{
    ASSERT_TRUE(QTest::qWaitFor([&] { return show().pictures().of(StopPictures::kWholeMap) != nullptr; }, 5'000));
    Tour crowded = session->map().info().tours.front();
    while (crowded.stops.size() < 24)  // all about the concept at the top of the picture
        crowded.stops.push_back(crowded.stops.front());
    ASSERT_TRUE(session->perform(*storeTour(session->map(), crowded, "Stops")));
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(800, 600)}) {
        presentation.audience().resize(size);
        settle();
        ASSERT_TRUE(QTest::qWaitFor([&] { return show().pictures().of(StopPictures::kWholeMap) != nullptr; }, 5'000));
        key(Qt::Key_Tab);
        TourOverview& overview = presentation.audience().overview();
        const QRectF room = stageAreas(overview.size(), true).picture;
        const double radius = std::max(10.0, overview.height() / 50.0);
        std::vector<QPointF> places;
        for (int stop = 0; stop < 24; ++stop) {
            ASSERT_TRUE(overview.placeOf(stop));
            const QPointF at = *overview.placeOf(stop);
            EXPECT_TRUE(room.contains(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))))
                << stop + 1 << " at " << at.x() << ", " << at.y() << " of " << size.height();
            for (QPointF other : places)
                EXPECT_GT(QLineF(at, other).length(), 1.9 * radius) << stop + 1;
            places.push_back(at);
        }
        key(Qt::Key_Escape);
    }
}

TEST_F(OnScreen, TheSearchListsAllThatItFinds)
{
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(
            session->perform(addChild(session->map(), idOf("soft"), "soft kind " + std::to_string(i))->transaction));
    settle();
    key(Qt::Key_Slash);
    auto* search = presentation.presenter().findChild<StageSearch*>();
    search = search ? search : presentation.audience().findChild<StageSearch*>();
    ASSERT_NE(search, nullptr);
    Typist().text("soft");
    auto* hits = search->findChild<QListWidget*>();
    EXPECT_EQ(hits->count(), 21);
    EXPECT_EQ(search->findChild<QLabel*>()->text(), "21 concepts found");
    for (int i = 0; i < 20; ++i)
        Typist().key(Qt::Key_Down);
    EXPECT_EQ(hits->currentRow(), 20);
    EXPECT_TRUE(hits->viewport()->rect().contains(hits->visualItemRect(hits->currentItem()).center()))
        << "the list scrolls along";
    Typist().text("zzz");
    EXPECT_EQ(search->findChild<QLabel*>()->text(), "Nothing found");
    Typist().key(Qt::Key_Escape);
}

TEST_F(OnScreen, TheCurtainFallsAndRises)
{
    const QImage before = room();
    key(Qt::Key_B);
    EXPECT_EQ(room().pixelColor(640, 360), QColor(Qt::black));
    key(Qt::Key_Period);
    EXPECT_EQ(room(), before);
    key(Qt::Key_Comma);
    EXPECT_EQ(room().pixelColor(640, 360), QColor(Qt::white));
    key(Qt::Key_Escape);
    EXPECT_EQ(room(), before);
}

TEST_F(OnScreen, AFrozenRoomSeesNothingOfWhatTheSpeakerDoes)
{
    const QImage before = room();
    key(Qt::Key_Z);
    key(Qt::Key_PageDown);
    key(Qt::Key_PageDown);
    EXPECT_EQ(room(), before);
    EXPECT_EQ(drawn(), "power hard soft");
    key(Qt::Key_Z);
    EXPECT_NE(room(), before);
}

TEST_F(OnScreen, ATypoIsMendedAndTheShowGoesOn)
{
    key(Qt::Key_PageDown);
    QTest::mouseClick(&stage(), Qt::LeftButton, {}, at("hard"));
    settle();
    key(Qt::Key_F2);
    Typist().text("raw power");
    Typist().key(Qt::Key_Return);
    settle();
    EXPECT_EQ(session->map().find(idOf("hard"))->label, "raw power");
    EXPECT_EQ(show().place(), (TourPlace{0, 1})) << "Enter in a field is not the clicker's";
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session->map().find(idOf("hard"))->label, "hard");
    key(Qt::Key_Backspace);
    key(Qt::Key_PageDown);
    EXPECT_EQ(drawn(), "power hard soft");
}

TEST_F(OnScreen, AnAnswerOfTheRoomBecomesAConcept)
{
    key(Qt::Key_PageDown);
    QTest::mouseClick(&stage(), Qt::LeftButton, {}, at("power"));
    settle();
    const std::size_t before = session->map().conceptCount();
    key(Qt::Key_A);
    const std::string added = session->map().find(session->map().concepts().back())->key;
    EXPECT_EQ(show().trail(), QStringList({QStringLiteral("power")})) << "no key in front of the room";
    EXPECT_THAT(presentation.presenter().place().toStdString(), Not(HasSubstr(added)));
    Typist().text("smart power");
    Typist().key(Qt::Key_Return);
    settle();
    EXPECT_EQ(session->map().conceptCount(), before + 1);
    EXPECT_TRUE(session->canUndo());
    key(Qt::Key_Backspace);
    EXPECT_EQ(show().place(), (TourPlace{0, 1}));
    session->undo();
    EXPECT_EQ(session->map().conceptCount(), before);
}

TEST_F(OnScreen, PenSpotlightAndLensAreSeenAndPutAway)
{
    const QImage before = room();
    for (Qt::Key tool : {Qt::Key_S, Qt::Key_L, Qt::Key_M}) {
        key(tool);
        EXPECT_NE(presentation.tool(), PointerTool::None);
        EXPECT_NE(room(), before);
        key(tool);
        EXPECT_EQ(room(), before);
    }
    key(Qt::Key_P);
    PointerLayer& pointer = presentation.audience().pointer();
    QTest::mousePress(&pointer, Qt::LeftButton, {}, {300, 300});
    QTest::mouseMove(&pointer, {400, 340});
    QTest::mouseRelease(&pointer, Qt::LeftButton, {}, {500, 300});
    ASSERT_EQ(show().ink().size(), 1u);
    key(Qt::Key_P);
    EXPECT_NE(room(), before) << "ink stays";
    key(Qt::Key_PageDown);
    key(Qt::Key_PageUp);
    EXPECT_EQ(show().ink().size(), 1u);
    key(Qt::Key_E);
    QTest::mousePress(&pointer, Qt::LeftButton, {}, {300, 300});
    QTest::mouseRelease(&pointer, Qt::LeftButton, {}, {300, 300});
    EXPECT_TRUE(show().ink().empty());
    key(Qt::Key_Escape);
    EXPECT_EQ(presentation.tool(), PointerTool::None);
    EXPECT_EQ(room(), before);
}

TEST_F(OnScreen, EscapeLeavesOneThingAtATime)
{
    QSignalSpy ended(&presentation, &Presentation::ended);
    key(Qt::Key_H);
    EXPECT_TRUE(presentation.areHintsShown());
    key(Qt::Key_S);
    show().lookFor(idOf("customs"));
    settle();
    key(Qt::Key_Escape);
    EXPECT_FALSE(presentation.areHintsShown());
    key(Qt::Key_Escape);
    EXPECT_EQ(presentation.tool(), PointerTool::None);
    key(Qt::Key_Escape);
    EXPECT_FALSE(show().isAway());
    EXPECT_EQ(ended.count(), 0);
    Typist().key(Qt::Key_Escape);
    EXPECT_EQ(ended.count(), 1);
    EXPECT_FALSE(presentation.audience().isVisible());
}

TEST_F(OnScreen, SubjectsAreLargeEnoughForTheLastRow)
{
    for (int stop = 0; stop < 3; ++stop) {
        show().goTo({stop, 0});
        settle();
        for (int i : subjectOf(show().stop(), show().session().visible())) {
            const PictureConcept& subject = show().session().picture().concepts[static_cast<std::size_t>(i)];
            EXPECT_GE(subject.label.font.pixelSize() * stage().camera().scale(),
                      presentation.audience().height() / 45.0 - 0.01);
        }
    }
}

TEST_F(OnScreen, WithoutMotionATransitionIsOneFrame)
{
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const StopPicture* ready = show().pictures().of(1);
            return ready && ready->isFinal;
        },
        5'000));
    QSignalSpy moves(&stage(), &MapView::cameraChanged);
    show().goTo({1, 0});
    EXPECT_FALSE(stage().navigation().isMoving());
    EXPECT_EQ(moves.count(), 1);
}

TEST(ShowActions, EachKeyHasOneMeaning)
{
    std::set<QString> seen;
    for (const ShowAction& action : showActions())
        for (const QKeySequence& key : keysOf(action)) {
            EXPECT_FALSE(key.isEmpty()) << action.id;
            EXPECT_TRUE(seen.insert(key.toString()).second) << action.id << " " << key.toString().toStdString();
        }
}

TEST(ShowActions, TheKeysOfClickersAreThere)
{
    const auto idFor = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) -> std::string {
        const ShowAction* action = showActionFor(QKeyEvent(QEvent::KeyPress, key, modifiers));
        return action ? action->id : "";
    };
    EXPECT_EQ(idFor(Qt::Key_PageDown), "show-next");
    EXPECT_EQ(idFor(Qt::Key_PageUp), "show-back");
    EXPECT_EQ(idFor(Qt::Key_Period), "show-black");
    EXPECT_EQ(idFor(Qt::Key_B), "show-black");
    EXPECT_EQ(idFor(Qt::Key_Escape), "show-leave");
    EXPECT_EQ(idFor(Qt::Key_F5), "show-end");
    EXPECT_EQ(idFor(Qt::Key_Question, Qt::ShiftModifier), "show-hints");
    EXPECT_EQ(idFor(Qt::Key_Space, Qt::ShiftModifier), "show-back");
    EXPECT_EQ(idFor(Qt::Key_Enter, Qt::KeypadModifier), "show-next");
}

}  // namespace
}  // namespace conspectus::test
