// actions.h: all actions of the window in one table, from which menus, shortcuts, tool bar, command search and the list
// of keys are made. A new action is a line in the table of its menu.
#pragma once
#include "app/window/actions/needs.h"
#include "core/model/tour.h"

#include <QKeySequence>
#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace conspectus {

struct Workbench;

enum class MenuId { File, Edit, Concept, Arrange, View, Explore, Tour, Go, Help };

/// Where an action's keys work. Never in a text field.
enum class KeyScope {
    Window,
    Map,  // on the map and in the outline
    Canvas,  // on the map only: single letters and arrows
};

struct ActionInfo {
    const char* id;  // permanent name, in tests and settings
    const char* text;  // untranslated (context "Actions"), with its mnemonic
    const char* icon;  // of resources/icons, or null
    const char* keys;  // portable, the first is shown: "Ctrl+Shift+Z; Ctrl+Y"; empty: none
    MenuId menu;
    int group;  // a separator stands between groups of a menu
    KeyScope scope;
    Need need;  // null: always enabled
    bool (*isChecked)(const Workbench&);  // null: not a switch
    void (*run)(Workbench&);
};

/// By menu, in menu order.
std::vector<const ActionInfo*> allActions();

std::span<const ActionInfo> fileActions();
std::span<const ActionInfo> editActions();
std::span<const ActionInfo> conceptActions();
std::span<const ActionInfo> arrangeActions();
std::span<const ActionInfo> viewActions();
std::span<const ActionInfo> exploreActions();
std::span<const ActionInfo> tourActions();
std::span<const ActionInfo> goActions();
std::span<const ActionInfo> helpActions();

QString menuTitle(MenuId menu);  // translated, with its mnemonic
QString actionText(const ActionInfo& info);  // translated, with its mnemonic
QString plainActionText(const ActionInfo& info);
QString missingFor(const ActionInfo& info);  // translated: what to do first when it is disabled
QList<QKeySequence> keysOf(const ActionInfo& info);

}  // namespace conspectus
