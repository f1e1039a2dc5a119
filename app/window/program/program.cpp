#include "app/window/program/program.h"

#include "app/canvas/map_canvas.h"
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/document_guard.h"
#include "app/session/file_names.h"
#include "app/session/places.h"
#include "app/session/recovery_keeper.h"
#include "app/session/show.h"
#include "app/window/frame/main_window.h"
#include "app/window/program/end_signals.h"
#include "app/window/program/lost_maps.h"
#include "app/window/themes/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QIcon>
#include <QSessionManager>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <new>
#include <stdexcept>

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

/// An application whose event handlers may run out of memory without ending the program.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    std::function<void()> outOfMemory;

    bool notify(QObject* receiver, QEvent* event) override
    {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::bad_alloc&) {
            outOfMemory();
        } catch (const std::length_error&) {
            outOfMemory();
        }
        return true;
    }
};

/// An open map and its window, which is destroyed first.
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
class Program : public QObject {
public:
    Program()
    {
        connect(&m_endSignals, &EndSignals::endAsked, this, &Program::endWithoutAsking);
        connect(qApp, &QGuiApplication::commitDataRequest, this, &Program::prepareForEndOfSession,
                Qt::DirectConnection);
        connect(qApp, &QGuiApplication::saveStateRequest, this, &Program::sayHowToRestart, Qt::DirectConnection);
        qApp->installEventFilter(this);
        running = this;
        static const bool isRegistered = std::atexit([] {
                                             if (running)
                                                 running->saveWhatCanBeSaved();
                                         }) == 0;
        static_cast<void>(isRegistered);
    }
    ~Program() override { running = nullptr; }

    /// Closes all windows without questions: the next start offers to restore what is not saved.
    void endWithoutAsking()
    {
        for (const auto& map : m_maps) {
            if (!map->window.isVisible())
                continue;  // closed already, its changes discarded
            map->window.endWithoutAsking();
            map->keeper.leaveBehind();
        }
        QCoreApplication::exit();
    }

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

    /// Reports in the active window that memory ran out; once until the report is shown.
    void sayOutOfMemory()
    {
        if (m_maps.empty() || std::exchange(m_isMemorySaid, true))
            return;
        QTimer::singleShot(0, qApp, [this] {
            m_isMemorySaid = false;
            const auto active =
                std::ranges::find_if(m_maps, [](const auto& open) { return open->window.isActiveWindow(); });
            OpenMap& told = active == m_maps.end() ? *m_maps.front() : **active;
            emit told.session.noticed(
                {Notice::Kind::Failure,
                 QCoreApplication::translate("Program",
                                             "There is not enough memory for this. Save the map now, and close "
                                             "other windows before you try again."),
                 {}});
        });
    }

    /// Asks about each unsaved map of an earlier run. A recovery copy is deleted only once there is another one.
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
                found.session.adoptUnsaved(std::move(*map), pathFrom(lost.document), documentAsItWas(lost));
                found.keeper.storeNow();
            }
            forget(lost);
        }
    }

protected:
    /// At the end of the desktop's session the program quits without questions.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Quit || watched != qApp || !m_isSessionEnding)
            return false;
        endWithoutAsking();
        return true;
    }

private:
    /// The session may end right after this.
    void prepareForEndOfSession(QSessionManager&)
    {
        m_isSessionEnding = true;
        for (const auto& map : m_maps)
            map->keeper.storeNow();
    }

    void sayHowToRestart(QSessionManager& manager)
    {
        QStringList command{QCoreApplication::applicationFilePath()};
        for (const auto& map : m_maps)
            if (isFile(map->session.path()))
                command.append(QFileInfo(map->session.path()).absoluteFilePath());
        manager.setRestartCommand(command);
    }

    /// When the display is gone, Qt ends the program with exit(): no window can be used, no destructor runs.
    void saveWhatCanBeSaved()
    {
        for (const auto& map : m_maps) {
            map->guard.letGo();
            map->keeper.leaveBehind();
        }
    }

    /// A closed window releases its map with its workers, lock and recovery copy.
    void remove(const MainWindow* window)
    {
        std::erase_if(m_maps, [&](const auto& open) { return &open->window == window && m_maps.size() > 1; });
    }

    static inline Program* running = nullptr;

    EndSignals m_endSignals;
    bool m_isSessionEnding = false;
    Settings m_settings;
    Appearance m_appearance{m_settings};
    std::vector<std::unique_ptr<OpenMap>> m_maps;
    bool m_isMemorySaid = false;
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
    Application application(argc, argv);
    describeProgram();
    Program program;
    application.outOfMemory = [&program] {
        program.sayOutOfMemory();
    };
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
