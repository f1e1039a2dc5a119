#include "app/window/actions/actions.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/help_shelf.h"

namespace conspectus {

namespace {

constexpr ActionInfo kActions[] = {
    {"manual", QT_TRANSLATE_NOOP("Actions", "&Manual"), "manual", "F1", MenuId::Help, 0, KeyScope::Window, nullptr,
     nullptr,
     [](Workbench& bench) {
         bench.help.showManual();
     }},
    {"keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "keys", "Ctrl+?", MenuId::Help, 0, KeyScope::Window,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.help.showKeys();
     }},
    {"about", QT_TRANSLATE_NOOP("Actions", "&About Conspectus"), nullptr, "", MenuId::Help, 1, KeyScope::Window,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.help.showAbout();
     }},
};

}  // namespace

std::span<const ActionInfo> helpActions() { return kActions; }

}  // namespace conspectus
