#include "app/layout/worker_nursery.h"

#include <utility>

namespace conspectus {

WorkerNursery::WorkerNursery(std::string program, WorkerAllowance allowance, int workers, int recycleAfter)
    : m_program(std::move(program)),
      m_allowance(allowance),
      m_workers(static_cast<std::size_t>(workers)),
      m_recycleAfter(recycleAfter),
      m_thread([this](std::stop_token stop) { tend(std::move(stop)); })
{
}

WorkerNursery::~WorkerNursery()
{
    m_thread.request_stop();
    m_thread.join();
}

Result<WorkerProcess> WorkerNursery::take(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_failure.reset();  // what could not be started before is tried again for whoever asks now
    while (!stop.stop_requested()) {
        if (std::optional<WorkerProcess> worker = takeIdle()) {
            ++m_taken;
            m_changed.notify_all();
            return std::move(*worker);
        }
        if (m_failure)
            return unexpected(*m_failure);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, stop, [this] { return !m_idle.empty() || m_failure; });
        --m_waiting;
    }
    return unexpected(ErrorCode::Cancelled, "The layout was cancelled.");
}

bool WorkerNursery::mustStart() const
{
    return !m_failure && (m_idle.size() + m_taken < m_workers || m_idle.size() < m_waiting);
}

std::optional<WorkerProcess> WorkerNursery::takeIdle()
{
    while (!m_idle.empty()) {
        WorkerProcess worker = std::move(m_idle.back());
        m_idle.pop_back();
        if (worker.isQuiet())
            return worker;
        m_dismissed.push_back(std::move(worker));
    }
    return std::nullopt;
}

void WorkerNursery::giveBack(WorkerProcess worker)
{
    const std::lock_guard lock(m_mutex);
    --m_taken;
    const bool isSpent = worker.layouts >= m_recycleAfter || m_idle.size() >= m_workers;
    (isSpent ? m_dismissed : m_idle).push_back(std::move(worker));
    m_changed.notify_all();
}

void WorkerNursery::dismiss(WorkerProcess worker)
{
    const std::lock_guard lock(m_mutex);
    --m_taken;
    m_dismissed.push_back(std::move(worker));
    m_changed.notify_all();
}

void WorkerNursery::tend(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [&] { return mustStart() || !m_dismissed.empty(); })) {
        std::vector<WorkerProcess> dismissed = std::exchange(m_dismissed, {});
        const bool starts = mustStart();
        lock.unlock();
        std::optional<Result<WorkerProcess>> started;
        if (starts)
            started = WorkerProcess::start(m_program, m_allowance);
        dismissed.clear();
        lock.lock();
        if (started && *started)
            m_idle.push_back(std::move(**started));
        else if (started)
            m_failure = started->error();
        if (started)
            m_changed.notify_all();
    }
}

}  // namespace conspectus
