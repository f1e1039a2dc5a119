#include "app/canvas/hand/key_walk.h"
#include "app/canvas/map_canvas.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/frame/panes.h"

namespace conspectus {

namespace {

constexpr Need canGoBack{[](const Workbench& bench) { return bench.session.canGoBack(); },
                         QT_TRANSLATE_NOOP("Needs", "No other view was visited before this one")};
constexpr Need canGoForward{[](const Workbench& bench) { return bench.session.canGoForward(); },
                            QT_TRANSLATE_NOOP("Needs", "Go back to an earlier view first")};

template <Direction direction> void walk(Workbench& bench) { bench.canvas.keyWalk().toward(direction); }
template <FamilyStep step> void walkFamily(Workbench& bench) { bench.canvas.keyWalk().along(step); }

constexpr ActionInfo kActions[] = {
    {"back", QT_TRANSLATE_NOOP("Actions", "&Back"), "back", "Alt+Left; Back", MenuId::Go, 0, KeyScope::Window,
     canGoBack, nullptr,
     [](Workbench& bench) {
         bench.session.goBack();
     }},
    {"forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "forward", "Alt+Right; Forward", MenuId::Go, 0,
     KeyScope::Window, canGoForward, nullptr,
     [](Workbench& bench) {
         bench.session.goForward();
     }},

    {"walk-left", QT_TRANSLATE_NOOP("Actions", "&Left"), nullptr, "Left", MenuId::Go, 1, KeyScope::Canvas, hasMap,
     nullptr, walk<Direction::Left>},
    {"walk-right", QT_TRANSLATE_NOOP("Actions", "&Right"), nullptr, "Right", MenuId::Go, 1, KeyScope::Canvas, hasMap,
     nullptr, walk<Direction::Right>},
    {"walk-up", QT_TRANSLATE_NOOP("Actions", "&Up"), nullptr, "Up", MenuId::Go, 1, KeyScope::Canvas, hasMap, nullptr,
     walk<Direction::Up>},
    {"walk-down", QT_TRANSLATE_NOOP("Actions", "&Down"), nullptr, "Down", MenuId::Go, 1, KeyScope::Canvas, hasMap,
     nullptr, walk<Direction::Down>},

    {"broader", QT_TRANSLATE_NOOP("Actions", "Br&oader concept"), nullptr, "Ctrl+Up", MenuId::Go, 2, KeyScope::Canvas,
     hasCurrent, nullptr, walkFamily<FamilyStep::Parent>},
    {"narrower", QT_TRANSLATE_NOOP("Actions", "First &narrower concept"), nullptr, "Ctrl+Down", MenuId::Go, 2,
     KeyScope::Canvas, hasCurrent, nullptr, walkFamily<FamilyStep::FirstChild>},
    {"previous-sibling", QT_TRANSLATE_NOOP("Actions", "Prev&ious sibling"), nullptr, "Ctrl+Left", MenuId::Go, 2,
     KeyScope::Canvas, hasCurrent, nullptr, walkFamily<FamilyStep::PreviousSibling>},
    {"next-sibling", QT_TRANSLATE_NOOP("Actions", "Ne&xt sibling"), nullptr, "Ctrl+Right", MenuId::Go, 2,
     KeyScope::Canvas, hasCurrent, nullptr, walkFamily<FamilyStep::NextSibling>},

    {"next-pane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), nullptr, "F6", MenuId::Go, 3, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         bench.panes.focusNext();
     }},
    {"previous-pane", QT_TRANSLATE_NOOP("Actions", "Previous p&ane"), nullptr, "Shift+F6", MenuId::Go, 3,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.panes.focusPrevious();
     }},
    {"step-out", QT_TRANSLATE_NOOP("Actions", "&Step out"), nullptr, "Esc", MenuId::Go, 3, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         bench.panes.stepOut();
     }},
};

}  // namespace

std::span<const ActionInfo> goActions() { return kActions; }

}  // namespace conspectus
