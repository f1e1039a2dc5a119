#include "app/layout/worker_process.h"

#include "core/layout/wire/wire.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

namespace conspectus {

namespace {

/// The C interfaces of posix_spawn, freed at the end.
struct SpawnSettings {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;

    explicit SpawnSettings(int socket)
    {
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        posix_spawn_file_actions_addchdir_np(&files, "/");
        sigset_t all, none;
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
};

tl::unexpected<Error> cannotStart(const std::string& program, int code)
{
    return unexpected(ErrorCode::Layout,
                      "The layout program '" + program + "' could not be started (" + std::strerror(code) +
                          "); installing Conspectus again may help.");
}

/// Waits for the end of a process that is ending.
int reap(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const std::string& program, WorkerAllowance allowance)
{
    std::array<int, 2> ends;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return cannotStart(program, errno);
    std::string name = program, memory = std::to_string(allowance.memory), cpu = std::to_string(allowance.cpuSeconds);
    std::string memoryOption = "--memory", cpuOption = "--cpu-seconds", language = "LC_ALL=C.UTF-8";
    std::array<char*, 6> arguments = {name.data(),      memoryOption.data(), memory.data(),
                                      cpuOption.data(), cpu.data(),          nullptr};
    std::array<char*, 2> environment = {language.data(), nullptr};
    pid_t pid = -1;
    const SpawnSettings settings(ends[1]);
    const int code =
        posix_spawn(&pid, program.c_str(), &settings.files, &settings.attributes, arguments.data(), environment.data());
    close(ends[1]);
    if (code != 0) {
        close(ends[0]);
        return cannotStart(program, code);
    }
    return WorkerProcess(pid, ends[0]);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : layouts(other.layouts), m_pid(std::exchange(other.m_pid, -1)), m_socket(std::exchange(other.m_socket, -1))
{
}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept
{
    std::swap(layouts, other.layouts);
    std::swap(m_pid, other.m_pid);
    std::swap(m_socket, other.m_socket);
    return *this;
}

WorkerProcess::~WorkerProcess()
{
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        reap(m_pid);
    }
    if (m_socket >= 0)
        close(m_socket);
}

bool WorkerProcess::isQuiet() const
{
    pollfd look{m_socket, POLLIN, 0};
    return poll(&look, 1, 0) == 0;
}

std::string WorkerProcess::lastWords()
{
    // It may have closed the socket and gone on; then there is nothing to wait for but our own signal.
    kill(m_pid, SIGKILL);
    const int status = reap(std::exchange(m_pid, -1));
    if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemoryExit)
        return "The layout engine ran out of memory on this view.";
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return "The layout engine took too long for this view.";
    if (WIFEXITED(status))
        return "The layout engine stopped in the middle of this view.";
    return "The layout engine crashed on this view.";
}

}  // namespace conspectus
