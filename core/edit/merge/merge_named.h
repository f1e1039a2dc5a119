// merge_named.h: lists of things with a name of their own (views, tours, figures) after two people changed them.
#pragma once
#include "core/edit/merge/merge_fields.h"
#include "core/edit/merge/merge_order.h"
#include "core/edit/merge/merge_report.h"

#include <optional>

namespace conspectus {

/// What things are called in the merged list, by their name in one of the three.
using NewNames = std::map<std::string, std::string>;

template <class T> struct MergedList {
    SharedList<T> list;
    NewNames base, ours, theirs;
};

/// Things match by name; one that is the same but for its name was renamed. Two that were added under one name and
/// differ are both kept, theirs under a name with a number. `mergeBoth(base, ours, theirs)` makes ours what both made
/// of base, and says whether theirs must be kept as a second one.
template <class T, class MergeBoth> class ListMerger {
public:
    ListMerger(const SharedList<T>& base, const SharedList<T>& ours, const SharedList<T>& theirs, std::string kind,
               MergeBoth mergeBoth, Sentences& sentences)
        : m_base(base),
          m_ours(ours),
          m_theirs(theirs),
          m_kind(std::move(kind)),
          m_mergeBoth(mergeBoth),
          m_sentences(sentences)
    {
    }

    MergedList<T> run()
    {
        giveNumbers();
        for (int number : mergedOrder(m_baseNumbers, m_ourNumbers, m_theirNumbers).order)
            mergeOne(number);
        giveNames();
        return std::move(m_result);
    }

private:
    /// A thing that stays, and its names in the three lists.
    struct Item {
        T value;
        const T *base, *ours, *theirs;
        bool isSecond = false;
    };

    const SharedList<T>&m_base, &m_ours, &m_theirs;
    std::string m_kind;
    MergeBoth m_mergeBoth;
    Sentences& m_sentences;
    std::vector<int> m_baseNumbers, m_ourNumbers, m_theirNumbers;  // equal ones are one thing
    std::vector<Item> m_items;
    MergedList<T> m_result;

    static bool isSameButForName(T a, const T& b)
    {
        a.name = b.name;
        if constexpr (requires { a.names; })
            a.names = b.names;
        return a == b;
    }

    static const T* at(const SharedList<T>& list, const std::vector<int>& numbers, int number)
    {
        const auto found = std::ranges::find(numbers, number);
        return found == numbers.end() ? nullptr : &list[static_cast<std::size_t>(found - numbers.begin())];
    }

    static std::optional<std::size_t> placeOf(const SharedList<T>& list, const std::string& name)
    {
        const auto found = std::ranges::find(list, name, &T::name);
        return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
    }

    void giveNumbers()
    {
        for (std::size_t i = 0; i < m_base.size(); ++i)
            m_baseNumbers.push_back(static_cast<int>(i));
        int next = static_cast<int>(m_base.size());
        m_ourNumbers = numbersOf(m_ours, [&](const T&) { return next++; });
        m_theirNumbers = numbersOf(m_theirs, [&](const T& added) {
            const auto mine = placeOf(m_ours, added.name);
            const bool isSame = mine && m_ours[*mine] == added && m_ourNumbers[*mine] >= int(m_base.size());
            return isSame ? m_ourNumbers[*mine] : next++;
        });
    }

    template <class Added> std::vector<int> numbersOf(const SharedList<T>& list, Added added)
    {
        std::vector<int> numbers(list.size(), -1);
        std::set<int> given;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (const auto before = placeOf(m_base, list[i].name); before && given.insert(int(*before)).second)
                numbers[i] = static_cast<int>(*before);
        for (std::size_t i = 0; i < list.size(); ++i)
            for (std::size_t b = 0; numbers[i] < 0 && b < m_base.size(); ++b)
                if (!given.contains(int(b)) && isSameButForName(m_base[b], list[i]) && given.insert(int(b)).second)
                    numbers[i] = static_cast<int>(b);
        for (std::size_t i = 0; i < list.size(); ++i)
            if (numbers[i] < 0)
                numbers[i] = added(list[i]);
        return numbers;
    }

    void mergeOne(int number)
    {
        const T *was = at(m_base, m_baseNumbers, number), *mine = at(m_ours, m_ourNumbers, number),
                *other = at(m_theirs, m_theirNumbers, number);
        if (!mine || !other) {
            const T& present = mine ? *mine : *other;
            if (was && *was == present)
                return;
            if (was)
                m_sentences.push_back("The " + m_kind + " " + quoted(present.name) + " was removed " +
                                      (mine ? "there and changed here" : "here and changed there") + ": it stays.");
            m_items.push_back({present, was, mine, other});
        } else if (*mine == *other || (was && *was == *other)) {
            m_items.push_back({*mine, was, mine, other});
        } else if (was && *was == *mine) {
            m_items.push_back({*other, was, mine, other});
        } else {
            mergeTwo(was, *mine, *other);
        }
    }

    void mergeTwo(const T* was, const T& mine, const T& other)
    {
        Item item{mine, was, &mine, &other};
        const T base = was ? *was : T();
        if (!mergeValue(base.name, item.value.name, other.name))
            m_sentences.push_back("Both renamed the " + m_kind + " " + quoted(base.name) + ": it is called " +
                                  quoted(mine.name) + ", not " + quoted(other.name) + ".");
        const bool isMerged = m_mergeBoth(base, item.value, other);
        m_items.push_back(std::move(item));
        if (!isMerged)
            m_items.push_back({other, nullptr, nullptr, nullptr, true});
    }

    /// Ours first, so that it is theirs that gets a number.
    void giveNames()
    {
        std::set<std::string> used;
        for (const bool isOurs : {true, false})
            for (Item& item : m_items)
                if ((item.ours != nullptr) == isOurs)
                    nameOne(item, used);
        for (Item& item : m_items)
            m_result.list.push_back(std::move(item.value));
    }

    void nameOne(Item& item, std::set<std::string>& used)
    {
        const std::string wanted = item.value.name;
        for (int number = 2; !used.insert(item.value.name).second; ++number)
            item.value.name = wanted + " " + std::to_string(number);
        if (item.isSecond)
            m_sentences.push_back("Both changed the " + m_kind + " " + quoted(wanted) +
                                  ": the other version is kept as " + quoted(item.value.name) + ".");
        else if (item.value.name != wanted)
            m_sentences.push_back("Both have a " + m_kind + " " + quoted(wanted) + ": the other one is kept as " +
                                  quoted(item.value.name) + ".");
        if (item.base)
            m_result.base.emplace(item.base->name, item.value.name);
        if (item.ours)
            m_result.ours.emplace(item.ours->name, item.value.name);
        if (item.theirs)
            m_result.theirs.emplace(item.theirs->name, item.value.name);
    }
};

}  // namespace conspectus
