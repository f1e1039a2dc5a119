// Reading and replacing files with POSIX calls, each of which is checked. The old bytes stay in place under their name
// until the new ones are complete and on the disk; only then the name changes hands, in one step.
#include "core/document/file_store.h"

#include "core/document/descriptor.h"
#include "core/document/temporary_file.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <system_error>
#include <unistd.h>

namespace conspectus {

namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr int kMostLinks = 40;

std::atomic<Flush> flush = ::fsync;

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

/// 0, or what went wrong. Waits for a reader that is slow.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), std::min(bytes.size(), kChunk));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN) {
            pollfd wanted{descriptor, POLLOUT, 0};
            ::poll(&wanted, 1, -1);
            continue;
        }
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

/// What a symbolic link leads to; nothing if `path` is not one.
std::optional<std::string> linkTarget(const std::string& path)
{
    std::array<char, 4096> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    if (length < 0)
        return std::nullopt;
    const std::string_view text(target.data(), static_cast<std::size_t>(length));
    return text.starts_with('/') ? std::string(text) : folderOfFile(path) + '/' + std::string(text);
}

/// What `path` names in the end: symbolic links are followed, the last one even to a file that is not there yet.
Result<std::string> withoutLinks(std::string path)
{
    const std::string asked = path;
    for (int links = 0; links < kMostLinks; ++links) {
        std::optional<std::string> target = linkTarget(path);
        if (!target)
            return path;
        path = std::move(*target);
    }
    return failed(ErrorCode::Output, "The file cannot be written", ELOOP, asked);
}

/// The number of an open descriptor of this process that `path` leads to ("/dev/stdout", "/dev/fd/63"); -1: none.
int descriptorNamed(std::string path)
{
    for (int links = 0; links < kMostLinks; ++links) {
        for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
            int number = -1;
            if (!path.starts_with(folder))
                continue;
            const char* end = path.data() + path.size();
            const auto [at, error] = std::from_chars(path.data() + folder.size(), end, number);
            return error == std::errc{} && at == end ? number : -1;
        }
        std::optional<std::string> target = linkTarget(path);
        if (!target)
            return -1;
        path = std::move(*target);
    }
    return -1;
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
    if (flush.load()(file.descriptor()) != 0)
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
    const Descriptor folder(::open(folderOfFile(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || flush.load()(folder.number()) == 0)
        return 0;
    return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

/// `before`: what is replaced, whose owner and permissions are kept.
Result<void> replace(const std::string& path, std::string_view bytes, const std::optional<struct stat>& before,
                     mode_t mode)
{
    auto file = TemporaryFile::beside(path, before ? before->st_mode & 0777 : mode);
    if (!file)
        return tl::unexpected(file.error());
    int error = before ? inherit(*before, path, file->descriptor()) : 0;
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

enum class Accept { Pipes, RegularFiles };

/// Opened without waiting, because a pipe that nobody writes to would hold us for ever.
Result<std::string> read(const std::string& path, int flags, Accept accept, std::size_t limit)
{
    const Descriptor file(::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat state { };
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0)
        return failed(ErrorCode::Input, "The file cannot be opened", errno, path);
    if (S_ISDIR(state.st_mode))
        return failed(ErrorCode::Input, "This is a folder; a file is needed.", path);
    const bool isPipe = S_ISFIFO(state.st_mode) && accept == Accept::Pipes;
    if (!S_ISREG(state.st_mode) && !isPipe)
        return failed(ErrorCode::Input, "This is not an ordinary file, so it is not read.", path);
    if (!isPipe && static_cast<std::size_t>(state.st_size) > limit)
        return failed(ErrorCode::Input, "The file is larger than " + std::to_string(limit >> 20) + " MB.", path);
    if (isPipe)
        ::fcntl(file.number(), F_SETFL, ::fcntl(file.number(), F_GETFL) & ~O_NONBLOCK);
    return readAll(file.number(), isPipe ? 0 : static_cast<std::size_t>(state.st_size), limit, path);
}

/// A pipe with a name, or a device that takes characters: written to as they are.
bool takesBytes(const std::string& path)
{
    struct stat state { };
    return ::stat(path.c_str(), &state) == 0 && (S_ISFIFO(state.st_mode) || S_ISCHR(state.st_mode));
}

Result<void> pour(int descriptor, std::string_view bytes, const std::string& path)
{
    if (const int error = writeAll(descriptor, bytes))
        return failed(ErrorCode::Output,
                      descriptor == STDOUT_FILENO ? "Standard output cannot be written to"
                                                  : "This cannot be written to",
                      error, path);
    return {};
}

}  // namespace

Result<std::string> readFile(const std::string& path, std::size_t limit)
{
    const int open = path == "-" ? STDIN_FILENO : descriptorNamed(path);
    return open >= 0 ? readAll(open, 0, limit, path) : read(path, 0, Accept::Pipes, limit);
}

Result<std::string> readRegularFile(const std::string& path, std::size_t limit)
{
    return read(path, 0, Accept::RegularFiles, limit);
}

Result<std::string> readOwnFile(const std::string& path, std::size_t limit)
{
    return read(path, O_NOFOLLOW, Accept::RegularFiles, limit);
}

bool fileHolds(const std::string& path, std::string_view bytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat state { };
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0 || !S_ISREG(state.st_mode) ||
        state.st_size != static_cast<off_t>(bytes.size()))
        return false;
    std::string piece(kChunk, '\0');
    for (;;) {
        const ssize_t count = ::read(file.number(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0 && bytes.empty();
        const auto length = static_cast<std::size_t>(count);
        if (std::string_view(piece.data(), length) != bytes.substr(0, length))
            return false;
        bytes.remove_prefix(length);
    }
}

Result<void> writeFile(const std::string& path, std::string_view bytes)
{
    constexpr mode_t kUsual = 0666;  // less what the user's mask takes away
    const auto target = withoutLinks(path);
    if (!target)
        return tl::unexpected(target.error());
    const auto before = stateOf(*target);
    Result<void> done = before ? replace(*target, bytes, *before, kUsual) : tl::unexpected(before.error());
    if (!done)
        done.error().file = path;
    else
        removeAbandoned(*target);
    return done;
}

Result<void> writeOwnFile(const std::string& path, std::string_view bytes)
{
    constexpr mode_t kPrivate = 0600;
    Result<void> done = replace(path, bytes, std::nullopt, kPrivate);
    if (done)
        removeAllAbandoned(folderOfFile(path));
    return done;
}

int outputDescriptor(const std::string& path) { return path == "-" ? STDOUT_FILENO : descriptorNamed(path); }

Result<void> writeOutput(const std::string& path, std::string_view bytes)
{
    if (const int open = outputDescriptor(path); open >= 0)
        return pour(open, bytes, path);
    if (!takesBytes(path))
        return writeFile(path, bytes);
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen())
        return failed(ErrorCode::Output, "This cannot be written to", errno, path);
    return pour(file.number(), bytes, path);
}

bool hasOtherNames(const std::string& path)
{
    struct stat state { };
    return ::stat(path.c_str(), &state) == 0 && S_ISREG(state.st_mode) && state.st_nlink > 1;
}

std::string reasonOf(const Error& error)
{
    const auto colon = error.message.find(": ");
    return colon == std::string::npos ? error.message : error.message.substr(colon + 2);
}

Flush replaceFlush(Flush replacement) { return flush.exchange(replacement); }

}  // namespace conspectus
