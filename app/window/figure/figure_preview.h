// figure_preview.h: shows the page of a figure as it will be exported.
#pragma once
#include "app/publish/check/colour_vision.h"
#include "app/publish/figure_maker.h"

#include <QWidget>

#include <optional>

namespace conspectus {

/// Wheel and + - zoom, dragging and arrows move, 0 fits the page into the window, 1 shows it at the size of paper.
class FigurePreview : public QWidget {
    Q_OBJECT
public:
    explicit FigurePreview(QWidget* parent = nullptr);

    void show(const MadeFigure& figure);
    void clear();
    const MadeFigure* figure() const { return m_figure ? &*m_figure : nullptr; }
    /// Simulates colour blindness or grey print; none: no simulation.
    void setVision(std::optional<Vision> vision);
    /// Frames these parts of the picture and brings the first into view; none: nothing is marked.
    void point(const std::vector<Rect>& areas);

    QSize sizeHint() const override { return {560, 520}; }
    QSize minimumSizeHint() const override { return {280, 240}; }

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double fineness() const;  // factor by which the page is drawn larger than shown, so that no letter is left out
    void drawImage();
    double fitScale() const;
    double scale() const { return m_zoom > 0 ? m_zoom : fitScale(); }
    QRectF pageArea() const;
    void zoomTo(double zoom, QPointF about);
    void refresh();
    void paintSheets(QPainter& painter, const QRectF& page) const;

    std::optional<MadeFigure> m_figure;
    std::optional<Vision> m_vision;
    std::vector<Rect> m_marks;
    QImage m_image;  // of the visible part of the page
    double m_zoom = 0;  // px of the screen for one of the page; 0: the page fits the window
    QPointF m_centre;  // the point of the page in the middle of the widget
    QPoint m_grip;
};

}  // namespace conspectus
