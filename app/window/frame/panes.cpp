#include "app/window/frame/panes.h"

#include "app/session/map_session.h"
#include "app/session/part_of_map.h"
#include "core/model/tour.h"

#include <QSplitter>

#include <algorithm>

namespace conspectus {

namespace {

/// Panels that are opened to answer a question and closed by Escape; the others belong to the window.
constexpr std::array kCalledUp{Panes::Side::Related, Panes::Side::Insights, Panes::Side::History, Panes::Side::Table};
/// Panels of which one is shown at a time, below the inspector.
constexpr std::array kBelow{Panes::Side::Related, Panes::Side::Insights, Panes::Side::History};

}  // namespace

Panes::Panes(QMainWindow& window, MapSession& session) : m_window(window), m_session(session) { }

void Panes::addDock(Side side, QDockWidget* dock)
{
    m_docks[static_cast<std::size_t>(side)].append(dock);
    m_window.addDockWidget(side == Side::Left        ? Qt::LeftDockWidgetArea
                               : side == Side::Table ? Qt::BottomDockWidgetArea
                                                     : Qt::RightDockWidgetArea,
                           dock);
}

bool Panes::isShown(Side side) const
{
    return std::any_of(docks(side).begin(), docks(side).end(),
                       [](const QDockWidget* dock) { return !dock->isHidden(); });
}

/// Hides the others: below the inspector is room for one of them, and a tour takes the whole side.
void Panes::makeRoomFor(Side side)
{
    if (side == Side::Tour)
        for (Side other : {Side::Right, Side::Related, Side::Insights, Side::History})
            close(other);
    else if (side == Side::Right)
        close(Side::Tour);
    if (std::ranges::find(kBelow, side) == kBelow.end())
        return;
    for (const Side other : kBelow)
        if (other != side)
            close(other);
    close(Side::Tour);
}

/// Gives such a panel more height than the inspector above it: else a low window would show three lines of it.
void Panes::shareHeight(Side side)
{
    constexpr int kInspectorShare = 2, kPanelShare = 3;
    if (std::ranges::find(kBelow, side) == kBelow.end() || !isShown(Side::Right))
        return;
    m_window.resizeDocks({docks(Side::Right).front(), docks(side).front()},
                         {kInspectorShare * m_window.height(), kPanelShare * m_window.height()}, Qt::Vertical);
}

void Panes::close(Side side)
{
    for (QDockWidget* dock : docks(side))
        dock->hide();
}

void Panes::toggle(Side side)
{
    const bool wanted = !isShown(side);
    if (wanted)
        makeRoomFor(side);
    for (QDockWidget* dock : docks(side))
        dock->setVisible(wanted);
    if (wanted)
        shareHeight(side);
    if (side == Side::Tour && !wanted)
        show(Side::Right);
}

void Panes::show(Side side)
{
    const bool wasShown = isShown(side);
    makeRoomFor(side);
    for (QDockWidget* dock : docks(side)) {
        dock->show();
        dock->raise();
    }
    if (!wasShown)
        shareHeight(side);
}

void Panes::setSide(QSplitter* place, std::function<QWidget*()> make)
{
    m_place = place;
    m_makeSide = std::move(make);
}

void Panes::toggleSide()
{
    if (m_side) {
        m_stops.removeAll(m_side.data());
        m_side->hide();
        m_side->deleteLater();
        m_side = nullptr;
        m_canvas->setFocus();
        return;
    }
    m_side = m_makeSide();
    m_place->addWidget(m_side);
    const int half = m_place->width() / 2;
    m_place->setSizes({half, half});
    m_stops.insert(1, m_side);
}

void Panes::toggleOnlyMap()
{
    m_isOnlyMap = !m_isOnlyMap;
    if (m_isOnlyMap) {
        m_hidden.clear();
        QList<QWidget*> all = m_bars;
        for (const QList<QDockWidget*>& side : m_docks)
            all += QList<QWidget*>(side.begin(), side.end());
        for (QWidget* each : all)
            if (!each->isHidden()) {
                m_hidden.append(each);
                each->hide();
            }
        m_wasMaximized = m_window.isMaximized();
        m_window.showFullScreen();
        m_canvas->setFocus();
        return;
    }
    for (const auto& each : m_hidden)
        if (each)
            each->show();
    m_wasMaximized ? m_window.showMaximized() : m_window.showNormal();
}

void Panes::focusBy(int step)
{
    QList<QWidget*> open;
    std::copy_if(m_stops.begin(), m_stops.end(), std::back_inserter(open),
                 [](const QWidget* stop) { return stop->isVisible(); });
    if (open.isEmpty())
        return;
    const auto here = std::find_if(open.begin(), open.end(), [&](const QWidget* stop) {
        return stop == m_window.focusWidget() || stop->isAncestorOf(m_window.focusWidget());
    });
    const auto count = open.size();
    const auto at = here == open.end() ? (step > 0 ? -1 : 0) : here - open.begin();
    open[(at + step + count) % count]->setFocus(Qt::ShortcutFocusReason);
}

/// Closes an open answer panel; true if there was one. `isWithKeyboardOnly`: only if the focus is in it.
bool Panes::closePanel(bool isWithKeyboardOnly)
{
    const QWidget* keyboard = m_window.focusWidget();
    for (const Side side : kCalledUp) {
        if (!isShown(side))
            continue;
        if (isWithKeyboardOnly && !docks(side).front()->isAncestorOf(keyboard))
            continue;
        close(side);
        m_canvas->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

void Panes::stepOut()
{
    if (m_window.focusWidget() != m_canvas) {
        if (!closePanel(true))
            m_canvas->setFocus(Qt::ShortcutFocusReason);
    } else if (m_session.isFocused() && m_session.spotlight().isEmpty())
        m_session.leaveFocus();  // its centre is always selected
    else if (!m_session.selection().empty() || !m_session.selectedRelations().empty())
        m_session.select({}, {});
    else if (!m_session.spotlight().isEmpty())
        m_session.setSpotlight({});
    else if (closePanel(false))
        return;
    else if (showsPart(m_session))
        leavePart(m_session);
    else if (m_isOnlyMap)
        toggleOnlyMap();
}

}  // namespace conspectus
