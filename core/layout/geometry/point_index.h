// point_index.h: which points lie in a rectangle.
#pragma once
#include "core/base/geometry.h"

#include <memory>

namespace conspectus {

/// An R-tree over points (Boost.Geometry, which is kept out of this header: it takes seconds to compile).
class PointIndex {
public:
    explicit PointIndex(const std::vector<Point>& points);
    ~PointIndex();
    PointIndex(PointIndex&&) noexcept;
    PointIndex& operator=(PointIndex&&) noexcept;

    /// Their numbers, in no order.
    std::vector<int> within(const Rect& region) const;

private:
    class Tree;
    std::unique_ptr<Tree> m_tree;
};

}  // namespace conspectus
