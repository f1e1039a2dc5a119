#include "app/session/document_guard.h"

#include "app/session/file_names.h"
#include "app/session/places.h"
#include "core/document/file_store.h"
#include "core/formats/format.h"

#include <QDir>
#include <QFileInfo>

#include <ctime>

namespace conspectus {

namespace {

constexpr int kPauseMs = 250;  // others write in several steps, too
constexpr int kRoundMs = 2'000;
constexpr qint64 kLargest = 32 << 20;  // bytes of a file that are remembered

std::string tokenOf(const MapSession& session) { return std::to_string(reinterpret_cast<std::uintptr_t>(&session)); }

}  // namespace

QString versionsRoot() { return stateFolder() + QStringLiteral("/versions"); }

DocumentGuard::DocumentGuard(MapSession& session, const QString& root) : m_session(session), m_root(bytesOf(root))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DocumentGuard::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_pause.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_pause.start(); });
    m_rounds.setInterval(kRoundMs);
    connect(&m_rounds, &QTimer::timeout, this, &DocumentGuard::lookAround);
    m_rounds.start();
    connect(&session, &MapSession::mapOpened, this, &DocumentGuard::follow);
    connect(&session, &MapSession::saved, this, &DocumentGuard::afterSave);
    follow();
}

DocumentGuard::~DocumentGuard() = default;

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
    accept();
}

void DocumentGuard::accept()
{
    if (fileName().empty())
        return;
    m_checked = changedAt(m_path);
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    m_isRemembered = sizeOf(m_path) <= kLargest;
    const Result<std::string> bytes = m_isRemembered ? readRegularFile(fileName()) : Result<std::string>(std::string());
    m_bytes = m_seen = bytes.value_or(std::string());
}

void DocumentGuard::afterSave()
{
    const bool isSameFile = m_session.path() == m_path;
    std::string before = isSameFile ? m_bytes : std::string();
    follow();
    if (fileName().empty() || !m_isRemembered)
        return;
    // What the first save replaced is worth keeping, too.
    if (!before.empty() && versions().empty())
        keep(std::move(before));
    keep(m_bytes);
}

void DocumentGuard::keep(std::string bytes)
{
    if (m_writer.joinable())
        m_writer.join();
    m_writer = std::jthread([this, root = m_root, document = fileName(), bytes = std::move(bytes)] {
        if (const Result<void> kept = keepVersion(root, document, bytes, std::time(nullptr)); !kept)
            QMetaObject::invokeMethod(
                this, [this, sentence = kept.error().message] { emit failed(QString::fromStdString(sentence)); },
                Qt::QueuedConnection);
    });
}

std::vector<Version> DocumentGuard::versions() const
{
    return fileName().empty() ? std::vector<Version>{} : versionsOf(m_root, fileName());
}

bool DocumentGuard::isChangedElsewhere() const
{
    if (fileName().empty() || !m_isRemembered || !isThere(m_path))
        return false;
    const Result<std::string> bytes = readRegularFile(fileName());
    return bytes && *bytes != m_bytes;
}

void DocumentGuard::lookAround()
{
    if (!fileName().empty() && changedAt(m_path) != m_checked)
        check();
}

void DocumentGuard::check()
{
    m_checked = changedAt(m_path);
    if (fileName().empty() || !m_isRemembered || !isThere(m_path))
        return;
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    const Result<std::string> bytes = readRegularFile(fileName());
    if (!bytes || *bytes == m_bytes || *bytes == m_seen)
        return;
    m_seen = *bytes;
    emit changedElsewhere();
}

Result<ConceptMap> DocumentGuard::mapOnDisk() const
{
    const Result<std::string> bytes = readRegularFile(fileName());
    if (!bytes)
        return unexpected(bytes.error());
    return readMap(*bytes, fileName()).map([](ReadMap read) { return std::move(read.map); });
}

Result<ConceptMap> DocumentGuard::mapAsItWas() const
{
    return readMap(m_bytes, fileName()).map([](ReadMap read) { return std::move(read.map); });
}

}  // namespace conspectus
