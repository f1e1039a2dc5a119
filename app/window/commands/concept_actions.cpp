#include "app/canvas/edit/map_editor.h"
#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/panels/inspector_panel.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/relation_menu.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/frame/panes.h"

#include <QMenu>

namespace conspectus {

namespace {

constexpr Need canLink{[](const Workbench& bench) { return bench.canvas.editor().canConnect(); },
                       QT_TRANSLATE_NOOP("Needs", "Select two concepts first")};

template <void (MapEditor::*what)()> void edit(Workbench& bench) { (bench.canvas.editor().*what)(); }

template <void (SelectionEditor::*what)()> void reshape(Workbench& bench) { (bench.canvas.selected().*what)(); }

constexpr ActionInfo kActions[] = {
    {"add-child", QT_TRANSLATE_NOOP("Actions", "Add concept &below"), nullptr, "Tab", MenuId::Concept, 0,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addChild>},
    {"add-sibling", QT_TRANSLATE_NOOP("Actions", "Add concept be&side"), nullptr, "Return", MenuId::Concept, 0,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addSibling>},
    {"add-sibling-before", QT_TRANSLATE_NOOP("Actions", "Add concept be&fore"), nullptr, "Shift+Return",
     MenuId::Concept, 0, KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addSiblingBefore>},
    {"add-parent", QT_TRANSLATE_NOOP("Actions", "Add concept &above"), nullptr, "Shift+Tab", MenuId::Concept, 0,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addParent>},
    {"add-free", QT_TRANSLATE_NOOP("Actions", "Add free concep&t"), nullptr, "Ins", MenuId::Concept, 0,
     KeyScope::Window, nullptr, nullptr, edit<&MapEditor::addFree>},
    {"connect", QT_TRANSLATE_NOOP("Actions", "&Link the two concepts"), nullptr, "Ctrl+L", MenuId::Concept, 1,
     KeyScope::Window, canLink, nullptr, edit<&MapEditor::connectSelected>},
    {"reverse", QT_TRANSLATE_NOOP("Actions", "Reverse the relat&ion"), nullptr, "Ctrl+Shift+R", MenuId::Concept, 1,
     KeyScope::Window, hasRelation, nullptr, edit<&MapEditor::reverseSelected>},
    {"choose-relation", QT_TRANSLATE_NOOP("Actions", "Choose a relati&on..."), nullptr, "L", MenuId::Concept, 1,
     KeyScope::Canvas, hasNamed, nullptr,
     [](Workbench& bench) {
         auto* menu = new QMenu(&bench.window);
         menu->setAttribute(Qt::WA_DeleteOnClose);
         fillRelationMenu(*menu, bench.session, relationsToChoose(bench.session));
         menu->popup(bench.canvas.mapToGlobal(bench.canvas.placeOfSelection()));
     }},
    {"types", QT_TRANSLATE_NOOP("Actions", "Relation t&ypes..."), nullptr, "Ctrl+Shift+Y", MenuId::Concept, 1,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openTypes();
     }},
    {"rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), "rename", "F2", MenuId::Concept, 2, KeyScope::Map, hasNamed,
     nullptr, edit<&MapEditor::rename>},
    {"details", QT_TRANSLATE_NOOP("Actions", "Edit &details"), nullptr, "Alt+Return", MenuId::Concept, 2,
     KeyScope::Window, hasSelection, nullptr,
     [](Workbench& bench) {
         if (!bench.panes.isShown(Panes::Side::Right))
             bench.panes.toggle(Panes::Side::Right);
         bench.inspector.editDetails(true);
     }},
    {"merge", QT_TRANSLATE_NOOP("Actions", "&Merge into the current concept"), nullptr, "Ctrl+M", MenuId::Concept, 2,
     KeyScope::Map, hasTwo, nullptr, reshape<&SelectionEditor::merge>},
    {"split", QT_TRANSLATE_NOOP("Actions", "S&plit into the parts of its label"), nullptr, "Ctrl+Shift+M",
     MenuId::Concept, 2, KeyScope::Map, hasCurrent, nullptr, reshape<&SelectionEditor::split>},
};

}  // namespace

std::span<const ActionInfo> conceptActions() { return kActions; }

}  // namespace conspectus
