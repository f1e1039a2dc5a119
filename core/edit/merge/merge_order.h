// merge_order.h: one order of things after two people changed it.
//
// What a person moved are the fewest things whose removal makes their order that of the base: all that is not in a
// longest increasing subsequence of places in the base (M. L. Fredman, On computing the length of longest increasing
// subsequences, Discrete Mathematics 11, 1975). The result is ours, and in it what only theirs moved or added stands
// behind what it follows in theirs. What both moved stays where ours has it.
#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace conspectus {

template <class T> struct MergedOrder {
    std::vector<T> order;  // everything that either has
    std::vector<T> conflicts;  // what both moved, to different places
};

/// Merges orders of things that can be compared by `<`; each list has each once.
template <class T> class OrderMerger {
public:
    OrderMerger(const std::vector<T>& base, const std::vector<T>& ours, const std::vector<T>& theirs)
        : m_ours(ours), m_theirs(theirs)
    {
        const std::set<T> mine(ours.begin(), ours.end()), other(theirs.begin(), theirs.end());
        for (const T& each : base)
            if (mine.contains(each) && other.contains(each))
                m_rank.emplace(each, m_rank.size());
    }

    MergedOrder<T> run()
    {
        const std::set<T> movedHere = movedIn(m_ours), movedThere = movedIn(m_theirs);
        std::set<T> standing(m_ours.begin(), m_ours.end());
        for (const T& each : movedThere)
            if (!movedHere.contains(each))
                standing.erase(each);
        followTheirs(standing, movedHere, movedThere);
        MergedOrder<T> result;
        result.order = m_leading;
        for (const T& each : m_ours)
            if (standing.contains(each)) {
                result.order.push_back(each);
                if (const auto found = m_following.find(each); found != m_following.end())
                    result.order.insert(result.order.end(), found->second.begin(), found->second.end());
            }
        result.order.insert(result.order.end(), m_trailing.begin(), m_trailing.end());
        const auto here = placesIn(m_ours), there = placesIn(m_theirs);
        for (const T& each : movedThere)
            if (movedHere.contains(each) && here.at(each) != there.at(each))
                result.conflicts.push_back(each);
        return result;
    }

private:
    const std::vector<T>&m_ours, &m_theirs;
    std::map<T, std::size_t> m_rank;  // in base, of what all have
    std::map<T, std::vector<T>> m_following;  // behind what stands, what only theirs moved or added there
    std::vector<T> m_leading, m_trailing;

    /// Patience sorting: `tops` ends a subsequence of each length, `previous` leads back through it.
    std::set<T> movedIn(const std::vector<T>& list) const
    {
        std::vector<const T*> common;
        for (const T& each : list)
            if (m_rank.contains(each))
                common.push_back(&each);
        std::vector<std::size_t> ranks, tops, previous(common.size());
        for (const T* each : common)
            ranks.push_back(m_rank.at(*each));
        const auto rankOf = [&](std::size_t i) {
            return ranks[i];
        };
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            const auto pile = std::ranges::lower_bound(tops, ranks[i], {}, rankOf);
            previous[i] = pile == tops.begin() ? i : *std::prev(pile);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::set<T> moved;
        for (const T* each : common)
            moved.insert(*each);
        if (!tops.empty())
            for (std::size_t i = tops.back();; i = previous[i]) {
                moved.erase(*common[i]);
                if (previous[i] == i)
                    break;
            }
        return moved;
    }

    /// What ours moved leads nothing that follows it in theirs. What was added at the end of theirs comes at the end of
    /// all.
    void followTheirs(const std::set<T>& standing, const std::set<T>& movedHere, const std::set<T>& movedThere)
    {
        const T* anchor = nullptr;
        const auto place = [&] {
            std::vector<T>& behind = anchor ? m_following[*anchor] : m_leading;
            behind.insert(behind.end(), m_trailing.begin(), m_trailing.end());
            m_trailing.clear();
        };
        for (const T& each : m_theirs)
            if (!standing.contains(each)) {
                m_trailing.push_back(each);
                if (movedThere.contains(each))
                    place();
            } else if (!movedHere.contains(each)) {
                place();
                anchor = &each;
            }
    }

    /// By thing: the rank of what stands before it among what all have, plus one.
    std::map<T, std::size_t> placesIn(const std::vector<T>& list) const
    {
        std::map<T, std::size_t> places;
        std::size_t before = 0;
        for (const T& each : list)
            if (const auto known = m_rank.find(each); known != m_rank.end()) {
                places.emplace(each, before);
                before = known->second + 1;
            }
        return places;
    }
};

template <class T>
MergedOrder<T> mergedOrder(const std::vector<T>& base, const std::vector<T>& ours, const std::vector<T>& theirs)
{
    return OrderMerger<T>(base, ours, theirs).run();
}

}  // namespace conspectus
