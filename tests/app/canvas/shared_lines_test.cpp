#include "app/canvas/edit/in_place_fields.h"
#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/canvas/scene/narrator.h"
#include "tests/support/session.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus {
namespace {

/// A canvas with a frame: four leaves that hang on "power" by one line.
class LineOfAFrame : public testing::Test {
protected:
    LineOfAFrame()
    {
        canvas.setHabits({.isAnimated = false});
        canvas.resize(900, 600);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&canvas));
        EXPECT_EQ(canvas.picture().blocks.size(), 1U);
    }

    const PictureBlock& block() const { return canvas.picture().blocks.front(); }

    QPoint onStem() const
    {
        const std::vector<Point> points = flattened(block().stem);
        return canvas.camera().toView(points[points.size() / 2]).toPoint();
    }

    /// In the frame, two px of the picture above the member.
    QPoint by(std::string_view key) const
    {
        const int shown = canvas.picture().indexOf(test::named(session->map(), key));
        const Rect box = canvas.picture().concepts[static_cast<std::size_t>(shown)].box;
        return canvas.camera().toView(Point{box.centre().x, box.y - 2}).toPoint();
    }

    std::vector<RelationId> hanging(std::string_view key) const
    {
        return session->map().relationsOf(test::named(session->map(), key));
    }

    PhraseField* phrase()
    {
        for (PhraseField* field : canvas.findChildren<PhraseField*>())
            if (field->isVisible())
                return field;
        return nullptr;
    }

    void say(const QString& text)
    {
        canvas.editor().rename();
        ASSERT_NE(phrase(), nullptr);
        phrase()->setText(text);
        QTest::keyClick(phrase(), Qt::Key_Return);
    }

    std::vector<std::string> phrases() const
    {
        std::vector<std::string> all;
        for (RelationId id : session->map().relations()) {
            const Relation& relation = *session->map().find(id);
            all.emplace_back(phraseOf(relation, *session->map().find(relation.type), {}));
        }
        return all;
    }

    std::unique_ptr<MapSession> session = test::sessionOn("power~hard power~soft power~smart power~sharp");
    MapCanvas canvas{*session};
    const std::string before = test::toText(session->map());
};

TEST_F(LineOfAFrame, AClickOnTheStemSelectsAllItsRelations)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, onStem());
    EXPECT_EQ(session->selectedRelations(), session->map().relations());
    EXPECT_FALSE(session->selectedRelation().isValid()) << "not one of them";
    for (std::size_t r = 0; r < 4; ++r)
        EXPECT_EQ(canvas.scene().highlight().relation(r), Emphasis::Selected);
}

TEST_F(LineOfAFrame, AClickByAMemberSelectsItsRelationAndMarksIt)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, by("smart"));
    EXPECT_EQ(session->selectedRelations(), hanging("smart"));
    const int smart = canvas.picture().indexOf(test::named(session->map(), "smart"));
    EXPECT_EQ(canvas.scene().highlight().concept_(static_cast<std::size_t>(smart)), Emphasis::Hovered);
}

TEST_F(LineOfAFrame, ARightClickSelectsBeforeTheMenuComes)
{
    QSignalSpy asked(&canvas.requests(), &CanvasRequests::contextMenuAsked);
    QContextMenuEvent event(QContextMenuEvent::Mouse, onStem(), canvas.mapToGlobal(onStem()));
    QApplication::sendEvent(&canvas, &event);
    EXPECT_EQ(asked.size(), 1);
    EXPECT_EQ(session->selectedRelations().size(), 4U);
}

TEST_F(LineOfAFrame, ADoubleClickOnTheStemRenamesAllAsOneStep)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, onStem());
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, onStem());
    ASSERT_NE(phrase(), nullptr);
    EXPECT_EQ(phrase()->text(), QStringLiteral("touches"));
    phrase()->setText(QStringLiteral("has the kind"));
    QTest::keyClick(phrase(), Qt::Key_Return);
    EXPECT_EQ(phrases(), std::vector<std::string>(4, "has the kind"));
    EXPECT_EQ(session->selectedRelations().size(), 4U);
    session->undo();
    EXPECT_EQ(phrases(), std::vector<std::string>(4, "touches"));
    EXPECT_FALSE(session->canUndo());
}

TEST_F(LineOfAFrame, OneBranchIsRenamedAlone)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, by("sharp"));
    say(QStringLiteral("cuts as"));
    EXPECT_EQ(phrases(), (std::vector<std::string>{"touches", "touches", "touches", "cuts as"}));
}

TEST_F(LineOfAFrame, DeletesWhatIsSelectedAsOneStep)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, by("hard"));
    canvas.selected().remove();
    EXPECT_EQ(session->map().relationCount(), 3U);
    EXPECT_TRUE(hanging("hard").empty());
    session->undo();
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, onStem());
    canvas.selected().remove();
    EXPECT_EQ(session->map().relationCount(), 0U);
    session->undo();
    EXPECT_EQ(test::toText(session->map()), before);
}

TEST_F(LineOfAFrame, ReversesAllOfIt)
{
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, onStem());
    canvas.editor().reverseSelected();
    for (RelationId id : session->map().relations())
        EXPECT_EQ(session->map().find(id)->to, test::named(session->map(), "power"));
    EXPECT_EQ(session->selectedRelations().size(), 4U);
}

TEST_F(LineOfAFrame, TipsListWhatItStandsFor)
{
    const QStringList tip = canvas.narrator()->tipFor(canvas.hitAt(onStem()), true).split(u'\n');
    ASSERT_EQ(tip.size(), 5);
    EXPECT_EQ(tip[0], QStringLiteral("4 relations"));
    EXPECT_EQ(tip[1], QStringLiteral("power touches hard"));
}

TEST_F(LineOfAFrame, WhatSaysDifferentThingsIsNotRenamedAtOnce)
{
    session->selectRelation(hanging("sharp").front());
    say(QStringLiteral("cuts as"));
    QSignalSpy noticed(session.get(), &MapSession::noticed);
    session->selectRelations(session->map().relations());
    canvas.editor().rename();
    EXPECT_EQ(phrase(), nullptr);
    EXPECT_EQ(noticed.size(), 1);
}

}  // namespace
}  // namespace conspectus
