// Reading and replacing files with POSIX calls, each of which is checked. The old bytes stay in place under their name
// until the new ones are complete and on the disk; only then the name changes hands, in one step.
#include "core/document/file_store.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <random>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace conspectus {

namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr int kMostLinks = 40;

std::string reason(int error) { return std::generic_category().message(error); }

tl::unexpected<Error> failed(ErrorCode code, std::string sentence, const std::string& path)
{
    return unexpected(Error{code, std::move(sentence), path == "-" ? std::string() : path});
}

/// "The file cannot be opened: Permission denied."
tl::unexpected<Error> failed(ErrorCode code, const char* what, int error, const std::string& path)
{
    return failed(code, std::string(what) + ": " + reason(error) + ".", path);
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

/// Closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    /// For those who must know whether the last bytes got through.
    int close() { return ::close(std::exchange(m_number, -1)); }

private:
    int m_number;
};

/// `expected`: about how many bytes there are.
Result<std::string> readAll(int descriptor, std::size_t expected, std::size_t limit, const std::string& path)
{
    std::string bytes;
    bytes.reserve(expected + 2 * kChunk);
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kChunk);
        const ssize_t count = ::read(descriptor, bytes.data() + before, kChunk);
        const int error = errno;
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count < 0 && error != EINTR)
            return failed(ErrorCode::Input, "The file cannot be read", error, path);
        if (bytes.size() > limit)
            return failed(ErrorCode::Input, "The file is larger than " + std::to_string(limit >> 20) + " MB.", path);
        if (count == 0)
            return bytes;
    }
}

/// 0, or what went wrong.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), std::min(bytes.size(), kChunk));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

/// What `path` names in the end: symbolic links are followed, the last one even to a file that is not there yet.
Result<std::string> withoutLinks(std::string path)
{
    const std::string asked = path;
    for (int links = 0; links < kMostLinks; ++links) {
        std::array<char, 4096> target{};
        const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
        if (length < 0)
            return path;
        const std::string_view text(target.data(), static_cast<std::size_t>(length));
        path = text.starts_with('/') ? std::string(text) : folderOf(path) + '/' + std::string(text);
    }
    return failed(ErrorCode::Output, "The file cannot be written", ELOOP, asked);
}

/// What is known of the file that is to be replaced; nothing if there is none.
Result<std::optional<struct stat>> stateOf(const std::string& path)
{
    struct stat state { };
    if (::stat(path.c_str(), &state) != 0) {
        if (errno == ENOENT)
            return std::optional<struct stat>();
        return failed(ErrorCode::Output, "The file cannot be written", errno, path);
    }
    if (S_ISDIR(state.st_mode))
        return failed(ErrorCode::Output, "This is a folder; a file name is needed.", path);
    if (!S_ISREG(state.st_mode))
        return failed(ErrorCode::Output, "This is not an ordinary file, so it is not written to.", path);
    if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
        return failed(ErrorCode::Output, "The file is write-protected.", path);
    return std::optional(state);
}

/// A new file beside `path` that removes itself unless it takes the path's name.
class TemporaryFile {
public:
    static Result<TemporaryFile> beside(const std::string& path, mode_t mode)
    {
        constexpr int kAttempts = 100;
        std::random_device random;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::string name = folderOf(path) + "/.conspectus-" + std::to_string(random()) + ".tmp";
            Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
            if (file.isOpen())
                return TemporaryFile(std::move(file), name);
            if (errno != EEXIST)
                break;
        }
        return failed(ErrorCode::Output, "The folder cannot be written to", errno, path);
    }

    TemporaryFile(TemporaryFile&& other) noexcept
        : m_file(std::move(other.m_file)), m_name(std::exchange(other.m_name, {}))
    {
    }
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile()
    {
        if (!m_name.empty())
            ::unlink(m_name.c_str());
    }

    int descriptor() const { return m_file.number(); }
    int close() { return m_file.close(); }

    /// 0, or what went wrong.
    int takeName(const std::string& path)
    {
        if (::rename(m_name.c_str(), path.c_str()) != 0)
            return errno;
        m_name.clear();
        return 0;
    }

private:
    TemporaryFile(Descriptor file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) { }

    Descriptor m_file;
    std::string m_name;
};

