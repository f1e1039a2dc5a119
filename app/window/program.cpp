#include "app/window/program.h"

#include "app/canvas/map_canvas.h"
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/show.h"
#include "app/window/appearance.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QIcon>

namespace conspectus {

namespace {

void describeProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("conspectus"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSPECTUS_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Conspectus"));
    QGuiApplication::setDesktopFileName(QStringLiteral("conspectus"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/conspectus.svg")));
}

/// A map that is open, and the window that shows it and ends before it.
struct OpenMap {
    MapSession session{std::make_unique<LayoutService>(std::make_unique<WorkerPool>())};
    MainWindow window;

    OpenMap(Settings& settings, Appearance& appearance) : window(session, settings, appearance) { }
};

QStringList pathsToOpen(const std::vector<std::string>& files)
{
    QStringList paths;
    for (const std::string& file : files)
        paths.append(QFile::decodeName(QByteArray::fromStdString(file)));
    if (paths.isEmpty())
        for (const std::string& name : builtInMaps())
            return {QStringLiteral("builtin:") + QString::fromStdString(name)};
    return paths;
}

}  // namespace

int runWindows(int argc, char** argv, const std::vector<std::string>& files, bool leaveAfterFirstPicture)
{
    QApplication application(argc, argv);
    describeProgram();
    Settings settings;
    Appearance appearance(settings);
    std::vector<std::unique_ptr<OpenMap>> maps;
    for (const QString& path : pathsToOpen(files)) {
        MainWindow& window = maps.emplace_back(std::make_unique<OpenMap>(settings, appearance))->window;
        window.show();  // first, so that the map is arranged for the size that the window really has
        window.open(path);
        if (leaveAfterFirstPicture)
            QObject::connect(&window.canvas(), &MapView::picturePainted, &application, &QApplication::quit);
    }
    return QApplication::exec();
}

}  // namespace conspectus
