// tour_desk.h: the tour that is being prepared, and its edits. Every edit is one step of undo.
#pragma once
#include "app/session/map_session.h"
#include "core/model/tour.h"

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
    /// Makes it the current stop; `isShown`: shows it in the window, too.
    void chooseStop(int stop, bool isShown = true);

    void newTour(const QString& name);
    void tourOfBranch();  // of the current concept
    void tourOfViews();
    void renameTour(const QString& to);
    void removeTour();

    /// Adds a stop after the current one that shows and highlights what the window does; makes a tour if there is none.
    void addStop(std::optional<ViewCamera> camera);
    /// Lets the current stop show what the window shows now.
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
    void addStep();  // the selected concepts are revealed next
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
