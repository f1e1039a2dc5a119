#include "core/document/temporary_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <system_error>

namespace conspectus {

namespace {

constexpr std::string_view kOurs = ".conspectus-";
constexpr std::string_view kEnding = ".tmp";
constexpr std::time_t kUntouchedSeconds = 10;  // some file systems have no locks to tell us

/// ".conspectus-" and a hash of the file's name (FNV-1a), which is short whatever the name.
std::string prefixFor(const std::string& path)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (char c : path.substr(path.find_last_of('/') + 1))
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return std::string(kOurs) + text + "-";
}

/// Locked by us, or on a file system that knows no locks; and still there, for a cleaner may have been quicker.
bool isOurs(const Descriptor& file)
{
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return false;
    struct stat state { };
    return ::fstat(file.number(), &state) == 0 && state.st_nlink > 0;
}

void removeIfAbandoned(const std::string& name)
{
    const Descriptor file(::open(name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat state { };
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0 || !S_ISREG(state.st_mode) || state.st_uid != ::geteuid())
        return;
    const bool isUntouched = std::llabs(std::time(nullptr) - state.st_mtime) > kUntouchedSeconds;
    if (isUntouched && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
        ::unlink(name.c_str());
}

void removeAbandonedIn(const std::string& folder, std::string_view prefix)
{
    namespace fs = std::filesystem;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(kEnding))
            removeIfAbandoned(at->path().string());
    }
}

}  // namespace

std::string folderOfFile(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

Result<TemporaryFile> TemporaryFile::beside(const std::string& path, mode_t mode)
{
    constexpr int kAttempts = 100;
    std::random_device random;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string name = folderOfFile(path) + "/" + prefixFor(path) + std::to_string(random());
        name += kEnding;
        Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
        if (file.isOpen() && isOurs(file))
            return TemporaryFile(std::move(file), std::move(name));
        if (!file.isOpen() && errno != EEXIST)
            break;
    }
    return unexpected(Error{ErrorCode::Output,
                            "The folder cannot be written to: " + std::generic_category().message(errno) + ".", path});
}

TemporaryFile::TemporaryFile(Descriptor file, std::string name)
    : m_file(std::move(file)), m_lock(::fcntl(m_file.number(), F_DUPFD_CLOEXEC, 0)), m_name(std::move(name))
{
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_file(std::move(other.m_file)), m_lock(std::move(other.m_lock)), m_name(std::exchange(other.m_name, {}))
{
}

TemporaryFile::~TemporaryFile()
{
    if (!m_name.empty())
        ::unlink(m_name.c_str());
}

int TemporaryFile::takeName(const std::string& path)
{
    if (::rename(m_name.c_str(), path.c_str()) != 0)
        return errno;
    m_name.clear();
    return 0;
}

void removeAbandoned(const std::string& path) { removeAbandonedIn(folderOfFile(path), prefixFor(path)); }

void removeAllAbandoned(const std::string& folder) { removeAbandonedIn(folder, kOurs); }

}  // namespace conspectus
