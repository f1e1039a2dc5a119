// stage_canvas.h: the map as the room sees it.
#pragma once
#include "app/canvas/map_canvas.h"
#include "app/present/tour_show.h"

namespace conspectus {

/// Shows the stop of a show as large as the room needs it, without what is not revealed yet. Away from the stop it is a
/// map like any other: what one clicks is selected, what one turns the wheel over grows.
class StageCanvas : public MapCanvas {
    Q_OBJECT
public:
    static constexpr int kMotionMs = 380;

    explicit StageCanvas(TourShow& show, QWidget* parent = nullptr);

    /// Of the whole stage, title included.
    void setStageHeight(double height) { m_stageHeight = height; }
    /// Where the stop looks.
    Camera stopCamera() const;
    /// Looks there again.
    void lookAtStop() { glideTo(stopCamera()); }

protected:
    Picture pictureToShow() const override;
    QSize targetFor(QSize size) const override;
    Camera arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                   const Camera& now) const override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    TourShow& m_show;
    double m_stageHeight = 1;
    std::vector<ConceptId> m_waiting;
    int m_stop = -1;
};

}  // namespace conspectus
