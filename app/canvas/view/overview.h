// overview.h: the small map in the corner: where the window is in the whole picture, and a handle to move it.
#pragma once
#include "app/paint/camera.h"
#include "app/paint/picture.h"
#include "app/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace conspectus {

/// Hidden while the whole picture is in the window. The picture and the theme are borrowed: set them again (or nullptr)
/// before they change or go.
class Overview : public QWidget {
    Q_OBJECT
public:
    explicit Overview(QWidget* parent);

    void setPicture(const Picture* picture, const Theme* theme);
    void setCamera(const Camera& camera);
    void setWanted(bool isWanted);
    /// Something under it is to be seen: it hides, unless the pointer is on it.
    void setInTheWay(bool isInTheWay);
    /// Takes its place in the lower right corner of its parent.
    void moveToCorner();

    /// Paints the small map if it is out of date and could be wanted. Takes time: for when the view rests.
    void prepare();

    QSize sizeHint() const override;

signals:
    void centreAsked(conspectus::Point place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    double scale() const;
    QPointF toSmall(Point place) const;
    Point toPicture(QPointF small) const;
    QRectF window() const;  // what the camera sees, on the small map
    void showIfUseful();

    const Picture* m_picture = nullptr;
    const Theme* m_theme = nullptr;
    Camera m_camera;
    QPixmap m_small;  // null: to be painted
    QPointF m_grip;  // from the pointer to the middle of the window, while dragging
    bool m_isWanted = true;
    bool m_isInTheWay = false;
};

}  // namespace conspectus
