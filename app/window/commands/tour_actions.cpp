#include "app/canvas/map_canvas.h"
#include "app/present/tour_desk.h"
#include "app/session/map_session.h"
#include "app/window/actions/actions.h"
#include "app/window/actions/needs.h"
#include "app/window/actions/workbench.h"
#include "app/window/dialogs/tool_shelf.h"
#include "app/window/frame/panes.h"
#include "core/model/map_info.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace conspectus {

namespace {

constexpr Need hasTour{[](const Workbench& bench) { return bench.tour.tour() != nullptr; },
                       QT_TRANSLATE_NOOP("Needs", "Make a tour first")};
constexpr Need hasStop{[](const Workbench& bench) { return bench.tour.current() != nullptr; },
                       QT_TRANSLATE_NOOP("Needs", "Add a stop to the tour first")};
constexpr Need hasViews{[](const Workbench& bench) { return !bench.session.map().info().views.empty(); },
                        QT_TRANSLATE_NOOP("Needs", "Keep a view in the map first")};
constexpr Need canReveal{[](const Workbench& bench) { return hasStop(bench) && hasSelected(bench); },
                         QT_TRANSLATE_NOOP("Needs", "Choose a stop, and select what it should reveal")};
constexpr Need isLaterStop{[](const Workbench& bench) { return bench.tour.stop() > 0; },
                           QT_TRANSLATE_NOOP("Needs", "Choose a stop that is not the first")};
constexpr Need isEarlierStop{[](const Workbench& bench) {
                                 return hasStop(bench) &&
                                     static_cast<std::size_t>(bench.tour.stop()) + 1 < bench.tour.tour()->stops.size();
                             },
                             QT_TRANSLATE_NOOP("Needs", "Choose a stop that is not the last")};
constexpr Need hasInk{[](const Workbench& bench) { return hasStop(bench) && !bench.tour.current()->ink.empty(); },
                      QT_TRANSLATE_NOOP("Needs", "Nothing is drawn at this stop")};

/// The camera for a stop; none while the canvas shows the whole picture.
std::optional<ViewCamera> stageCameraOf(const Workbench& bench)
{
    std::optional<ViewCamera> camera = bench.canvas.look();
    if (!camera || bench.canvas.camera().isFitted() || bench.canvas.camera().seesAll())
        return std::nullopt;
    camera->zoom *= kStageHeight / std::max(bench.canvas.height(), 1);
    return camera;
}

QString asked(Workbench& bench, const char* title, const QString& text)
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(&bench.window, QCoreApplication::translate("Tours", title),
                                               QCoreApplication::translate("Tours", "Name of the tour:"),
                                               QLineEdit::Normal, text, &isGiven);
    return isGiven ? name.trimmed() : QString();
}

/// Shows the tour panel after a tour was made or changed.
template <void (*change)(Workbench&)> void andShow(Workbench& bench)
{
    change(bench);
    bench.panes.show(Panes::Side::Tour);
}

void newTour(Workbench& bench)
{
    const QString name =
        asked(bench, QT_TRANSLATE_NOOP("Tours", "New tour"), QCoreApplication::translate("Tours", "Tour"));
    if (!name.isEmpty())
        bench.tour.newTour(name);
}

void renameTour(Workbench& bench)
{
    const QString name = asked(bench, QT_TRANSLATE_NOOP("Tours", "Rename the tour"), bench.tour.name());
    if (!name.isEmpty())
        bench.tour.renameTour(name);
}

void addStop(Workbench& bench) { bench.tour.addStop(stageCameraOf(bench)); }
void tourOfBranch(Workbench& bench) { bench.tour.tourOfBranch(); }
void tourOfViews(Workbench& bench) { bench.tour.tourOfViews(); }
template <int way> void moveStop(Workbench& bench) { bench.tour.moveStop(bench.tour.stop(), bench.tour.stop() + way); }

