#include "app/canvas/map_canvas.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/map_text.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/frame/panes.h"
#include "core/model/map_info.h"
#include "core/query/reading.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QUrl>

#include <algorithm>

namespace conspectus {

namespace {

bool isFocused(const Workbench& bench) { return bench.session.isFocused(); }

void switchFocus(Workbench& bench)
{
    if (bench.session.isFocused())
        bench.session.leaveFocus();
    else
        bench.session.focusOn(bench.session.current(), 1);
}

template <int step> void reachFarther(Workbench& bench)
{
    bench.session.setFocusHops(bench.session.focusHops() + step);
}

std::string addressOfCurrent(const Workbench& bench)
{
    const Concept* subject = bench.session.map().find(bench.session.current());
    return subject ? sourceAddress(*subject) : std::string();
}

void copyText(Workbench& bench)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(
        readingOf(bench.session.map(), bench.session.selection(), bench.session.language().toStdString())));
}

QString asked(Workbench& bench, const char* title, const QString& text)
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(&bench.window, QCoreApplication::translate("Views", title),
                                               QCoreApplication::translate("Views", "Name of the view:"),
                                               QLineEdit::Normal, text, &isGiven);
    return isGiven ? name.trimmed() : QString();
}

void storeView(Workbench& bench)
{
    const QString name = asked(bench, QT_TRANSLATE_NOOP("Views", "Keep this view"), bench.session.viewName());
    if (!name.isEmpty())
        bench.session.storeView(name);
}

void renameView(Workbench& bench)
{
    const QString name = asked(bench, QT_TRANSLATE_NOOP("Views", "Rename the view"), bench.session.viewName());
    if (!name.isEmpty())
        bench.session.renameView(bench.session.viewName(), name);
}

/// Keeps the present view with its camera, named after the current concept.
void bookmark(Workbench& bench)
{
    const ConceptMap& map = bench.session.map();
    const std::optional<ViewCamera> camera = bench.canvas.look();
    const Concept* at = map.find(bench.session.current());
    if (!at && camera)
        at = map.find(camera->at);
    const QString base = at ? nameIn(map, at->id, bench.session.language()) : bench.session.viewName();
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(map.info().views,
                                   [&](const NamedView& view) { return QString::fromStdString(view.name) == name; });
    };
    QString name = QStringLiteral("★ ") + base;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("★ %1 (%2)").arg(base).arg(i);
    bench.session.storeView(name, camera);
}

constexpr Need hasNamedView{[](const Workbench& bench) { return !bench.session.viewName().isEmpty(); },
                            QT_TRANSLATE_NOOP("Needs", "Choose a view that is kept in the map first")};
constexpr Need canReachFarther{[](const Workbench& bench) {
                                   return bench.session.isFocused() &&
                                       bench.session.focusHops() < MapSession::kMostHops;
                               },
                               QT_TRANSLATE_NOOP("Needs", "Focus on a concept first; five steps is the maximum")};
constexpr Need canReachLess{
    [](const Workbench& bench) { return bench.session.isFocused() && bench.session.focusHops() > 1; },
    QT_TRANSLATE_NOOP("Needs", "Focus on a concept first, and go wider")};
constexpr Need isFiltered{[](const Workbench& bench) { return bench.session.isFiltered(); },
                          QT_TRANSLATE_NOOP("Needs", "Nothing is filtered")};
constexpr Need hasSpotlight{[](const Workbench& bench) { return !bench.session.spotlight().isEmpty(); },
                            QT_TRANSLATE_NOOP("Needs", "Nothing is highlighted")};
constexpr Need hasAddress{[](const Workbench& bench) { return !addressOfCurrent(bench).empty(); },
                          QT_TRANSLATE_NOOP("Needs", "Select a concept that has an address first")};

