#include "core/edit/history.h"

#include "core/base/within_memory.h"
#include "core/edit/step_memory.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace conspectus {

namespace {

/// What a change replaces as a whole: its kind, and its id and key, or its place in a list; empty for a change that
/// adds, removes or moves.
using Replaced = std::tuple<std::size_t, std::size_t, std::string_view>;

template <class Each> std::optional<Replaced> placeReplacedBy(const Change& change)
{
    const auto* set = std::get_if<SetItem<Each>>(&change);
    return set ? std::optional(Replaced{change.index(), set->at, {}}) : std::nullopt;
}

std::optional<Replaced> replacedBy(const Change& change)
{
    if (const auto* set = std::get_if<SetConcept>(&change))
        return Replaced{change.index(), set->value.id.value, set->value.key};
    if (const auto* set = std::get_if<SetRelation>(&change))
        return Replaced{change.index(), set->value.id.value, set->value.key};
    if (std::holds_alternative<SetMapProperties>(change))
        return Replaced{change.index(), 0, {}};
    if (const auto view = placeReplacedBy<NamedView>(change))
        return view;
    if (const auto tour = placeReplacedBy<Tour>(change))
        return tour;
    return placeReplacedBy<Figure>(change);
}

template <class T> bool movesItems(const InsertItem<T>&) { return true; }
template <class T> bool movesItems(const RemoveItem<T>&) { return true; }
template <class T> bool movesItems(const MoveItem<T>&) { return true; }
template <class Other> bool movesItems(const Other&) { return false; }

/// True if items of a list have other places afterwards.
bool movesItemsOf(const Transaction& transaction)
{
    return std::ranges::any_of(transaction.changes, [](const Change& change) {
        return std::visit([](const auto& each) { return movesItems(each); }, change);
    });
}

/// Makes one step of two that were performed one after the other: undoes `later` first, then `earlier`. What `earlier`
/// replaces anyway is left out of `later`: a text that is typed for an hour is kept once. Without memory for that they
/// stay two.
Result<void> join(Transaction& earlier, Transaction& later)
{
    std::set<Replaced> replaced;
    const bool holdPlacesStill = !movesItemsOf(earlier) && !movesItemsOf(later);
    if (holdPlacesStill)
        for (const Change& change : earlier.changes)
            if (const std::optional<Replaced> each = replacedBy(change))
                replaced.insert(*each);
    later.changes.reserve(later.changes.size() + earlier.changes.size());  // the last that takes memory
    std::erase_if(later.changes, [&](const Change& change) {
        const std::optional<Replaced> each = replacedBy(change);
        return each && replaced.contains(*each);
    });
    std::move(earlier.changes.begin(), earlier.changes.end(), std::back_inserter(later.changes));
    earlier.changes = std::move(later.changes);
    return {};
}

/// Takes the weight of steps that go off the whole.
void release(std::size_t& weight, std::size_t bytes) { weight -= std::min(weight, bytes); }

/// The last step of `from` becomes the last of `to`, or everything stays as it was.
Result<void> step(ConceptMap& map, std::deque<Transaction>& from, std::deque<Transaction>& to, std::size_t& weight,
                  const char* sentence)
{
    if (from.empty())
        return unexpected(ErrorCode::Edit, sentence);
    return withinMemory(ErrorCode::Edit, [&]() -> Result<void> {
        Transaction copy = from.back();
        to.emplace_back();
        Result<Transaction> inverse = conspectus::perform(map, std::move(copy));
        if (!inverse) {
            to.pop_back();
            return unexpected(inverse.error());
        }
        release(weight, memoryOf(from.back()));
        from.pop_back();
        to.back() = std::move(*inverse);
        weight += memoryOf(to.back());
        return {};
    });
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
    m_undo.emplace_back();  // room first: what is done must be remembered
    Result<Transaction> inverse = conspectus::perform(map, std::move(transaction));
    if (!inverse) {
        m_undo.pop_back();
        return unexpected(inverse.error());
    }
    m_undo.back() = std::move(*inverse);
    moveDepths([before = static_cast<std::ptrdiff_t>(m_undo.size()) - 1](std::ptrdiff_t depth) {
        return depth > before ? -1 : depth;
    });
    for (const Transaction& undone : m_redo)
        release(m_weight, memoryOf(undone));
    m_redo.clear();
    m_weight += memoryOf(m_undo.back());
    mergeLast();
    m_mayMerge = true;
    forgetOldest();
    return {};
}

/// With the step before it, if both belong together.
void History::mergeLast()
{
    if (!m_mayMerge || m_undo.back().merge.empty() || m_undo.size() < 2)
        return;
    Transaction &earlier = m_undo[m_undo.size() - 2], &last = m_undo.back();
    if (earlier.merge != last.merge)
        return;
    const std::size_t before = memoryOf(earlier) + memoryOf(last);
    if (!withinMemory(ErrorCode::Edit, [&] { return join(earlier, last); }))
        return;
    m_undo.pop_back();
    release(m_weight, before);
    m_weight += memoryOf(m_undo.back());
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
