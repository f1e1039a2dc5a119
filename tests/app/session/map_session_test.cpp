#include "core/edit/edits.h"
#include "core/model/map_info.h"
#include "tests/support/session.h"
#include "tests/support/set_info.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

constexpr const char* kPower = "power->hard power->soft soft->culture culture->opera soft->values hard~soft";

NamedView namedView(std::string name, std::vector<ConceptId> roots)
{
    NamedView view;
    view.name = std::move(name);
    view.roots = std::move(roots);
    return view;
}

TEST(OpeningAMap, GivesItsFirstPictureAtOnce)
{
    const auto session = sessionOn(kPower);
    EXPECT_EQ(drawnIn(*session), "power hard soft culture opera values");
    EXPECT_EQ(shownIn(*session), drawnIn(*session));
    EXPECT_FALSE(session->isModified());
}

TEST(OpeningAMap, AnnouncesMapViewAndPictureInThisOrder)
{
    const auto session = sessionWithoutWorkers();
    std::string order;
    QObject::connect(session.get(), &MapSession::mapOpened, [&] { order += "map "; });
    QObject::connect(session.get(), &MapSession::viewChanged, [&] { order += "view "; });
    QObject::connect(session.get(), &MapSession::pictureChanged, [&] { order += "picture"; });
    session->adopt(mapFrom(kPower), {});
    EXPECT_EQ(order, "map view picture");
}

TEST(OpeningAMap, ThatCannotBeReadLeavesTheOpenOneAlone)
{
    const auto session = sessionOn(kPower);
    EXPECT_FALSE(session->open(QStringLiteral("/there/is/no/such.graphml")));
    EXPECT_EQ(drawnIn(*session), "power hard soft culture opera values");
}

TEST(OpeningAMap, FoldsUntilItIsLegible)
{
    std::string sketch;
    for (const std::string a : {"a", "b", "c", "d", "e", "f", "g", "h"})
        for (const std::string b : {"1", "2", "3", "4", "5", "6", "7", "8"})
            sketch += (b == "1" ? "root->" + a + ' ' : "") + a + "->" + a + b + ' ' + a + b + "->" + a + b + "x ";
    const auto session = sessionWithoutWorkers();
    session->setTargetSize({900, 600});
    session->adopt(mapFrom(sketch), {});
    EXPECT_GT(session->view().depth, 0);
    EXPECT_GT(session->visible().hidden, 0u);
    EXPECT_GE(session->labelPx(), 10);
}

