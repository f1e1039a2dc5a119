#include "app/worker/confinement.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstring>
#include <string_view>

namespace conspectus {

namespace {

// Graphviz walks graphs by recursion. The kernel leaves at least 128 MiB below the stack of a process, so this much can
// be allowed after the start too.
constexpr rlim_t kStackBytes = rlim_t{64} << 20;
constexpr rlim_t kOpenFiles = 8;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kReservesTerabytes = true;  // the shadow of the address sanitizer
#else
constexpr bool kReservesTerabytes = false;
#endif

void limit(int resource, rlim_t value)
{
    rlimit current;
    if (getrlimit(static_cast<__rlimit_resource_t>(resource), &current) != 0)
        return;
    current.rlim_cur = std::min(value, current.rlim_max);
    setrlimit(static_cast<__rlimit_resource_t>(resource), &current);
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
    if (!kReservesTerabytes)
        limit(RLIMIT_AS, options.memory);
}

void allowCpuSeconds(unsigned seconds)
{
    rusage used;
    getrusage(RUSAGE_SELF, &used);
    limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + seconds);
}

}  // namespace conspectus
