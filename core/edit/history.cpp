#include "core/edit/history.h"

namespace conspectus {

namespace {

/// `later` undone first, then `earlier`: what both did, as one step.
Transaction joined(Transaction earlier, Transaction later)
{
    later.changes.insert(later.changes.end(), std::make_move_iterator(earlier.changes.begin()),
                         std::make_move_iterator(earlier.changes.end()));
    return later;
}

Result<void> step(ConceptMap& map, std::deque<Transaction>& from, std::deque<Transaction>& to, const char* sentence)
{
    if (from.empty())
        return unexpected(ErrorCode::Edit, sentence);
    Result<Transaction> inverse = conspectus::perform(map, std::move(from.back()));
    from.pop_back();
    if (!inverse)
        return unexpected(inverse.error());
    to.push_back(std::move(*inverse));
    return {};
}

}  // namespace

Result<void> History::perform(ConceptMap& map, Transaction transaction)
{
    Result<Transaction> inverse = conspectus::perform(map, std::move(transaction));
    if (!inverse)
        return unexpected(inverse.error());
    if (m_cleanDepth > static_cast<std::ptrdiff_t>(m_undo.size()))
        m_cleanDepth = -1;
    m_redo.clear();
    if (m_mayMerge && !inverse->merge.empty() && m_undo.back().merge == inverse->merge)
        m_undo.back() = joined(std::move(m_undo.back()), std::move(*inverse));
    else
        m_undo.push_back(std::move(*inverse));
    m_mayMerge = true;
    return {};
}

Result<void> History::undo(ConceptMap& map)
{
    m_mayMerge = false;
    return step(map, m_undo, m_redo, "There is nothing to undo.");
}

Result<void> History::redo(ConceptMap& map)
{
    m_mayMerge = false;
    return step(map, m_redo, m_undo, "There is nothing to redo.");
}

void History::markClean()
{
    m_cleanDepth = static_cast<std::ptrdiff_t>(m_undo.size());
    m_mayMerge = false;
}

}  // namespace conspectus
