// camera.h: where the view looks: which part of the picture plane is on screen, and how large.
#pragma once
#include "core/base/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace conspectus {

inline QPointF toQt(Point p) { return {p.x, p.y}; }
inline Point fromQt(QPointF p) { return {p.x(), p.y()}; }
inline QRectF toQt(const Rect& r) { return {r.x, r.y, r.width, r.height}; }

/// A value: view = translation + scale * picture, in logical px of the widget. Knows the window it looks through and
/// the picture's bounds, so that it can fit, stay fitted when the window changes, and keep the picture within reach.
class Camera {
public:
    static constexpr double kLargest = 8;  // px of the view a px of the picture
    static constexpr double kFitLargest = 1.5;  // fitting never blows a small map up beyond this
    static constexpr double kMargin = 28;  // px left free around what is fitted

    double scale() const { return m_scale; }
    QPointF translation() const { return m_translation; }
    QSizeF viewport() const { return m_viewport; }
    bool isFitted() const { return m_isFitted; }

    QPointF toView(Point p) const { return m_translation + toQt(p) * m_scale; }
    QRectF toView(const Rect& r) const;
    Point toPicture(QPointF p) const { return fromQt((p - m_translation) / m_scale); }
    Rect toPicture(const QRectF& r) const;
    Rect visible() const { return toPicture(QRectF({0, 0}, m_viewport)); }
    bool seesAll() const;

    /// A fitted camera fits again; another keeps what is in the middle.
    void setViewport(QSizeF viewport);
    /// A fitted camera fits again; another stays.
    void setContent(const Rect& content);

    void fit();  // the whole picture; remembered until the next move
    void fitTo(const Rect& part);  // not remembered
    void panBy(QPointF by);  // stops where the picture would leave the window
    /// What is under `pointer` stays under it.
    void zoomAt(QPointF pointer, double factor);
    /// `middle` in the middle of the window, at that scale.
    void look(Point middle, double scale);
    /// Moves so that `p` is seen at `at`.
    void hold(Point p, QPointF at);
    /// Moves the least so that `part` is inside the window by `margin`; false if it was.
    bool reveal(const Rect& part, double margin);

    /// From `a` (t = 0) to `b` (t = 1): a point that both see at one place stays there on the way.
    static Camera between(const Camera& a, const Camera& b, double t);
    /// The same, but where neither sees the middle of what the other sees, the way leads back far enough to see both.
    static Camera along(const Camera& a, const Camera& b, double t);

private:
    double smallest() const;
    double scaleToFit(const Rect& part) const;
    void keepInReach(double overlap);

    double m_scale = 1;
    QPointF m_translation;
    QSizeF m_viewport{1, 1};
    Rect m_content;
    bool m_isFitted = false;
};

}  // namespace conspectus
