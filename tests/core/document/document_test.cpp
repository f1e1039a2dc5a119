#include "core/document/document.h"

#include "core/edit/edits.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;

namespace {

class DocumentSteps : public testing::Test {
protected:
    Document document{mapFrom("heat->work energy")};
    ConceptId heat = named(document.map(), "heat");

    ChangeSet renamed(std::string to)
    {
        Transaction step = *rename(document.map(), heat, std::move(to));
        step.merge.clear();  // each is a step of its own
        const Result<ChangeSet> changes = document.perform(std::move(step));
        EXPECT_TRUE(changes);
        return changes ? *changes : ChangeSet();
    }
};

}  // namespace

TEST_F(DocumentSteps, SayWhatTheyChanged)
{
    ChangeSet expected;
    expected.concepts.changed = {heat};
    EXPECT_EQ(renamed("warmth"), expected);
    EXPECT_EQ(*document.undo(), expected);
    EXPECT_EQ(*document.redo(), expected);
    EXPECT_TRUE(renamed("warmth").empty());
}

TEST_F(DocumentSteps, LeaveSnapshotsAsTheyWere)
{
    const ConceptMap before = document.map();
    renamed("warmth");
    EXPECT_EQ(before.find(heat)->label, "heat");
    EXPECT_EQ(document.map().find(heat)->label, "warmth");
}

TEST_F(DocumentSteps, ThatCannotBeDoneChangeNothing)
{
    const ConceptMap before = document.map();
    EXPECT_FALSE(document.perform({"Remove", {RemoveConcept{heat}}, {}}));
    EXPECT_FALSE(document.undo());
    EXPECT_FALSE(document.redo());
    EXPECT_EQ(document.map(), before);
    EXPECT_FALSE(document.isModified());
}

TEST_F(DocumentSteps, AreGoneThroughToAnyOfThem)
{
    for (const char* label : {"a", "b", "c", "d"})
        renamed(label);
    ChangeSet expected;
    expected.concepts.changed = {heat};
    EXPECT_EQ(document.goToStep(1), expected);
    EXPECT_EQ(document.map().find(heat)->label, "a");
    EXPECT_EQ(document.goToStep(3), expected);
    EXPECT_EQ(document.map().find(heat)->label, "c");
    EXPECT_TRUE(document.goToStep(3).empty());
}

TEST_F(DocumentSteps, DoneWhileAFileIsWrittenAreNotInIt)
{
    renamed("warmth");
    const History::Mark written = document.mark();
    renamed("hotness");
    document.setFile({"/maps/heat.graphml", nullptr});
    document.markSaved(written);
    EXPECT_TRUE(document.isModified());
    ASSERT_TRUE(document.undo());
    EXPECT_FALSE(document.isModified());
    document.markUnsaved();
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.file().path, "/maps/heat.graphml");
}
