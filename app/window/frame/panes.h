// panes.h: the parts of the window: which are shown, and which has the keyboard.
#pragma once
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
    /// A bar that F11 hides with the rest.
    void addBar(QWidget* bar) { m_bars.append(bar); }
    /// What F6 goes through, in this order; the canvas is where Escape leads.
    void addStop(QWidget* widget) { m_stops.append(widget); }
    void setCanvas(QWidget* canvas) { m_canvas = canvas; }
    /// The second view beside the map; made and thrown away as it is wanted.
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
    /// One step, the innermost first: out of a panel that was called up (it closes), from elsewhere back to the map;
    /// then, on the map, out of a neighbourhood, nothing selected, nothing highlighted, a panel that was called up
    /// closed, out of the part of the map that is shown, out of the full screen.
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
    QList<QPointer<QWidget>> m_hidden;  // for the full screen
};

}  // namespace conspectus
