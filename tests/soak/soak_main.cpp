// soak [ROUNDS]: kills a window that edits and saves, at random moments, and looks at what is left. Each time the saved
// file must be whole, one of those that were saved; what the next start offers must be at most a second old.
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/document_guard.h"
#include "app/session/recovery_keeper.h"
#include "app/window/frame/main_window.h"
#include "app/window/themes/appearance.h"
#include "core/document/file_store.h"
#include "core/document/recovery.h"
#include "core/formats/format.h"
#include "core/model/verify.h"
#include "tests/support/window_edits.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

namespace conspectus {
namespace {

constexpr double kPromised = 1.0;  // s of editing that may be lost
constexpr double kSlack = 0.25;  // s for a machine that is busy with other things

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string bytesOf(const ConceptMap& map) { return formatByName("graphml")->write(map)->bytes; }

std::string hashOf(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha1).toHex().toStdString();
}

/// What the child did, line by line, as it did it: "edit TIME HASH", "saving TIME HASH", "saved TIME HASH".
class Diary {
public:
    explicit Diary(const std::string& path) : m_file(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) { }
    ~Diary() { close(m_file); }
    Diary(const Diary&) = delete;
    Diary& operator=(const Diary&) = delete;

    void write(const char* what, const std::string& hash)
    {
        char line[128];
        const int length = std::snprintf(line, sizeof line, "%s %.4f %s\n", what, now(), hash.c_str());
        if (::write(m_file, line, static_cast<std::size_t>(length)) != length)
            std::exit(3);
    }

private:
    int m_file;
};

/// Edits and saves until it is killed.
int edit(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const QString file = folder + QStringLiteral("/map.graphml");
    test::WindowEdits edits(std::strtoull(argv[3], nullptr, 10));
    Settings settings(folder);
    Appearance appearance(settings);
    MapSession session(std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")));
    RecoveryKeeper keeper(session, folder + QStringLiteral("/recovery"));
    DocumentGuard guard(session, folder + QStringLiteral("/versions"));
    MainWindow window(session, guard, settings, appearance);
    window.show();
    Diary diary((folder + QStringLiteral("/diary")).toStdString());
    if (!session.open(file))
        return 2;
    diary.write("saved", hashOf(bytesOf(session.map())));
    QTimer timer;
    int count = 0;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const Result<Transaction> step = edits.next(session.map());
        const bool isSmall = session.map().conceptCount() < 120;
        if (step && isSmall && session.perform(*step))
            diary.write("edit", hashOf(bytesOf(session.map())));
        else if (!isSmall)
            session.undo();
        if (++count % 23 != 0)
            return;
        diary.write("saving", hashOf(bytesOf(session.map())));
        if (session.save(file))
            diary.write("saved", hashOf(bytesOf(session.map())));
    });
    timer.start(12);
    return QApplication::exec();
}

struct Entry {
    std::string what;
    double time = 0;
    std::string hash;
};

std::vector<Entry> entriesOf(const std::string& path)
{
    std::vector<Entry> entries;
    std::istringstream lines(readFile(path).value_or(std::string()));
    for (Entry entry; lines >> entry.what >> entry.time >> entry.hash;)
        entries.push_back(entry);
    return entries;
}

/// A sentence about what is wrong, or nothing.
std::string faultAfter(const std::string& folder, double killed)
{
    const std::vector<Entry> diary = entriesOf(folder + "/diary");
    const Result<std::string> bytes = readFile(folder + "/map.graphml");
    const Result<ReadMap> file = bytes ? readMap(*bytes, "map.graphml") : Result<ReadMap>(unexpected(bytes.error()));
    if (!file)
        return "the file is not whole: " + file.error().message;
    if (!verify(file->map).empty())
        return "the file is not sound: " + verify(file->map).front();
    std::string lastSaved, saving;
    for (const Entry& entry : diary) {
        (entry.what == "saved" ? lastSaved : entry.what == "saving" ? saving : saving) = entry.hash;
        if (entry.what == "edit")
            saving = lastSaved;
    }
    const std::string onDisk = hashOf(bytesOf(file->map));
    if (onDisk != lastSaved && onDisk != saving)
        return "the file holds neither what was saved last nor what was being saved";

    // What the next start has: the copy of unsaved changes, else the file.
    std::vector<std::string> kept{onDisk};
    for (const LostMap& lost : lostMaps(folder + "/recovery")) {
        const Result<ConceptMap> map = restored(lost);
        if (!map)
            return "the copy cannot be restored: " + map.error().message;
        if (!verify(*map).empty())
            return "the copy is not sound: " + verify(*map).front();
        kept.push_back(hashOf(bytesOf(*map)));
    }
    double newest = 0, lastEdit = 0;
    for (const Entry& entry : diary) {
        lastEdit = entry.what == "saving" ? lastEdit : entry.time;
        if (std::find(kept.begin(), kept.end(), entry.hash) != kept.end())
            newest = entry.time;
    }
    // The first edit that is not in what was kept must be younger than what was promised.
    for (const Entry& entry : diary)
        if (entry.what == "edit" && entry.time > newest && killed - entry.time > kPromised + kSlack)
            return "an edit of " + std::to_string(killed - entry.time) + " s before the end is lost";
    return {};
}

int soak(const QString& program, int rounds)
{
    test::Random random(20'261'124);
    int failed = 0;
    for (int round = 1; round <= rounds; ++round) {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        ConceptMap start;
        const Growth first = addFree(start, "power");
        (void)perform(start, first.transaction);
        if (!writeFile(path + "/map.graphml", bytesOf(start)))
            return 2;
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(program, {QStringLiteral("--edit"), folder.path(), QString::number(round)});
        if (!child.waitForStarted())
            return 2;
        for (int wait = 0; wait < 400 && entriesOf(path + "/diary").empty(); ++wait)
            usleep(25'000);
        usleep(20'000 + random.below(2'500) * 1'000);
        const double killed = now();
        child.kill();
        child.waitForFinished();
        const std::string fault = faultAfter(path, killed);
        failed += !fault.empty();
        if (!fault.empty())
            std::printf("round %d: %s\n", round, fault.c_str());
        else if (round % 20 == 0)
            std::printf("%d rounds, %d with a fault\n", round, failed);
        std::fflush(stdout);
    }
    std::printf("%d of %d kills left everything whole\n", rounds - failed, rounds);
    return failed > 0;
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 4 && std::string_view(argv[1]) == "--edit")
        return conspectus::edit(argc, argv);
    const QCoreApplication application(argc, argv);
    return conspectus::soak(QCoreApplication::applicationFilePath(), argc > 1 ? std::atoi(argv[1]) : 200);
}
