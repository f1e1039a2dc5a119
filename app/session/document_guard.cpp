#include "app/session/document_guard.h"

#include "app/session/file_names.h"
#include "app/session/places.h"
#include "core/base/within_memory.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <ctime>
#include <functional>

namespace conspectus {

namespace {

constexpr int kPauseMs = 250;  // others write in several steps, too
constexpr int kRoundMs = 2'000;

std::string tokenOf(const MapSession& session) { return std::to_string(reinterpret_cast<std::uintptr_t>(&session)); }

/// A hash of what the file holds, if that is something else than `bytes`.
std::optional<std::size_t> otherThan(const std::string& bytes, const std::string& file)
{
    if (fileHolds(file, bytes))
        return std::nullopt;
    const Result<std::string> found = withinMemory(ErrorCode::Input, [&] { return readRegularFile(file); });
    return found && *found != bytes ? std::optional(std::hash<std::string>()(*found)) : std::nullopt;
}

/// A sentence about what could not be kept, or nothing.
std::string keepBoth(const std::string& root, const std::string& document, const std::string* before,
                     const std::string& now)
{
    const Result<void> kept = withinMemory(ErrorCode::Output, [&] {
        Result<void> done;
        if (before && versionsOf(root, document).empty())  // what the first save replaced is worth keeping, too
            done = keepVersion(root, document, *before, std::time(nullptr));
        return done ? keepVersion(root, document, now, std::time(nullptr)) : done;
    });
    return kept ? std::string() : kept.error().message;
}

}  // namespace

QString versionsRoot() { return stateFolder() + QStringLiteral("/versions"); }

DocumentGuard::DocumentGuard(MapSession& session, const QString& root) : m_session(session), m_root(bytesOf(root))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DocumentGuard::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_pause.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_pause.start(); });
    m_writers.setMaxThreadCount(1);
    m_rounds.setInterval(kRoundMs);
    connect(&m_rounds, &QTimer::timeout, this, &DocumentGuard::lookAround);
    m_rounds.start();
    connect(&session, &MapSession::mapOpened, this, &DocumentGuard::follow);
    connect(&session, &MapSession::saved, this, &DocumentGuard::afterSave);
    follow();
}

DocumentGuard::~DocumentGuard() { m_writers.waitForDone(); }

void DocumentGuard::letGo()
{
    m_writers.waitForDone();
    m_lock = {};
}

std::string DocumentGuard::fileName() const { return isFile(m_path) ? bytesOf(m_path) : std::string(); }

void DocumentGuard::follow()
{
    const QString path = m_session.path();
    if (path != m_path || fileName().empty()) {
        m_path = path;
        m_lock = {};
        if (!m_watcher.files().isEmpty())
            m_watcher.removePaths(m_watcher.files());
        if (!m_watcher.directories().isEmpty())
            m_watcher.removePaths(m_watcher.directories());
        if (fileName().empty())
            return;
        auto lock = DocumentLock::take(fileName(), tokenOf(m_session));
        if (lock)
            m_lock = std::move(*lock);
        else
            emit heldByAnother(lock.error());
        m_watcher.addPath(QFileInfo(path).absolutePath());
    }
    watch();
    m_pause.start();  // others may have written since it was read
}

/// From now on, what differs from what the session knows of the file is a change.
void DocumentGuard::watch()
{
    m_checked = changedAt(m_path);
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    m_before = m_session.asItWas();
    m_onDisk.reset();
    m_seen.reset();
    ++m_look;
}

void DocumentGuard::accept()
{
    if (fileName().empty())
        return;
    if (!m_onDisk)
        if (Result<std::string> bytes = readRegularFile(fileName()))
            m_onDisk = std::make_shared<const std::string>(std::move(*bytes));
    m_session.setAsItWas(m_onDisk);
    watch();
}

void DocumentGuard::afterSave()
{
    const Bytes before = m_session.path() == m_path ? m_before : nullptr;
    follow();
    if (!fileName().empty() && m_session.asItWas())
        keep(before, m_session.asItWas());
}

void DocumentGuard::keep(Bytes before, Bytes now)
{
    ++m_keeping;
    m_writers.start([this, root = m_root, document = fileName(), before = std::move(before), now = std::move(now)] {
        const std::string trouble = keepBoth(root, document, before.get(), *now);
        QMetaObject::invokeMethod(this, [this, document, trouble] {
            --m_keeping;
            if (!trouble.empty())
                emit failed(tr("%1 is saved. %2").arg(shownName(pathFrom(document)), QString::fromStdString(trouble)));
            emit kept();
        });
    });
}

std::vector<Version> DocumentGuard::versions() const
{
    return fileName().empty() ? std::vector<Version>{} : versionsOf(m_root, fileName());
}

bool DocumentGuard::isChangedElsewhere() const
{
    if (fileName().empty() || !isThere(m_path))
        return false;
    return !m_session.asItWas() || !fileHolds(fileName(), *m_session.asItWas());
}

void DocumentGuard::lookAround()
{
    if (!fileName().empty() && changedAt(m_path) != m_checked)
        check();
}

void DocumentGuard::check()
{
    if (fileName().empty() || !m_session.asItWas())
        return;
    if (m_session.isSaving())  // what is being written is ours
        return m_pause.start();
    m_checked = changedAt(m_path);
    if (!isThere(m_path))
        return;
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    QThreadPool::globalInstance()->start(
        [self = QPointer<DocumentGuard>(this), look = ++m_look, file = fileName(), known = m_session.asItWas()] {
            const std::optional<std::size_t> other = otherThan(*known, file);
            // Delivered through the application, whose thread alone may ask whether the guard still lives.
            QMetaObject::invokeMethod(qApp, [self, look, other] {
                if (self)
                    self->tellOf(look, other);
            });
        });
}

void DocumentGuard::tellOf(quint64 look, std::optional<std::size_t> other)
{
    if (look != m_look || !other || other == m_seen)
        return;
    if (m_session.isSaving())
        return m_pause.start();
    m_seen = other;
    emit changedElsewhere();
}

Result<ConceptMap> DocumentGuard::mapOnDisk()
{
    Result<std::string> bytes = readRegularFile(fileName());
    if (!bytes)
        return unexpected(bytes.error());
    Result<ReadMap> read = readMap(*bytes, fileName());
    if (!read)
        return unexpected(read.error());
    m_onDisk = std::make_shared<const std::string>(std::move(*bytes));
    return std::move(read->map);
}

Result<ConceptMap> DocumentGuard::mapAsItWas() const
{
    if (!m_session.asItWas())
        return unexpected(ErrorCode::Input, "It is not known what the file held before, so nothing can be merged.");
    return readMap(*m_session.asItWas(), fileName()).map([](ReadMap read) { return std::move(read.map); });
}

}  // namespace conspectus
