#include "core/edit/history.h"

#include <algorithm>

namespace conspectus {

namespace {

std::size_t weightOf(const Attributes& attributes)
{
    std::size_t weight = 0;
    for (const Attribute& each : attributes)
        weight += sizeof each + each.name.size() + each.value.size();
    return weight;
}

std::size_t weightOf(const LocalizedTexts& texts)
{
    std::size_t weight = 0;
    for (const LocalizedText& each : texts)
        weight += sizeof each + each.text.size();
    return weight;
}

std::size_t weightOf(const Concept& subject)
{
    return sizeof subject + subject.label.size() + weightOf(subject.labels) + subject.definition.size() +
        subject.notes.size() + weightOf(subject.attributes);
}

std::size_t weightOf(const Relation& relation)
{
    return sizeof relation + relation.phrase.size() + weightOf(relation.phrases) + relation.definition.size() +
        relation.notes.size() + weightOf(relation.attributes);
}

/// About how many bytes of memory it holds.
std::size_t weightOf(const MapInfo& info)
{
    std::size_t weight = info.description.size() + weightOf(info.attributes) + info.views.size() * sizeof(NamedView);
    for (const Tour& tour : info.tours)
        for (const TourStop& stop : tour.stops) {
            weight += sizeof stop + stop.notes.size() + stop.lit.size() * sizeof(ConceptId);
            for (const InkStroke& stroke : stop.ink)
                weight += sizeof stroke + stroke.points.size() * sizeof(Point);
        }
    for (const Figure& figure : info.figures)
        weight += sizeof figure + figure.caption.size() + figure.alternative.size() + figure.longDescription.size();
    return weight;
}

std::size_t weightOf(const Transaction& transaction)
{
    std::size_t weight = sizeof transaction + transaction.label.size();
    for (const Change& change : transaction.changes) {
        weight += sizeof change;
        if (const auto* added = std::get_if<AddConcept>(&change))
            weight += weightOf(added->value);
        else if (const auto* set = std::get_if<SetConcept>(&change))
            weight += weightOf(set->value);
        else if (const auto* linked = std::get_if<AddRelation>(&change))
            weight += weightOf(linked->value);
        else if (const auto* relinked = std::get_if<SetRelation>(&change))
            weight += weightOf(relinked->value);
        else if (const auto* info = std::get_if<SetMapInfo>(&change))
            weight += weightOf(info->value);
    }
    return weight;
}

/// `later` undone first, then `earlier`: what both did, as one step.
Transaction joined(Transaction earlier, Transaction later)
{
    later.label = std::move(earlier.label);
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
    m_weight += weightOf(*inverse);
    if (m_mayMerge && !inverse->merge.empty() && m_undo.back().merge == inverse->merge)
        m_undo.back() = joined(std::move(m_undo.back()), std::move(*inverse));
    else
        m_undo.push_back(std::move(*inverse));
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

void History::forgetOldest()
{
    while (m_weight > m_budget && m_undo.size() > 1) {
        m_weight -= std::min(m_weight, weightOf(m_undo.front()));
        m_undo.pop_front();
        ++m_forgotten;
        m_cleanDepth = std::max<std::ptrdiff_t>(m_cleanDepth - 1, -1);
    }
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
    if (canUndo())
        m_weight -= std::min(m_weight, weightOf(m_undo.back()));
    return step(map, m_undo, m_redo, "There is nothing to undo.");
}

Result<void> History::redo(ConceptMap& map)
{
    m_mayMerge = false;
    m_wentBack = false;
    Result<void> done = step(map, m_redo, m_undo, "There is nothing to redo.");
    if (done)
        m_weight += weightOf(m_undo.back());
    return done;
}

void History::markClean()
{
    m_cleanDepth = static_cast<std::ptrdiff_t>(m_undo.size());
    m_mayMerge = false;
}

}  // namespace conspectus
