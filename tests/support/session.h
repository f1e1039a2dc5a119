// session.h: sessions for tests: with layout workers that never come, so that nothing waits for a process.
#pragma once
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/map_session.h"
#include "tests/support/sketch.h"

#include <QSignalSpy>

namespace conspectus::test {

/// Every layout fails; the first picture of a map comes from our own layout all the same.
inline std::unique_ptr<MapSession> sessionWithoutWorkers()
{
    return std::make_unique<MapSession>(
        std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")));
}

/// With the map of a sketch open (see mapFrom()).
inline std::unique_ptr<MapSession> sessionOn(std::string_view sketch)
{
    auto session = sessionWithoutWorkers();
    session->adopt(mapFrom(sketch), {});
    return session;
}

inline std::string shownIn(const MapSession& session)
{
    std::vector<ConceptId> ids;
    for (const VisibleConcept& each : session.visible().concepts)
        ids.push_back(each.id);
    return keysOf(session.map(), ids);
}

inline std::string drawnIn(const MapSession& session)
{
    std::vector<ConceptId> ids;
    for (const PictureConcept& each : session.picture().concepts)
        ids.push_back(each.id);
    return keysOf(session.map(), ids);
}

}  // namespace conspectus::test
