#include "core/edit/merge/merge_tour.h"

#include "core/edit/merge/merge_concept.h"
#include "core/edit/merge/merge_fields.h"
#include "core/edit/merge/merge_order.h"
#include "core/edit/merge/merge_view.h"
#include "core/model/tour.h"

namespace conspectus {

namespace {

using Stops = SharedList<TourStop>;

bool haveSameTitle(const TourStop& a, const TourStop& b) { return !a.title.empty() && a.title == b.title; }

bool areAlike(const TourStop& a, const TourStop& b)
{
    return (a.view == b.view && !(a.view == NamedView())) || (a.notes == b.notes && !a.notes.empty()) ||
        (a.steps == b.steps && !a.steps.empty()) || (a.lit == b.lit && !a.lit.empty());
}

/// For each of `stops` the number of the one of `known` that it is; -1: none. Each is taken once.
std::vector<int> numbersOf(const Stops& stops, const Stops& known)
{
    std::vector<int> numbers(stops.size(), -1);
    std::vector<bool> isTaken(known.size(), false);
    const auto match = [&](auto isSame) {
        for (std::size_t i = 0; i < stops.size(); ++i)
            for (std::size_t k = 0; numbers[i] < 0 && k < known.size(); ++k)
                if (!isTaken[k] && isSame(stops[i], known[k])) {
                    numbers[i] = static_cast<int>(k);
                    isTaken[k] = true;
                }
    };
    match([](const TourStop& a, const TourStop& b) { return a == b; });
    match(haveSameTitle);
    match(areAlike);
    return numbers;
}

class StopMerger {
public:
    StopMerger(const Stops& base, const Stops& ours, const Stops& theirs, std::string tour, Sentences& sentences)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_tour(std::move(tour)), m_sentences(sentences)
    {
    }

    Stops run()
    {
        for (std::size_t i = 0; i < m_base.size(); ++i)
            m_baseNumbers.push_back(static_cast<int>(i));
        m_ourNumbers = numbersOf(m_ours, m_base);
        m_theirNumbers = numbersOf(m_theirs, m_base);
        numberWhatIsNew();
        const MergedOrder<int> merged = mergedOrder(m_baseNumbers, m_ourNumbers, m_theirNumbers);
        if (!merged.conflicts.empty())
            m_sentences.push_back("Both moved stops of " + m_tour + ": they are where they were put here.");
        for (int number : merged.order)
            mergeOne(number);
        return std::move(m_result);
    }

private:
    const Stops &m_base, &m_ours, &m_theirs;
    std::string m_tour;
    Sentences& m_sentences;
    std::vector<int> m_baseNumbers, m_ourNumbers, m_theirNumbers;
    Stops m_result;

    void numberWhatIsNew()
    {
        int next = static_cast<int>(m_base.size());
        Stops added;
        std::vector<int> addedNumbers;
        for (std::size_t i = 0; i < m_ours.size(); ++i)
            if (m_ourNumbers[i] < 0) {
                m_ourNumbers[i] = next++;
                added.push_back(m_ours[i]);
                addedNumbers.push_back(m_ourNumbers[i]);
            }
        for (std::size_t i = 0; i < m_theirs.size(); ++i)
            if (m_theirNumbers[i] < 0) {
                const auto same = std::ranges::find(added, m_theirs[i]);
                const auto place = static_cast<std::size_t>(same - added.begin());
                m_theirNumbers[i] = same == added.end() ? next++ : std::exchange(addedNumbers[place], next++);
            }
    }

    static const TourStop* at(const Stops& stops, const std::vector<int>& numbers, int number)
    {
        const auto found = std::ranges::find(numbers, number);
        return found == numbers.end() ? nullptr : &stops[static_cast<std::size_t>(found - numbers.begin())];
    }

    void mergeOne(int number)
    {
        const TourStop *was = at(m_base, m_baseNumbers, number), *mine = at(m_ours, m_ourNumbers, number),
                       *other = at(m_theirs, m_theirNumbers, number);
        if (!mine || !other) {
            const TourStop& present = mine ? *mine : *other;
            if (was && *was == present)
                return;
            if (was)
                m_sentences.push_back("The stop " + quoted(present.title) + " of " + m_tour + " was removed " +
                                      (mine ? "there and changed here" : "here and changed there") + ": it stays.");
            m_result.push_back(present);
            return;
        }
        TourStop merged = *mine;
        const bool isMerged = *mine == *other || mergeValue(was ? *was : TourStop(), merged, *other) ||
            mergeStop(was ? *was : TourStop(), merged, *other);
        m_result.push_back(std::move(merged));
        if (isMerged)
            return;
        m_sentences.push_back("Both changed the stop " + quoted(mine->title) + " of " + m_tour +
                              ": the other version follows it.");
        m_result.push_back(*other);
    }
};

}  // namespace

void mergeTour(const Tour& base, Tour& ours, const Tour& theirs, Sentences& sentences)
{
    const std::string name = "the tour " + quoted(ours.name);
    mergeTexts(base.names, ours.names, theirs.names, [&](const std::string& language, const std::string& other) {
        sentences.push_back("Both changed the name (" + language + ") of " + name + ": it is not " + quoted(other) +
                            ".");
    });
    ours.stops = StopMerger(base.stops, ours.stops, theirs.stops, name, sentences).run();
    mergeForeign(base.attributes, ours.attributes, theirs.attributes, name, sentences);
}

}  // namespace conspectus
