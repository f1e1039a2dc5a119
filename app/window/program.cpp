#include "app/window/program.h"

#include "app/canvas/map_canvas.h"
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/document_guard.h"
#include "app/session/file_names.h"
#include "app/session/recovery_keeper.h"
#include "app/session/show.h"
#include "app/window/appearance.h"
#include "app/window/lost_maps.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

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
    RecoveryKeeper keeper{session};
    DocumentGuard guard{session};
    MainWindow window;

    OpenMap(Settings& settings, Appearance& appearance) : window(session, guard, settings, appearance)
    {
        QObject::connect(&keeper, &RecoveryKeeper::failed, &session, [this](const QString& sentence) {
            emit session.noticed({Notice::Kind::Warning, sentence, {}});
        });
        window.show();  // before the map comes, so that it is arranged for the size that the window really has
    }
};

/// All windows of the program.
class Program {
public:
    OpenMap& add()
    {
        OpenMap& added = *m_maps.emplace_back(std::make_unique<OpenMap>(m_settings, m_appearance));
        QObject::connect(&added.window, &MainWindow::windowAsked, &added.window, [this](const QString& path) {
            MainWindow& other = add().window;
            if (!path.isEmpty())
                other.open(path);
        });
        QObject::connect(&added.window, &MainWindow::closed, qApp, [this, window = &added.window] {
            QTimer::singleShot(0, qApp, [this, window] { remove(window); });
        });
        return added;
    }

    /// Asks about each map that an earlier run lost. A copy is given up only once there is another one of it.
    void offerLostMaps()
    {
        for (const LostMap& lost : lostMaps(bytesOf(recoveryRoot()))) {
            OpenMap& first = *m_maps.front();
            const LostMapChoice choice = askAbout(lost, &first.window);
            if (choice == LostMapChoice::Later)
                continue;
            if (choice == LostMapChoice::Restore) {
                Result<ConceptMap> map = restored(lost);
                if (!map) {
                    emit first.session.noticed(
                        {Notice::Kind::Failure, QString::fromStdString(describe(map.error())), {}});
                    continue;
                }
                OpenMap& found = add();
                found.session.adoptUnsaved(std::move(*map), pathFrom(lost.document));
                found.keeper.storeNow();
            }
            forget(lost);
        }
    }

private:
    /// A window that is closed lets go of its map and of what that holds: workers, its lock, its recovery copy.
    void remove(const MainWindow* window)
    {
        std::erase_if(m_maps, [&](const auto& open) { return &open->window == window && m_maps.size() > 1; });
    }

    Settings m_settings;
    Appearance m_appearance{m_settings};
    std::vector<std::unique_ptr<OpenMap>> m_maps;
};

QStringList pathsToOpen(const std::vector<std::string>& files)
{
    QStringList paths;
    for (const std::string& file : files)
        paths.append(pathFrom(file));
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
    Program program;
    for (const QString& path : pathsToOpen(files)) {
        MainWindow& window = program.add().window;
        window.open(path);
        if (leaveAfterFirstPicture)
            QObject::connect(&window.canvas(), &MapView::picturePainted, &application, &QApplication::quit);
    }
    if (!leaveAfterFirstPicture)
        QTimer::singleShot(0, &application, [&program] { program.offerLostMaps(); });
    return QApplication::exec();
}

}  // namespace conspectus
