#include "app/canvas/map_canvas.h"
#include "app/panels/inspector_panel.h"
#include "app/session/map_session.h"
#include "app/window/actions.h"
#include "app/window/search_box.h"
#include "app/window/workbench.h"
#include "core/edit/edits.h"

#include <set>

namespace conspectus {

namespace {

bool hasMap(const Workbench& bench) { return bench.session.map().conceptCount() > 0; }
bool hasCurrent(const Workbench& bench) { return bench.session.current().isValid(); }

bool hasSelection(const Workbench& bench)
{
    return !bench.session.selection().empty() || bench.session.selectedRelation().isValid();
}

/// All of `ids` with their relations as one step, so that one undo brings them back.
Transaction removalOf(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    std::set<RelationId> relations;
    for (ConceptId id : ids)
        for (RelationId relation : map.relationsOf(id))
            relations.insert(relation);
    Transaction step{QT_TRANSLATE_NOOP("Actions", "Delete"), {}, {}};
    for (RelationId relation : relations)
        step.changes.push_back(RemoveRelation{relation});
    for (ConceptId id : ids)
        step.changes.push_back(RemoveConcept{id});
    return step;
}

void deleteSelected(Workbench& bench)
{
    MapSession& session = bench.session;
    const Result<Transaction> step = session.selectedRelation().isValid()
        ? removeRelation(session.map(), session.selectedRelation())
        : removalOf(session.map(), session.selection());
    const auto done = step ? session.perform(*step) : Result<void>(unexpected(step.error()));
    if (!done)
        emit session.noticed({Notice::Kind::Failure, QString::fromStdString(done.error().message), {}});
}

constexpr ActionInfo kActions[] = {
    {"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z", MenuId::Edit, 0, KeyScope::Window,
     [](const Workbench& bench) { return bench.session.canUndo(); }, nullptr,
     [](Workbench& bench) {
         bench.session.undo();
     }},
    {"redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", MenuId::Edit, 0, KeyScope::Window,
     [](const Workbench& bench) { return bench.session.canRedo(); }, nullptr,
     [](Workbench& bench) {
         bench.session.redo();
     }},
    {"rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), "rename", "F2", MenuId::Edit, 1, KeyScope::Map, hasCurrent,
     nullptr,
     [](Workbench& bench) {
         bench.inspector.startRename();
     }},
    {"delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del", MenuId::Edit, 1, KeyScope::Map, hasSelection,
     nullptr, deleteSelected},
    {"select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), nullptr, "Ctrl+A", MenuId::Edit, 2, KeyScope::Canvas,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.selectAll();
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
    {"find-here", QT_TRANSLATE_NOOP("Actions", "Find from the &map"), nullptr, "/", MenuId::Edit, 3, KeyScope::Map,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"find-next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), nullptr, "F3", MenuId::Edit, 3, KeyScope::Window,
     [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToNext();
     }},
    {"find-previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), nullptr, "Shift+F3", MenuId::Edit, 3,
     KeyScope::Window, [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToPrevious();
     }},
    {"command", QT_TRANSLATE_NOOP("Actions", "Search or run a &command"), "command", "Ctrl+K", MenuId::Edit, 3,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Commands);
     }},
};

}  // namespace

std::span<const ActionInfo> editActions() { return kActions; }

}  // namespace conspectus
