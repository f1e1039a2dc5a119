#include "core/edit/history.h"

#include "core/edit/edits.h"
#include "core/edit/reshaping.h"
#include "core/model/named_view.h"
#include "core/model/verify.h"
#include "tests/core/edit/random_edits.h"
#include "tests/support/scarce_memory.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::IsEmpty;

namespace {

struct Editing {
    ConceptMap map = mapFrom("a b");
    History history;

    void renameTo(std::string_view key, std::string label)
    {
        ASSERT_TRUE(history.perform(map, *rename(map, named(map, key), std::move(label))));
    }
    std::string label(std::string_view key) const { return map.find(named(map, key))->label; }
};

}  // namespace

TEST(History, TypingInOneConceptIsOneStep)
{
    Editing it;
    it.renameTo("a", "h");
    it.renameTo("a", "he");
    it.renameTo("a", "heat");
    EXPECT_EQ(it.history.undoLabel(), "Rename concept");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "a");
    EXPECT_FALSE(it.history.canUndo());
    ASSERT_TRUE(it.history.redo(it.map));
    EXPECT_EQ(it.label("a"), "heat");
    EXPECT_FALSE(it.history.canRedo());
}

TEST(History, TypingInAnotherConceptIsAnotherStep)
{
    Editing it;
    it.renameTo("a", "heat");
    it.renameTo("b", "work");
    it.renameTo("a", "heats");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "heat");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("b"), "b");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.map, mapFrom("a b"));
}

TEST(History, SavingEndsAStepOfTyping)
{
    Editing it;
    it.renameTo("a", "he");
    it.history.markClean();
    it.renameTo("a", "heat");
    EXPECT_FALSE(it.history.isClean());
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "he");
    EXPECT_TRUE(it.history.isClean());
}

TEST(History, TypingAfterAnUndoIsAnotherStep)
{
    Editing it;
    it.renameTo("a", "heat");
    it.renameTo("b", "work");
    ASSERT_TRUE(it.history.undo(it.map));
    it.renameTo("a", "heats");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "heat");
}

TEST(History, IsCleanAgainAtTheSavedStateFromEitherSide)
{
    Editing it;
    EXPECT_TRUE(it.history.isClean());
    it.renameTo("a", "1");
    it.renameTo("b", "2");
    it.history.markClean();
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_FALSE(it.history.isClean());
    ASSERT_TRUE(it.history.redo(it.map));
    EXPECT_TRUE(it.history.isClean());
}

TEST(History, IsNeverCleanOnceTheSavedStateCannotBeReached)
{
    Editing it;
    it.renameTo("a", "1");
    it.history.markClean();
    ASSERT_TRUE(it.history.undo(it.map));
    it.renameTo("b", "2");
    EXPECT_FALSE(it.history.isClean());
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_FALSE(it.history.isClean());
}

TEST(History, AStateThatWasMarkedIsCleanOnceItIsSaved)
{
    Editing it;
    it.renameTo("a", "h");
    const History::Mark first = it.history.mark();
    it.renameTo("a", "he");
    const History::Mark second = it.history.mark();
    it.renameTo("a", "heat");
    it.history.markClean(first);
    EXPECT_FALSE(it.history.isClean());
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "he") << "what was marked is a step of its own";
    EXPECT_FALSE(it.history.isClean());
    it.history.markClean(second);
    EXPECT_TRUE(it.history.isClean());
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_FALSE(it.history.isClean());
}

TEST(History, AMarkThatCannotBeReachedAnyMoreLeavesTheMapDirty)
{
    Editing it;
    it.renameTo("a", "h");
    const History::Mark mark = it.history.mark();
    ASSERT_TRUE(it.history.undo(it.map));
    it.renameTo("b", "other");
    it.history.markClean(mark);
    EXPECT_FALSE(it.history.isClean());
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_FALSE(it.history.isClean());
}

