// pointer_layer.h: tools for pointing at the map on the stage: spotlight, laser dot, pen, eraser, magnifier.
#pragma once
#include "app/present/stage_canvas.h"
#include "core/model/tour.h"

namespace conspectus {

enum class PointerTool { None, Spotlight, Laser, Pen, Eraser, Magnifier };

/// A transparent widget over the stage. Pen and eraser receive the mouse; the others only follow it. A stylus draws
/// with any tool, and its other end erases.
class PointerLayer : public QWidget {
    Q_OBJECT
public:
    PointerLayer(TourShow& show, StageCanvas& stage);

    static constexpr QColor kDark{0, 0, 0, 165};  // around the spotlight

    PointerTool tool() const { return m_tool; }
    void setTool(PointerTool tool);  // setting the current tool again puts it away
    void setColour(int colour) { m_colour = colour; }
    int colour() const { return m_colour; }
    void clearInk() { m_show.setInk({}); }
    /// Where the pointer is, in px of the stage; none: outside. Also called for the mirror in the speaker's window.
    void pointAt(std::optional<QPointF> at);

signals:
    void toolChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool draws() const { return m_tool == PointerTool::Pen || m_tool == PointerTool::Eraser; }
    void beginStroke(QPointF at, double pressure);
    void goOn(QPointF at, double pressure);
    void endStroke();
    void rubOut(QPointF at);
    bool useTablet(QEvent* event);
    void paintSpotlight(QPainter& painter) const;
    void paintLaser(QPainter& painter) const;
    void paintMagnified(QPainter& painter) const;
    double unit() const { return height() / 100.0; }

    TourShow& m_show;
    StageCanvas& m_stage;
    PointerTool m_tool = PointerTool::None;
    std::optional<QPointF> m_at;
    std::optional<InkStroke> m_stroke;  // that is being drawn
    bool m_isRubbing = false;
    int m_colour = 6;
};

}  // namespace conspectus
