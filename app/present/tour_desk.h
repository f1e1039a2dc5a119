// tour_desk.h: the tour that is being prepared, and what is done to it. Every change is a step that can be undone.
#pragma once
#include "app/session/map_session.h"

namespace conspectus {

class TourDesk : public QObject {
    Q_OBJECT
public:
    explicit TourDesk(MapSession& session, QObject* parent = nullptr);

    MapSession& session() { return m_session; }
    QStringList tourNames() const;
    QString name() const { return m_name; }  // empty: the map has no tour
    QString titleOf(const QString& tour) const;  // in the language shown
    const Tour* tour() const;
    int stop() const { return m_stop; }  // -1: none
    const TourStop* current() const;

    void chooseTour(const QString& name);
    /// Makes it the current one; `isShown`: and shows it in the window.
    void chooseStop(int stop, bool isShown = true);

    void newTour(const QString& name);
    void tourOfBranch();  // of the current concept
    void tourOfViews();
    void renameTour(const QString& to);
    void removeTour();

    /// What is shown and brought forward now, as the stop after the current one; in a new tour if there is none.
    void addStop(std::optional<ViewCamera> camera);
    /// The current stop shows what is shown now.
    void updateStop(std::optional<ViewCamera> camera);
    void duplicateStop();
    void removeStop();
    void moveStop(int from, int to);
    void setTitle(const QString& title);
    void setNotes(const QString& notes);
    void setPlanned(double seconds);
    void setHidden(bool isHidden);

    enum class Reveal { AllAtOnce, ByConcept, ByLevel };
    void setReveal(Reveal reveal);
    void addStep();  // what is selected comes next
    void dropInk();

signals:
    void changed();  // the tour, its stops, or which is current
    void tourChosen();  // by a person, not by opening a map

private:
    void follow();
    bool store(Tour tour, const char* label);
    void change(TourStop stop, const char* label, bool merges = false);
    TourStop stopNow(std::optional<ViewCamera> camera) const;

    MapSession& m_session;
    QString m_name;
    int m_stop = -1;
};

}  // namespace conspectus