constexpr ActionInfo kActions[] = {
    {"focus", QT_TRANSLATE_NOOP("Actions", "Fo&cus on the concept"), "focus", "F", MenuId::Explore, 0, KeyScope::Canvas,
     hasCurrent, isFocused, switchFocus},
    {"focus-wider", QT_TRANSLATE_NOOP("Actions", "One step &wider"), nullptr, "+; =", MenuId::Explore, 0,
     KeyScope::Canvas, canReachFarther, nullptr, reachFarther<1>},
    {"focus-narrower", QT_TRANSLATE_NOOP("Actions", "One step &narrower"), nullptr, "-", MenuId::Explore, 0,
     KeyScope::Canvas, canReachLess, nullptr, reachFarther<-1>},
    {"branch", QT_TRANSLATE_NOOP("Actions", "Only this &branch"), nullptr, "Shift+F", MenuId::Explore, 0,
     KeyScope::Canvas, hasCurrent, nullptr,
     [](Workbench& bench) {
         bench.session.showBranch();
     }},
    {"fold-others", QT_TRANSLATE_NOOP("Actions", "Fold &others"), nullptr, "Shift+Space", MenuId::Explore, 0,
     KeyScope::Map, hasCurrent, nullptr,
     [](Workbench& bench) {
         bench.session.foldOthers();
     }},

    {"related", QT_TRANSLATE_NOOP("Actions", "How are these &related?"), nullptr, "R", MenuId::Explore, 1,
     KeyScope::Canvas, hasMap, nullptr,
     [](Workbench& bench) {
         bench.panes.show(Panes::Side::Related);
         bench.shelf.askHowRelated(bench.session.selection());
     }},
    {"insights", QT_TRANSLATE_NOOP("Actions", "&Graph statistics"), nullptr, "Ctrl+Shift+J", MenuId::Explore, 1,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::Insights); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::Insights);
     }},
    {"filter", QT_TRANSLATE_NOOP("Actions", "&Filter…"), nullptr, "Ctrl+Shift+F", MenuId::Explore, 1, KeyScope::Window,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.openFilter();
     }},
    {"clear-filter", QT_TRANSLATE_NOOP("Actions", "Cl&ear the filter"), nullptr, "", MenuId::Explore, 1,
     KeyScope::Window, isFiltered, nullptr,
     [](Workbench& bench) {
         bench.session.clearFilter();
     }},
    {"put-out", QT_TRANSLATE_NOOP("Actions", "Clear high&lighting"), nullptr, "", MenuId::Explore, 1, KeyScope::Window,
     hasSpotlight, nullptr,
     [](Workbench& bench) {
         bench.session.setSpotlight({});
     }},

    {"store-view", QT_TRANSLATE_NOOP("Actions", "&Keep this view…"), nullptr, "Ctrl+Shift+K", MenuId::Explore, 2,
     KeyScope::Window, hasMap, nullptr, storeView},
    {"bookmark", QT_TRANSLATE_NOOP("Actions", "Book&mark this place"), nullptr, "Ctrl+B", MenuId::Explore, 2,
     KeyScope::Window, hasMap, nullptr, bookmark},
    {"rename-view", QT_TRANSLATE_NOOP("Actions", "Rename the &view…"), nullptr, "", MenuId::Explore, 2,
     KeyScope::Window, hasNamedView, nullptr, renameView},
    {"remove-view", QT_TRANSLATE_NOOP("Actions", "Remove the v&iew"), nullptr, "", MenuId::Explore, 2, KeyScope::Window,
     hasNamedView, nullptr,
     [](Workbench& bench) {
         bench.session.removeView(bench.session.viewName());
     }},

    {"second-view", QT_TRANSLATE_NOOP("Actions", "Second view besi&de"), nullptr, "Ctrl+Shift+B", MenuId::Explore, 3,
     KeyScope::Window, hasMap, [](const Workbench& bench) { return bench.panes.hasSide(); },
     [](Workbench& bench) {
         bench.panes.toggleSide();
     }},
    {"peek", QT_TRANSLATE_NOOP("Actions", "Peek at the w&hole map"), nullptr, "Z", MenuId::Explore, 3, KeyScope::Canvas,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.navigation().peek();
     }},
    {"copy-text", QT_TRANSLATE_NOOP("Actions", "Copy as &text"), nullptr, "Ctrl+Alt+C", MenuId::Explore, 3,
     KeyScope::Window, hasCurrent, nullptr, copyText},
    {"open-source", QT_TRANSLATE_NOOP("Actions", "Open the &source"), nullptr, "Ctrl+Return", MenuId::Explore, 3,
     KeyScope::Map, hasAddress, nullptr,
     [](Workbench& bench) {
         emit bench.inspector.linkActivated(QUrl(QString::fromStdString(addressOfCurrent(bench)), QUrl::StrictMode));
     }},
};

}  // namespace

std::span<const ActionInfo> exploreActions() { return kActions; }

}  // namespace conspectus