TEST(AFailedLayout, LeavesAPictureAndSaysSo)
{
    const auto session = sessionOn(kPower);
    QSignalSpy notices(session.get(), &MapSession::noticed);
    ASSERT_TRUE(notices.wait(5'000));
    EXPECT_EQ(notices.first().first().value<Notice>().kind, Notice::Kind::Failure);
    EXPECT_EQ(drawnIn(*session), "power hard soft culture opera values");
}

TEST(AFailedLayout, OfAnotherEngineLeavesTheLastGoodPicture)
{
    const auto session = sessionOn(kPower);
    QSignalSpy notices(session.get(), &MapSession::noticed);
    ASSERT_TRUE(notices.wait(5'000));
    const Rect before = session->picture().bounds;
    session->setEngine("circular");
    ASSERT_TRUE(notices.wait(5'000));
    EXPECT_EQ(session->picture().bounds, before);
}

TEST(AFailedLayout, StillShowsWhatWasFoldedOpen)
{
    const auto session = sessionOn(kPower);
    QSignalSpy pictures(session.get(), &MapSession::pictureChanged);
    session->toggleFold(named(session->map(), "soft"));
    ASSERT_EQ(pictures.size(), 1);
    EXPECT_EQ(drawnIn(*session), "power hard soft");
    EXPECT_EQ(pictures.first().first().value<PictureCause>(), PictureCause::Folded);
    EXPECT_EQ(pictures.first().at(1).value<ConceptId>(), named(session->map(), "soft"));
}

TEST(FoldingInASession, HidesAndShowsInPlace)
{
    const auto session = sessionOn(kPower);
    session->toggleFold(named(session->map(), "soft"));
    EXPECT_EQ(shownIn(*session), "power hard soft");
    EXPECT_EQ(session->visible().hidden, 3u);
    session->toggleFold(named(session->map(), "soft"));
    EXPECT_EQ(shownIn(*session), "power hard soft culture opera values");
    EXPECT_FALSE(session->canGoBack());
}

TEST(FoldingInASession, GoesByLevels)
{
    const auto session = sessionOn(kPower);
    session->showFewerLevels();
    EXPECT_EQ(shownIn(*session), "power hard soft culture values");
    session->foldToLevel(1);
    EXPECT_EQ(shownIn(*session), "power hard soft");
    session->showFewerLevels();
    EXPECT_EQ(session->view().depth, 1);
    session->showMoreLevels();
    EXPECT_EQ(session->view().depth, 2);
    session->showMoreLevels();
    EXPECT_EQ(session->view().depth, 0);
}

TEST(Revealing, OpensWhatHidesTheConcept)
{
    const auto session = sessionOn(kPower);
    session->foldToLevel(1);
    session->revealConcept(named(session->map(), "opera"));
    EXPECT_EQ(shownIn(*session), "power hard soft culture opera values");
}

TEST(Revealing, GoesToTheWholeMapForWhatTheViewLeavesOut)
{
    const auto session = sessionOn(kPower);
    ViewSpec hardOnly;
    hardOnly.roots = {named(session->map(), "hard")};
    session->showView(hardOnly, PictureCause::ViewChosen);
    ASSERT_EQ(shownIn(*session), "hard");
    session->revealConcept(named(session->map(), "opera"));
    EXPECT_NE(shownIn(*session).find("opera"), std::string::npos);
    EXPECT_TRUE(session->canGoBack());
}

TEST(VisitedViews, AreGoneBackAndForwardOver)
{
    ConceptMap map = mapFrom(kPower);
    MapInfo info = map.info();
    info.views = {namedView("Soft", {named(map, "soft")}), namedView("Hard", {named(map, "hard")})};
    setInfo(map, info);
    const auto session = sessionWithoutWorkers();
    session->adopt(std::move(map), {});

    session->showNamedView(QStringLiteral("Soft"));
    session->showNamedView(QStringLiteral("Hard"));
    EXPECT_EQ(shownIn(*session), "hard");
    session->goBack();
    EXPECT_EQ(session->viewName(), QStringLiteral("Soft"));
    EXPECT_EQ(shownIn(*session), "soft culture opera values");
    session->goBack();
    EXPECT_EQ(session->viewName(), QString());
    EXPECT_FALSE(session->canGoBack());
    session->goForward();
    EXPECT_EQ(session->viewName(), QStringLiteral("Soft"));
    session->showNamedView(QStringLiteral("Hard"));
    EXPECT_FALSE(session->canGoForward());
}

TEST(VisitedViews, KeepTheirFolds)
{
    const auto session = sessionOn(kPower);
    session->toggleFold(named(session->map(), "soft"));
    ViewSpec hardOnly;
    hardOnly.roots = {named(session->map(), "hard")};
    session->showView(hardOnly, PictureCause::ViewChosen);
    session->goBack();
    EXPECT_EQ(shownIn(*session), "power hard soft");
}

TEST(Editing, ChangesTheMapAndCanBeUndone)
{
    const auto session = sessionOn(kPower);
    QSignalSpy changes(session.get(), &MapSession::mapChanged);
    const ConceptId opera = named(session->map(), "opera");
    ASSERT_TRUE(session->perform(*rename(session->map(), opera, "theatre")));
    EXPECT_EQ(session->map().find(opera)->label, "theatre");
    EXPECT_TRUE(session->isModified());
    session->undo();
    EXPECT_EQ(session->map().find(opera)->label, "opera");
    EXPECT_FALSE(session->isModified());
    session->redo();
    EXPECT_EQ(session->map().find(opera)->label, "theatre");
    EXPECT_EQ(changes.count(), 3);
}

TEST(Selection, IsSortedAndSurvivesFoldingAndViews)
{
    const auto session = sessionOn(kPower);
    const ConceptId opera = named(session->map(), "opera"), hard = named(session->map(), "hard");
    session->select({opera, hard, opera}, opera);
    EXPECT_EQ(session->selection(), (std::vector<ConceptId>{hard, opera}));
    session->foldToLevel(1);
    session->showWholeMap();
    EXPECT_EQ(session->selection(), (std::vector<ConceptId>{hard, opera}));
    EXPECT_EQ(session->current(), opera);
}

TEST(Selection, LosesWhatIsRemovedFromTheMap)
{
    const auto session = sessionOn(kPower);
    const ConceptId opera = named(session->map(), "opera"), hard = named(session->map(), "hard");
    session->select({opera, hard}, opera);
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), opera)));
    EXPECT_EQ(session->selection(), (std::vector<ConceptId>{hard}));
    EXPECT_FALSE(session->current().isValid());
}

TEST(Selection, IsOfConceptsOrOfOneRelation)
{
    const auto session = sessionOn(kPower);
    const RelationId relation = session->map().relations().back();
    session->select({named(session->map(), "hard")}, named(session->map(), "hard"));
    session->selectRelation(relation);
    EXPECT_TRUE(session->selection().empty());
    session->select({named(session->map(), "hard")}, named(session->map(), "hard"));
    EXPECT_FALSE(session->selectedRelation().isValid());
}

TEST(Saving, WritesTheMapAndMakesItTheFileThatIsOpen)
{
    const QTemporaryDir folder;
    const auto session = sessionOn(kPower);
    ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "opera"), "theatre")));
    const QString path = folder.filePath(QStringLiteral("power.graphml"));
    const auto saved = session->save(path);
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_FALSE(session->isModified());
    EXPECT_EQ(session->path(), path);
    EXPECT_EQ(session->displayName(), QStringLiteral("power.graphml"));

    const auto again = sessionWithoutWorkers();
    ASSERT_TRUE(again->open(path));
    EXPECT_EQ(again->map(), session->map());
}