/// Access lists and the user's own marks go along where the file system lets them.
void copyExtendedAttributes(const std::string& from, int to)
{
    std::array<char, 4096> names{};
    const ssize_t length = ::listxattr(from.c_str(), names.data(), names.size());
    for (ssize_t at = 0; at < length;) {
        const std::string name(names.data() + at);
        at += static_cast<ssize_t>(name.size()) + 1;
        if (!name.starts_with("user.") && name != "system.posix_acl_access")
            continue;
        std::array<char, 4096> value{};
        const ssize_t size = ::getxattr(from.c_str(), name.c_str(), value.data(), value.size());
        if (size >= 0)
            static_cast<void>(::fsetxattr(to, name.c_str(), value.data(), static_cast<std::size_t>(size), 0));
    }
}

/// Owner and group as far as we may, then the permissions, which a change of owner would clear in part.
int inherit(const struct stat& state, const std::string& path, int descriptor)
{
    if (state.st_uid != ::geteuid() || state.st_gid != ::getegid())
        static_cast<void>(::fchown(descriptor, state.st_uid, state.st_gid) == 0 ||
                          ::fchown(descriptor, static_cast<uid_t>(-1), state.st_gid) == 0);
    copyExtendedAttributes(path, descriptor);
    return ::fchmod(descriptor, state.st_mode & 07777) == 0 ? 0 : errno;
}

/// Writes, and does not believe it until the file system says the same: a full disk may show only at fsync or close.
int fill(TemporaryFile& file, std::string_view bytes)
{
    if (const int error = writeAll(file.descriptor(), bytes))
        return error;
    if (::fsync(file.descriptor()) != 0)
        return errno;
    struct stat state { };
    if (::fstat(file.descriptor(), &state) != 0)
        return errno;
    if (state.st_size != static_cast<off_t>(bytes.size()))
        return EIO;
    return file.close() == 0 ? 0 : errno;
}

/// The new name is on the disk only when the folder is. Some file systems cannot be asked; that is not an error.
int syncFolder(const std::string& path)
{
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.number()) == 0)
        return 0;
    return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

Result<void> replace(const std::string& path, std::string_view bytes)
{
    const auto before = stateOf(path);
    if (!before)
        return tl::unexpected(before.error());
    constexpr mode_t kUsual = 0666;  // less what the user's mask takes away
    auto file = TemporaryFile::beside(path, *before ? (*before)->st_mode & 0777 : kUsual);
    if (!file)
        return tl::unexpected(file.error());
    int error = *before ? inherit(**before, path, file->descriptor()) : 0;
    if (error == 0)
        error = fill(*file, bytes);
    if (error == 0)
        error = file->takeName(path);
    if (error != 0)
        return failed(ErrorCode::Output, "The file was not saved and is as it was before", error, path);
    if (const int unsure = syncFolder(path))
        return failed(ErrorCode::Output, "The file is saved, but the disk does not say that it will last", unsure,
                      path);
    return {};
}

}  // namespace

Result<std::string> readFile(const std::string& path, std::size_t limit)
{
    if (path == "-")
        return readAll(STDIN_FILENO, 0, limit, path);
    // Without waiting, because a pipe that nobody writes to would hold us for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat state { };
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0)
        return failed(ErrorCode::Input, "The file cannot be opened", errno, path);
    if (S_ISDIR(state.st_mode))
        return failed(ErrorCode::Input, "This is a folder; a file is needed.", path);
    if (!S_ISREG(state.st_mode) && !S_ISFIFO(state.st_mode))
        return failed(ErrorCode::Input, "This is not an ordinary file, so it is not read.", path);
    if (S_ISREG(state.st_mode) && static_cast<std::size_t>(state.st_size) > limit)
        return failed(ErrorCode::Input, "The file is larger than " + std::to_string(limit >> 20) + " MB.", path);
    if (S_ISFIFO(state.st_mode))
        ::fcntl(file.number(), F_SETFL, ::fcntl(file.number(), F_GETFL) & ~O_NONBLOCK);
    return readAll(file.number(), S_ISREG(state.st_mode) ? static_cast<std::size_t>(state.st_size) : 0, limit, path);
}

Result<void> writeFile(const std::string& path, std::string_view bytes)
{
    if (path == "-") {
        if (const int error = writeAll(STDOUT_FILENO, bytes))
            return failed(ErrorCode::Output, "Standard output cannot be written to", error, path);
        return {};
    }
    const auto target = withoutLinks(path);
    if (!target)
        return tl::unexpected(target.error());
    Result<void> done = replace(*target, bytes);
    if (!done)
        done.error().file = path;
    return done;
}

}  // namespace conspectus
