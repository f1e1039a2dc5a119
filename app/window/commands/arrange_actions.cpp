#include "app/canvas/edit/selection_editor.h"
#include "app/canvas/map_canvas.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"

namespace conspectus {

namespace {

bool arePinned(const Workbench& bench) { return bench.canvas.selected().arePinned(); }

template <void (SelectionEditor::*what)()> void reshape(Workbench& bench) { (bench.canvas.selected().*what)(); }
template <Direction direction> void nudge(Workbench& bench) { bench.canvas.selected().nudge(direction); }
template <Line line> void align(Workbench& bench) { bench.canvas.selected().align(line); }
template <bool isAcross> void distribute(Workbench& bench) { bench.canvas.selected().distribute(isAcross); }

constexpr ActionInfo kActions[] = {
    {"group", QT_TRANSLATE_NOOP("Actions", "&Group under a new concept"), nullptr, "Ctrl+G", MenuId::Arrange, 0,
     KeyScope::Map, hasSelected, nullptr, reshape<&SelectionEditor::group>},
    {"hang-under", QT_TRANSLATE_NOOP("Actions", "Move &below the current concept"), nullptr, "Ctrl+Shift+G",
     MenuId::Arrange, 0, KeyScope::Map, hasTwo, nullptr,
     [](Workbench& bench) {
         bench.canvas.selected().hangUnder(bench.session.current());
     }},
    {"cut-loose", QT_TRANSLATE_NOOP("Actions", "&Cut loose"), nullptr, "Ctrl+Shift+X", MenuId::Arrange, 0,
     KeyScope::Map, hasSelected, nullptr, reshape<&SelectionEditor::cutLoose>},
    {"move-earlier", QT_TRANSLATE_NOOP("Actions", "Move &earlier"), nullptr, "Ctrl+Shift+Up", MenuId::Arrange, 0,
     KeyScope::Map, hasCurrent, nullptr, reshape<&SelectionEditor::moveEarlier>},
    {"move-later", QT_TRANSLATE_NOOP("Actions", "Move &later"), nullptr, "Ctrl+Shift+Down", MenuId::Arrange, 0,
     KeyScope::Map, hasCurrent, nullptr, reshape<&SelectionEditor::moveLater>},
    {"pin", QT_TRANSLATE_NOOP("Actions", "&Pin in place"), nullptr, "P", MenuId::Arrange, 1, KeyScope::Canvas,
     hasSelected, arePinned, reshape<&SelectionEditor::togglePins>},
    {"nudge-left", QT_TRANSLATE_NOOP("Actions", "Nudge left"), nullptr, "Alt+Shift+Left", MenuId::Arrange, 1,
     KeyScope::Canvas, hasSelected, nullptr, nudge<Direction::Left>},
    {"nudge-right", QT_TRANSLATE_NOOP("Actions", "Nudge right"), nullptr, "Alt+Shift+Right", MenuId::Arrange, 1,
     KeyScope::Canvas, hasSelected, nullptr, nudge<Direction::Right>},
    {"nudge-up", QT_TRANSLATE_NOOP("Actions", "Nudge up"), nullptr, "Alt+Shift+Up", MenuId::Arrange, 1,
     KeyScope::Canvas, hasSelected, nullptr, nudge<Direction::Up>},
    {"nudge-down", QT_TRANSLATE_NOOP("Actions", "Nudge down"), nullptr, "Alt+Shift+Down", MenuId::Arrange, 1,
     KeyScope::Canvas, hasSelected, nullptr, nudge<Direction::Down>},
    {"align-left", QT_TRANSLATE_NOOP("Actions", "Align left sides"), nullptr, "Alt+Shift+L", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Left>},
    {"align-centre", QT_TRANSLATE_NOOP("Actions", "Align centres"), nullptr, "Alt+Shift+C", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Centre>},
    {"align-right", QT_TRANSLATE_NOOP("Actions", "Align right sides"), nullptr, "Alt+Shift+R", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Right>},
    {"align-top", QT_TRANSLATE_NOOP("Actions", "Align tops"), nullptr, "Alt+Shift+T", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Top>},
    {"align-middle", QT_TRANSLATE_NOOP("Actions", "Align middles"), nullptr, "Alt+Shift+M", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Middle>},
    {"align-bottom", QT_TRANSLATE_NOOP("Actions", "Align bottoms"), nullptr, "Alt+Shift+B", MenuId::Arrange, 2,
     KeyScope::Canvas, hasTwo, nullptr, align<Line::Bottom>},
    {"distribute-across", QT_TRANSLATE_NOOP("Actions", "Distribute horizontally"), nullptr, "Alt+Shift+H",
     MenuId::Arrange, 2, KeyScope::Canvas, hasThree, nullptr, distribute<true>},
    {"distribute-down", QT_TRANSLATE_NOOP("Actions", "Distribute vertically"), nullptr, "Alt+Shift+V", MenuId::Arrange,
     2, KeyScope::Canvas, hasThree, nullptr, distribute<false>},
    {"tidy", QT_TRANSLATE_NOOP("Actions", "&Tidy the picture"), nullptr, "Ctrl+Shift+L", MenuId::Arrange, 3,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.session.tidy();
     }},
};

}  // namespace

std::span<const ActionInfo> arrangeActions() { return kActions; }

}  // namespace conspectus
