// show_actions.h: the actions of a show with their keys: one table for keyboard, clicker, buttons, hints and help.
#pragma once
#include <QKeySequence>
#include <QString>

#include <span>

class QKeyEvent;

namespace conspectus {

class Presentation;

struct ShowAction {
    const char* id;
    const char* text;  // untranslated (context "Show")
    const char* hint;  // a word or two for the strip of key hints; null: not listed
    const char* keys;  // portable: "PgDown; Right; Space"
    bool (*isOn)(const Presentation&);  // null: not a switch
    void (*run)(Presentation&);
};

std::span<const ShowAction> showActions();
const ShowAction* showAction(std::string_view id);
/// The action that a key stands for; null: none.
const ShowAction* showActionFor(const QKeyEvent& event);

QString showActionText(const ShowAction& action);  // translated
QString showActionHint(const ShowAction& action);
QList<QKeySequence> keysOf(const ShowAction& action);

}  // namespace conspectus
