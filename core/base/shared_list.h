// shared_list.h: a list whose copies share its items.
#pragma once
#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

namespace conspectus {

/// Reads like a vector of T. Items do not change: one is replaced as a whole, so copies of the list, and whoever holds
/// an item, keep what they have. Comparing looks only at items that are not shared.
template <class T> class SharedList {
public:
    using value_type = T;
    using Item = std::shared_ptr<const T>;

    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;
        explicit const_iterator(const Item* at) : m_at(at) { }

        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        reference operator[](difference_type n) const { return *m_at[n]; }
        const_iterator& operator++() { return ++m_at, *this; }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        const_iterator& operator--() { return --m_at, *this; }
        const_iterator operator--(int) { return const_iterator(m_at--); }
        const_iterator& operator+=(difference_type n) { return m_at += n, *this; }
        const_iterator& operator-=(difference_type n) { return m_at -= n, *this; }
        friend const_iterator operator+(const_iterator a, difference_type n) { return a += n; }
        friend const_iterator operator+(difference_type n, const_iterator a) { return a += n; }
        friend const_iterator operator-(const_iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
        friend bool operator==(const_iterator a, const_iterator b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const_iterator a, const_iterator b) { return a.m_at <=> b.m_at; }

    private:
        const Item* m_at = nullptr;
    };

    SharedList() = default;
    SharedList(std::initializer_list<T> values) : SharedList(values.begin(), values.end()) { }
    SharedList(const std::vector<T>& values) : SharedList(values.begin(), values.end()) { }
    template <class Iterator> SharedList(Iterator first, Iterator last)
    {
        for (; first != last; ++first)
            push_back(*first);
    }

    bool empty() const { return m_items.empty(); }
    std::size_t size() const { return m_items.size(); }
    const_iterator begin() const { return const_iterator(m_items.data()); }
    const_iterator end() const { return const_iterator(m_items.data() + m_items.size()); }
    const T& operator[](std::size_t i) const { return *m_items[i]; }
    const T& at(std::size_t i) const { return *m_items.at(i); }
    const T& front() const { return *m_items.front(); }
    const T& back() const { return *m_items.back(); }
    const Item& item(std::size_t i) const { return m_items[i]; }

    void clear() { m_items.clear(); }
    void reserve(std::size_t count) { m_items.reserve(count); }
    void push_back(T value) { m_items.push_back(std::make_shared<const T>(std::move(value))); }
    void push_back(Item item) { m_items.push_back(std::move(item)); }
    void insert(std::size_t i, Item item) { m_items.insert(position(i), std::move(item)); }
    void insert(std::size_t i, T value) { insert(i, std::make_shared<const T>(std::move(value))); }
    void erase(std::size_t i) { m_items.erase(position(i)); }
    void set(std::size_t i, Item item) { m_items[i] = std::move(item); }
    void set(std::size_t i, T value) { set(i, std::make_shared<const T>(std::move(value))); }
    /// The item at `from` comes to stand at `to`; the others keep their order.
    void move(std::size_t from, std::size_t to)
    {
        if (from < to)
            std::rotate(position(from), position(from + 1), position(to + 1));
        else
            std::rotate(position(to), position(from), position(from + 1));
    }
    void resize(std::size_t count)
    {
        while (size() < count)
            push_back(T());
        m_items.resize(count);
    }
    /// One item more. The reference holds until the list is copied, changed or gone.
    T& emplace_back()
    {
        m_items.push_back(nullptr);
        return own(m_items.back(), T());
    }
    /// The item as one that no other list holds, to be changed. The reference holds as that of emplace_back().
    T& edit(std::size_t i) { return own(m_items[i], *m_items[i]); }
    /// `change(value)` for a copy of each; those that differ afterwards are replaced.
    template <class Change> void changeEach(Change&& change)
    {
        for (Item& item : m_items) {
            T value = *item;
            change(value);
            if (!(value == *item))
                item = std::make_shared<const T>(std::move(value));
        }
    }
    template <class Predicate> std::size_t eraseIf(Predicate predicate)
    {
        return std::erase_if(m_items, [&](const Item& item) { return predicate(*item); });
    }

    friend bool operator==(const SharedList& a, const SharedList& b)
    {
        return std::equal(a.m_items.begin(), a.m_items.end(), b.m_items.begin(), b.m_items.end(),
                          [](const Item& x, const Item& y) { return x == y || *x == *y; });
    }

private:
    std::vector<Item> m_items;

    static T& own(Item& item, T value)
    {
        auto owned = std::make_shared<T>(std::move(value));
        item = owned;
        return *owned;
    }
    auto position(std::size_t i) { return m_items.begin() + static_cast<std::ptrdiff_t>(i); }
};

}  // namespace conspectus
