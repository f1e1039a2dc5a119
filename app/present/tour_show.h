// tour_show.h: a tour that is being given: where one is in it, the way away from it and back, time, ink. No windows.
#pragma once
#include "app/present/show_clock.h"
#include "app/present/stop_pictures.h"
#include "core/view/tour_play.h"

namespace conspectus {

/// What the room sees in place of the map.
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

    const Tour& tour() const;  // an empty one if it was removed
    TourPlace place() const;
    const TourStop& stop() const;  // an empty one if there is none
    /// Where next() leads; nothing at the end.
    std::optional<TourPlace> nextPlace() const;
    /// Of this stop, each of which shows something in the picture that the stage has of it.
    const TourSteps& steps() const { return m_steps; }
    std::vector<ConceptId> waiting() const;  // concepts of this stop that are not shown yet
    QString titleOf(const TourStop& stop) const;  // in the language shown
    QString title() const { return titleOf(stop()); }

    /// What pictures are arranged for. A stage of another shape has its stops arranged anew.
    void setTarget(Size target);
    void begin(int stop);
    /// One step on or back; from a detour, back to where one left.
    void next();
    void back();
    void goTo(TourPlace place);
    void first();
    void last();

    /// One left the stop: something else is selected, folded, looked for.
    bool isAway() const { return m_isAway; }
    QStringList trail() const;  // what one has been at since; what has no name yet is left out
    void comeBack();  // to the stop and step that one left, and to where its picture was looked at
    /// Something of the map that one wants to see, shown or not.
    void lookFor(ConceptId id);

    Curtain curtain() const { return m_curtain; }
    void setCurtain(Curtain curtain);  // the one that is closed already: open

    /// Lines drawn at this stop; those of a detour are gone when one comes back.
    const std::vector<InkStroke>& ink() const;
    void setInk(std::vector<InkStroke> ink);
    /// Ink that the map does not hold.
    std::map<int, std::vector<InkStroke>> looseInk() const;
    void keepInk();  // one step that can be undone

    void keepTimes();  // of a rehearsal

signals:
    void placeChanged();  // or what there is of the tour
    void awayChanged();
    void cameBack();  // look where the stop looks
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
    /// How a stop was shown, as long as its view is that.
    struct Home {
        NamedView view;
        Whereabouts place;
    };
    std::map<int, Home> m_homes;  // by stop
    std::optional<NamedView> m_shown;  // of the stop on the stage
    ViewSpec m_expected;  // what the session shows while one is at the stop
    double m_shape = 0;  // of the stage, width by height
    bool m_isShowing = false;  // the session is being told
    bool m_isEdited = false;
    bool m_isAway = false;
    std::vector<ConceptId> m_trail;
    Curtain m_curtain = Curtain::Open;
    std::map<int, std::vector<InkStroke>> m_ink;  // by stop, where it differs from the map's
    std::vector<InkStroke> m_detourInk;
};

}  // namespace conspectus
