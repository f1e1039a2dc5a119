// tour_overview.h: the whole map with the tour drawn through it as a numbered path.
#pragma once
#include "app/canvas/view/map_view.h"
#include "app/present/tour_show.h"

namespace conspectus {

/// A click on a number, or the number and Enter, or arrows and Enter, choose a stop.
class TourOverview : public MapView {
    Q_OBJECT
public:
    explicit TourOverview(TourShow& show, QWidget* parent = nullptr);

    /// Shows itself above the stage, with the present stop chosen.
    void open();
    void choose(int stop);
    int chosen() const { return m_chosen; }
    /// The middle of the number of a stop, in px of the widget; none for a hidden stop.
    std::optional<QPointF> placeOf(int stop) const;

signals:
    void stopChosen(int stop);
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent*) override { }

private:
    struct Mark {
        int stop;
        Point place;  // in the picture
    };
    void showWholeMap();
    void placeMarks();
    QRectF roomForMarks() const;
    std::vector<QPointF> places() const;  // of the marks, in px of the widget
    int stopAtPoint(QPointF position) const;
    double radius() const;

    TourShow& m_show;
    VisibleMap m_visible;
    std::vector<Mark> m_marks;
    int m_chosen = 0;
    QString m_typed;
};

}  // namespace conspectus
