#include "core/document/document_lock.h"

#include "core/document/file_store.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <pwd.h>
#include <sstream>
#include <unistd.h>
#include <utility>

namespace conspectus {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestLock = 4096;  // bytes; what is larger is not one of ours

/// When a process was started, in the system's ticks: with the number it names a process for good.
std::string startOf(long long process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t name = line.rfind(')');  // the name may hold anything
    if (name == std::string::npos)
        return {};
    std::istringstream fields(line.substr(name + 1));
    std::string field;
    constexpr int kStart = 20;  // of those after the name
    for (int i = 0; i < kStart && fields >> field; ++i)
        continue;
    return field;
}

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string userName()
{
    const passwd* entry = getpwuid(getuid());
    return entry && entry->pw_name ? entry->pw_name : std::to_string(getuid());
}

std::string lockFileOf(const std::string& document)
{
    std::error_code error;
    const fs::path real = fs::weakly_canonical(document, error);
    const fs::path path = error ? fs::path(document) : real;
    return (path.parent_path() / (".~lock." + path.filename().string() + "#")).string();
}

/// One line a field; the start of the process is the last.
std::string textOf(const LockOwner& owner)
{
    return owner.user + '\n' + owner.host + '\n' + std::to_string(owner.process) + '\n' + owner.token + '\n' +
        startOf(owner.process) + '\n';
}

struct Found {
    LockOwner owner;
    std::string start;
};

std::optional<Found> readLock(const std::string& file)
{
    std::istringstream stream(readOwnFile(file, kLargestLock).value_or(std::string()));
    Found found;
    std::string process;
    if (!std::getline(stream, found.owner.user) || !std::getline(stream, found.owner.host) ||
        !std::getline(stream, process) || !std::getline(stream, found.owner.token))
        return std::nullopt;
    std::getline(stream, found.start);
    found.owner.process = std::strtoll(process.c_str(), nullptr, 10);
    return found;
}

bool isStale(const Found& found)
{
    if (found.owner.host != hostName())
        return false;
    const bool isAlive =
        found.owner.process > 0 && (kill(static_cast<pid_t>(found.owner.process), 0) == 0 || errno == EPERM);
    return !isAlive || startOf(found.owner.process) != found.start;
}

/// Makes the file with its text, if there is none. False with errno EEXIST if there is.
bool make(const std::string& file, const std::string& text)
{
    const int handle = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return false;
    const bool isWritten = write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(handle);
    if (!isWritten)
        unlink(file.c_str());
    errno = isWritten ? 0 : ENOSPC;
    return isWritten;
}

}  // namespace

tl::expected<DocumentLock, LockOwner> DocumentLock::take(const std::string& document, const std::string& token)
{
    DocumentLock lock;
    lock.m_owner = {userName(), hostName(), getpid(), token};
    const std::string file = lockFileOf(document), text = textOf(lock.m_owner);
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (make(file, text)) {
            lock.m_file = file;
            return lock;
        }
        if (errno != EEXIST)
            return lock;  // nobody can make one here
        const std::optional<Found> found = readLock(file);
        if (found && found->owner == lock.m_owner) {
            lock.m_file = file;
            return lock;
        }
        if (found && !isStale(*found))
            return tl::unexpected(found->owner);
        unlink(file.c_str());
    }
    return lock;
}

DocumentLock::DocumentLock(DocumentLock&& other) noexcept
    : m_file(std::exchange(other.m_file, {})), m_owner(std::move(other.m_owner))
{
}

DocumentLock& DocumentLock::operator=(DocumentLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_owner, other.m_owner);
    return *this;
}

DocumentLock::~DocumentLock()
{
    if (m_file.empty())
        return;
    if (const std::optional<Found> found = readLock(m_file); found && found->owner == m_owner)
        unlink(m_file.c_str());
}

}  // namespace conspectus
