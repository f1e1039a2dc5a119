#include "app/canvas/map_canvas.h"
#include "app/canvas/map_editor.h"
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

bool hasSelected(const Workbench& bench) { return !bench.session.selection().empty(); }
bool hasRelation(const Workbench& bench) { return bench.session.selectedRelation().isValid(); }
bool hasNamed(const Workbench& bench) { return hasCurrent(bench) || hasRelation(bench); }

template <void (MapEditor::*what)()> void edit(Workbench& bench) { (bench.canvas.editor().*what)(); }

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
    {"add-child", QT_TRANSLATE_NOOP("Actions", "Add concept &below"), nullptr, "Tab", MenuId::Edit, 1, KeyScope::Canvas,
     hasCurrent, nullptr, edit<&MapEditor::addChild>},
    {"add-sibling", QT_TRANSLATE_NOOP("Actions", "Add concept b&eside"), nullptr, "Return", MenuId::Edit, 1,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addSibling>},
    {"add-parent", QT_TRANSLATE_NOOP("Actions", "Add concept abo&ve"), nullptr, "Shift+Tab", MenuId::Edit, 1,
     KeyScope::Canvas, hasCurrent, nullptr, edit<&MapEditor::addParent>},
    {"add-free", QT_TRANSLATE_NOOP("Actions", "Add free concep&t"), nullptr, "Ins", MenuId::Edit, 1, KeyScope::Window,
     nullptr, nullptr, edit<&MapEditor::addFree>},
    {"connect", QT_TRANSLATE_NOOP("Actions", "&Link the two selected"), nullptr, "Ctrl+L", MenuId::Edit, 1,
     KeyScope::Window, [](const Workbench& bench) { return bench.canvas.editor().canConnect(); }, nullptr,
     edit<&MapEditor::connectSelected>},
    {"reverse", QT_TRANSLATE_NOOP("Actions", "Reverse the relat&ion"), nullptr, "Ctrl+Shift+R", MenuId::Edit, 2,
     KeyScope::Window, hasRelation, nullptr, edit<&MapEditor::reverseSelected>},
    {"copy", QT_TRANSLATE_NOOP("Actions", "Cop&y as outline"), nullptr, "Ctrl+C", MenuId::Edit, 2, KeyScope::Map,
     hasSelected, nullptr, edit<&MapEditor::copy>},
    {"paste", QT_TRANSLATE_NOOP("Actions", "Paste text as concept&s"), nullptr, "Ctrl+V", MenuId::Edit, 2,
     KeyScope::Map, nullptr, nullptr, edit<&MapEditor::paste>},
    {"rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), "rename", "F2", MenuId::Edit, 2, KeyScope::Map, hasNamed,
     nullptr, edit<&MapEditor::rename>},
    {"delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del", MenuId::Edit, 2, KeyScope::Map, hasSelection,
     nullptr, deleteSelected},
    {"select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), nullptr, "Ctrl+A", MenuId::Edit, 3, KeyScope::Canvas,
     hasMap, nullptr,
     [](Workbench& bench) {
         bench.canvas.selectAll();
     }},
    {"select-none", QT_TRANSLATE_NOOP("Actions", "Select n&othing"), nullptr, "Ctrl+Shift+A", MenuId::Edit, 3,
     KeyScope::Window, hasSelection, nullptr,
     [](Workbench& bench) {
         bench.session.select({}, {});
     }},
    {"find", QT_TRANSLATE_NOOP("Actions", "&Find concept"), "search", "Ctrl+F", MenuId::Edit, 4, KeyScope::Window,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"find-here", QT_TRANSLATE_NOOP("Actions", "Find from the &map"), nullptr, "/", MenuId::Edit, 4, KeyScope::Map,
     nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Everything);
     }},
    {"find-next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), nullptr, "F3", MenuId::Edit, 4, KeyScope::Window,
     [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToNext();
     }},
    {"find-previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), nullptr, "Shift+F3", MenuId::Edit, 4,
     KeyScope::Window, [](const Workbench& bench) { return bench.search.hasHits(); }, nullptr,
     [](Workbench& bench) {
         bench.search.goToPrevious();
     }},
    {"command", QT_TRANSLATE_NOOP("Actions", "Search or run a &command"), "command", "Ctrl+K", MenuId::Edit, 4,
     KeyScope::Window, nullptr, nullptr,
     [](Workbench& bench) {
         bench.search.start(SearchBox::Start::Commands);
     }},
};

}  // namespace

std::span<const ActionInfo> editActions() { return kActions; }

}  // namespace conspectus
