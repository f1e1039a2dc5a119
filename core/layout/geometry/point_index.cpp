#include "core/layout/geometry/point_index.h"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

namespace conspectus {

namespace {

namespace bg = boost::geometry;
using TreePoint = bg::model::point<double, 2, bg::cs::cartesian>;
using Entry = std::pair<TreePoint, int>;

std::vector<Entry> entriesOf(const std::vector<Point>& points)
{
    std::vector<Entry> entries;
    entries.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        entries.emplace_back(TreePoint(points[i].x, points[i].y), static_cast<int>(i));
    return entries;
}

/// Collects what a query of the tree finds.
struct Numbers {
    using iterator_category = std::output_iterator_tag;

    std::vector<int>* found;

    Numbers& operator=(const Entry& entry)
    {
        found->push_back(entry.second);
        return *this;
    }
    Numbers& operator*() { return *this; }
    Numbers& operator++() { return *this; }
};

}  // namespace

class PointIndex::Tree : public bg::index::rtree<Entry, bg::index::quadratic<16>> {
public:
    using rtree::rtree;
};

PointIndex::PointIndex(const std::vector<Point>& points) : m_tree(std::make_unique<Tree>(entriesOf(points))) { }

PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

std::vector<int> PointIndex::within(const Rect& region) const
{
    std::vector<int> found;
    const bg::model::box<TreePoint> box({region.x, region.y}, {region.right(), region.bottom()});
    m_tree->query(bg::index::intersects(box), Numbers{&found});
    return found;
}

}  // namespace conspectus
