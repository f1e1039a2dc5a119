#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/hand/key_walk.h"
#include "app/canvas/map_canvas.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/files/map_files.h"
#include "app/window/search/search_box.h"

namespace conspectus {

namespace {

constexpr Need canUndo{[](const Workbench& bench) { return bench.session.canUndo(); },
                       QT_TRANSLATE_NOOP("Needs", "There is nothing to undo")};
constexpr Need canRedo{[](const Workbench& bench) { return bench.session.canRedo(); },
                       QT_TRANSLATE_NOOP("Needs", "There is nothing to redo")};
constexpr Need hasHits{[](const Workbench& bench) { return bench.search.hasHits(); },
                       QT_TRANSLATE_NOOP("Needs", "Search for a concept first")};

template <void (SelectionEditor::*what)()> void reshape(Workbench& bench) { (bench.canvas.selected().*what)(); }

constexpr ActionInfo kActions[] = {
    {"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z", MenuId::Edit, 0, KeyScope::Window, canUndo,
     nullptr,
     [](Workbench& bench) {
         bench.session.undo();
     }},
    {"redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", MenuId::Edit, 0, KeyScope::Window,
     canRedo, nullptr,
     [](Workbench& bench) {
         bench.session.redo();
     }},
    {"cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), nullptr, "Ctrl+X", MenuId::Edit, 1, KeyScope::Map, hasSelected,
     nullptr, reshape<&SelectionEditor::cut>},
    {"copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), nullptr, "Ctrl+C", MenuId::Edit, 1, KeyScope::Map, hasSelected,
     nullptr, reshape<&SelectionEditor::copy>},
    {"copy-picture", QT_TRANSLATE_NOOP("Actions", "Copy as p&icture"), nullptr, "Ctrl+Shift+C", MenuId::Edit, 1,
     KeyScope::Map, hasMap, nullptr,
     [](Workbench& bench) {
         bench.files.copyPicture();
     }},
    {"paste", QT_TRANSLATE_NOOP("Actions", "&Paste concepts"), nullptr, "Ctrl+V", MenuId::Edit, 1, KeyScope::Map,
     nullptr, nullptr, reshape<&SelectionEditor::paste>},
    {"duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicat&e"), nullptr, "Ctrl+D", MenuId::Edit, 1, KeyScope::Map,
     hasSelected, nullptr, reshape<&SelectionEditor::duplicate>},
    {"delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del", MenuId::Edit, 1, KeyScope::Map, hasSelection,
     nullptr, reshape<&SelectionEditor::remove>},
    {"select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), nullptr, "Ctrl+A", MenuId::Edit, 2, KeyScope::Canvas,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.keyWalk().selectAll();
     }},
    {"select-none", QT_TRANSLATE_NOOP("Actions", "Select n&othing"), nullptr, "Ctrl+Shift+A", MenuId::Edit, 2,
     KeyScope::Window, hasSelection, nullptr,
     [](Workbench& bench) {
         bench.session.select({}, {});
     }},
    {"find", QT_TRANSLATE_NOOP("Actions", "&Find concept"), "search", "Ctrl+F", MenuId::Edit, 3, KeyScope::Window,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"find-here", QT_TRANSLATE_NOOP("Actions", "Find from the map"), nullptr, "/", MenuId::Edit, 3, KeyScope::Map,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"replace", QT_TRANSLATE_NOOP("Actions", "Find and rep&lace..."), nullptr, "Ctrl+H", MenuId::Edit, 3,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openReplace();
     }},
    {"find-next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), nullptr, "F3", MenuId::Edit, 3, KeyScope::Window, hasHits,
     nullptr,
     [](Workbench& bench) {
         bench.search.goToNext();
     }},
    {"find-previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), nullptr, "Shift+F3", MenuId::Edit, 3,
     KeyScope::Window, hasHits, nullptr,
     [](Workbench& bench) {
         bench.search.goToPrevious();
     }},
    {"command", QT_TRANSLATE_NOOP("Actions", "Search or run a comma&nd"), "command", "Ctrl+K", MenuId::Edit, 3,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Commands);
     }},
};

}  // namespace

std::span<const ActionInfo> editActions() { return kActions; }

}  // namespace conspectus
