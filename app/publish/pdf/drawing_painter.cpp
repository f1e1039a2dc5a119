#include "app/publish/pdf/drawing_painter.h"

#include "app/paint/paint_tools.h"
#include "app/publish/glyph_outlines.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kReach = 8;  // px of the picture: letters reach beyond the areas that they stand in

class DrawingPainter {
public:
    DrawingPainter(QPainter& painter, const Rect& visible, double scale)
        : m_painter(painter), m_visible(visible), m_scale(scale)
    {
    }

    void paint(const DrawnPart& part)
    {
        for (std::size_t i = 0; i < std::max(part.shapes.size(), part.texts.size()); ++i) {
            if (i < part.shapes.size() && part.shapes[i].box.intersects(m_visible))
                paint(part.shapes[i]);
            if (i < part.texts.size() && part.texts[i].area.intersects(m_visible))
                m_painter.fillPath(outlineOf(part.texts[i].text, part.texts[i].area), part.texts[i].colour);
        }
        for (const DrawnLine& line : part.lines)
            if (isWithin(line.curve, m_visible))
                paint(line);
    }

private:
    void paint(const DrawnShape& shape)
    {
        const bool hasBorder = shape.border.isValid();
        const double inset = hasBorder ? shape.borderWidth / 2 : 0;
        const Rect box = shape.box.grown(-inset);
        m_painter.setPen(hasBorder ? QPen(shape.border, shape.borderWidth) : QPen(Qt::NoPen));
        m_painter.setBrush(shape.fill);
        if (shape.shape == Shape::Octagon) {
            QPolygonF corners;
            for (Point corner : octagonIn(box))
                corners += toQPointF(corner);
            m_painter.drawPolygon(corners);
            return;
        }
        const double radius = std::max(shape.radius - inset, 0.0);
        m_painter.drawRoundedRect(toQRectF(box), radius, radius);
    }

    void paint(const DrawnLine& line)
    {
        if (line.path.line.empty())
            return;
        QPen pen = linePen(line.colour, line.width, m_scale);
        if (!line.dashes.empty()) {
            QList<qreal> pattern;  // in widths of the pen
            for (double px : line.dashes)
                pattern += pen.isCosmetic() ? px * m_scale : px / line.width;
            pen.setDashPattern(pattern);
        }
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(toPath(line.path.line));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(line.colour);
        for (const ArrowHead& head : line.path.heads) {
            QPolygonF corners;
            for (Point corner : head)
                corners += toQPointF(corner);
            m_painter.drawPolygon(corners);
        }
    }

    QPainter& m_painter;
    Rect m_visible;
    double m_scale;  // device px for one of the picture
};

}  // namespace

void paintDrawing(QPainter& painter, const Drawing& drawing, double density, const QRectF& part)
{
    const Placement& placement = drawing.placement;
    const QRectF page({0, 0}, placement.page), seen = part.isEmpty() ? page : part;
    const Point corner = (Point{seen.x(), seen.y()} - placement.offset) * (1 / placement.scale);
    const Rect visible{corner.x, corner.y, seen.width() / placement.scale, seen.height() / placement.scale};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(density, density);
    if (drawing.canvas)
        painter.fillRect(page.adjusted(-1, -1, 1, 1), *drawing.canvas);  // past rounded edges
    painter.translate(placement.offset.x, placement.offset.y);
    painter.scale(placement.scale, placement.scale);
    DrawingPainter shapes(painter, visible.grown(kReach), density * placement.scale);
    for (const DrawnPart& each : drawing.parts)
        shapes.paint(each);
}

}  // namespace conspectus
