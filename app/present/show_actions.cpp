#include "app/present/show_actions.h"

#include "app/canvas/hand/key_walk.h"
#include "app/present/audience_window.h"
#include "app/present/presentation.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace conspectus {

namespace {

template <PointerTool tool> bool isInHand(const Presentation& of) { return of.tool() == tool; }
template <PointerTool tool> void pick(Presentation& of) { of.setTool(tool); }
template <Curtain curtain> bool isClosed(const Presentation& of) { return of.show().curtain() == curtain; }
template <Curtain curtain> void close(Presentation& of) { of.show().setCurtain(curtain); }
template <FamilyStep step> void walk(Presentation& of) { of.stage().keyWalk().along(step); }
template <Direction direction> void go(Presentation& of) { of.stage().keyWalk().toward(direction); }

constexpr ShowAction kActions[] = {
    {"show-next", QT_TRANSLATE_NOOP("Show", "Next step or stop; from a detour, back to the stop"),
     QT_TRANSLATE_NOOP("Show", "next"), "Space; PgDown; Right; Return; Enter", nullptr,
     [](Presentation& of) {
         of.show().next();
     }},
    {"show-back", QT_TRANSLATE_NOOP("Show", "Previous step or stop"), QT_TRANSLATE_NOOP("Show", "back"),
     "PgUp; Left; Shift+Space", nullptr,
     [](Presentation& of) {
         of.show().back();
     }},
    {"show-first", QT_TRANSLATE_NOOP("Show", "First stop"), nullptr, "Home", nullptr,
     [](Presentation& of) {
         of.show().first();
     }},
    {"show-last", QT_TRANSLATE_NOOP("Show", "Last stop"), nullptr, "End", nullptr,
     [](Presentation& of) {
         of.show().last();
     }},
    {"show-return", QT_TRANSLATE_NOOP("Show", "Back from a detour to the stop and step that it left"),
     QT_TRANSLATE_NOOP("Show", "back from a detour"), "Backspace", nullptr,
     [](Presentation& of) {
         of.show().comeBack();
     }},
    {"show-overview", QT_TRANSLATE_NOOP("Show", "The whole map with the tour drawn through it"),
     QT_TRANSLATE_NOOP("Show", "overview"), "Tab", [](const Presentation& of) { return of.isOverviewOpen(); },
     [](Presentation& of) {
         of.toggleOverview();
     }},
    {"show-find", QT_TRANSLATE_NOOP("Show", "Go to any concept by its name"), QT_TRANSLATE_NOOP("Show", "find"),
     "/; Ctrl+F; Ctrl+K; G", nullptr,
     [](Presentation& of) {
         of.openSearch();
     }},
    {"show-focus", QT_TRANSLATE_NOOP("Show", "Focus on the selected concept"), QT_TRANSLATE_NOOP("Show", "around it"),
     "F", [](const Presentation& of) { return of.show().session().isFocused(); },
     [](Presentation& of) {
         MapSession& session = of.show().session();
         session.isFocused() ? session.leaveFocus() : session.focusOn(session.current(), 1);
     }},
    {"show-fold", QT_TRANSLATE_NOOP("Show", "Fold or unfold the selected concept"), QT_TRANSLATE_NOOP("Show", "fold"),
     "U", nullptr,
     [](Presentation& of) {
         of.show().session().toggleFold(of.show().session().current());
     }},
    {"show-walk-up", QT_TRANSLATE_NOOP("Show", "Walk to the broader concept"), nullptr, "Ctrl+Up", nullptr,
     walk<FamilyStep::Parent>},
    {"show-walk-down", QT_TRANSLATE_NOOP("Show", "Walk to the first narrower concept"), nullptr, "Ctrl+Down", nullptr,
     walk<FamilyStep::FirstChild>},
    {"show-walk-previous", QT_TRANSLATE_NOOP("Show", "Walk to the concept before it"), nullptr, "Ctrl+Left", nullptr,
     walk<FamilyStep::PreviousSibling>},
    {"show-walk-next", QT_TRANSLATE_NOOP("Show", "Walk to the concept after it"), nullptr, "Ctrl+Right", nullptr,
     walk<FamilyStep::NextSibling>},
    {"show-up", QT_TRANSLATE_NOOP("Show", "Walk up in the picture"), nullptr, "Up", nullptr, go<Direction::Up>},
    {"show-down", QT_TRANSLATE_NOOP("Show", "Walk down in the picture"), nullptr, "Down", nullptr, go<Direction::Down>},
    {"show-zoom-in", QT_TRANSLATE_NOOP("Show", "Zoom in"), nullptr, "+; =; Ctrl++; Ctrl+=", nullptr,
     [](Presentation& of) {
         of.stage().navigation().zoomIn();
     }},
    {"show-zoom-out", QT_TRANSLATE_NOOP("Show", "Zoom out"), nullptr, "-; Ctrl+-", nullptr,
     [](Presentation& of) {
         of.stage().navigation().zoomOut();
     }},

    {"show-black", QT_TRANSLATE_NOOP("Show", "Black screen, and back"), QT_TRANSLATE_NOOP("Show", "black"), "B; .",
     isClosed<Curtain::Black>, close<Curtain::Black>},
    {"show-white", QT_TRANSLATE_NOOP("Show", "White screen, and back"), QT_TRANSLATE_NOOP("Show", "white"), "W; Comma",
     isClosed<Curtain::White>, close<Curtain::White>},
    {"show-freeze", QT_TRANSLATE_NOOP("Show", "Freeze what the room sees, and back"),
     QT_TRANSLATE_NOOP("Show", "freeze"), "Z", [](const Presentation& of) { return of.isFrozen(); },
     [](Presentation& of) {
         of.toggleFreeze();
     }},

    {"show-spotlight", QT_TRANSLATE_NOOP("Show", "Spotlight"), QT_TRANSLATE_NOOP("Show", "spotlight"), "S",
     isInHand<PointerTool::Spotlight>, pick<PointerTool::Spotlight>},
    {"show-laser", QT_TRANSLATE_NOOP("Show", "Laser dot"), QT_TRANSLATE_NOOP("Show", "laser"), "L",
     isInHand<PointerTool::Laser>, pick<PointerTool::Laser>},
    {"show-magnifier", QT_TRANSLATE_NOOP("Show", "Magnifier"), QT_TRANSLATE_NOOP("Show", "magnifier"), "M",
     isInHand<PointerTool::Magnifier>, pick<PointerTool::Magnifier>},
    {"show-pen", QT_TRANSLATE_NOOP("Show", "Pen"), QT_TRANSLATE_NOOP("Show", "pen"), "P", isInHand<PointerTool::Pen>,
     pick<PointerTool::Pen>},
    {"show-eraser", QT_TRANSLATE_NOOP("Show", "Eraser"), QT_TRANSLATE_NOOP("Show", "eraser"), "E",
     isInHand<PointerTool::Eraser>, pick<PointerTool::Eraser>},
    {"show-clear", QT_TRANSLATE_NOOP("Show", "Remove the ink from this stop"), QT_TRANSLATE_NOOP("Show", "clear"), "C",
     nullptr,
     [](Presentation& of) {
         of.show().setInk({});
     }},
    {"show-keep", QT_TRANSLATE_NOOP("Show", "Keep the ink in the map"), QT_TRANSLATE_NOOP("Show", "keep ink"), "K",
     nullptr,
     [](Presentation& of) {
         of.show().keepInk();
     }},

    {"show-rename", QT_TRANSLATE_NOOP("Show", "Rename the selected concept"), QT_TRANSLATE_NOOP("Show", "rename"), "F2",
     nullptr,
     [](Presentation& of) {
         of.rename();
     }},
    {"show-add", QT_TRANSLATE_NOOP("Show", "Add a concept below the selected one"), QT_TRANSLATE_NOOP("Show", "add"),
     "A; Ins", nullptr,
     [](Presentation& of) {
         of.add();
     }},
    {"show-undo", QT_TRANSLATE_NOOP("Show", "Undo the last edit"), nullptr, "Ctrl+Z", nullptr,
     [](Presentation& of) {
         of.show().source().undo();
     }},
    {"show-redo", QT_TRANSLATE_NOOP("Show", "Redo it"), nullptr, "Ctrl+Shift+Z; Ctrl+Y", nullptr,
     [](Presentation& of) {
         of.show().source().redo();
     }},

    {"show-notes", QT_TRANSLATE_NOOP("Show", "Speaker's window"), QT_TRANSLATE_NOOP("Show", "notes"), "N",
     [](const Presentation& of) { return of.isPresenterShown(); },
     [](Presentation& of) {
         of.togglePresenter();
     }},
    {"show-swap", QT_TRANSLATE_NOOP("Show", "Swap the screens"), QT_TRANSLATE_NOOP("Show", "swap screens"), "X",
     nullptr,
     [](Presentation& of) {
         of.swapScreens();
     }},
    {"show-pause", QT_TRANSLATE_NOOP("Show", "Pause or resume the clock"), nullptr, "T",
     [](const Presentation& of) { return of.show().clock().isPaused(); },
     [](Presentation& of) {
         of.show().clock().setPaused(!of.show().clock().isPaused());
     }},
    {"show-hints", QT_TRANSLATE_NOOP("Show", "These keys"), QT_TRANSLATE_NOOP("Show", "these keys"), "H; F1; ?",
     [](const Presentation& of) { return of.areHintsShown(); },
     [](Presentation& of) {
         of.toggleHints();
     }},
    {"show-leave", QT_TRANSLATE_NOOP("Show", "Leave the tool or the detour, then the show"),
     QT_TRANSLATE_NOOP("Show", "leave"), "Esc", nullptr,
     [](Presentation& of) {
         of.stepOut();
     }},
    {"show-end", QT_TRANSLATE_NOOP("Show", "End the show"), nullptr, "F5; Shift+F5; Q", nullptr,
     [](Presentation& of) {
         of.end();
     }},
};

}  // namespace

