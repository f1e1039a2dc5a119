// stage_canvas.h: the map as the audience sees it.
#pragma once
#include "app/canvas/map_canvas.h"
#include "app/present/tour_show.h"

namespace conspectus {

/// Shows the stop of a show large enough to be read from the last row, without what is not revealed yet. On a detour it
/// is a canvas like any other: clicks select, the wheel zooms.
class StageCanvas : public MapCanvas {
    Q_OBJECT
public:
    static constexpr int kMotionMs = 380;

    explicit StageCanvas(TourShow& show, QWidget* parent = nullptr);

    /// Height of the whole stage in px, title included.
    void setStageHeight(double height) { m_stageHeight = height; }
    /// The camera of the present stop.
    Camera stopCamera() const;
    /// Glides to it.
    void lookAtStop() { navigation().glideTo(stopCamera()); }

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
