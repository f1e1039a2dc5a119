#include "tests/soak/watchdog.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <execinfo.h>
#include <fstream>
#include <mutex>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace conspectus::soak {

namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Seconds that a thread was ready and had no processor.
double waited(int thread)
{
    std::ifstream file("/proc/self/task/" + std::to_string(thread) + "/schedstat");
    double running = 0, waiting = 0;
    file >> running >> waiting;
    return waiting / 1e9;
}

/// Runs on the watched thread.
void sayWhere(int)
{
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_print_stack_trace();
#else
    void* frames[60];
    backtrace_symbols_fd(frames, backtrace(frames, 60), STDERR_FILENO);
#endif
}

}  // namespace

Watchdog::Watchdog(double limit)
    : m_limit(limit),
      m_beat(now()),
      m_waited(waited(static_cast<int>(syscall(SYS_gettid)))),
      m_thread(static_cast<int>(syscall(SYS_gettid)))
{
    void* frame = nullptr;
    backtrace(&frame, 1);  // loads what it needs, which a signal handler may not do
    std::signal(SIGUSR1, sayWhere);
    QObject::connect(&m_pulse, &QTimer::timeout, [this] { beat(); });
    m_pulse.start(50);
    m_watcher = std::jthread([this](const std::stop_token& end) { watch(end); });
}

Watchdog::~Watchdog() = default;

void Watchdog::beat()
{
    m_waited = waited(m_thread);
    m_beat = now();
}

void Watchdog::wake()
{
    beat();
    m_rests = false;
}

void Watchdog::watch(const std::stop_token& end)
{
    std::mutex mutex;
    std::condition_variable_any never;
    double told = 0;  // the beat that was last reported
    for (std::unique_lock lock(mutex); !end.stop_requested();
         never.wait_for(lock, end, std::chrono::milliseconds(100), [] { return false; })) {
        if (m_rests)
            continue;
        const double beat = m_beat;
        const double stopped = now() - beat - std::max(0.0, waited(m_thread) - m_waited);
        m_longest = std::max(m_longest.load(), stopped);
        if (stopped < m_limit || told == beat)
            continue;
        told = beat;
        ++m_stops;
        std::fprintf(stderr, "the event loop stands still for %.1f s; it is here:\n", stopped);
        syscall(SYS_tgkill, getpid(), m_thread, SIGUSR1);
    }
}

}  // namespace conspectus::soak
