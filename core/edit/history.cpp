#include "core/edit/history.h"

#include "core/edit/step_memory.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace conspectus {

namespace {

/// What a change replaces as a whole: its kind, and its id and key; empty for a change that adds or removes.
using Replaced = std::tuple<std::size_t, std::uint32_t, std::string>;

std::optional<Replaced> replacedBy(const Change& change)
{
    if (const auto* set = std::get_if<SetConcept>(&change))
        return Replaced{change.index(), set->value.id.value, set->value.key};
    if (const auto* set = std::get_if<SetRelation>(&change))
        return Replaced{change.index(), set->value.id.value, set->value.key};
    if (std::holds_alternative<SetMapInfo>(change))
        return Replaced{change.index(), 0, {}};
    return std::nullopt;
}

/// `later` undone first, then `earlier`: what both did, as one step. What `earlier` replaces anyway is left out of
/// `later`: a text that is typed for an hour is kept once.
Transaction joined(Transaction earlier, Transaction later)
{
    std::set<Replaced> replaced;
    for (const Change& change : earlier.changes)
        if (std::optional<Replaced> each = replacedBy(change))
            replaced.insert(std::move(*each));
    std::erase_if(later.changes, [&](const Change& change) {
        const std::optional<Replaced> each = replacedBy(change);
        return each && replaced.contains(*each);
    });
    later.label = std::move(earlier.label);
    later.changes.insert(later.changes.end(), std::make_move_iterator(earlier.changes.begin()),
                         std::make_move_iterator(earlier.changes.end()));
    return later;
}

/// Takes the weight of steps that go off the whole.
void release(std::size_t& weight, std::size_t bytes) { weight -= std::min(weight, bytes); }

Result<void> step(ConceptMap& map, std::deque<Transaction>& from, std::deque<Transaction>& to, std::size_t& weight,
                  const char* sentence)
{
    if (from.empty())
        return unexpected(ErrorCode::Edit, sentence);
    release(weight, memoryOf(from.back()));
    Result<Transaction> inverse = conspectus::perform(map, std::move(from.back()));
    from.pop_back();
    if (!inverse)
        return unexpected(inverse.error());
    to.push_back(std::move(*inverse));
    weight += memoryOf(to.back());
    return {};
}

/// Forgets the farthest of these while all of them weigh too much; returns how many it forgot.
std::size_t forgetFarthest(std::deque<Transaction>& steps, std::size_t& weight, std::size_t budget)
{
    std::size_t forgotten = 0;
    for (; weight > budget && steps.size() > 1; ++forgotten) {
        release(weight, memoryOf(steps.front()));
        steps.pop_front();
    }
    return forgotten;
}

}  // namespace

template <class Change> void History::moveDepths(Change change)
{
    m_cleanDepth = change(m_cleanDepth);
    for (auto& [mark, depth] : m_marks)
        depth = change(depth);
}

Result<void> History::perform(ConceptMap& map, Transaction transaction)
{
    Result<Transaction> inverse = conspectus::perform(map, std::move(transaction));
    if (!inverse)
        return unexpected(inverse.error());
    moveDepths(
        [now = static_cast<std::ptrdiff_t>(m_undo.size())](std::ptrdiff_t depth) { return depth > now ? -1 : depth; });
    for (const Transaction& undone : m_redo)
        release(m_weight, memoryOf(undone));
    m_redo.clear();
    if (m_mayMerge && !inverse->merge.empty() && m_undo.back().merge == inverse->merge) {
        release(m_weight, memoryOf(m_undo.back()));
        m_undo.back() = joined(std::move(m_undo.back()), std::move(*inverse));
    } else {
        m_undo.push_back(std::move(*inverse));
    }
    m_weight += memoryOf(m_undo.back());
    m_mayMerge = true;
    forgetOldest();
    return {};
}

const Transaction* History::lastWalked() const
{
    const std::deque<Transaction>& steps = m_wentBack ? m_redo : m_undo;
    return steps.empty() ? nullptr : &steps.back();
}

void History::setBudget(std::size_t bytes)
{
    m_budget = bytes;
    forgetOldest();
}

/// What is farthest from here: after going back, what could be redone last; else what was done first.
void History::forgetOldest()
{
    if (m_wentBack)
        forgetFarthest(m_redo, m_weight, m_budget);
    const std::size_t forgotten = forgetFarthest(m_undo, m_weight, m_budget);
    forgetFarthest(m_redo, m_weight, m_budget);
    m_forgotten += forgotten;
    moveDepths([by = static_cast<std::ptrdiff_t>(forgotten),
                most = static_cast<std::ptrdiff_t>(m_undo.size() + m_redo.size())](std::ptrdiff_t depth) {
        const std::ptrdiff_t moved = std::max<std::ptrdiff_t>(depth - by, -1);
        return moved > most ? -1 : moved;
    });
}

std::vector<std::string> History::labels() const
{
    std::vector<std::string> labels;
    for (const Transaction& step : m_undo)
        labels.push_back(step.label);
    for (auto step = m_redo.rbegin(); step != m_redo.rend(); ++step)
        labels.push_back(step->label);
    return labels;
}

bool History::isClean() const
{
    const auto changesNothing = [](const Transaction& step) {
        return step.changes.empty();
    };
    const auto depth = static_cast<std::ptrdiff_t>(m_undo.size());
    if (m_cleanDepth < 0)
        return false;
    if (m_cleanDepth <= depth)
        return std::all_of(m_undo.begin() + m_cleanDepth, m_undo.end(), changesNothing);
    return std::all_of(m_redo.end() - (m_cleanDepth - depth), m_redo.end(), changesNothing);
}

Result<void> History::undo(ConceptMap& map)
{
    m_mayMerge = false;
    m_wentBack = true;
    Result<void> done = step(map, m_undo, m_redo, m_weight, "There is nothing to undo.");
    forgetOldest();
    return done;
}

Result<void> History::redo(ConceptMap& map)
{
    m_mayMerge = false;
    m_wentBack = false;
    Result<void> done = step(map, m_redo, m_undo, m_weight, "There is nothing to redo.");
    forgetOldest();
    return done;
}

void History::markClean()
{
    m_cleanDepth = static_cast<std::ptrdiff_t>(m_undo.size());
    m_mayMerge = false;
}

History::Mark History::mark()
{
    m_mayMerge = false;
    m_marks.emplace_back(++m_lastMark, static_cast<std::ptrdiff_t>(m_undo.size()));
    return m_lastMark;
}

void History::markClean(Mark mark)
{
    const auto found = std::ranges::find(m_marks, mark, &std::pair<Mark, std::ptrdiff_t>::first);
    if (found == m_marks.end())
        return;
    m_cleanDepth = found->second;
    m_marks.erase(m_marks.begin(), found + 1);
}

}  // namespace conspectus
