// monkey [OPTION...]: a main window with real workers, and a person with no plan in front of it. Each round opens the
// map again, does so many steps, and looks at what is left: no crash, no stop of the event loop, no memory kept from
// round to round, a map that verifies and reopens equal, no worker that outlives the window. Everything happens in a
// temporary folder.
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/document_guard.h"
#include "app/session/recovery_keeper.h"
#include "app/window/actions/action_set.h"
#include "app/window/themes/appearance.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"
#include "core/model/verify.h"
#include "tests/bench/generated_map.h"
#include "tests/soak/monkey.h"
#include "tests/soak/watchdog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <malloc.h>
#include <sys/prctl.h>

#ifdef __SANITIZE_ADDRESS__
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // GCC of Debian comes without its header
#endif

namespace conspectus::soak {
namespace {

struct Wish {
    QString map;  // a file, or builtin:NAME, "empty", or "large": 20,000 concepts
    int concepts = 20'000;
    int seconds = 0;  // 0: as many rounds as wished
    int rounds = 1;
    int steps = 400;  // a round
    std::uint64_t seed = 1;
    double limit = 2;  // s that the event loop may take for one turn
    QString replay;  // a log
    bool hasWorkers = true;
};

std::size_t heapInUse()
{
#ifdef __SANITIZE_ADDRESS__
    return __sanitizer_get_current_allocated_bytes();
#else
    const struct mallinfo2 now = mallinfo2();
    return now.uordblks + now.hblkhd;
#endif
}

double megabytes(std::size_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

/// Opens nothing: what a click would give to a browser stays here.
class NoBrowser : public QObject {
    Q_OBJECT
public:
    NoBrowser()
    {
        for (const char* scheme : kSchemes)
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "ignore");
    }
    ~NoBrowser() override
    {
        for (const char* scheme : kSchemes)
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
public slots:
    void ignore(const QUrl&) { }

private:
    static constexpr const char* kSchemes[] = {"http", "https", "mailto", "file", "doi", "ftp"};
};

/// One after the other: by chance, or as they stand in a log.
NextStep stepsOf(const Wish& wish, QStringList actions)
{
    if (wish.replay.isEmpty())
        return [dice = std::make_shared<Dice>(wish.seed, std::move(actions))](bool isAsked) {
            return std::optional(dice->next(isAsked));
        };
    auto file = std::make_shared<QFile>(wish.replay);
    if (!file->open(QIODevice::ReadOnly))
        qFatal("the log cannot be read");
    return [file](bool) -> std::optional<Step> {
        if (file->atEnd())
            return std::nullopt;
        return stepFrom(QString::fromUtf8(file->readLine().chopped(1)));
    };
}

/// The programs that this one started, or that they left behind.
QStringList children()
{
    QStringList found;
    for (const QString& process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile status(QStringLiteral("/proc/%1/stat").arg(process));
        if (!process.front().isDigit() || !status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = status.readAll();
        if (line.mid(line.lastIndexOf(')') + 4).split(' ').value(0).toInt() == getpid())
            found.append(process + u' ' + QString::fromUtf8(line.mid(line.indexOf('('))).section(u')', 0, 0));
    }
    return found;
}

/// A sentence for each thing that is wrong with a map after a round.
QStringList faultsOf(const MapSession& session)
{
    QStringList faults;
    for (const std::string& fault : verify(session.map()))
        faults.append(QString::fromStdString(fault));
    const Result<WrittenMap> written = formatByName("graphml")->write(session.map());
    const Result<ReadMap> read =
        written ? readMap(written->bytes, "map.graphml") : Result<ReadMap>(unexpected(written.error()));
    if (!read)
        faults.append(QStringLiteral("it does not open again: ") + QString::fromStdString(read.error().message));
    // By what a file says: ids are given anew where something was removed.
    else if (const Result<WrittenMap> again = formatByName("graphml")->write(read->map);
             written->losses.empty() && (!again || again->bytes != written->bytes))
        faults.append(QStringLiteral("it reopens as another map"));
    return faults;
}

class Run {
public:
    Run(Wish wish, QString folder) : m_wish(std::move(wish)), m_folder(std::move(folder)), m_settings(m_folder) { }

    /// Returns what went wrong.
    QStringList carryOut()
    {
        m_log.setFileName(m_folder + QStringLiteral("/monkey.log"));
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {QStringLiteral("the log cannot be written")};
        playRounds();
        lookForOrphans();
        return m_faults;
    }

private:
    void playRounds()
    {
        if (m_wish.map == QLatin1String("large"))
            static_cast<void>(largeFile());
        MapSession session(std::make_unique<LayoutService>(
            std::make_unique<WorkerPool>(m_wish.hasWorkers ? "" : "/there/is/no/such/program")));
        RecoveryKeeper keeper(session, m_folder + QStringLiteral("/recovery"));
        DocumentGuard guard(session, m_folder + QStringLiteral("/versions"));
        Appearance appearance(m_settings);
        MainWindow window(session, guard, m_settings, appearance);
        window.resize(1280, 800);
        window.show();
        Watchdog watchdog(m_wish.limit);
        QStringList actions;
        for (const auto& [info, action] : window.actions().all())
            if (QByteArrayView(info->id) != "quit")
                actions.append(QLatin1String(info->id));
        NextStep next = stepsOf(m_wish, actions);
        QElapsedTimer clock;
        clock.start();
        for (int round = 1;
             !m_hasEnded && (m_wish.seconds > 0 ? clock.elapsed() < 1000LL * m_wish.seconds : round <= m_wish.rounds);
             ++round) {
            playRound(window, next);
            watchdog.rest();
            check(session, round);
            watchdog.wake();
        }
        if (watchdog.stops() > 0)
            m_faults.append(QStringLiteral("%1 stops of the event loop").arg(watchdog.stops()));
        std::printf("%d steps, %.0f MB at most, longest turn of the event loop %.2f s\n", m_done, megabytes(m_most),
                    watchdog.longest());
    }

    /// Opens the map anew, and does so many steps.
    void playRound(MainWindow& window, const NextStep& next)
    {
        openMap(window);
        int left = m_wish.steps;
        Monkey monkey(window, m_folder, m_log, [&](bool isAsked) -> std::optional<Step> {
            std::optional<Step> step;
            if (left-- > 0)
                step = next(isAsked);
            m_hasEnded = m_hasEnded || (left >= 0 && !step);
            return step;
        });
        QEventLoop loop;
        QObject::connect(&monkey, &Monkey::finished, &loop, &QEventLoop::quit);
        monkey.start();
        loop.exec();
        m_done += monkey.done();
    }

    /// As a person opens it: a large one is read in the background.
    void openMap(MainWindow& window)
    {
        if (m_wish.map == QLatin1String("empty"))
            return window.session().adopt({}, {});
        constexpr int kPatienceMs = 60'000;
        QEventLoop loop;
        QObject::connect(&window.session(), &MapSession::mapOpened, &loop, &QEventLoop::quit);
        QTimer::singleShot(0, &window, [&] { window.open(freshFile()); });
        QTimer::singleShot(kPatienceMs, &loop, [&] {
            m_faults.append(QStringLiteral("the map did not open"));
            loop.quit();
        });
        loop.exec();
    }

    /// The map that was wished for, as a file of the folder.
    QString freshFile()
    {
        if (m_wish.map.startsWith(QLatin1String("builtin:")))
            return m_wish.map;
        const QString path = m_folder + QStringLiteral("/map.graphml");
        QFile::remove(path);
        const QString original = m_wish.map == QLatin1String("large") ? largeFile() : m_wish.map;
        if (!QFile::copy(original, path))
            qFatal("the map cannot be copied");
        return path;
    }

    /// Made once.
    QString largeFile()
    {
        const QString path = m_folder + QStringLiteral("/large.graphml");
        if (!QFile::exists(path) &&
            !writeFile(path.toStdString(), formatByName("graphml")->write(bench::generatedMap(m_wish.concepts))->bytes))
            qFatal("the map cannot be written");
        return path;
    }

    void check(MapSession& session, int round)
    {
        for (const QString& fault : faultsOf(session))
            m_faults.append(QStringLiteral("after round %1: %2").arg(round).arg(fault));
        const std::size_t full = heapInUse();
        m_most = std::max(m_most, full);
        session.adopt({}, {});  // all that is left now is what the window keeps
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const std::size_t kept = heapInUse();
        std::printf("round %d: %d steps, %.0f MB with the map, %.0f MB without\n", round, m_done, megabytes(full),
                    megabytes(kept));
        std::fflush(stdout);
        constexpr double kSlack = 24;  // MB: what grows once, such as fonts and pictures kept ready
        if (round == 3)
            m_settled = kept;
        if (round > 3 && megabytes(kept) > megabytes(m_settled) * 1.25 + kSlack)
            m_faults.append(QStringLiteral("after round %1 %2 MB are kept, after round 3 it was %3")
                                .arg(round)
                                .arg(megabytes(kept), 0, 'f', 0)
                                .arg(megabytes(m_settled), 0, 'f', 0));
    }

    void lookForOrphans()
    {
        for (int wait = 0; wait < 50 && !children().isEmpty(); ++wait)
            QThread::msleep(100);
        for (const QString& child : children())
            m_faults.append(QStringLiteral("a process is left: ") + child);
    }

    Wish m_wish;
    QString m_folder;
    Settings m_settings;
    QFile m_log;
    QStringList m_faults;
    bool m_hasEnded = false;
    int m_done = 0;
    std::size_t m_most = 0, m_settled = 0;
};

/// A file by its whole path; anything else as it is.
QString absolute(const QString& name) { return QFile::exists(name) ? QFileInfo(name).absoluteFilePath() : name; }

Wish wishFrom(const QCoreApplication& application)
{
    QCommandLineParser parser;
    const auto option = [&](const char* name, const char* help, const char* value) {
        parser.addOption({QLatin1String(name), QLatin1String(help), QLatin1String("value"), QLatin1String(value)});
    };
    option("map", "A file, builtin:NAME, empty or large", "builtin:cultural-soft-power");
    option("concepts", "Of the large map", "20000");
    option("seconds", "How long; 0: --rounds", "0");
    option("rounds", "How many", "1");
    option("steps", "A round", "400");
    option("seed", "The same one gives the same steps", "1");
    option("stop", "Seconds that the event loop may take for one turn", "2");
    option("replay", "A log to do again", "");
    parser.addOption({QStringLiteral("no-workers"), QStringLiteral("Without layout workers")});
    parser.addHelpOption();
    parser.process(application);
    const auto number = [&](const char* name) {
        return parser.value(QLatin1String(name)).toInt();
    };
    Wish wish;
    wish.map = absolute(parser.value(QStringLiteral("map")));
    wish.concepts = number("concepts");
    wish.seconds = number("seconds");
    wish.rounds = number("rounds");
    wish.steps = number("steps");
    wish.seed = static_cast<std::uint64_t>(number("seed"));
    wish.limit = parser.value(QStringLiteral("stop")).toDouble();
    wish.replay = absolute(parser.value(QStringLiteral("replay")));
    wish.hasWorkers = !parser.isSet(QStringLiteral("no-workers"));
    if (!wish.replay.isEmpty())
        wish.steps = std::numeric_limits<int>::max();
    return wish;
}

/// Nothing of the person's own is read or written.
void liveIn(const QString& folder)
{
    for (const char* place :
         {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        qputenv(place, QFile::encodeName(folder));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

}  // namespace
}  // namespace conspectus::soak

int main(int argc, char** argv)
{
    using namespace conspectus::soak;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    prctl(PR_SET_CHILD_SUBREAPER, 1);  // what a worker leaves behind becomes ours, and is found
    QTemporaryDir folder;
    liveIn(folder.path());
    qputenv("CONSPECTUS_KEYS", "counted");  // the same seed, the same map
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const Wish wish = wishFrom(application);
    QDir::setCurrent(folder.path());
    const NoBrowser noBrowser;
    std::printf("steps are logged in %s\n", qPrintable(folder.filePath(QStringLiteral("monkey.log"))));
    std::fflush(stdout);
    folder.setAutoRemove(false);  // a crash leaves the log
    const QStringList faults = Run(wish, folder.path()).carryOut();
    for (const QString& fault : faults)
        std::printf("%s\n", qPrintable(fault));
    folder.setAutoRemove(faults.isEmpty());
    std::printf(faults.isEmpty() ? "nothing was found\n" : "%d faults\n", static_cast<int>(faults.size()));
    return faults.isEmpty() ? 0 : 1;
}

#include "monkey_main.moc"