TEST(History, ARefusedTransactionLeavesWhatCouldBeRedone)
{
    Editing it;
    it.renameTo("a", "1");
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_FALSE(it.history.perform(it.map, {"Remove", {RemoveConcept{ConceptId{9}}}, ""}));
    EXPECT_TRUE(it.history.canRedo());
}

TEST(History, SaysWhenThereIsNothingToDo)
{
    Editing it;
    EXPECT_EQ(it.history.undo(it.map).error().message, "There is nothing to undo.");
    EXPECT_EQ(it.history.redo(it.map).error().message, "There is nothing to redo.");
    EXPECT_EQ(it.history.undoLabel(), "");
}

namespace {

/// Steps that each keep a view of many concepts in the map.
void storeViews(ConceptMap& map, History& history, int count)
{
    for (int i = 0; i < count; ++i) {
        NamedView view;
        view.name = "View " + std::to_string(i % 3);
        view.only.assign(50'000, map.concepts().front());
        ASSERT_TRUE(history.perform(map, *storeView(map, view)));
    }
}

}  // namespace

TEST(History, ItsBudgetHoldsForIdsThatAreKeptInViews)
{
    Editing it;
    it.history.setBudget(std::size_t{1} << 20);  // a step holds the view of 200 KB that it replaced: five steps
    storeViews(it.map, it.history, 20);
    EXPECT_GE(it.history.done(), 3u);
    EXPECT_LE(it.history.done(), 5u);
    EXPECT_EQ(it.history.position(), 20u);
}

TEST(History, ItsBudgetHoldsForWhatCanBeRedone)
{
    Editing it;
    Concept heavy = *it.map.find(named(it.map, "a"));
    heavy.notes.assign(std::size_t{1} << 20, 'x');
    for (int i = 0; i < 6; ++i) {  // light to undo, heavy to redo
        heavy.id = it.map.nextConceptId();
        heavy.key.clear();
        ASSERT_TRUE(it.history.perform(it.map, {"Add", {AddConcept{heavy}}, {}}));
    }
    it.history.setBudget(std::size_t{3} << 20);
    EXPECT_EQ(it.history.done(), 6u);
    while (it.history.canUndo())
        ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.map, mapFrom("a b"));
    EXPECT_EQ(it.history.labels().size(), 2u);
    while (it.history.canRedo())
        ASSERT_TRUE(it.history.redo(it.map));
    EXPECT_EQ(it.map.conceptCount(), 4u);
}

TEST(History, IsNeverCleanOnceTheWayToTheSavedStateIsForgotten)
{
    Editing it;
    for (const char* label : {"1", "2", "3"}) {
        it.renameTo("a", label);
        it.renameTo("b", label);
    }
    it.history.markClean();
    it.history.setBudget(1);
    for (int i = 0; i < 3; ++i)
        (void)it.history.undo(it.map);
    EXPECT_FALSE(it.history.isClean());
    while (it.history.canRedo())
        ASSERT_TRUE(it.history.redo(it.map));
    EXPECT_EQ(it.history.isClean(), it.label("b") == "3" && it.label("a") == "3");
}

