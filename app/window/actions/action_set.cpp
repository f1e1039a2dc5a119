#include "app/window/actions/action_set.h"

#include "app/canvas/edit/map_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/panels/inspector_panel.h"
#include "app/window/actions/workbench.h"
#include "app/window/parts/line_icon.h"

#include <QMenu>

#include <algorithm>

namespace conspectus {

ActionSet::ActionSet(Workbench& bench, QWidget& window, const QList<QWidget*>& map, QObject* parent)
    : QObject(parent), m_bench(bench)
{
    for (const ActionInfo* info : allActions()) {
        QAction* action = make(*info);
        m_actions.emplace_back(info, action);
        if (info->scope == KeyScope::Window) {
            window.addAction(action);
            continue;
        }
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        for (QWidget* widget : info->scope == KeyScope::Canvas ? map.mid(0, 1) : map)
            widget->addAction(action);
    }
}

QAction* ActionSet::make(const ActionInfo& info)
{
    auto* action = new QAction(actionText(info), this);
    action->setObjectName(QLatin1String(info.id));
    action->setShortcuts(keysOf(info));
    action->setCheckable(info.isChecked != nullptr);
    connect(action, &QAction::triggered, this, [this, &info] {
        m_bench.canvas.editor().settle();
        m_bench.inspector.settle();
        info.run(m_bench);
        refresh();
    });
    return action;
}

QAction* ActionSet::action(std::string_view id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const auto& entry) { return std::string_view(entry.first->id) == id; });
    return found == m_actions.end() ? nullptr : found->second;
}

void ActionSet::fill(QMenu& menu, MenuId id) const
{
    int group = -1;
    for (const auto& [info, action] : m_actions) {
        if (info->menu != id)
            continue;
        if (group >= 0 && info->group != group)
            menu.addSeparator();
        group = info->group;
        menu.addAction(action);
    }
}

void ActionSet::refresh()
{
    for (const auto& [info, action] : m_actions) {
        action->setEnabled(info->need(m_bench));
        if (info->isChecked)
            action->setChecked(info->isChecked(m_bench));
    }
}

void ActionSet::recolour(const QColor& ink)
{
    for (const auto& [info, action] : m_actions)
        if (info->icon)
            action->setIcon(lineIcon(QLatin1String(info->icon), ink));
}

}  // namespace conspectus