constexpr ActionInfo kActions[] = {
    {"present-here", QT_TRANSLATE_NOOP("Actions", "&Present from this stop"), nullptr, "F5", MenuId::Tour, 0,
     KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.startShow(std::max(0, bench.tour.stop()), false);
     }},
    {"present-first", QT_TRANSLATE_NOOP("Actions", "Present from the &first stop"), nullptr, "Shift+F5", MenuId::Tour,
     0, KeyScope::Window, hasMap, nullptr,
     [](Workbench& bench) {
         bench.shelf.startShow(0, false);
     }},
    {"rehearse", QT_TRANSLATE_NOOP("Actions", "&Rehearse and record the times"), nullptr, "Ctrl+F5", MenuId::Tour, 0,
     KeyScope::Window, hasTour, nullptr,
     [](Workbench& bench) {
         bench.shelf.startShow(0, true);
     }},
    {"export-tour", QT_TRANSLATE_NOOP("Actions", "Slides and &handouts…"), nullptr, "Ctrl+Shift+E", MenuId::Tour, 0,
     KeyScope::Window, hasStop, nullptr,
     [](Workbench& bench) {
         bench.shelf.exportTour(bench.settings);
     }},

    {"tour-panel", QT_TRANSLATE_NOOP("Actions", "Prepare the to&ur"), nullptr, "Ctrl+Shift+P", MenuId::Tour, 1,
     KeyScope::Window, nullptr, [](const Workbench& bench) { return bench.panes.isShown(Panes::Side::Tour); },
     [](Workbench& bench) {
         bench.panes.toggle(Panes::Side::Tour);
     }},
    {"new-tour", QT_TRANSLATE_NOOP("Actions", "&New tour…"), nullptr, "", MenuId::Tour, 1, KeyScope::Window, hasMap,
     nullptr, andShow<newTour>},
    {"branch-tour", QT_TRANSLATE_NOOP("Actions", "Tour of this &branch"), nullptr, "Ctrl+Alt+B", MenuId::Tour, 1,
     KeyScope::Window, hasCurrent, nullptr, andShow<tourOfBranch>},
    {"views-tour", QT_TRANSLATE_NOOP("Actions", "Tour of the &views"), nullptr, "", MenuId::Tour, 1, KeyScope::Window,
     hasViews, nullptr, andShow<tourOfViews>},
    {"rename-tour", QT_TRANSLATE_NOOP("Actions", "Rena&me the tour…"), nullptr, "", MenuId::Tour, 1, KeyScope::Window,
     hasTour, nullptr, renameTour},
    {"remove-tour", QT_TRANSLATE_NOOP("Actions", "Remove the &tour"), nullptr, "", MenuId::Tour, 1, KeyScope::Window,
     hasTour, nullptr,
     [](Workbench& bench) {
         bench.tour.removeTour();
     }},

    {"add-stop", QT_TRANSLATE_NOOP("Actions", "&Add this view as a stop"), nullptr, "Ctrl+T", MenuId::Tour, 2,
     KeyScope::Window, hasMap, nullptr, andShow<addStop>},
    {"update-stop", QT_TRANSLATE_NOOP("Actions", "Show this view at the &stop"), nullptr, "Ctrl+Alt+T", MenuId::Tour, 2,
     KeyScope::Window, hasStop, nullptr,
     [](Workbench& bench) {
         bench.tour.updateStop(stageCameraOf(bench));
     }},
    {"add-step", QT_TRANSLATE_NOOP("Actions", "Revea&l the selection next"), nullptr, "Ctrl+Alt+N", MenuId::Tour, 2,
     KeyScope::Window, canReveal, nullptr,
     [](Workbench& bench) {
         bench.tour.addStep();
     }},
    {"duplicate-stop", QT_TRANSLATE_NOOP("Actions", "&Duplicate the stop"), nullptr, "Ctrl+Alt+D", MenuId::Tour, 2,
     KeyScope::Window, hasStop, nullptr,
     [](Workbench& bench) {
         bench.tour.duplicateStop();
     }},
    {"stop-earlier", QT_TRANSLATE_NOOP("Actions", "&Earlier in the tour"), nullptr, "Ctrl+Alt+Up", MenuId::Tour, 2,
     KeyScope::Window, isLaterStop, nullptr, moveStop<-1>},
    {"stop-later", QT_TRANSLATE_NOOP("Actions", "Later &in the tour"), nullptr, "Ctrl+Alt+Down", MenuId::Tour, 2,
     KeyScope::Window, isEarlierStop, nullptr, moveStop<1>},
    {"hide-stop", QT_TRANSLATE_NOOP("Actions", "Hide the st&op"), nullptr, "Ctrl+Alt+H", MenuId::Tour, 2,
     KeyScope::Window, hasStop, [](const Workbench& bench) { return hasStop(bench) && bench.tour.current()->isHidden; },
     [](Workbench& bench) {
         bench.tour.setHidden(!bench.tour.current()->isHidden);
     }},
    {"drop-ink", QT_TRANSLATE_NOOP("Actions", "Remove the in&k from the stop"), nullptr, "", MenuId::Tour, 2,
     KeyScope::Window, hasInk, nullptr,
     [](Workbench& bench) {
         bench.tour.dropInk();
     }},
    {"remove-stop", QT_TRANSLATE_NOOP("Actions", "Remove the stop"), nullptr, "Ctrl+Alt+Backspace", MenuId::Tour, 2,
     KeyScope::Window, hasStop, nullptr,
     [](Workbench& bench) {
         bench.tour.removeStop();
     }},
};

}  // namespace

std::span<const ActionInfo> tourActions() { return kActions; }

}  // namespace conspectus
