#include "app/window/actions/needs.h"

#include "app/session/map_session.h"
#include "app/window/actions/workbench.h"

namespace conspectus::needs {

bool aMap(const Workbench& bench) { return bench.session.map().conceptCount() > 0; }
bool aCurrentConcept(const Workbench& bench) { return bench.session.current().isValid(); }
bool aSelectedConcept(const Workbench& bench) { return !bench.session.selection().empty(); }
bool twoConcepts(const Workbench& bench) { return bench.session.selection().size() > 1; }
bool threeConcepts(const Workbench& bench) { return bench.session.selection().size() > 2; }
bool aSelection(const Workbench& bench) { return aSelectedConcept(bench) || aRelation(bench); }
bool aRelation(const Workbench& bench) { return !bench.session.selectedRelations().empty(); }
bool aCurrentOrARelation(const Workbench& bench) { return aCurrentConcept(bench) || aRelation(bench); }

}  // namespace conspectus::needs
