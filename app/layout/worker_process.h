// worker_process.h: one running conspectus-layout and the socket to it.
#pragma once
#include "core/base/result.h"

#include <sys/types.h>

#include <cstddef>
#include <string>

namespace conspectus {

/// What a worker may use; it holds itself to these.
struct WorkerAllowance {
    std::size_t memory = 0;  // bytes of address space
    unsigned cpuSeconds = 0;  // for one layout
};

/// A child process that is killed and reaped with this object. Its only link to the world is the socket. It dies with
/// the thread that started it, so that has to be one that lives as long as the worker shall.
class WorkerProcess {
public:
    static Result<WorkerProcess> start(const std::string& program, WorkerAllowance allowance);

    WorkerProcess(WorkerProcess&& other) noexcept;
    WorkerProcess& operator=(WorkerProcess&& other) noexcept;
    ~WorkerProcess();

    int socket() const { return m_socket; }
    pid_t pid() const { return m_pid; }
    /// True if it runs and has said nothing unasked.
    bool isQuiet() const;

    /// Why it ended, for one that has closed its side of the socket: one sentence.
    std::string lastWords();

    int layouts = 0;  // that it has done

private:
    WorkerProcess(pid_t pid, int socket) : m_pid(pid), m_socket(socket) { }

    pid_t m_pid = -1;
    int m_socket = -1;
};

}  // namespace conspectus