std::span<const ShowAction> showActions() { return kActions; }

const ShowAction* showAction(std::string_view id)
{
    for (const ShowAction& action : kActions)
        if (action.id == id)
            return &action;
    return nullptr;
}

const ShowAction* showActionFor(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto is = [&](Qt::KeyboardModifiers with, const QKeySequence& key) {
        return key == QKeySequence(QKeyCombination(with, static_cast<Qt::Key>(event.key())));
    };
    // Signs such as '?' and '+' need Shift on one keyboard and not on another.
    const bool isSign = event.key() >= Qt::Key_Exclam && event.key() <= Qt::Key_Slash;
    const bool mayShift = isSign || event.key() == Qt::Key_Question || event.key() == Qt::Key_Equal;
    for (const ShowAction& action : kActions)
        for (const QKeySequence& key : keysOf(action))
            if (is(modifiers, key) || (mayShift && is(modifiers & ~Qt::ShiftModifier, key)))
                return &action;
    return nullptr;
}

QString showActionText(const ShowAction& action) { return QCoreApplication::translate("Show", action.text); }

QString showActionHint(const ShowAction& action)
{
    return action.hint ? QCoreApplication::translate("Show", action.hint) : QString();
}

QList<QKeySequence> keysOf(const ShowAction& action)
{
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(action.keys).split(QStringLiteral("; ")))
        keys.append(key == QLatin1String("Comma") ? QKeySequence(Qt::Key_Comma) : QKeySequence::fromString(key));
    return keys;
}

}  // namespace conspectus
