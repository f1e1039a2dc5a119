// action_set.h: the actions table as QActions of one window.
#pragma once
#include "app/window/actions/actions.h"

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace conspectus {

struct Workbench;

/// Owns the actions; their shortcuts belong to the widgets of their scope.
class ActionSet : public QObject {
    Q_OBJECT
public:
    /// `map` are the widgets that show the map, the canvas first.
    ActionSet(Workbench& bench, QWidget& window, const QList<QWidget*>& map, QObject* parent = nullptr);

    QAction* action(std::string_view id) const;  // null for an unknown id
    const std::vector<std::pair<const ActionInfo*, QAction*>>& all() const { return m_actions; }

    void fill(QMenu& menu, MenuId id) const;
    /// Updates which actions are enabled and checked.
    void refresh();
    void recolour(const QColor& ink);

private:
    QAction* make(const ActionInfo& info);

    Workbench& m_bench;
    std::vector<std::pair<const ActionInfo*, QAction*>> m_actions;
};

}  // namespace conspectus
