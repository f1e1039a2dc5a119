// key_index.h: which thing has a key, in a table whose copies share what they have in common.
#pragma once
#include "core/model/chunked.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace conspectus {

/// Linear hashing (Litwin 1980): the table grows by one bucket at a time, so no insertion takes long. It keeps hashes
/// and ids; the keys themselves stand in the things, which the caller looks up.
class KeyIndex {
public:
    std::size_t size() const { return m_size; }

    /// The id for which `isKeyOf(id)` says that it has this key; 0: none.
    template <class IsKeyOf> std::uint32_t find(std::string_view key, IsKeyOf&& isKeyOf) const
    {
        if (m_buckets.size() == 0)
            return 0;
        const std::uint32_t hash = hashOf(key);
        for (const Entry& entry : *m_buckets[bucketOf(hash)])
            if (entry.hash == hash && isKeyOf(entry.id))
                return entry.id;
        return 0;
    }

    /// Takes the memory that insert() and erase() of this key need. If it fails nothing has happened.
    void prepare(std::string_view key);
    /// After prepare() of the same key, with no other change between except of keys prepared as well. No other thing
    /// may have the key.
    void insert(std::string_view key, std::uint32_t id) noexcept;
    /// The same for a key that `id` has.
    void erase(std::string_view key, std::uint32_t id) noexcept;

private:
    struct Entry {
        std::uint32_t hash;
        std::uint32_t id;
    };
    using Bucket = std::vector<Entry>;

    Chunked<Cow<Bucket>> m_buckets;
    std::size_t m_size = 0;

    static std::uint32_t hashOf(std::string_view key);
    std::size_t bucketOf(std::uint32_t hash) const;
    void split();
};

}  // namespace conspectus
