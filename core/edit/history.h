// history.h: undo and redo as two stacks of transactions.
#pragma once
#include "core/edit/transaction.h"

#include <deque>
#include <utility>
#include <vector>

namespace conspectus {

/// Remembers how to undo what was performed. Holds no map: every call names the one map it belongs to. A call that
/// fails leaves map and history as they were.
class History {
public:
    /// Performs the transaction and remembers its inverse; forgets what could be redone. A transaction whose merge
    /// key equals that of the one performed just before (no undo, redo or markClean() between) joins its undo step.
    Result<void> perform(ConceptMap& map, Transaction transaction);
    Result<void> undo(ConceptMap& map);
    Result<void> redo(ConceptMap& map);

    /// What the last call of undo() or redo() changed: the inverse of it. Null before any.
    const Transaction* lastWalked() const;

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    std::string undoLabel() const { return canUndo() ? m_undo.back().label : std::string(); }
    std::string redoLabel() const { return canRedo() ? m_redo.back().label : std::string(); }

    /// Labels of all steps that can be undone and redone, the first that was done first.
    std::vector<std::string> labels() const;
    /// How many of them are done.
    std::size_t done() const { return m_undo.size(); }
    /// Steps done since the start, those that were forgotten too: a number for the state that the map is in.
    std::size_t position() const { return m_forgotten + m_undo.size(); }

    /// Bytes, of undo and redo together. Beyond them the steps farthest from here go; the nearest each way never does.
    void setBudget(std::size_t bytes);

    /// The map as it is now is what is on disk.
    void markClean();
    /// Names the state that the map is in, for a file that is being written while editing goes on.
    using Mark = std::size_t;
    Mark mark();
    /// The map as it was at `mark` is what is on disk; earlier marks are forgotten.
    void markClean(Mark mark);
    /// The map as it is now is on no disk, and no undo leads to what is.
    void markDirty() { m_cleanDepth = -1; }
    /// Steps that changed nothing of the map (a new picture of it) leave it clean.
    bool isClean() const;

private:
    std::deque<Transaction> m_undo;
    std::deque<Transaction> m_redo;
    std::ptrdiff_t m_cleanDepth = 0;  // -1: the saved state can no longer be reached by undo or redo
    std::vector<std::pair<Mark, std::ptrdiff_t>> m_marks;  // with their depths, as m_cleanDepth
    Mark m_lastMark = 0;
    bool m_mayMerge = false;  // the last thing done was perform()
    bool m_wentBack = false;  // the last walk was undo()
    std::size_t m_forgotten = 0;
    std::size_t m_budget = std::size_t{256} << 20;
    std::size_t m_weight = 0;  // of all steps, in bytes

    void mergeLast();
    void forgetOldest();
    /// Changes every remembered depth with `change`.
    template <class Change> void moveDepths(Change change);
};

}  // namespace conspectus
