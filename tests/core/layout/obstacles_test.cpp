#include "core/layout/geometry/obstacles.h"

#include "core/layout/geometry/curves.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

class AField {
public:
    explicit AField(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < 200; ++i)
            boxes.push_back({at(3'000), at(400), 20 + at(100), 10 + at(30)});
    }

    Spline curve() { return {place(), place(), place(), place()}; }

    std::vector<Rect> boxes;

private:
    std::mt19937 m_random;

    double at(int most) { return static_cast<double>(m_random() % static_cast<unsigned>(most)); }
    Point place() { return {at(3'000), at(400)}; }
};

/// Looks at every box.
int hitsOneByOne(const std::vector<Rect>& boxes, const Spline& curve, double clearance)
{
    const std::vector<Point> points = chordsOf(curve, 0.5);
    int hits = 0;
    for (std::size_t box = 2; box < boxes.size(); ++box) {
        bool isHit = false;
        for (std::size_t i = 1; i < points.size(); ++i)
            isHit = isHit || crosses(points[i - 1], points[i], boxes[box].grown(clearance));
        hits += isHit;
    }
    return hits;
}

TEST(Obstacles, AreCountedOnceEachAndNoFurtherThanAsked)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        AField field(seed);
        const Obstacles obstacles(field.boxes);
        for (int i = 0; i < 50; ++i) {
            const Spline curve = field.curve();
            const double clearance = i % 2 == 0 ? 0 : 7;
            const int hits = hitsOneByOne(field.boxes, curve, clearance);
            ASSERT_EQ(obstacles.hits(curve, 0, 1, clearance), hits);
            for (int most : {0, 3, 10})
                ASSERT_EQ(obstacles.hits(curve, 0, 1, clearance, most), std::min(hits, most + 1));
        }
    }
}

TEST(Obstacles, OneIsInTheWayOfBothOnlyIfBothMeetIt)
{
    const Obstacles obstacles({{100, -50, 20, 100}, {100, 60, 20, 100}});
    EXPECT_TRUE(obstacles.isAnyInTheWayOfBoth({0, 0}, {200, 60}, {200, -60}, 0));
    EXPECT_FALSE(obstacles.isAnyInTheWayOfBoth({0, 0}, {90, 30}, {90, -30}, 0)) << "they end before it";
    EXPECT_TRUE(obstacles.isAnyInTheWayOfBoth({0, 0}, {90, 30}, {90, -30}, 11)) << "but near it";
    EXPECT_FALSE(obstacles.isAnyInTheWayOfBoth({0, 0}, {200, 0}, {200, 160}, 0)) << "each has one of its own";
}

}  // namespace
}  // namespace conspectus
