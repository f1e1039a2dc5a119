#include "app/present/stage_canvas.h"

#include "app/paint/stage.h"

#include <QMouseEvent>
#include <QResizeEvent>

namespace conspectus {

StageCanvas::StageCanvas(TourShow& show, QWidget* parent) : MapCanvas(show.session(), parent), m_show(show)
{
    setAccessibleName(tr("The map on the stage"));
    connect(&show, &TourShow::placeChanged, this, [this] {
        const std::vector<ConceptId> waiting = m_show.waiting();
        const bool isSameStop = m_show.place().stop == m_stop;
        m_stop = m_show.place().stop;
        // Another stop brings another picture; a step only reveals more of the present one.
        if (isSameStop && waiting != m_waiting)
            setPicture(pictureToShow(), PictureCause::Refined);
        m_waiting = waiting;
    });
    connect(&show, &TourShow::cameBack, this, &StageCanvas::lookAtStop);
    connect(&show, &TourShow::awayChanged, this, [this] {
        if (m_show.isAway() && !m_waiting.empty())
            setPicture(pictureToShow(), PictureCause::Folded);
    });
}

Picture StageCanvas::pictureToShow() const { return pictureWithout(session().picture(), m_show.waiting()); }

QSize StageCanvas::targetFor(QSize size) const
{
    const Size target = stageTarget(size);
    const QSize rounded = QSizeF(target.width, target.height).toSize();
    m_show.setTarget({static_cast<double>(rounded.width()), static_cast<double>(rounded.height())});
    return rounded;
}

Camera StageCanvas::stopCamera() const
{
    const VisibleMap& visible = session().visible();
    const Picture& whole = session().picture();
    std::vector<int> subject = subjectOf(m_show.stop(), visible);
    // The picture may be of the view before, while a better one is made.
    std::erase_if(subject, [&](int i) { return static_cast<std::size_t>(i) >= whole.concepts.size(); });
    return stageCamera(whole, size(), m_stageHeight, subject, m_show.stop().view.camera);
}

Camera StageCanvas::arrival(const Picture& next, PictureCause cause, ConceptId anchor, const Picture& shown,
                            const Camera& now) const
{
    const bool isNew =
        cause == PictureCause::Opened || cause == PictureCause::ViewChosen || cause == PictureCause::Refined;
    return isNew && !m_show.isAway() ? stopCamera() : MapCanvas::arrival(next, cause, anchor, shown, now);
}

void StageCanvas::resizeEvent(QResizeEvent* event)
{
    MapCanvas::resizeEvent(event);
    if (!m_show.isAway() && !picture().concepts.empty())
        setPicture(pictureToShow(), PictureCause::Refined);
}

/// No tooltips in front of an audience.
bool StageCanvas::event(QEvent* event) { return event->type() == QEvent::ToolTip || MapCanvas::event(event); }

/// In a show a double click focuses on a concept, so that nobody edits by accident.
void StageCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Hit hit = hitAt(event->position());
    if (hit.isConcept())
        session().focusOn(picture().concepts[static_cast<std::size_t>(hit.index)].id, 1);
}

}  // namespace conspectus
