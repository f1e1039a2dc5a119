#include "app/window/program/end_signals.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace conspectus {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

std::atomic<int> toEventLoop = -1;

/// Uses only what POSIX allows in a signal handler.
void tell(int)
{
    const int before = errno;
    const char byte = 1;
    if (const int pipe = toEventLoop; pipe >= 0)
        static_cast<void>(write(pipe, &byte, 1) == 1);
    errno = before;
}

void handleOnce(int signal)
{
    struct sigaction old { };
    if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN)
        return;
    struct sigaction action { };
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

void restore(int signal)
{
    struct sigaction now { };
    if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler != tell)
        return;
    now.sa_handler = SIG_DFL;
    sigaction(signal, &now, nullptr);
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit endAsked();
    });
    toEventLoop = m_pipe[1];
    for (int signal : kSignals)
        handleOnce(signal);
}

EndSignals::~EndSignals()
{
    for (int signal : kSignals)
        restore(signal);
    toEventLoop = -1;
    for (int end : m_pipe)
        if (end >= 0)
            close(end);
}

}  // namespace conspectus
