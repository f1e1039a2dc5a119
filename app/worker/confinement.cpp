#include "app/worker/confinement.h"

#include "app/worker/syscall_filter.h"
#include "core/layout/wire/wire.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <string_view>

namespace conspectus {

namespace {

// Graphviz walks graphs by recursion. The kernel leaves at least 128 MiB below the stack of a process, so this much can
// be allowed after the start too.
constexpr rlim_t kStackBytes = rlim_t{64} << 20;
constexpr rlim_t kOpenFiles = 8;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kReservesTerabytes = true;  // the shadow memory of a sanitizer
#else
constexpr bool kReservesTerabytes = false;
#endif

enum class Kind { ForGood, MayBeRaised };

void limit(int resource, rlim_t value, Kind kind = Kind::ForGood)
{
    rlimit current;
    if (getrlimit(static_cast<__rlimit_resource_t>(resource), &current) != 0)
        return;
    current.rlim_cur = std::min(value, current.rlim_max);
    if (kind == Kind::ForGood)
        current.rlim_max = current.rlim_cur;
    setrlimit(static_cast<__rlimit_resource_t>(resource), &current);
}

std::size_t halfOfMemory = 0;  // for the handler below

// Graphviz does not check whether it got the memory that it asked for. A fault with more than half of it in use is
// taken for that and told apart; any other goes its way: the handler is used once, and the fault happens again.
void explainFault(int)
{
    if (mmap(nullptr, halfOfMemory, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
        _exit(kOutOfMemoryExit);
}

void watchFaults(std::size_t memory)
{
    static std::array<char, 16384> stack;  // the fault may be that the ordinary one is full
    halfOfMemory = memory / 2;
    stack_t other = {};
    other.ss_sp = stack.data();
    other.ss_size = stack.size();
    sigaltstack(&other, nullptr);
    struct sigaction action = {};
    action.sa_handler = explainFault;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
    sigaction(SIGSEGV, &action, nullptr);
}

template <class Number> bool read(std::string_view text, Number& number)
{
    return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size() &&
        !text.empty();
}

}  // namespace

std::optional<WorkerOptions> workerOptions(std::span<char* const> arguments)
{
    WorkerOptions options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i], value = i + 1 < arguments.size() ? arguments[i + 1] : "";
        const bool isRead = name == "--memory" ? read(value, options.memory)
            : name == "--cpu-seconds"          ? read(value, options.cpuSeconds)
                                               : false;
        if (!isRead)
            return std::nullopt;
    }
    return options;
}

void confine(const WorkerOptions& options)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_STACK, kStackBytes);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, kOpenFiles);
    if (!kReservesTerabytes) {
        limit(RLIMIT_AS, options.memory);
        watchFaults(options.memory);
    }
    filterSystemCalls();
}

void allowCpuSeconds(unsigned seconds)
{
    rusage used;
    getrusage(RUSAGE_SELF, &used);
    limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + seconds,
          Kind::MayBeRaised);
}

}  // namespace conspectus
