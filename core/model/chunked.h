// chunked.h: a long list whose copies share what they have in common.
#pragma once
#include "core/base/cow.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace conspectus {

/// A tree of two levels with 64 branches each below a list. A copy takes size() / 4096 steps; changing an item of a
/// copy copies the 64 items around it and the 64 branches above them, once.
template <class T> class Chunked {
public:
    explicit Chunked(std::size_t size = 0)
    {
        for (; m_size < size; grow())
            prepare(m_size);
    }

    std::size_t size() const { return m_size; }
    const T& operator[](std::size_t i) const { return (*(*m_branches[i / kBranch])[i / kLeaf % kLeaf])[i % kLeaf]; }
    /// To be changed: that of a copy stays as it is.
    T& edit(std::size_t i) { return m_branches[i / kBranch].edit()[i / kLeaf % kLeaf].edit()[i % kLeaf]; }
    /// Takes the memory that edit(i), or for i == size() grow() and then edit(i), need. If it fails nothing has
    /// happened.
    void prepare(std::size_t i)
    {
        if (i / kBranch == m_branches.size())
            m_branches.emplace_back();
        edit(i);
    }
    /// One item more, which is T(). After prepare(size()).
    void grow() noexcept { ++m_size; }

    /// `see(i)` for each item that this list and `other` do not share; an item beyond the end of one is one that they
    /// do not share.
    template <class See> void differing(const Chunked& other, See&& see) const
    {
        const std::size_t most = std::max(m_size, other.m_size), both = std::min(m_size, other.m_size);
        for (std::size_t i = 0; i < most;)
            if (i % kBranch == 0 && i + kBranch <= both && branchOf(i).sharesWith(other.branchOf(i)))
                i += kBranch;
            else if (i % kLeaf == 0 && i + kLeaf <= both && leafOf(i).sharesWith(other.leafOf(i)))
                i += kLeaf;
            else
                see(i++);
    }

private:
    static constexpr std::size_t kLeaf = 64;
    static constexpr std::size_t kBranch = kLeaf * kLeaf;
    using Leaf = Cow<std::array<T, kLeaf>>;
    using Branch = Cow<std::array<Leaf, kLeaf>>;

    std::vector<Branch> m_branches;
    std::size_t m_size = 0;

    const Branch& branchOf(std::size_t i) const { return m_branches[i / kBranch]; }
    const Leaf& leafOf(std::size_t i) const { return (*branchOf(i))[i / kLeaf % kLeaf]; }
};

}  // namespace conspectus
