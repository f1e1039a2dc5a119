#include "core/document/recovery.h"

#include "core/document/file_store.h"
#include "core/formats/format.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace conspectus {

namespace {

constexpr const char* kLock = "lock";
constexpr const char* kMap = "map.graphml";
constexpr const char* kDocument = "document";
constexpr std::size_t kLongestName = 64 << 10;  // bytes of a path that are believed

std::string in(const std::string& folder, const char* name) { return folder + "/" + name; }

/// An open file that this process alone has locked; -1 when another one has, or when it cannot be.
int lockedFile(const std::string& path, int flags)
{
    const int file = open(path.c_str(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0600);
    struct stat about { };
    if (file >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode) && flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    if (file >= 0)
        close(file);
    return -1;
}

void removeFolder(const std::string& folder)
{
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

struct RecoveryPlace::Claim {
    Claim(std::string place, int lockFile) : path(std::move(place)), lock(lockFile) { }
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;

    const std::string path;
    const int lock;

    ~Claim()
    {
        removeFolder(path);
        close(lock);
    }
};

RecoveryPlace::RecoveryPlace(std::unique_ptr<Claim> claim) : m_claim(std::move(claim)) { }
RecoveryPlace::RecoveryPlace(RecoveryPlace&&) noexcept = default;
RecoveryPlace& RecoveryPlace::operator=(RecoveryPlace&&) noexcept = default;
RecoveryPlace::~RecoveryPlace() = default;

const std::string& RecoveryPlace::path() const { return m_claim->path; }

Result<RecoveryPlace> RecoveryPlace::claim(const std::string& root)
{
    std::error_code error;
    fs::create_directories(root, error);
    std::string place = root + "/map-XXXXXX";
    if (error || chmod(root.c_str(), 0700) != 0 || !mkdtemp(place.data()))
        return unexpected(ErrorCode::Output,
                          "Copies for the case of a crash cannot be kept in " + root + ": " +
                              (error ? error.message() : std::string(std::strerror(errno))) + ".");
    const int lock = lockedFile(in(place, kLock), O_CREAT);
    if (lock < 0) {
        removeFolder(place);
        return unexpected(ErrorCode::Output, "Copies for the case of a crash cannot be kept in " + root + ".");
    }
    return RecoveryPlace(std::make_unique<Claim>(std::move(place), lock));
}

Result<void> RecoveryPlace::store(const ConceptMap& map, const std::string& document)
{
    const Result<WrittenMap> written = formatByName("graphml")->write(map);
    if (!written)
        return unexpected(written.error());
    if (const Result<void> named = writeOwnFile(in(path(), kDocument), document); !named)
        return named;
    return writeOwnFile(in(path(), kMap), written->bytes);
}

std::vector<LostMap> lostMaps(const std::string& root)
{
    std::vector<LostMap> lost;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(root, error)) {
        const std::string place = entry.path().string();
        if (!entry.is_directory(error) || entry.is_symlink(error))
            continue;
        const int lock = lockedFile(in(place, kLock), 0);
        if (lock < 0)
            continue;
        struct stat about { };
        if (lstat(in(place, kMap).c_str(), &about) == 0 && S_ISREG(about.st_mode))
            lost.push_back(
                {place, readOwnFile(in(place, kDocument), kLongestName).value_or(std::string()), about.st_mtime});
        else
            removeFolder(place);
        close(lock);
    }
    std::sort(lost.begin(), lost.end(), [](const LostMap& a, const LostMap& b) {
        return std::pair(b.stored, a.place) < std::pair(a.stored, b.place);
    });
    return lost;
}

Result<ConceptMap> restored(const LostMap& lost)
{
    const std::string file = in(lost.place, kMap);
    const Result<std::string> bytes = readOwnFile(file);
    if (!bytes)
        return unexpected(bytes.error());
    Result<ReadMap> read = readMap(*bytes, file);
    if (!read)
        return unexpected(read.error());
    return std::move(read->map);
}

void forget(const LostMap& lost) { removeFolder(lost.place); }

}  // namespace conspectus
