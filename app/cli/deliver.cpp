#include "app/cli/deliver.h"

#include "app/cli/command.h"
#include "core/base/terminal_text.h"
#include "core/base/text.h"
#include "core/document/descriptor.h"
#include "core/document/file_store.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace conspectus {
namespace {

bool isTerminal(const std::string& path)
{
    if (const int open = outputDescriptor(path); open >= 0)
        return ::isatty(open) == 1;
    struct stat state { };
    if (::stat(path.c_str(), &state) != 0 || !S_ISCHR(state.st_mode))
        return false;
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    return device.isOpen() && ::isatty(device.number()) == 1;
}

bool isText(std::string_view bytes) { return isValidUtf8(bytes) && bytes.find('\0') == std::string_view::npos; }

}  // namespace

Result<void> say(std::string_view text) { return writeOutput("-", withVisibleControls(text)); }

Result<void> deliver(const std::string& path, std::string_view bytes)
{
    if (isTerminal(path)) {
        if (!isText(bytes))
            return unexpected(ErrorCode::Output,
                              "This is not text, so it is not written to a terminal; name a file or use a pipe.");
        return writeOutput(path, withVisibleControls(bytes));
    }
    const bool hadOtherNames = hasOtherNames(path) && outputDescriptor(path) < 0;
    Result<void> written = writeOutput(path, bytes);
    if (written && hadOtherNames)
        complain({ErrorCode::Output, "The file had another name (a hard link), which keeps what was in it before.",
                  path, 0});
    return written;
}

}  // namespace conspectus
