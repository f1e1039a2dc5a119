#include "core/document/recovery.h"

#include "core/base/within_memory.h"
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
constexpr const char* kAsItWas = "as-it-was";

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
    bool isLeftBehind = false;
    bool hasCopy = false;
    std::shared_ptr<const std::string> asItWas;  // as it is stored

    ~Claim()
    {
        if (!isLeftBehind)
            removeFolder(path);
        close(lock);
    }

    Result<void> storeOrigin(const std::string& document, const std::shared_ptr<const std::string>& bytes)
    {
        if (Result<void> named = writeOwnFile(in(path, kDocument), document); !named)
            return named;
        if (asItWas == bytes)
            return {};
        if (!bytes)
            unlink(in(path, kAsItWas).c_str());
        else if (Result<void> kept = writeOwnFile(in(path, kAsItWas), *bytes); !kept)
            return kept;
        asItWas = bytes;
        return {};
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

// A map that is newer than the file it says it was made from is asked about once too often; an older one would take the
// place of what others wrote. So the first copy comes after its origin, and a later one before it.
Result<void> RecoveryPlace::store(const ConceptMap& map, const std::string& document,
                                  const std::shared_ptr<const std::string>& asItWas)
{
    const auto cannot = [this](const Error& reason) {
        return unexpected(ErrorCode::Output,
                          "The copy for the case of a crash could not be written to " + path() + ": " +
                              reasonOf(reason));
    };
    const Result<WrittenMap> written =
        withinMemory(ErrorCode::Output, [&] { return formatByName("graphml")->write(map); });
    if (!written)
        return cannot(written.error());
    const bool isFirst = !m_claim->hasCopy;
    Result<void> done = isFirst ? m_claim->storeOrigin(document, asItWas) : Result<void>();
    if (done)
        done = writeOwnFile(in(path(), kMap), written->bytes);
    if (done && !isFirst)
        done = m_claim->storeOrigin(document, asItWas);
    m_claim->hasCopy = m_claim->hasCopy || done.has_value();
    if (!done)
        return cannot(done.error());
    return {};
}

void RecoveryPlace::leaveBehind() { m_claim->isLeftBehind = true; }

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

std::shared_ptr<const std::string> documentAsItWas(const LostMap& lost)
{
    Result<std::string> bytes = readOwnFile(in(lost.place, kAsItWas));
    return bytes ? std::make_shared<const std::string>(std::move(*bytes)) : nullptr;
}

void forget(const LostMap& lost) { removeFolder(lost.place); }

}  // namespace conspectus
