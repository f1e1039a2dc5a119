// check_background.h: what lies behind and in front of a place of a drawing.
#pragma once
#include "app/publish/drawing.h"
#include "core/layout/geometry/box_index.h"

namespace conspectus {

/// Each under its number, in cells about as large as they are: in a heap, smaller ones would each hold them all.
BoxIndex indexOf(const std::vector<Rect>& boxes);

/// Shapes count as the boxes that they are in. The drawing must outlive this.
class Background {
public:
    explicit Background(const Drawing& drawing);

    /// The colour on which the shape or text with that number (from 0) of a part stands at `point`: that of the last
    /// shape before it, else the canvas, else white paper.
    QColor behind(Point point, std::size_t part, std::size_t number) const;

    /// Calls visit(part) for each shape of later parts in `area`, until it returns false.
    template <class Visit> bool visitInFront(const Rect& area, std::size_t part, Visit&& visit) const
    {
        return m_boxes.visitNear(area, [&](int id, const Rect&) {
            const std::size_t other = m_shapes[static_cast<std::size_t>(id)].part;
            return other <= part || visit(other);
        });
    }

private:
    struct Seen {
        std::size_t part = 0;
        std::size_t number = 0;
    };

    static std::vector<Seen> shapesOf(const Drawing& drawing);
    static std::vector<Rect> boxesOf(const Drawing& drawing);

    const Drawing& m_drawing;
    std::vector<Seen> m_shapes;  // in the order in which they are drawn
    BoxIndex m_boxes;
};

}  // namespace conspectus
