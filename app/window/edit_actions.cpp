#include "app/canvas/map_canvas.h"
#include "app/canvas/map_editor.h"
#include "app/canvas/selection_editor.h"
#include "app/panels/inspector_panel.h"
#include "app/session/map_session.h"
#include "app/window/actions.h"
#include "app/window/map_files.h"
#include "app/window/panes.h"
#include "app/window/search_box.h"
#include "app/window/tool_shelf.h"
#include "app/window/workbench.h"

namespace conspectus {

namespace {

bool hasMap(const Workbench& bench) { return bench.session.map().conceptCount() > 0; }
bool hasCurrent(const Workbench& bench) { return bench.session.current().isValid(); }

bool hasSelection(const Workbench& bench)
{
    return !bench.session.selection().empty() || bench.session.selectedRelation().isValid();
}

bool hasSelected(const Workbench& bench) { return !bench.session.selection().empty(); }
bool hasSeveral(const Workbench& bench) { return bench.session.selection().size() > 1; }
bool hasRelation(const Workbench& bench) { return bench.session.selectedRelation().isValid(); }
bool hasNamed(const Workbench& bench) { return hasCurrent(bench) || hasRelation(bench); }

template <void (MapEditor::*what)()> void edit(Workbench& bench) { (bench.canvas.editor().*what)(); }

template <void (SelectionEditor::*what)()> void reshape(Workbench& bench) { (bench.canvas.selected().*what)(); }

constexpr ActionInfo kActions[] = {
    {"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z", MenuId::Edit, 0, KeyScope::Window,
     [](const Workbench& bench) { return bench.session.canUndo(); }, nullptr,
     [](Workbench& bench) {
         bench.session.undo();
     }},
    {"redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", MenuId::Edit, 0, KeyScope::Window,
     [](const Workbench& bench) { return bench.session.canRedo(); }, nullptr,
     [](Workbench& bench) {
         bench.session.redo();
     }},
    {"cut", QT_TRANSLATE_NOOP("Actions", "&Cut"), nullptr, "Ctrl+X", MenuId::Edit, 0, KeyScope::Map, hasSelected,
     nullptr, reshape<&SelectionEditor::cut>},
    {"copy", QT_TRANSLATE_NOOP("Actions", "Cop&y"), nullptr, "Ctrl+C", MenuId::Edit, 0, KeyScope::Map, hasSelected,
     nullptr, reshape<&SelectionEditor::copy>},
    {"copy-picture", QT_TRANSLATE_NOOP("Actions", "Copy as p&icture"), nullptr, "Ctrl+Shift+C", MenuId::Edit, 0,
     KeyScope::Map, hasMap, nullptr,
     [](Workbench& bench) {
         bench.files.copyPicture();
     }},
    {"paste", QT_TRANSLATE_NOOP("Actions", "Paste concept&s"), nullptr, "Ctrl+V", MenuId::Edit, 0, KeyScope::Map,
     nullptr, nullptr, reshape<&SelectionEditor::paste>},
    {"duplicate", QT_TRANSLATE_NOOP("Actions", "D&uplicate"), nullptr, "Ctrl+D", MenuId::Edit, 0, KeyScope::Map,
     hasSelected, nullptr, reshape<&SelectionEditor::duplicate>},
    {"delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del", MenuId::Edit, 0, KeyScope::Map, hasSelection,
     nullptr, reshape<&SelectionEditor::remove>},
    {"add-child", QT_TRANSLATE_NOOP("Actions", "Add concept &below"), nullptr, "Tab", MenuId::Edit, 1, KeyScope::Canvas,
     hasCurrent, nullptr, edit<&MapEditor::addChild>},
    {"add-sibling", QT_TRANSLATE_NOOP("Actions", "Add concept b&eside"), nullptr, "Return", MenuId::Edit, 1,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addSibling>},
    {"add-sibling-before", QT_TRANSLATE_NOOP("Actions", "Add concept befo&re"), nullptr, "Shift+Return", MenuId::Edit,
     1, KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addSiblingBefore>},
    {"add-parent", QT_TRANSLATE_NOOP("Actions", "Add concept abo&ve"), nullptr, "Shift+Tab", MenuId::Edit, 1,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addParent>},
    {"add-free", QT_TRANSLATE_NOOP("Actions", "Add free concep&t"), nullptr, "Ins", MenuId::Edit, 1, KeyScope::Window,
     nullptr, nullptr, edit<&MapEditor::addFree>},
    {"connect", QT_TRANSLATE_NOOP("Actions", "&Link the two selected"), nullptr, "Ctrl+L", MenuId::Edit, 1,
     KeyScope::Window, [](const Workbench& bench) { return bench.canvas.editor().canConnect(); }, nullptr,
     edit<&MapEditor::connectSelected>},
    {"reverse", QT_TRANSLATE_NOOP("Actions", "Reverse the relat&ion"), nullptr, "Ctrl+Shift+R", MenuId::Edit, 2,
     KeyScope::Window, hasRelation, nullptr, edit<&MapEditor::reverseSelected>},
    {"rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), "rename", "F2", MenuId::Edit, 2, KeyScope::Map, hasNamed,
     nullptr, edit<&MapEditor::rename>},
    {"details", QT_TRANSLATE_NOOP("Actions", "Edit detai&ls"), nullptr, "Alt+Return", MenuId::Edit, 2, KeyScope::Window,
     hasSelection, nullptr,
     [](Workbench& bench) {
         if (!bench.panes.isShown(Panes::Side::Right))
             bench.panes.toggle(Panes::Side::Right);
         bench.inspector.editDetails(true);
     }},
    {"types", QT_TRANSLATE_NOOP("Actions", "Relation t&ypes..."), nullptr, "Ctrl+Shift+Y", MenuId::Edit, 2,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openTypes();
     }},
    {"merge", QT_TRANSLATE_NOOP("Actions", "&Merge into the current one"), nullptr, "Ctrl+M", MenuId::Edit, 2,
     KeyScope::Map, hasSeveral, nullptr, reshape<&SelectionEditor::merge>},
    {"split", QT_TRANSLATE_NOOP("Actions", "Spl&it by its label"), nullptr, "Ctrl+Shift+M", MenuId::Edit, 2,
     KeyScope::Map, hasCurrent, nullptr, reshape<&SelectionEditor::split>},
    {"select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), nullptr, "Ctrl+A", MenuId::Edit, 3, KeyScope::Canvas,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.selectAll();
     }},
    {"select-none", QT_TRANSLATE_NOOP("Actions", "Select n&othing"), nullptr, "Ctrl+Shift+A", MenuId::Edit, 3,
     KeyScope::Window, hasSelection, nullptr,
     [](Workbench& bench) {
         bench.session.select({}, {});
     }},
    {"find", QT_TRANSLATE_NOOP("Actions", "&Find concept"), "search", "Ctrl+F", MenuId::Edit, 4, KeyScope::Window,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"find-here", QT_TRANSLATE_NOOP("Actions", "Find from the &map"), nullptr, "/", MenuId::Edit, 4, KeyScope::Map,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"replace", QT_TRANSLATE_NOOP("Actions", "Find and re&place..."), nullptr, "Ctrl+H", MenuId::Edit, 4,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openReplace();
     }},
    {"find-next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), nullptr, "F3", MenuId::Edit, 4, KeyScope::Window,
     [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToNext();
     }},
    {"find-previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), nullptr, "Shift+F3", MenuId::Edit, 4,
     KeyScope::Window, [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToPrevious();
     }},
    {"command", QT_TRANSLATE_NOOP("Actions", "Search or run a &command"), "command", "Ctrl+K", MenuId::Edit, 4,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Commands);
     }},
};

}  // namespace

std::span<const ActionInfo> editActions() { return kActions; }

}  // namespace conspectus
