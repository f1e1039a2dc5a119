#include "app/publish/check/check_background.h"

namespace conspectus {

BoxIndex indexOf(const std::vector<Rect>& boxes)
{
    Rect extent;
    double areas = 1;
    for (const Rect& box : boxes) {
        extent = extent.united(box);
        areas += box.width * box.height;
    }
    const double mean = areas / static_cast<double>(std::max<std::size_t>(boxes.size(), 1));
    const double cells = std::min(extent.width * extent.height / mean, static_cast<double>(boxes.size()));
    BoxIndex index(extent, static_cast<std::size_t>(std::max(cells, 1.0)));
    for (std::size_t i = 0; i < boxes.size(); ++i)
        index.add(boxes[i], static_cast<int>(i));
    return index;
}

std::vector<Background::Seen> Background::shapesOf(const Drawing& drawing)
{
    std::vector<Seen> shapes;
    for (std::size_t part = 0; part < drawing.parts.size(); ++part)
        for (std::size_t number = 0; number < drawing.parts[part].shapes.size(); ++number)
            shapes.push_back({part, number});
    return shapes;
}

std::vector<Rect> Background::boxesOf(const Drawing& drawing)
{
    std::vector<Rect> boxes;
    for (const DrawnPart& part : drawing.parts)
        for (const DrawnShape& shape : part.shapes)
            boxes.push_back(shape.box);
    return boxes;
}

Background::Background(const Drawing& drawing)
    : m_drawing(drawing), m_shapes(shapesOf(drawing)), m_boxes(indexOf(boxesOf(drawing)))
{
}

QColor Background::behind(Point point, std::size_t part, std::size_t number) const
{
    const std::vector<DrawnShape>& own = m_drawing.parts[part].shapes;
    for (std::size_t i = std::min(number + 1, own.size()); i-- > 0;)
        if (own[i].box.contains(point))
            return own[i].fill;
    int last = -1;
    m_boxes.visitNear(Rect::around(point, {0.01, 0.01}), [&](int id, const Rect&) {
        const Seen& shape = m_shapes[static_cast<std::size_t>(id)];
        if (std::pair(shape.part, shape.number) <= std::pair(part, number))
            last = std::max(last, id);
        return true;
    });
    if (last < 0)
        return m_drawing.canvas.value_or(QColor(Qt::white));
    const Seen& shape = m_shapes[static_cast<std::size_t>(last)];
    return m_drawing.parts[shape.part].shapes[shape.number].fill;
}

}  // namespace conspectus
