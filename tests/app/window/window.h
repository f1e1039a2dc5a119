// window.h: a main window with the map of a sketch open, settings that are thrown away, and no layout workers.
#pragma once
#include "app/session/document_guard.h"
#include "app/window/frame/main_window.h"
#include "app/window/themes/appearance.h"
#include "tests/support/session.h"

#include <QTemporaryDir>

namespace conspectus::test {

class WindowTest {
public:
    explicit WindowTest(std::string_view sketch = {})
    {
        if (!sketch.empty())
            session().adopt(mapFrom(sketch), {});
    }

    MapSession& session() { return *map; }

    QTemporaryDir folder;
    Settings settings{folder.path()};
    Appearance appearance{settings};
    std::unique_ptr<MapSession> map = sessionWithoutWorkers();
    DocumentGuard guard{*map, folder.filePath(QStringLiteral("versions"))};
    MainWindow window{*map, guard, settings, appearance};
};

}  // namespace conspectus::test