TEST(Saving, InAFormatThatCannotHoldAllIsACopy)
{
    const QTemporaryDir folder;
    const auto session = sessionOn(kPower);
    ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "opera"), "theatre")));
    const QString path = folder.filePath(QStringLiteral("power.dot"));
    ASSERT_TRUE(session->save(path));
    EXPECT_TRUE(QFile::exists(path));
    EXPECT_TRUE(session->isModified());
    EXPECT_EQ(session->path(), QString());
}

TEST(Saving, UnderAnUnknownEndingSaysWhichAreKnown)
{
    const auto session = sessionOn(kPower);
    const auto saved = session->save(QStringLiteral("/tmp/map.unknown"));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Output);
}

TEST(Language, IsTheMapsOwnUntilAnotherIsWishedForAndThere)
{
    ConceptMap map = mapFrom("power");
    Concept translated = *map.find(named(map, "power"));
    translated.labels = {{"zh-Hans", "力量"}};
    applied(map, SetConcept{translated});

    const auto session = sessionWithoutWorkers();
    session->setLanguage(QStringLiteral("zh-Hans"));
    EXPECT_EQ(session->language(), QStringLiteral("en"));
    session->adopt(std::move(map), {});
    EXPECT_EQ(session->language(), QStringLiteral("zh-Hans"));
    EXPECT_EQ(session->languages(), (QStringList{QStringLiteral("en"), QStringLiteral("zh-Hans")}));
    EXPECT_EQ(session->picture().concepts.front().label.lines.join(QString()), QStringLiteral("力量"));
}

// The picture may show for a moment what an edit has removed, and a click may hit it.
TEST(Selecting, WhatTheMapHasNoLongerSelectsNothing)
{
    const auto session = sessionOn(kPower);
    const ConceptId hard = named(session->map(), "hard"), soft = named(session->map(), "soft");
    const RelationId touches = session->map().relations().back();
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), hard)));
    session->select({hard, soft}, hard);
    EXPECT_EQ(session->selection(), std::vector{soft});
    EXPECT_FALSE(session->current().isValid());
    session->selectRelation(touches);
    EXPECT_FALSE(session->selectedRelation().isValid());
}

}  // namespace
}  // namespace conspectus::test
