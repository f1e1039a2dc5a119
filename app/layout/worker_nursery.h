// worker_nursery.h: keeps healthy workers at hand. A thread of its own starts them, so that nobody waits for a process
// to start or to die, and so that they live as long as the nursery (a worker dies with the thread that started it).
#pragma once
#include "app/layout/worker_process.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace conspectus {

/// Safe to use from several threads.
class WorkerNursery {
public:
    /// Starts `workers` at once and replaces those that are lost; more only for those who would have to wait.
    WorkerNursery(std::string program, WorkerAllowance allowance, int workers, int recycleAfter);
    ~WorkerNursery();

    /// A worker that is alive and idle; waits for one if need be. Errors: none can be started, or `stop` was requested.
    Result<WorkerProcess> take(std::stop_token stop);
    /// Gives back one that is idle again.
    void giveBack(WorkerProcess worker);
    /// Has one killed.
    void dismiss(WorkerProcess worker);

private:
    void tend(std::stop_token stop);
    // With the lock held:
    bool mustStart() const;
    std::optional<WorkerProcess> takeIdle();

    const std::string m_program;
    const WorkerAllowance m_allowance;
    const std::size_t m_workers;
    const int m_recycleAfter;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<WorkerProcess> m_idle;
    std::vector<WorkerProcess> m_dismissed;
    std::size_t m_taken = 0;  // workers
    std::size_t m_waiting = 0;  // calls of take()
    std::optional<Error> m_failure;  // of the last start
    std::jthread m_thread;  // last: ends before what it uses
};

}  // namespace conspectus