TEST(History, TextThatIsTypedForLongIsKeptOnce)
{
    Editing it;
    it.history.setBudget(std::size_t{1} << 20);
    it.renameTo("b", "first");
    std::string text(1'000, 'x');
    for (int i = 0; i < 3'000; ++i)
        it.renameTo("a", text += 'x');
    EXPECT_EQ(it.history.done(), 2u) << "what was done before the typing is still there";
    ASSERT_TRUE(it.history.undo(it.map));
    EXPECT_EQ(it.label("a"), "a");
    ASSERT_TRUE(it.history.redo(it.map));
    EXPECT_EQ(it.label("a"), text);
}

// The model of a history: the map at every step, which of them is here, and which was saved.
TEST(History, RandomWalksFindEveryStateAgain)
{
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        ConceptMap map = randomMap(seed, {.concepts = 5, .relations = 6, .views = 1});
        RandomEdits edits(seed);
        History history;
        std::vector<ConceptMap> states{map};
        std::size_t here = 0;
        std::optional<std::size_t> saved = 0;
        std::string lastMerge;
        for (int step = 0; step < 60; ++step) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", step " << step);
            const std::uint32_t what = edits.random().below(10);
            if (what < 5) {
                const Transaction transaction = edits.next(map);
                if (history.perform(map, transaction)) {
                    if (saved && *saved > here)
                        saved.reset();
                    states.resize(here + 1);
                    const bool merges = !transaction.merge.empty() && transaction.merge == lastMerge;
                    if (!merges) {
                        states.emplace_back();
                        ++here;
                    }
                    states[here] = map;
                    lastMerge = transaction.merge;
                }
            } else if (what < 8) {
                ASSERT_EQ(history.undo(map).has_value(), here > 0);
                here -= here > 0 ? 1 : 0;
                lastMerge.clear();
            } else if (what < 9) {
                ASSERT_EQ(history.redo(map).has_value(), here + 1 < states.size());
                here += here + 1 < states.size() ? 1 : 0;
                lastMerge.clear();
            } else {
                history.markClean();
                saved = here;
                lastMerge.clear();
            }
            ASSERT_EQ(map, states[here]);
            ASSERT_THAT(verify(map), IsEmpty());
            ASSERT_TRUE(history.isClean() || saved != here);
            // It may be clean some steps away from what was saved, if they changed nothing.
            ASSERT_TRUE(!history.isClean() || map == states[*saved]);
            ASSERT_EQ(history.canUndo(), here > 0);
            ASSERT_EQ(history.canRedo(), here + 1 < states.size());
        }
    }
}

namespace {

using Step = Result<void> (*)(Editing&);

Result<void> typeOn(Editing& it)
{
    return it.history.perform(it.map, *rename(it.map, named(it.map, "a"), "a text that is longer than any other"));
}
Result<void> removeAll(Editing& it) { return it.history.perform(it.map, *removeConcept(it.map, named(it.map, "b"))); }
Result<void> undo(Editing& it) { return it.history.undo(it.map); }
Result<void> redo(Editing& it) { return it.history.redo(it.map); }

/// Two steps done, one undone; the last that was done may be typed on.
Editing inTheMiddle(bool hasGoneBack)
{
    Editing it;
    it.map = mapFrom("a->b b->c c->b");
    it.renameTo("c", "another text of some length, so that it takes a block");
    it.renameTo("a", "a text of some length, so that it takes a block");
    if (hasGoneBack) {
        EXPECT_TRUE(it.history.undo(it.map));
    }
    return it;
}

}  // namespace

/// Takes away each block of memory that a step asks for, one after the other.
TEST(History, WithoutMemoryMapAndHistoryStayAsTheyWere)
{
    for (const auto& [step, hasGoneBack] :
         {std::pair<Step, bool>{typeOn, false}, {typeOn, true}, {removeAll, false}, {undo, false}, {redo, true}}) {
        const Editing before = inTheMiddle(hasGoneBack);
        bool ranOut = true;
        for (std::size_t block = 0; ranOut; ++block) {
            SCOPED_TRACE(testing::Message() << "block " << block);
            Editing it = before;
            bool isDone = false;
            {
                const ScarceMemory scarce = ScarceMemory::withoutBlock(block);
                try {
                    isDone = step(it).has_value();
                } catch (const std::bad_alloc&) {
                }
                ranOut = scarce.ranOut();
            }
            if (!isDone) {
                ASSERT_TRUE(ranOut);
                ASSERT_EQ(it.map, before.map);
                ASSERT_EQ(it.history.labels(), before.history.labels());
                ASSERT_EQ(it.history.done(), before.history.done());
            }
            ASSERT_THAT(verify(it.map), IsEmpty());
            while (it.history.canUndo())
                ASSERT_TRUE(it.history.undo(it.map));
            ASSERT_EQ(it.map, mapFrom("a->b b->c c->b"));
            while (it.history.canRedo())
                ASSERT_TRUE(it.history.redo(it.map));
            ASSERT_THAT(verify(it.map), IsEmpty());
        }
    }
}
