#include "app/worker/frames.h"

#include <unistd.h>

#include <cerrno>

namespace conspectus {

namespace {

bool readAll(int descriptor, std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = read(descriptor, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

}  // namespace

std::optional<Bytes> readFrame(int descriptor)
{
    Bytes bytes(kFrameHeader);
    if (!readAll(descriptor, bytes))
        return std::nullopt;
    const Result<std::size_t> size = payloadSize(bytes);
    if (!size)
        return std::nullopt;
    bytes.resize(*size);
    if (!readAll(descriptor, bytes))
        return std::nullopt;
    return bytes;
}

bool writeAll(int descriptor, const Bytes& bytes)
{
    std::span<const std::uint8_t> rest(bytes);
    while (!rest.empty()) {
        const ssize_t put = write(descriptor, rest.data(), rest.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        rest = rest.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

int setAsideStandardOutput()
{
    const int aside = dup(STDOUT_FILENO);
    if (aside >= 0)
        dup2(STDERR_FILENO, STDOUT_FILENO);
    return aside;
}

}  // namespace conspectus
