// stage_mirror.h: previews in the speaker's window: the stage now, and what comes next.
#pragma once
#include "app/present/audience_window.h"

namespace conspectus {

/// The stage as the audience sees it, or would see it without the curtain. Mouse and wheel events are passed on to the
/// stage.
class StageMirror : public QWidget {
    Q_OBJECT
public:
    explicit StageMirror(AudienceWindow& audience, QWidget* parent = nullptr);

    /// Repaints after a short pause, so that several changes cause one repaint.
    void refresh();
    QSize sizeHint() const override { return {720, 405}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF area() const;
    bool pass(QMouseEvent& event);
    QPointF onAudience(QPointF here) const;
    QWidget* receiverAt(QPointF onAudience) const;

    AudienceWindow& m_audience;
    QPixmap m_picture;
    QTimer m_soon;
    QPointer<QWidget> m_pressed;
};

/// A place of the tour as the audience will see it; none: says that there is none.
class StopPreview : public QWidget {
    Q_OBJECT
public:
    StopPreview(TourShow& show, const AudienceWindow& audience, QWidget* parent = nullptr);

    void setPlace(std::optional<TourPlace> place);
    std::optional<TourPlace> place() const { return m_place; }
    QSize sizeHint() const override { return {380, 214}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isOnStage() const;
    void paintStop(QPainter& painter, const QRectF& area, const Picture& picture, const VisibleMap& visible) const;

    TourShow& m_show;
    const AudienceWindow& m_audience;
    std::optional<TourPlace> m_place;
};

}  // namespace conspectus
