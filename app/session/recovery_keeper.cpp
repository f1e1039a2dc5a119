#include "app/session/recovery_keeper.h"

#include "app/session/file_names.h"
#include "app/session/places.h"

#include "core/base/within_memory.h"
#include "core/document/recovery.h"

#include <QDir>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace conspectus {

namespace {

/// Changes in quick succession make one copy; with the writing it stays below a second.
constexpr int kPauseMs = 400;

struct Copy {
    ConceptMap map;
    std::string document;
    std::shared_ptr<const std::string> asItWas;  // the bytes of the document that the map was made from
};

/// What the thread has to do: store a copy, or clear the place away.
struct Task {
    std::optional<Copy> copy;
};

}  // namespace

struct RecoveryKeeper::Writer {
    Writer(RecoveryKeeper& owner, std::string folder)
        : keeper(owner), root(std::move(folder)), thread([this](std::stop_token end) { work(std::move(end)); })
    {
    }

    /// The latest task replaces one that was not begun.
    void give(Task task)
    {
        const std::lock_guard lock(mutex);
        next = std::move(task);
        changed.notify_all();
    }

    void wait()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return !next && !isBusy; });
    }

    /// The place outlives this; nothing may be on its way.
    void leavePlace()
    {
        const std::lock_guard lock(mutex);
        if (place)
            place->leaveBehind();
    }

    void work(std::stop_token end)
    {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, end, [this] { return next.has_value(); })) {
            const Task task = std::move(*next);
            next.reset();
            isBusy = true;
            lock.unlock();
            carryOut(task);
            lock.lock();
            isBusy = false;
            changed.notify_all();
        }
    }

    void carryOut(const Task& task)
    {
        if (!task.copy) {
            place.reset();
            return;
        }
        const Result<void> done = withinMemory(ErrorCode::Output, [&] { return store(*task.copy); });
        const bool hadFailed = std::exchange(hasFailed, !done);
        if (!done && !hadFailed)
            QMetaObject::invokeMethod(
                &keeper,
                [this, sentence = QString::fromStdString(describe(done.error()))] { emit keeper.failed(sentence); },
                Qt::QueuedConnection);
    }

    Result<void> store(const Copy& copy)
    {
        if (!place) {
            Result<RecoveryPlace> claimed = RecoveryPlace::claim(root);
            if (!claimed)
                return unexpected(claimed.error());
            place.emplace(std::move(*claimed));
        }
        return place->store(copy.map, copy.document, copy.asItWas);
    }

    RecoveryKeeper& keeper;
    const std::string root;
    std::optional<RecoveryPlace> place;  // of the thread, while it is busy
    bool hasFailed = false;

    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Task> next;
    bool isBusy = false;
    std::jthread thread;  // last: ends before what it uses
};

QString recoveryRoot() { return stateFolder() + QStringLiteral("/recovery"); }

RecoveryKeeper::RecoveryKeeper(MapSession& session, const QString& root)
    : m_session(session), m_writer(std::make_unique<Writer>(*this, bytesOf(root)))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RecoveryKeeper::giveCopy);
    connect(&session, &MapSession::modifiedChanged, this, &RecoveryKeeper::follow);
}

RecoveryKeeper::~RecoveryKeeper() = default;

void RecoveryKeeper::giveCopy()
{
    m_writer->give({Copy{m_session.map(), bytesOf(m_session.path()), m_session.asItWas()}});
}

void RecoveryKeeper::follow()
{
    if (m_isLeft)
        return;
    if (!m_session.isModified()) {
        m_pause.stop();
        m_writer->give({});
    } else if (!m_pause.isActive()) {
        m_pause.start();
    }
}

void RecoveryKeeper::storeNow()
{
    m_pause.stop();
    if (m_session.isModified())
        giveCopy();
    m_writer->wait();
}

void RecoveryKeeper::leaveBehind()
{
    if (m_isLeft)
        return;
    storeNow();
    m_isLeft = true;
    if (m_session.isModified())
        m_writer->leavePlace();
}

}  // namespace conspectus
