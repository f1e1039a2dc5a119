// tour_show.h: a show of a tour, without windows: the present stop and step, detours, time, ink.
#pragma once
#include "app/present/show_clock.h"
#include "app/present/stop_pictures.h"
#include "core/model/tour.h"
#include "core/view/tour_play.h"

namespace conspectus {

/// What covers the map.
enum class Curtain { Open, Black, White };

/// Has a session of its own that follows the map of `source`, so that a show leaves the window as it is, and an edit
/// made in it is an edit of that map.
class TourShow : public QObject {
    Q_OBJECT
public:
    using MakeLayouts = std::function<std::unique_ptr<LayoutService>()>;

    /// `makeLayouts` is called twice: for the stage, and for what comes next.
    TourShow(MapSession& source, const QString& tour, const MakeLayouts& makeLayouts,
             std::function<double()> now = ShowClock::steadySeconds, QObject* parent = nullptr);

    MapSession& session() { return m_session; }
    const MapSession& session() const { return m_session; }
    MapSession& source() { return m_source; }
    StopPictures& pictures() { return m_pictures; }
    const ShowClock& clock() const { return m_clock; }
    ShowClock& clock() { return m_clock; }

    const Tour& tour() const;  // empty if it was removed
    TourPlace place() const;
    const TourStop& stop() const;  // empty if there is none
    /// The place that next() goes to; none at the end.
    std::optional<TourPlace> nextPlace() const;
    /// The steps of this stop that reveal something in its picture.
    const TourSteps& steps() const { return m_steps; }
    std::vector<ConceptId> waiting() const;  // concepts of this stop that are not shown yet
    QString titleOf(const TourStop& stop) const;  // in the language shown
    QString title() const { return titleOf(stop()); }

    /// The size that pictures are arranged for. Another shape of the stage arranges all stops again.
    void setTarget(Size target);
    void begin(int stop);
    /// One step forward or back; on a detour, back to the stop.
    void next();
    void back();
    void goTo(TourPlace place);
    void first();
    void last();

    /// On a detour: the speaker selected, folded or searched for something.
    bool isAway() const { return m_isAway; }
    QStringList trail() const;  // the concepts visited on the detour; those without a label are left out
    void comeBack();  // from a detour to the stop, its step and its camera
    /// Goes to any concept of the map, in the present view or not.
    void lookFor(ConceptId id);

    Curtain curtain() const { return m_curtain; }
    void setCurtain(Curtain curtain);  // setting the present one again opens it

    /// Lines drawn at this stop; those of a detour are dropped at its end.
    const std::vector<InkStroke>& ink() const;
    void setInk(std::vector<InkStroke> ink);
    /// Ink that differs from what the map holds, by stop.
    std::map<int, std::vector<InkStroke>> looseInk() const;
    void keepInk();  // one step that can be undone

    void keepTimes();  // writes the times of a rehearsal into the tour

signals:
    void placeChanged();  // or the tour itself
    void awayChanged();
    void cameBack();  // the stage should look where the stop looks
    void curtainChanged();
    void inkChanged();

private:
    void walk(const std::optional<TourPlace>& place);
    void show();
    void onView();
    void onPicture();
    void onSelection();
    void onMap();
    void countSteps();
    bool isElsewhere() const;
    Spotlight litAtStop() const;
    void wantNext();

    MapSession& m_source;
    MapSession m_session;
    QString m_name;
    StopPictures m_pictures;
    ShowClock m_clock;
    TourPlace m_place;  // its step may be kLastStep, see place()
    TourSteps m_steps;
    /// How a stop was last shown; valid while it has that view.
    struct Home {
        NamedView view;
        Whereabouts place;
    };
    std::map<int, Home> m_homes;  // by stop
    std::optional<NamedView> m_shown;  // of the stop on the stage
    ViewSpec m_expected;  // what the session shows when not on a detour
    double m_shape = 0;  // of the stage, width by height
    bool m_isShowing = false;  // show() is changing the session: not a detour
    bool m_isEdited = false;
    bool m_isAway = false;
    std::vector<ConceptId> m_trail;
    Curtain m_curtain = Curtain::Open;
    std::map<int, std::vector<InkStroke>> m_ink;  // by stop, where it differs from the map's
    std::vector<InkStroke> m_detourInk;
};

}  // namespace conspectus
