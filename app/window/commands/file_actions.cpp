#include "app/canvas/edit/map_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/files/map_files.h"

#include <QApplication>

namespace conspectus {

namespace {

constexpr Need isOpen{[](const Workbench& bench) { return bench.session.isOpen(); },
                      QT_TRANSLATE_NOOP("Needs", "Open a map first, or start one")};
constexpr Need canSave{[](const Workbench& bench) { return bench.session.isModified(); },
                       QT_TRANSLATE_NOOP("Needs", "Nothing was changed since the map was opened or saved")};
constexpr Need canRevert{[](const Workbench& bench) { return bench.session.isModified() && bench.files.hasFile(); },
                         QT_TRANSLATE_NOOP("Needs", "Nothing was changed since the file was read or saved")};
constexpr Need hasFile{[](const Workbench& bench) { return bench.files.hasFile(); },
                       QT_TRANSLATE_NOOP("Needs", "Save the map to a file first")};

constexpr ActionInfo kActions[] = {
    {"new", QT_TRANSLATE_NOOP("Actions", "&New map"), nullptr, "Ctrl+N", MenuId::File, 0, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         if (bench.files.close())
             bench.canvas.editor().addFree();
     }},
    {"open", QT_TRANSLATE_NOOP("Actions", "&Open..."), "open", "Ctrl+O", MenuId::File, 0, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         bench.files.askAndOpen();
     }},
    {"new-window", QT_TRANSLATE_NOOP("Actions", "New &window"), nullptr, "Ctrl+Shift+N", MenuId::File, 0,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         emit bench.files.windowAsked({});
     }},
    {"open-in-window", QT_TRANSLATE_NOOP("Actions", "Open in anot&her window..."), nullptr, "Ctrl+Alt+O", MenuId::File,
     0, KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.files.askAndOpenElsewhere();
     }},
    {"open-example", QT_TRANSLATE_NOOP("Actions", "Open the e&xample"), "example", "", MenuId::File, 0,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.files.openExample();
     }},
    {"save", QT_TRANSLATE_NOOP("Actions", "&Save"), "save", "Ctrl+S", MenuId::File, 1, KeyScope::Window, canSave,
     nullptr,
     [](Workbench& bench) {
         bench.files.save();
     }},
    {"save-as", QT_TRANSLATE_NOOP("Actions", "Save &as..."), nullptr, "Ctrl+Shift+S", MenuId::File, 1, KeyScope::Window,
     isOpen, nullptr,
     [](Workbench& bench) {
         bench.files.saveAs();
     }},
    {"save-copy", QT_TRANSLATE_NOOP("Actions", "Save a cop&y..."), nullptr, "Ctrl+Alt+S", MenuId::File, 1,
     KeyScope::Window, isOpen, nullptr,
     [](Workbench& bench) {
         bench.files.saveCopy();
     }},
    {"revert", QT_TRANSLATE_NOOP("Actions", "Re&vert to the saved file"), nullptr, "", MenuId::File, 1,
     KeyScope::Window, canRevert, nullptr,
     [](Workbench& bench) {
         bench.files.revertToDisk();
     }},
    {"versions", QT_TRANSLATE_NOOP("Actions", "Versions..."), nullptr, "Ctrl+Alt+V", MenuId::File, 1, KeyScope::Window,
     hasFile, nullptr,
     [](Workbench& bench) {
         bench.shelf.openVersions();
     }},
    {"figure", QT_TRANSLATE_NOOP("Actions", "Export a &figure..."), "export", "Ctrl+E", MenuId::File, 2,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openFigure(bench.settings);
     }},
    {"export", QT_TRANSLATE_NOOP("Actions", "&Export the picture as shown..."), nullptr, "Ctrl+Alt+E", MenuId::File, 2,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.files.exportPicture();
     }},
    {"close", QT_TRANSLATE_NOOP("Actions", "&Close map"), nullptr, "Ctrl+W", MenuId::File, 3, KeyScope::Window, isOpen,
     nullptr,
     [](Workbench& bench) {
         bench.files.close();
     }},
    {"quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), nullptr, "Ctrl+Q", MenuId::File, 3, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench&) {
         QApplication::closeAllWindows();
     }},
};

}  // namespace

std::span<const ActionInfo> fileActions() { return kActions; }

}  // namespace conspectus
