#include "core/model/key_index.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

using namespace conspectus;

TEST(KeyIndex, FindsWhatIsInItAndNothingElseWhileItGrowsAndShrinks)
{
    KeyIndex index;
    std::map<std::uint32_t, std::string> keys;
    const auto find = [&keys](const KeyIndex& in, const std::string& key) {
        return in.find(key, [&](std::uint32_t id) { return keys.contains(id) && keys[id] == key; });
    };
    std::mt19937_64 random(1);
    for (std::uint32_t id = 1; id <= 20'000; ++id) {
        keys[id] = "n" + std::to_string(id);
        index.prepare(keys[id]);
        index.insert(keys[id], id);
        if (random() % 3 == 0) {
            const auto gone =
                std::next(keys.begin(), static_cast<std::ptrdiff_t>(random() % std::min<std::size_t>(50, keys.size())));
            index.prepare(gone->second);
            index.erase(gone->second, gone->first);
            keys.erase(gone);
        }
    }
    ASSERT_EQ(index.size(), keys.size());
    for (const auto& [id, key] : keys)
        ASSERT_EQ(find(index, key), id);
    EXPECT_EQ(find(index, "n0"), 0u);
    EXPECT_EQ(find(KeyIndex(), "n1"), 0u);
}

TEST(KeyIndex, CopiesDoNotSeeWhatComesLater)
{
    KeyIndex index;
    for (std::uint32_t id = 1; id <= 1'000; ++id) {
        index.prepare(std::to_string(id));
        index.insert(std::to_string(id), id);
    }
    const KeyIndex copy = index;
    index.prepare("500");
    index.erase("500", 500);
    index.prepare("late");
    index.insert("late", 2'000);
    const auto any = [](std::uint32_t) {
        return true;
    };
    EXPECT_EQ(copy.find("500", any), 500u);
    EXPECT_EQ(copy.find("late", any), 0u);
    EXPECT_EQ(index.find("500", any), 0u);
    EXPECT_EQ(index.find("late", any), 2'000u);
}
