// panes.h: which parts of the window are shown, and which has the keyboard focus.
#pragma once
#include "core/model/tour.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QObject>
#include <QPointer>

#include <array>
#include <functional>

class QSplitter;

namespace conspectus {

class MapSession;

class Panes : public QObject {
    Q_OBJECT
public:
    enum class Side { Left, Right, Table, History, Related, Insights, Tour };

    Panes(QMainWindow& window, MapSession& session);

    void addDock(Side side, QDockWidget* dock);
    /// Adds a bar that F11 hides.
    void addBar(QWidget* bar) { m_bars.append(bar); }
    /// The order of F6, and the canvas, which Escape goes back to.
    void addStop(QWidget* widget) { m_stops.append(widget); }
    void setCanvas(QWidget* canvas) { m_canvas = canvas; }
    /// The second view beside the map; made when shown and deleted when hidden.
    void setSide(QSplitter* place, std::function<QWidget*()> make);
    bool hasSide() const { return !m_side.isNull(); }
    void toggleSide();

    bool isShown(Side side) const;
    void toggle(Side side);
    void show(Side side);
    bool isOnlyMap() const { return m_isOnlyMap; }
    void toggleOnlyMap();
    void focusNext() { focusBy(1); }
    void focusPrevious() { focusBy(-1); }
    /// What Escape does, one of these at a time: closes an answer panel that has the focus; moves the focus to the map;
    /// on the map leaves the neighbourhood, clears the selection, clears the highlighting, closes an answer panel,
    /// leaves the part of the map that is shown, leaves the full screen.
    void stepOut();

private:
    const QList<QDockWidget*>& docks(Side side) const { return m_docks[static_cast<std::size_t>(side)]; }
    void focusBy(int step);
    void makeRoomFor(Side side);
    void shareHeight(Side side);
    void close(Side side);
    bool closePanel(bool isWithKeyboardOnly);

    QMainWindow& m_window;
    MapSession& m_session;
    std::array<QList<QDockWidget*>, 7> m_docks;  // by side
    QList<QWidget*> m_bars;
    QList<QWidget*> m_stops;
    QWidget* m_canvas = nullptr;
    QSplitter* m_place = nullptr;
    std::function<QWidget*()> m_makeSide;
    QPointer<QWidget> m_side;
    bool m_isOnlyMap = false;
    bool m_wasMaximized = false;
    QList<QPointer<QWidget>> m_hidden;  // by the full screen
};

}  // namespace conspectus
