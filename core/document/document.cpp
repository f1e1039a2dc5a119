#include "core/document/document.h"

namespace conspectus {

Result<ChangeSet> Document::perform(Transaction transaction)
{
    const ConceptMap before = m_map;
    if (Result<void> done = m_history.perform(m_map, std::move(transaction)); !done)
        return unexpected(done.error());
    return changesBetween(before, m_map);
}

Result<ChangeSet> Document::undo()
{
    const ConceptMap before = m_map;
    if (Result<void> done = m_history.undo(m_map); !done)
        return unexpected(done.error());
    return changesBetween(before, m_map);
}

Result<ChangeSet> Document::redo()
{
    const ConceptMap before = m_map;
    if (Result<void> done = m_history.redo(m_map); !done)
        return unexpected(done.error());
    return changesBetween(before, m_map);
}

ChangeSet Document::goToStep(std::size_t done)
{
    const ConceptMap before = m_map;
    // Counted from the start: on the way the first steps may be forgotten.
    const std::size_t target = m_history.position() - m_history.done() + done;
    while (m_history.position() > target && m_history.canUndo() && m_history.undo(m_map))
        continue;
    while (m_history.position() < target && m_history.canRedo() && m_history.redo(m_map))
        continue;
    return changesBetween(before, m_map);
}

}  // namespace conspectus
