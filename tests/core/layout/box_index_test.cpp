#include "core/layout/geometry/box_index.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace conspectus {
namespace {

constexpr Rect kArea{0, 0, 4000, 1000};

Rect randomBox(std::mt19937& random)
{
    const auto upTo = [&](unsigned most) {
        return static_cast<double>(random() % (most + 1));
    };
    const unsigned largest = random() % 3 == 0 ? 4000 : 60;
    return {upTo(4200) - 100, upTo(1200) - 100, 1 + upTo(largest), 1 + upTo(largest / 4)};
}

TEST(BoxIndex, FindsEachBoxOnceWhateverItsSize)
{
    std::mt19937 random(5);
    std::vector<Rect> boxes;
    BoxIndex index(kArea, 400);
    for (int i = 0; i < 400; ++i) {
        boxes.push_back(randomBox(random));
        index.add(boxes.back(), i);
    }
    for (int i = 0; i < 200; ++i) {
        const Rect region = randomBox(random);
        std::multiset<int> found, expected;
        index.visitNear(region, [&](int id, const Rect&) {
            found.insert(id);
            return true;
        });
        for (std::size_t k = 0; k < boxes.size(); ++k)
            if (boxes[k].intersects(region))
                expected.insert(static_cast<int>(k));
        EXPECT_EQ(found, expected) << i;
        EXPECT_EQ(index.isFree(region), expected.empty()) << i;
    }
}

TEST(BoxIndex, StopsWhenTheVisitorHasSeenEnough)
{
    BoxIndex index(kArea, 1000);
    for (int i = 0; i < 10; ++i)
        index.add(i % 2 == 0 ? kArea : Rect{10, 10, 5, 5}, i);
    int seen = 0;
    EXPECT_FALSE(index.visitNear({0, 0, 30, 30}, [&](int, const Rect&) { return ++seen < 4; }));
    EXPECT_EQ(seen, 4);
}

/// In a plain grid each of them would fill a million cells: a hundred gigabytes.
TEST(BoxIndex, HoldsManyLongBoxesInLittleMemory)
{
    BoxIndex index(kArea, 1'000'000);
    for (int i = 0; i < 20'000; ++i)
        index.add(kArea, i);
    int found = 0;
    index.visitNear({100, 100, 1, 1}, [&](int, const Rect&) {
        ++found;
        return true;
    });
    EXPECT_EQ(found, 20'000);
}

}  // namespace
}  // namespace conspectus
