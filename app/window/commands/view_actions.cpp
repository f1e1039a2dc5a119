#include "app/canvas/map_canvas.h"
#include "app/session/map_session.h"
#include "app/session/settings.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/frame/panes.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr Need canFold{[](const Workbench& bench) {
                           const int index = bench.session.visible().indexOf(bench.session.current());
                           return index >= 0 &&
                               bench.session.visible().concepts[static_cast<std::size_t>(index)].narrower > 0;
                       },
                       QT_TRANSLATE_NOOP("Needs", "Select a concept that has others below it first")};
constexpr Need hidesSome{[](const Workbench& bench) { return bench.session.visible().hidden > 0; },
                         QT_TRANSLATE_NOOP("Needs", "No concept of this view is folded away")};
constexpr Need showsLevels{[](const Workbench& bench) {
                               return std::ranges::any_of(bench.session.visible().concepts,
                                                          [](const VisibleConcept& each) { return each.level > 1; });
                           },
                           QT_TRANSLATE_NOOP("Needs", "Only the top level is shown")};

void switchOverview(Workbench& bench)
{
    CanvasHabits habits = bench.canvas.habits();
    habits.showsOverview = !habits.showsOverview;
    bench.canvas.setHabits(habits);
}

void switchMotion(Workbench& bench)
{
    CanvasHabits habits = bench.canvas.habits();
    habits.isAnimated = !habits.isAnimated;
    bench.settings.setMotion(habits.isAnimated ? Motion::On : Motion::Off);
    bench.canvas.setHabits(habits);
}

void switchWheel(Workbench& bench)
{
    CanvasHabits habits = bench.canvas.habits();
    habits.wheelZooms = !habits.wheelZooms;
    bench.settings.setWheelHabit(habits.wheelZooms ? WheelHabit::Zooms : WheelHabit::Scrolls);
    bench.canvas.setHabits(habits);
}

constexpr ActionInfo kActions[] = {
    {"themes", QT_TRANSLATE_NOOP("Actions", "Edit themes..."), nullptr, "", MenuId::View, 0, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         bench.shelf.openThemes(bench.settings);
     }},

    {"zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", "Ctrl++; Ctrl+=", MenuId::View, 1,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.navigation().zoomIn();
     }},
    {"zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", "Ctrl+-", MenuId::View, 1, KeyScope::Window,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.navigation().zoomOut();
     }},
    {"actual-size", QT_TRANSLATE_NOOP("Actions", "Actual si&ze"), nullptr, "Ctrl+0", MenuId::View, 1, KeyScope::Window,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.navigation().actualSize();
     }},
    {"fit", QT_TRANSLATE_NOOP("Actions", "&Fit all"), "fit", "Shift+1", MenuId::View, 1, KeyScope::Canvas, hasMap,
     nullptr,
     [](Workbench& bench) {
         bench.canvas.navigation().fitAll();
     }},
    {"fit-selection", QT_TRANSLATE_NOOP("Actions", "Fit selec&tion"), "fit-selection", "Shift+2", MenuId::View, 1,
     KeyScope::Canvas, hasSelected, nullptr,
     [](Workbench& bench) {
         bench.canvas.fitSelection();
     }},

    {"fold", QT_TRANSLATE_NOOP("Actions", "Fold or unfol&d"), "fold", "Space", MenuId::View, 2, KeyScope::Map, canFold,
     nullptr,
     [](Workbench& bench) {
         bench.session.toggleFold(bench.session.current());
     }},
    {"more-levels", QT_TRANSLATE_NOOP("Actions", "One level &more"), "more-levels", "Alt+PgDown", MenuId::View, 2,
     KeyScope::Window, hidesSome, nullptr,
     [](Workbench& bench) {
         bench.session.showMoreLevels();
     }},
    {"fewer-levels", QT_TRANSLATE_NOOP("Actions", "One &level less"), "fewer-levels", "Alt+PgUp", MenuId::View, 2,
     KeyScope::Window, showsLevels, nullptr,
     [](Workbench& bench) {
         bench.session.showFewerLevels();
     }},
    {"all-levels", QT_TRANSLATE_NOOP("Actions", "&All levels"), nullptr, "Alt+End", MenuId::View, 2, KeyScope::Window,
     hidesSome, nullptr,
     [](Workbench& bench) {
         bench.session.foldToLevel(0);
     }},
    {"top-level", QT_TRANSLATE_NOOP("Actions", "To&p level only"), nullptr, "Alt+Home", MenuId::View, 2,
     KeyScope::Window, showsLevels, nullptr,
     [](Workbench& bench) {
         bench.session.foldToLevel(1);
     }},
    {"whole-map", QT_TRANSLATE_NOOP("Actions", "&Whole map"), nullptr, "", MenuId::View, 2, KeyScope::Window, hasMap,
     nullptr,
     [](Workbench& bench) {
         bench.session.showWholeMap();
     }},

    {"outline", QT_TRANSLATE_NOOP("Actions", "O&utline and views"), "outline", "Ctrl+Shift+O", MenuId::View, 3,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::Left); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::Left);
     }},
    {"inspector", QT_TRANSLATE_NOOP("Actions", "I&nspector"), "inspector", "Ctrl+Shift+I", MenuId::View, 3,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::Right); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::Right);
     }},
    {"table", QT_TRANSLATE_NOOP("Actions", "Ta&ble of propositions"), nullptr, "Ctrl+Shift+T", MenuId::View, 3,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::Table); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::Table);
     }},
    {"history", QT_TRANSLATE_NOOP("Actions", "History"), nullptr, "Ctrl+Shift+H", MenuId::View, 3, KeyScope::Window,
     nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::History); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::History);
     }},
    {"overview", QT_TRANSLATE_NOOP("Actions", "Ove&rview"), nullptr, "", MenuId::View, 3, KeyScope::Window, nullptr,
     [](const Workbench& bench) { return bench.canvas.habits().showsOverview; }, switchOverview},
    {"full-screen", QT_TRANSLATE_NOOP("Actions", "Full &screen"), "full-screen", "F11", MenuId::View, 3,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isOnlyMap(); },
     [](Workbench& bench) {
         bench.panes.toggleOnlyMap();
     }},

    {"motion", QT_TRANSLATE_NOOP("Actions", "Animate changes"), nullptr, "", MenuId::View, 4, KeyScope::Window, nullptr,
     [](const Workbench& bench) { return bench.canvas.habits().isAnimated; }, switchMotion},
    {"wheel-zooms", QT_TRANSLATE_NOOP("Actions", "W&heel zooms, drag moves"), nullptr, "", MenuId::View, 4,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.canvas.habits().wheelZooms; }, switchWheel},
};

}  // namespace

std::span<const ActionInfo> viewActions() { return kActions; }

}  // namespace conspectus
