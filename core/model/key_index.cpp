#include "core/model/key_index.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace conspectus {

namespace {

constexpr std::size_t kFull = 12;  // entries a bucket has on average before the table grows

}  // namespace

std::uint32_t KeyIndex::hashOf(std::string_view key)
{
    const std::size_t hash = std::hash<std::string_view>{}(key);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::size_t KeyIndex::bucketOf(std::uint32_t hash) const
{
    const std::size_t wide = std::bit_ceil(m_buckets.size());
    const std::size_t bucket = hash & (wide - 1);
    return bucket < m_buckets.size() ? bucket : hash & (wide / 2 - 1);
}

/// One bucket more, which takes over its share of the one that stood for both.
void KeyIndex::split()
{
    const std::size_t added = m_buckets.size();
    m_buckets.prepare(added);
    if (added == 0)
        return m_buckets.grow();
    const std::size_t divided = added - std::bit_ceil(added + 1) / 2;
    const std::size_t mask = std::bit_ceil(added + 1) - 1;
    Bucket staying, going;
    for (const Entry& entry : *m_buckets[divided])
        ((entry.hash & mask) == added ? going : staying).push_back(entry);
    m_buckets.prepare(divided);
    Cow<Bucket> keeps(std::move(staying)), gets(std::move(going));
    m_buckets.grow();
    m_buckets.edit(divided) = std::move(keeps);
    m_buckets.edit(added) = std::move(gets);
}

void KeyIndex::prepare(std::string_view key)
{
    while (m_buckets.size() * kFull < m_size + 1)
        split();
    const std::size_t at = bucketOf(hashOf(key));
    m_buckets.prepare(at);
    Bucket& bucket = m_buckets.edit(at).edit();
    if (bucket.size() == bucket.capacity())
        bucket.reserve(std::max<std::size_t>(4, bucket.size() + bucket.size() / 2));
}

void KeyIndex::insert(std::string_view key, std::uint32_t id) noexcept
{
    const std::uint32_t hash = hashOf(key);
    m_buckets.edit(bucketOf(hash)).edit().push_back({hash, id});
    ++m_size;
}

void KeyIndex::erase(std::string_view key, std::uint32_t id) noexcept
{
    Bucket& bucket = m_buckets.edit(bucketOf(hashOf(key))).edit();
    const auto found = std::ranges::find(bucket, id, &Entry::id);
    *found = bucket.back();
    bucket.pop_back();
    --m_size;
}

}  // namespace conspectus
